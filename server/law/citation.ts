// Finds citations in running text, with spans; says nothing yet on what they mean (see resolve.ts).

import type { Corpus } from './corpus.ts'
import { NUMERAL_CLASS, parseNumeral } from './numeral.ts'
import type { Span } from './span.ts'
import { readTitle, type TitleBefore, titleBefore } from './title.ts'

/** Levels named by a citation; a level that is left out is absent. */
export interface CitedPlace {
  readonly article?: number
  readonly suffix?: number
  readonly paragraph?: number
  readonly item?: number
  readonly subitem?: number
}

/** How a citation names its place. */
export type Reference =
  /** 第三百七十条第七项, or a bare 第二款, whose upper levels come from where it stands. */
  | { readonly kind: 'place'; readonly place: CitedPlace }
  /** 第一项至第三项, 第五百八十七条至第五百九十六条: both ends are meant, and all between. */
  | { readonly kind: 'range'; readonly from: CitedPlace; readonly to: CitedPlace }
  /** 前条, 前款, 前两款, 前项, followed by further levels. */
  | {
      readonly kind: 'previous'
      readonly level: 'article' | 'paragraph' | 'item'
      readonly count: number
      readonly place: CitedPlace
      /** Other end of a range: 前款第三项至第七项. */
      readonly to?: CitedPlace
    }
  /** 本条, 本款, 本项, followed by further levels. */
  | {
      readonly kind: 'this'
      readonly level: 'article' | 'paragraph' | 'item'
      readonly place: CitedPlace
      readonly to?: CitedPlace
    }
  /** 《…》 without a place. */
  | { readonly kind: 'text' }

/** A citation found in a text. `span` covers the title, when it is written, and the place. */
export interface Citation {
  readonly text: string
  readonly span: Span
  readonly title?: TitleBefore
  readonly reference: Reference
}

const N = `[${NUMERAL_CLASS}]+`
const OPEN = '[（(]?'
const CLOSE = '[）)]?'
const ARTICLE = `第\\s?(${N})\\s?[条點点](?:之(${N}))?`
const PARAGRAPH = `第\\s?(${N})\\s?款`
const ITEM = `第\\s?${OPEN}(${N})${CLOSE}\\s?项`
const SUBITEM = `第\\s?(${N})\\s?目`
/** Article with anything below it, or a bare paragraph or item. Groups: article, suffix, paragraph, item, subitem. */
const PLACE = `(?:${ARTICLE})?(?:${PARAGRAPH})?(?:${ITEM})?(?:${SUBITEM})?`
const PREVIOUS = `前([一二两三四五六2-9])?(条|款|项)`
const THIS = `本(条|款|项)(?!规定的情形以外)`
const CITATION = new RegExp(`(?:${PREVIOUS}|${THIS})?${PLACE}`, 'g')
const TITLE = /《(?:[^《》]|《[^《》]*》)+》(?:（[^（）]*号）)?/g
const RANGE_LINK = /^(?:至|到|-|—|－|~|～)$/
const LIST_LINK = /^(?:、|，|和|或|或者|以及|及|与|,)$/

const LEVEL = { 条: 'article', 款: 'paragraph', 项: 'item' } as const
const COUNT: Readonly<Record<string, number>> = { 两: 2 }

const levelOf = (char: string): 'article' | 'paragraph' | 'item' | undefined =>
  char === '条' || char === '款' || char === '项' ? LEVEL[char] : undefined

/** Place of the numbers that a match caught; undefined when one of them is no numeral. */
function placeOf(numbers: readonly (string | undefined)[]): CitedPlace | undefined {
  const keys = ['article', 'suffix', 'paragraph', 'item', 'subitem'] as const
  const place: Partial<Record<(typeof keys)[number], number>> = {}
  for (const [index, key] of keys.entries()) {
    const written = numbers[index]
    if (written === undefined) continue
    const number = parseNumeral(written)
    if (number === undefined) return undefined
    place[key] = number
  }
  return place
}

