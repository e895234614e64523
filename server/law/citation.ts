// Finds citations in running text, with spans; says nothing yet on what they mean (see resolve.ts).

import type { Corpus } from './corpus.ts'
import { findPlaces, type WrittenPlace } from './place-pattern.ts'
import type { CitedPlace, Reference } from './reference.ts'
import type { Span } from './span.ts'
import { lastNamed, type NamedText, readTitle, TITLE_BRACKETS } from './title.ts'
import { knownTitleBefore, type TitleBefore, titleBefore } from './title-before.ts'

/** A citation found in a text. `span` covers the title, when it is written, and the place. */
export interface Citation {
  readonly text: string
  readonly span: Span
  readonly title?: TitleBefore
  /** How the citation comes by its title: its own words, a list it continues, or the same sentence. Absent without. */
  readonly titleFrom?: 'own' | 'list' | 'sentence'
  readonly reference: Reference
}

/** 法释〔2099〕9号, 高检发〔2021〕3号; numbers of the papers of a case are formed otherwise. */
const ISSUED =
  '[\\u4e00-\\u9fa5]{0,6}(?:释|发|会|规|办|字|函|通)[〔[［【﹝(（][0-9０-９]{4}[〕\\]］】﹞)）](?:第\\s?)?[0-9０-９]{1,5}号'
const TITLE = new RegExp(`《(?:[^《》]|《[^《》]*》){1,200}》${TITLE_BRACKETS}|${ISSUED}`, 'g')
const RANGE_LINK = /^(?:至|到|-|—|——|－|–|~|～)$/
/** Nothing between two places: 第（一）（二）项. */
const LIST_LINK = /^(?:、|，|和|或|或者|以及|及|与|,)?$/
const SENTENCE_END = /[。；！？\n]/

/** How a text is read: where its citations come by their titles, and which places need one to be a citation. */
interface Reading {
  readonly corpus: Corpus
  readonly text: string
  /** Abbreviations that the text itself defines. */
  readonly defined: readonly NamedText[]
  readonly titleAt: (at: number) => TitleBefore | undefined
  readonly needsTitle: (found: WrittenPlace) => boolean
}

/** Levels that `next` leaves out above its own highest one, taken from the citation that it continues. */
function inherit(previous: CitedPlace, next: CitedPlace): CitedPlace {
  if (next.article !== undefined) return next
  const { article, suffix } = previous
  const upper = {
    ...(article === undefined ? {} : { article }),
    ...(suffix === undefined ? {} : { suffix }),
  }
  if (next.paragraph !== undefined) return { ...upper, ...next }
  const paragraph = previous.paragraph === undefined ? {} : { paragraph: previous.paragraph }
  const item = next.item === undefined && previous.item !== undefined ? { item: previous.item } : {}
  return { ...upper, ...paragraph, ...item, ...next }
}

const lastPlace = (reference: Reference): CitedPlace | undefined => {
  switch (reference.kind) {
    case 'range':
      return reference.to
    case 'text':
      return undefined
    default:
      return reference.place
  }
}

/** Reference that a range link makes of two: 第一项至第三项, 前款第三项至第七项. */
function rangeOf(before: Reference, place: CitedPlace): Reference | undefined {
  const carried = lastPlace(before)
  if (carried === undefined) return undefined
  const to = inherit(carried, place)
  if (before.kind === 'place') return { kind: 'range', from: carried, to }
  return before.kind === 'previous' || before.kind === 'this' ? { ...before, to } : undefined
}

/** Reference of a later member of a list, with what it takes from the one before. */
function listedOf(before: Reference, place: CitedPlace): Reference | undefined {
  const carried = lastPlace(before)
  if (carried === undefined) return undefined
  const inherited = inherit(carried, place)
  if (place.article === undefined && (before.kind === 'previous' || before.kind === 'this')) {
    const { to: _, ...reference } = before
    return { ...reference, place: inherited }
  }
  return { kind: 'place', place: inherited }
}

/** Citation that continues the one before it, or undefined when it stands on its own. */
function continued(
  text: string,
  before: Citation | undefined,
  found: WrittenPlace,
): { citation: Citation; replaces: boolean } | undefined {
  if (before === undefined || found.reference.kind !== 'place') return undefined
  const gap = text.slice(before.span.end, found.span.start).replace(/[ \t\r\n\u00a0\u3000]/g, '')
  if (RANGE_LINK.test(gap)) {
    const reference = rangeOf(before.reference, found.reference.place)
    const span = { start: before.span.start, end: found.span.end }
    return (
      reference && {
        citation: { ...before, text: text.slice(span.start, span.end), span, reference },
        replaces: true,
      }
    )
  }
  const reference = LIST_LINK.test(gap)
    ? listedOf(before.reference, found.reference.place)
    : undefined
  return (
    reference && {
      citation: {
        text: text.slice(found.span.start, found.span.end),
        span: found.span,
        ...(before.title ? { title: before.title, titleFrom: 'list' as const } : {}),
        reference,
      },
      replaces: false,
    }
  )
}

/** Title of an article that has none: the text that was named last in the same sentence, as in 有刑事诉讼法第二百三十八条
 * 规定的情形，或者违反第二百三十九条规定的. */
