// Reads a search query that cites: 刑诉解释370条7项, 高法解释第三百七十条、第三百七十一条, 同录规定12条至14条, 370(7).

import { describeExternal } from './absence.ts'
import { type Citation, findAskedCitations } from './citation.ts'
import type { Corpus } from './corpus.ts'
import { NUMERAL_CLASS, parseNumeral } from './numeral.ts'
import {
  type DocumentId,
  documentIdOf,
  type ProvisionId,
  parseProvisionId,
} from './provision-id.ts'
import type { CitedPlace, Reference } from './reference.ts'
import { type Resolution, resolveCitation } from './resolve.ts'
import { documentNames, lastNamed, normaliseTitle, type TitleMeaning } from './title.ts'
import { knownTitleBefore } from './title-before.ts'

/** What a query cites; `residue` is what else it asks, e.g. 哪几类被告人. */
export type CitationQuery =
  | {
      readonly kind: 'provisions'
      /** Every place once, in the order of the query; without any title, text by text, the strongest first. */
      readonly ids: readonly ProvisionId[]
      /** For each citation what it may mean: a place, those of a range, or the place in every text that has it. */
      readonly meanings: readonly (readonly ProvisionId[])[]
      /** Sentences on what is cited beside and is not there, without their full stops. */
      readonly missing: readonly string[]
      readonly residue: string
    }
  /** The text is here, the place is not; `reason` says what there is. */
  | {
      readonly kind: 'absent'
      readonly documentId: DocumentId
      readonly reason: string
      readonly residue: string
    }
  /** Texts that the corpus does not hold, several joined with 、. */
  | { readonly kind: 'external'; readonly law: string; readonly residue: string }