function referenceOf(match: RegExpExecArray): Reference | undefined {
  const place = placeOf(match.slice(4))
  if (place === undefined) return undefined
  const previous = levelOf(match[2] ?? '')
  if (previous) {
    const written = match[1]
    const count = written === undefined ? 1 : (COUNT[written] ?? parseNumeral(written) ?? 1)
    return { kind: 'previous', level: previous, count, place }
  }
  const self = levelOf(match[3] ?? '')
  if (self) return { kind: 'this', level: self, place }
  return { kind: 'place', place }
}

interface Found {
  readonly span: Span
  readonly reference: Reference
}

function findPlaces(text: string): Found[] {
  const found: Found[] = []
  CITATION.lastIndex = 0
  for (let match = CITATION.exec(text); match !== null; match = CITATION.exec(text)) {
    if (match[0] === '') {
      CITATION.lastIndex++
      continue
    }
    const reference = referenceOf(match)
    const end = match.index + match[0].length
    if (reference) found.push({ span: { start: match.index, end }, reference })
  }
  return found
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
  return { ...upper, ...paragraph, ...next }
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
  found: Found,
): { citation: Citation; replaces: boolean } | undefined {
  if (before === undefined || found.reference.kind !== 'place') return undefined
  const gap = text.slice(before.span.end, found.span.start).trim()
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
        ...(before.title ? { title: before.title } : {}),
        reference,
      },
      replaces: false,
    }
  )
}

/** 有刑事诉讼法第二百三十八条规定的情形，或者违反第二百三十九条规定的: an article without a title means the text that
 * was named last in the same sentence. */
function carriedTitle(
  text: string,
  before: Citation | undefined,
  { span, reference }: Found,
): TitleBefore | undefined {
  if (before?.title === undefined) return undefined
  if (reference.kind !== 'place' || reference.place.article === undefined) return undefined
  return /[。；\n]/.test(text.slice(before.span.end, span.start)) ? undefined : before.title
}

/** Links lists and ranges: 第一项、第二项至第四项 — later ones take title and upper levels from the one before. */
function linkPlaces(corpus: Corpus, text: string, places: readonly Found[]): Citation[] {
  const citations: Citation[] = []
  for (const found of places) {
    const continuation = continued(text, citations[citations.length - 1], found)
    if (continuation) {
      if (continuation.replaces) citations.pop()
      citations.push(continuation.citation)
      continue
    }
    const { span, reference } = found
    const own = reference.kind === 'place' ? titleBefore(corpus, text, span.start) : undefined
    const title = own ?? carriedTitle(text, citations[citations.length - 1], found)
    const start = span.start - (own?.text.length ?? 0)
    citations.push({
      text: text.slice(start, span.end),
      span: { start, end: span.end },
      ...(title ? { title } : {}),
      reference,
    })
  }
  return citations
}

/**
 * Citations of `text` in order, not overlapping. Spans are in `text`. Nothing is resolved or guessed.
 * Recognises 第…条第…款第（…）项第…目 with Chinese, Arabic and full-width numbers, 之一, ranges and lists,
 * 前条／前款／前两款／前项, 本条／本款／本项, titles in 《》 with issue numbers, abbreviations and 本解释.
 * Cost: linear in the text for each known title.
 * @example findCitations(corpus, '依照本解释第三百七十条第一款第七项')[0]?.text // '本解释第三百七十条第一款第七项'
 */
export function findCitations(corpus: Corpus, text: string): Citation[] {
  const places = linkPlaces(corpus, text, findPlaces(text))
  const taken = (start: number, end: number): boolean =>
    places.some((citation) => citation.span.start < end && start < citation.span.end)
  const titles: Citation[] = []
  for (const match of text.matchAll(TITLE)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (taken(span.start, span.end)) continue
    titles.push({
      text: match[0],
      span,
      title: { text: match[0], meaning: readTitle(corpus, match[0]) },
      reference: { kind: 'text' },
    })
  }
  return [...places, ...titles].sort((a, b) => a.span.start - b.span.start)
}
