// Reads a search query that cites: 刑诉解释370条7项, 高法解释第三百七十条、第三百七十一条, 同录规定12条至14条, 370(7).

import { sentencesIn } from '../words/sentences.ts'
import type { Sentences } from '../words/zh.ts'
import { describeAbsence } from './absence.ts'
import { type Citation, findAskedCitations } from './citation.ts'
import {
  type Cited,
  MOST_CITED_PLACES,
  normativeIds,
  type PlaceReference,
  type ReadCited,
  readAll,
  readCited,
} from './cited-places.ts'
import type { Corpus } from './corpus.ts'
import { parseNumeral } from './numeral.ts'
import {
  type DocumentId,
  documentIdOf,
  type ProvisionId,
  parseProvisionId,
} from './provision-id.ts'
import { leadingTitle, normaliseQuery } from './query-text.ts'
import type { CitedPlace, Reference } from './reference.ts'
import { lastNamed, type TitleMeaning } from './title.ts'

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

/** Longer queries tell a case; what they cite is not what they are about. */
const MAX_QUERY = 400
/** 370(7), 370.1.7, 370/1/7 after a title or alone: nothing else may stand in the query. */
const BARE = /^\s*(\d{1,4})(?:\s*[（(](\d{1,3})[）)]|\s*[./．-](\d{1,2})(?:[./．-](\d{1,3}))?)?\s*$/
/** Between two citations of one list or range; belongs to neither. */
const BETWEEN = /^\s*(?:、|，|,|和|与|及|以及|或|或者)?\s*$/

const numbered = (key: keyof CitedPlace, written: string | undefined): CitedPlace => {
  const number = written === undefined ? undefined : parseNumeral(written)
  return number === undefined ? {} : { [key]: number }
}

/** 370 7: an item, a paragraph, or two articles? Nobody knows, and never article 3707. */
const NUMBERS_APART = /\d\s+\d/

/** Query that is nothing but a title and bare numbers: 刑诉解释 370(7), 370.1.7. */
function readBare(corpus: Corpus, query: string, say: Sentences): CitationQuery | undefined {
  if (NUMBERS_APART.test(query)) return undefined
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
    say,
  )
}

/** The query that its citations make; undefined when none of them means anything. */
function queryOf(
  corpus: Corpus,
  read: readonly ReadCited[],
  residue: string,
  say: Sentences,
  beyond: readonly string[] = [],
): CitationQuery | undefined {
  const missing = read.flatMap((each) => each.missing ?? [])
  const sentenceOf = (one: (typeof missing)[number]): string =>
    one.kind === 'external'
      ? say.absent.external(one.law)
      : describeAbsence(corpus, one.documentId, one.place, say)
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
      reason: say.absent.together([...sentences, ...beyond]),
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
 * is asked: 第二百条 alone is a citation, 有一条规定说… is not. What is not there is said in the language of `say`, Chinese without
 * it. Cost: linear in the query, of which 400 characters at most.
 * @example parseCitationQuery(corpus, '刑诉解释370条7项') // { kind: 'provisions', ids: ['spc-interpretation-2021/370/1/7'], … }
 */
export function parseCitationQuery(
  corpus: Corpus,
  query: string,
  say: Sentences = sentencesIn(),
): CitationQuery | undefined {
  if (query.length > MAX_QUERY) return undefined
  const text = normaliseQuery(corpus, query)
  if (parseProvisionId(text)?.article !== undefined && corpus.provision(text) !== undefined)
    return { kind: 'provisions', ids: [text], meanings: [[text]], missing: [], residue: '' }
  const all = placedIn(corpus, text)
  if (all.length === 0) return readBare(corpus, text, say)
  const isAbout = residueOf(text, all).length <= MAX_UNTITLED_RESIDUE
  const placed = isAbout ? all : all.filter(({ meaning }) => meaning !== undefined)
  const { read, isCut } = readAll(corpus, placed)
  const beyond = isCut ? [say.absent.cut(MOST_CITED_PLACES)] : []
  return queryOf(corpus, read, residueOf(text, placed), say, beyond)
}