function carriedTitle(
  corpus: Corpus,
  text: string,
  before: Citation | undefined,
  { span, reference }: WrittenPlace,
): TitleBefore | undefined {
  if (before?.title === undefined || reference.kind !== 'place') return undefined
  if (reference.place.article === undefined && reference.place.part === undefined) return undefined
  const between = text.slice(before.span.end, span.start)
  if (SENTENCE_END.test(between)) return undefined
  const named = lastNamed(corpus, between)
  return named === undefined ? before.title : { text: '', meaning: named, isCertain: true }
}

/** The citation of a place that continues no other, after `citations`; undefined when it only looks like a place. */
function standing(
  { corpus, text, titleAt, needsTitle }: Reading,
  found: WrittenPlace,
  citations: Citation[],
): Citation | undefined {
  const { span, reference } = found
  const own = reference.kind === 'place' ? titleAt(span.start) : undefined
  if (own === undefined && needsTitle(found)) return undefined
  const start = span.start - (own?.text.length ?? 0)
  // A title that was kept as a citation of the text alone is the title of this place.
  while (own && citations[citations.length - 1]?.reference.kind === 'text') {
    if ((citations[citations.length - 1]?.span.end ?? 0) <= start) break
    citations.pop()
  }
  const before = citations[citations.length - 1]
  if (start < (before?.span.end ?? 0)) return undefined
  const title = own ?? carriedTitle(corpus, text, before, found)
  return {
    text: text.slice(start, span.end),
    span: { start, end: span.end },
    ...(title ? { title, titleFrom: own ? 'own' : 'sentence' } : {}),
    reference,
  }
}

/** 《…》 with its brackets, or an issue number alone, as a citation of the text alone. */
function titlesIn({ corpus, text, defined, titleAt }: Reading): Citation[] {
  return [...text.matchAll(TITLE)].map((match): Citation => {
    const span = { start: match.index, end: match.index + match[0].length }
    const before =
      titleAt(span.end) ??
      ({ text: match[0], meaning: readTitle(corpus, match[0], defined), isCertain: true } as const)
    const start = span.end - before.text.length
    return {
      text: text.slice(start, span.end),
      span: { start, end: span.end },
      title: before,
      titleFrom: 'own',
      reference: { kind: 'text' },
    }
  })
}

function collect(reading: Reading): Citation[] {
  const { text } = reading
  const titles = titlesIn(reading)
  const citations: Citation[] = []
  let next = 0
  const addTitles = (until: number): void => {
    for (let title = titles[next]; title && title.span.end <= until; title = titles[++next])
      if (title.span.start >= (citations[citations.length - 1]?.span.end ?? 0))
        citations.push(title)
  }
  for (const place of findPlaces(text)) {
    addTitles(place.span.start)
    const around = titles[next]
    if (around && around.span.start <= place.span.start) continue
    const continuation = continued(text, citations[citations.length - 1], place)
    if (continuation?.replaces) citations.pop()
    const citation = continuation?.citation ?? standing(reading, place, citations)
    if (citation) citations.push(citation)
  }
  addTitles(text.length)
  return citations
}

/**
 * Citations of `text` in order, not overlapping. Spans are in `text`. Nothing is resolved or guessed.
 * Recognises 第…条第…款第（…）项第…目 with Chinese, Arabic and full-width numbers, 之一, ranges and lists (第一、三款),
 * 前条／前款／前两款／前项, 本条／本款／本项, 该条／同条, titles in 《》 with issue numbers, issue numbers alone,
 * abbreviations, names of laws and 本解释. `defined` are abbreviations that the text itself defines.
 * Later members of lists take title and upper levels from the one before.
 * Cost: linear in the text.
 * @example findCitations(corpus, '依照本解释第三百七十条第一款第七项')[0]?.text // '本解释第三百七十条第一款第七项'
 */
export function findCitations(
  corpus: Corpus,
  text: string,
  defined: readonly NamedText[] = [],
): Citation[] {
  const titleAt = (at: number) => titleBefore(corpus, text, at, defined)
  return collect({ corpus, text, defined, titleAt, needsTitle: ({ needsTitle }) => needsTitle })
}

/** Names that only a statute has: 反电信网络诈骗法; words of a question that end in 规定 or 解释 are seldom a name. */
const STATUTE = /(?:法|法典|条例|细则)$/

/**
 * Citations of a question, which is written without care; see `findCitations`. A known name is a title whatever stands
 * before it, an unknown one only where it is that of a statute; 370条 needs no title, 三百七十条 does.
 * Cost: linear in the question.
 * @example findAskedCitations(corpus, '请问刑诉解释370条、371条').map(({ text }) => text) // ['刑诉解释370条', '371条']
 */
export function findAskedCitations(corpus: Corpus, question: string): Citation[] {
  const titleAt = (at: number): TitleBefore | undefined => {
    const known = knownTitleBefore(corpus, question, at)
    if (known) return known
    const title = titleBefore(corpus, question, at)
    const isStatute = title?.meaning.kind === 'external' && STATUTE.test(title.text.trim())
    return isStatute ? title : undefined
  }
  const needsTitle = ({ needsTitle, span }: WrittenPlace) =>
    needsTitle && !/^[第0-9]/.test(question.slice(span.start))
  return collect({ corpus, text: question, defined: [], titleAt, needsTitle })
}