/** So many places of one query are looked up, those of ranges counted singly; what is beyond is said to be left out. */
export const MOST_CITED_PLACES = 10
/** Longer queries tell a case; what they cite is not what they are about. */
const MAX_QUERY = 400
/** 370(7), 370.1.7, 370/1/7 after a title or alone: nothing else may stand in the query. */
const BARE = /^\s*(\d{1,4})(?:\s*[（(](\d{1,3})[）)]|\s*[./．-](\d{1,2})(?:[./．-](\d{1,3}))?)?\s*$/
/** 12点, 12点、13点: articles after the title of a text, else times of the day. */
const POINTS = new RegExp(
  `(?<![第${NUMERAL_CLASS}])[${NUMERAL_CLASS}]{1,4}\\s?[点點](?:[、和及与至到]?[${NUMERAL_CLASS}]{1,4}[点點])*`,
  'g',
)
/** White space inside a place: 第 370 条 7 项. */
const BLANKS =
  /(?<=[第条條款点點])\s+(?=[第（(\d零一二三四五六七八九十百千])|(?<=\d)\s+(?=[条條款项項点點])/g
/** Where 第 is left out of a later member of a list: 370条1项、3项. */
const LATER_MEMBER = new RegExp(
  `(?<=[款项](?:[、，,和与及或至到~～-]|以及))(?=[（(]?[${NUMERAL_CLASS}]{1,3}[）)]?[款项])`,
  'g',
)
/** Between two citations of one list or range; belongs to neither. */
const BETWEEN = /^\s*(?:、|，|,|和|与|及|以及|或|或者)?\s*$/

/** Digits and brackets in one width, 零 in one form, no blanks in a place, 第 before later members, 点 of a title as 条. */
function normaliseQuery(corpus: Corpus, query: string): string {
  const text = query
    .replace(/[０-９（）．／]/g, (char) => char.normalize('NFKC'))
    .replace(/[〇○]/g, '零')
    .replace(BLANKS, '')
    .replace(LATER_MEMBER, '第')
    .trim()
  return text.replace(POINTS, (written, at: number) =>
    knownTitleBefore(corpus, text, at)?.meaning.kind === 'document'
      ? written.replace(/[点點]/g, '条')
      : written,
  )
}

const numbered = (key: keyof CitedPlace, written: string | undefined): CitedPlace => {
  const number = written === undefined ? undefined : parseNumeral(written)
  return number === undefined ? {} : { [key]: number }
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
  if (place.article === undefined) return undefined
  const meaning = titled && ({ kind: 'document', documentId: titled.documentId } as const)
  return queryOf(
    corpus,
    [readCited(corpus, { reference: { kind: 'place', place }, meaning }, 1)],
    '',
  )
}

/** Numbers of a query as the document counts: a report has parts and sub-parts where others have articles. */
function placeIn(corpus: Corpus, documentId: DocumentId, place: CitedPlace): CitedPlace {
  const isReport = corpus.document(documentId)?.metadata.normative === false
  if (!isReport || place.article === undefined) return place
  const subpart = place.paragraph ?? place.item
  return { part: place.article, ...(subpart === undefined ? {} : { subpart }) }
}

type PlaceReference = Extract<Reference, { kind: 'place' | 'range' }>

/** A citation of the query: its place or range, and the text that it means; all normative texts when it names none. */
interface Cited {
  readonly reference: PlaceReference
  readonly meaning: TitleMeaning | undefined
}

/** What a citation means in the corpus. */
interface ReadCited {
  readonly isTitled: boolean
  readonly ids: readonly ProvisionId[]
  /** Places looked up, in the text where they were most. */
  readonly places: number
  /** True when there were more of them. */
  readonly isCut: boolean
  /** The place that is not there, or the law that is not. */
  readonly missing?: Extract<Resolution, { kind: 'absent' | 'external' }>
}

const normativeIds = (corpus: Corpus): DocumentId[] =>
  corpus.documents.flatMap(({ metadata }) => (metadata.normative ? [metadata.id] : []))

const targetsOf = (resolution: Resolution): readonly ProvisionId[] =>
  resolution.kind === 'resolved' ? resolution.targets : []

/** What a reference means in a document. */
function resolveIn(corpus: Corpus, documentId: DocumentId, reference: PlaceReference): Resolution {
  const own = (place: CitedPlace) => placeIn(corpus, documentId, place)
  const asCounted: PlaceReference =
    reference.kind === 'place'
      ? { kind: 'place', place: own(reference.place) }
      : { kind: 'range', from: own(reference.from), to: own(reference.to) }
  const citation = { text: '', span: { start: 0, end: 0 }, reference: asCounted }
  return resolveCitation(corpus, citation, { documentId })
}

/** Places of a range that does not stand as a whole: its articles, one more than are looked up, or its two ends. */
function placesOfBroken({ from, to }: Extract<Reference, { kind: 'range' }>): CitedPlace[] {
  const count = (to.article ?? 0) - (from.article ?? 0) + 1
  if (count < 2) return [from, to]
  return Array.from({ length: Math.min(count, MOST_CITED_PLACES + 1) }, (_, at) => ({
    article: (from.article ?? 0) + at,
  }))
}

/** Ids of a reference in a document, and what it means as a whole. */
function lookUp(corpus: Corpus, documentId: DocumentId, reference: PlaceReference) {
  const whole = resolveIn(corpus, documentId, reference)
  if (whole.kind === 'resolved' || reference.kind === 'place')
    return { whole, ids: targetsOf(whole) }
  const places = placesOfBroken(reference)
  const ids = places.flatMap((place) =>
    targetsOf(resolveIn(corpus, documentId, { kind: 'place', place })),
  )
  return { whole, ids }
}

/** Looks a citation up, `most` places of it in each text. */
function readCited(corpus: Corpus, { reference, meaning }: Cited, most: number): ReadCited {
  const isTitled = meaning !== undefined
  if (meaning?.kind === 'external')
    return { isTitled, ids: [], places: 1, isCut: false, missing: { ...meaning, place: {} } }
  const documents = meaning ? [meaning.documentId] : normativeIds(corpus)
  const found = documents.map((id) => lookUp(corpus, id, reference))
  // Without a title, a place is there when any text has it; the strongest says what there is instead.
  const isThere = found.some(({ whole }) => whole.kind === 'resolved')
  const first = found[0]?.whole
  // An ambiguous place is one place.
  const count = (ids: readonly ProvisionId[]) => (reference.kind === 'place' ? 1 : ids.length)
  const places = Math.max(0, ...found.map(({ ids }) => count(ids)))
  return {
    isTitled,
    ids: found.flatMap(({ ids }) => (reference.kind === 'place' ? ids : ids.slice(0, most))),
    places,
    isCut: places > most,
    ...(!isThere && first?.kind === 'absent' ? { missing: first } : {}),
  }
}

/** Looks citations up in order, `MOST_CITED_PLACES` places in all. */
function readAll(corpus: Corpus, cited: readonly Cited[]): { read: ReadCited[]; isCut: boolean } {
  const read: ReadCited[] = []
  let left = MOST_CITED_PLACES
  for (const each of cited) {
    if (left <= 0) return { read, isCut: true }
    const one = readCited(corpus, each, left)
    read.push(one)
    left -= one.places
  }
  return { read, isCut: read.some((one) => one.isCut) }
}

const sentenceOf = (missing: NonNullable<ReadCited['missing']>): string =>
  missing.kind === 'external' ? describeExternal(missing.law) : missing.reason

/** The query that its citations make; undefined when none of them means anything. */
function queryOf(
  corpus: Corpus,
  read: readonly ReadCited[],
  residue: string,
  beyond: readonly string[] = [],
): CitationQuery | undefined {
  const missing = read.flatMap((each) => each.missing ?? [])
  const sentences = [...new Set(missing.map(sentenceOf))]
  const ids = [...new Set(read.flatMap((each) => each.ids))]
  if (ids.length > 0) {
    const isTitled = read.some((each) => each.isTitled)
    return {
      kind: 'provisions',
      ids: isTitled ? ids : byText(corpus, ids),
      meanings: read.flatMap((each) => (each.ids.length > 0 ? [each.ids] : [])),
      missing: [...sentences, ...beyond],
      residue,
    }
  }
  const absent = missing.find((each) => each.kind === 'absent')
  if (absent)
    return {
      kind: 'absent',
      documentId: absent.documentId,
      reason: [...sentences, ...beyond].join('；'),
      residue,
    }
  const laws = missing.flatMap((each) => (each.kind === 'external' ? [each.law] : []))
  return laws.length > 0
    ? { kind: 'external', law: [...new Set(laws)].join('、'), residue }
    : undefined
}

function byText(corpus: Corpus, ids: readonly ProvisionId[]): ProvisionId[] {
  const order = normativeIds(corpus)
  return ids.toSorted((a, b) => order.indexOf(documentIdOf(a)) - order.indexOf(documentIdOf(b)))
}

/** Text that each citation means: its own title, one named since the last citation, or that of the last citation. */
function meaningsOf(
  corpus: Corpus,
  text: string,
  citations: readonly Citation[],
): (TitleMeaning | undefined)[] {
  let last: TitleMeaning | undefined
  let end = 0
  return citations.map(({ title, span }) => {
    const between = last && lastNamed(corpus, text.slice(end, span.start))
    const own = title?.meaning.kind === 'self' ? undefined : title?.meaning
    last = own ?? between ?? last
    end = span.end
    return last
  })
}

interface Placed extends Cited {
  readonly citation: Citation
}

/** True for a place in an article, or in a part where `isTitled`; 前款 and 本条 say nothing in a query. */
function isPlace(reference: Reference, isTitled: boolean): reference is PlaceReference {
  if (reference.kind !== 'place' && reference.kind !== 'range') return false
  const { article, part } = reference.kind === 'place' ? reference.place : reference.from
  return article !== undefined || (part !== undefined && isTitled)
}

/** Citations of a query that name an article, or a part of a text that is named. */
function placedIn(corpus: Corpus, text: string): Placed[] {
  const citations = findAskedCitations(corpus, text)
  const meanings = meaningsOf(corpus, text, citations)
  return citations.flatMap((citation, at) => {
    const { reference } = citation
    const meaning = meanings[at]
    return isPlace(reference, meaning !== undefined) ? [{ citation, reference, meaning }] : []
  })
}

/** What the query says besides its citations; the links of a list go with them. */
function residueOf(text: string, placed: readonly Placed[]): string {
  const starts = placed.map(({ citation }) => citation.span.start)
  const ends = placed.map(({ citation }) => citation.span.end)
  return [0, ...ends]
    .map((from, at) => text.slice(from, starts[at] ?? text.length))
    .filter((words, at) => at === 0 || at === placed.length || !BETWEEN.test(words))
    .join(' ')
    .trim()
}

/** Longest words around citations that still let them be what the query is about, without a title. */
const MAX_UNTITLED_RESIDUE = 12

/**
 * What a query cites, or undefined when it cites nothing. Reads provision ids, titles, abbreviations and issue numbers
 * with 条／点, 款, 项 in Chinese, Arabic or full-width digits, with or without 第; lists and ranges of them, of which
 * later members take text and article from the one before. At most `MOST_CITED_PLACES` places are looked up.
 * Without a title, all normative texts that have the place are meant, the strongest first, and only when little else
 * is asked: 第二百条 alone is a citation, 有一条规定说… is not. Cost: linear in the query, of which 400 characters at most.
 * @example parseCitationQuery(corpus, '刑诉解释370条7项') // { kind: 'provisions', ids: ['spc-interpretation-2021/370/1/7'], … }
 */
export function parseCitationQuery(corpus: Corpus, query: string): CitationQuery | undefined {
  if (query.length > MAX_QUERY) return undefined
  const text = normaliseQuery(corpus, query)
  if (parseProvisionId(text)?.article !== undefined && corpus.provision(text) !== undefined)
    return { kind: 'provisions', ids: [text], meanings: [[text]], missing: [], residue: '' }
  const all = placedIn(corpus, text)
  if (all.length === 0) return readBare(corpus, text)
  const isAbout = residueOf(text, all).length <= MAX_UNTITLED_RESIDUE
  const placed = isAbout ? all : all.filter(({ meaning }) => meaning !== undefined)
  const { read, isCut } = readAll(corpus, placed)
  const beyond = isCut ? [`引用的条文很多，只查了前 ${MOST_CITED_PLACES} 处`] : []
  return queryOf(corpus, read, residueOf(text, placed), beyond)
}
