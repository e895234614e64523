// Reads a search query that cites: 刑诉解释370条7项, 高法解释第三百七十条第（七）项, 同录规定12条, 370(7).

import type { Corpus } from './corpus.ts'
import { NUMERAL_CLASS, parseNumeral } from './numeral.ts'
import { type DocumentId, type ProvisionId, parseProvisionId } from './provision-id.ts'
import type { CitedPlace } from './reference.ts'
import { locatePlace } from './resolve.ts'
import { documentNames, normaliseTitle } from './title.ts'
import { knownTitleBefore } from './title-before.ts'

/** What a query cites; `residue` is what else it asks, e.g. 哪几类被告人. */
export type CitationQuery =
  | { readonly kind: 'provisions'; readonly ids: readonly ProvisionId[]; readonly residue: string }
  /** The text is here, the place is not; `reason` says what there is. */
  | {
      readonly kind: 'absent'
      readonly documentId: DocumentId
      readonly reason: string
      readonly residue: string
    }
  /** A text that the corpus does not hold. */
  | { readonly kind: 'external'; readonly law: string; readonly residue: string }

const N = `[${NUMERAL_CLASS}]{1,8}`
/** 第370条第1款第（七）项, 370条1款7项, 第12点, 370(7): groups article, suffix, paragraph, item. */
const WITH_ARTICLE = new RegExp(
  `第?\\s*(${N})\\s*[条點点](?:\\s*之\\s*(${N}))?(?:\\s*第?\\s*(${N})\\s*款)?(?:\\s*第?\\s*[（(]?\\s*(${N})\\s*[）)]?\\s*项)?`,
)
/** 370(7), 370.1.7, 370/1/7 after a title or alone: nothing else may stand in the query. */
const BARE = /^\s*(\d{1,4})(?:\s*[（(](\d{1,3})[）)]|\s*[./．-](\d{1,2})(?:[./．-](\d{1,3}))?)?\s*$/

/** NFKC makes full width and brackets uniform, but would turn 〇 into nothing useful: it is kept. */
const normaliseQuery = (query: string): string =>
  query.replace(/[０-９（）．／]/g, (char) => char.normalize('NFKC')).replace(/[〇○]/g, '零')

interface WrittenPlace {
  readonly place: CitedPlace
  readonly start: number
  readonly end: number
}

const numbered = (key: keyof CitedPlace, written: string | undefined): CitedPlace => {
  const number = written === undefined ? undefined : parseNumeral(written)
  return number === undefined ? {} : { [key]: number }
}

function readPlace(query: string): WrittenPlace | undefined {
  const match = WITH_ARTICLE.exec(query)
  if (match === null || parseNumeral(match[1] ?? '') === undefined) return undefined
  const place = {
    ...numbered('article', match[1]),
    ...numbered('suffix', match[2]),
    ...numbered('paragraph', match[3]),
    ...numbered('item', match[4]),
  }
  return { place, start: match.index, end: match.index + match[0].length }
}

/** Document named at the start of `text`, by its longest name, and what follows. */
function leadingTitle(
  corpus: Corpus,
  text: string,
): { documentId: DocumentId; rest: string } | undefined {
  const compact = normaliseTitle(text)
  const best = corpus.documents
    .flatMap(({ metadata }) =>
      documentNames(corpus, metadata.id).map((name) => ({ name, documentId: metadata.id })),
    )
    .filter(({ name }) => compact.startsWith(name))
    .sort((a, b) => b.name.length - a.name.length)[0]
  return best && { documentId: best.documentId, rest: compact.slice(best.name.length) }
}

/** Query that is nothing but a title and bare numbers: 刑诉解释 370(7), 370.1.7. */
function readBare(corpus: Corpus, query: string): CitationQuery | undefined {
  const titled = leadingTitle(corpus, query)
  const match = BARE.exec(titled ? titled.rest : query)
  if (match === null) return undefined
  const place: CitedPlace = {
    ...numbered('article', match[1]),
    ...numbered('paragraph', match[3]),
    ...numbered('item', match[2] ?? match[4]),
  }
  return place.article === undefined ? undefined : locate(corpus, titled?.documentId, place, '')
}

/** Numbers of a query as the document counts: a report has parts and sub-parts where others have articles. */
function placeIn(corpus: Corpus, documentId: DocumentId, place: CitedPlace): CitedPlace {
  const isReport = corpus.document(documentId)?.metadata.normative === false
  if (!isReport || place.article === undefined) return place
  const subpart = place.paragraph ?? place.item
  return { part: place.article, ...(subpart === undefined ? {} : { subpart }) }
}

function locate(
  corpus: Corpus,
  documentId: DocumentId | undefined,
  place: CitedPlace,
  residue: string,
): CitationQuery | undefined {
  const normative = corpus.documents.filter(({ metadata }) => metadata.normative)
  const documents =
    documentId === undefined ? normative.map(({ metadata }) => metadata.id) : [documentId]
  const found = documents.map((id) => ({
    id,
    resolution: locatePlace(corpus, id, placeIn(corpus, id, place)),
  }))
  const ids = found.flatMap(({ resolution }) =>
    resolution.kind === 'resolved' ? resolution.targets : [],
  )
  if (ids.length > 0) return { kind: 'provisions', ids, residue }
  const first = found[0]
  return first?.resolution.kind === 'absent'
    ? { kind: 'absent', documentId: first.id, reason: first.resolution.reason, residue }
    : undefined
}

/** Longest words around a citation that still let the citation be what the query is about, without a title. */
const MAX_UNTITLED_RESIDUE = 12
/** Without a title, only 第… or Arabic digits cite: 有一条规定 does not. */
const UNTITLED = /^(?:第|\d)/

/**
 * What a query cites, or undefined when it cites nothing. Reads provision ids, titles, abbreviations and issue numbers
 * with 条／点, 款, 项 in Chinese, Arabic or full-width digits, with or without 第.
 * Without a title, all normative texts that have the place are meant, the strongest first, and only when little else
 * is asked: 第二百条 alone is a citation, 有一条规定说… is not.
 * @example parseCitationQuery(corpus, '刑诉解释370条7项') // { kind: 'provisions', ids: ['spc-interpretation-2021/370/1/7'], … }
 */
export function parseCitationQuery(corpus: Corpus, query: string): CitationQuery | undefined {
  if (query.length > 400) return undefined
  const text = normaliseQuery(query).trim()
  if (parseProvisionId(text)?.article !== undefined && corpus.provision(text) !== undefined)
    return { kind: 'provisions', ids: [text], residue: '' }
  const written = readPlace(text)
  if (written === undefined) return readBare(corpus, text)
  const title = knownTitleBefore(corpus, text, written.start)
  const before = text.slice(0, written.start - (title?.text.length ?? 0))
  const residue = `${before} ${text.slice(written.end)}`.trim()
  switch (title?.meaning.kind) {
    case 'document':
      return locate(corpus, title.meaning.documentId, written.place, residue)
    case 'external':
      return { kind: 'external', law: title.meaning.law, residue }
    default:
      return residue.length <= MAX_UNTITLED_RESIDUE && UNTITLED.test(text.slice(written.start))
        ? locate(corpus, undefined, written.place, residue)
        : undefined
  }
}
