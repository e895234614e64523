// What a text claims of the law: each citation with the words that it is said to say, and quotations without a citation.

import { type Citation, findCitations } from '../../law/citation.ts'
import type { Span } from '../../law/span.ts'
import type { NamedText } from '../../law/title.ts'
import { attachQuotations } from './attach.ts'
import { attributeAll, groupOf } from './attribute.ts'
import { findEverywhere, type Lookup } from './compare.ts'
import { type Reading, readCitations } from './context.ts'
import { findQuotations, type Quotation } from './quotation.ts'
import { wordsOf } from './wording.ts'

/** Words said to stand at a citation. `span` has the quotation marks, `inner` has not. */
export interface ClaimedWords {
  readonly span: Span
  readonly inner: Span
  readonly isQuoted: boolean
}

/** A citation with all words that belong to it, in order. */
export interface Claim {
  readonly reading: Reading
  readonly words: readonly ClaimedWords[]
  /** Readings of the whole list that the citation ends; its words may stand at any of them. */
  readonly group: readonly Reading[]
  /** True when something is told of the place that is not its words: a paraphrase, which nobody can check. */
  readonly isParaphrased: boolean
  /** Where the next citation starts, or the end of the text: so far reaches what is said of this one. */
  readonly until: number
}

/** All claims of a text, and the quotations that belong to no citation. */
export interface Survey {
  readonly claims: readonly Claim[]
  readonly loose: readonly Quotation[]
}

/**
 * Claims of `text`, whose citations are found in `visible`: the same text with the words of the law blanked out, so that
 * citations inside them are not taken for the author's own.
 */
function survey(
  lookup: Lookup,
  text: string,
  visible: string,
  defined: readonly NamedText[],
): Survey {
  const quotations = findQuotations(text)
  const citations = findCitations(lookup.corpus, visible, defined)
  const readings = readCitations(lookup.corpus, visible, citations)
  const attributed = attributeAll(lookup, text, readings, quotations)
  const extents = [...attributed.values()].flatMap(({ words }) => words ?? [])
  const isFree = (span: Span): boolean => !covers(extents, span)
  const attachments = attachQuotations(
    visible,
    citations,
    quotations.filter(({ span }) => isFree(span)),
    text,
  )
  const byCitation = new Map<Citation, ClaimedWords[]>()
  for (const { quotation, citation } of attachments) {
    const own = citation === undefined ? undefined : citations[citation]
    if (own === undefined) continue
    const words = { span: quotation.span, inner: quotation.inner, isQuoted: true }
    byCitation.set(own, [...(byCitation.get(own) ?? []), words])
  }
  const claims = readings
    .map((reading, index): Claim => {
      const { words, isParaphrased = false } = attributed.get(reading) ?? {}
      const quoted = byCitation.get(reading.citation) ?? []
      const stated = words ? [{ span: words, inner: words, isQuoted: false }] : []
      return {
        reading,
        words: [...stated, ...quoted],
        group: groupOf(readings, index),
        isParaphrased: isParaphrased && quoted.length === 0,
        until: readings[index + 1]?.citation.span.start ?? text.length,
      }
    })
    .filter(({ reading }) => isFree(reading.citation.span))
  const loose = attachments.flatMap(({ quotation, citation }) =>
    citation === undefined ? [quotation] : [],
  )
  return { claims, loose }
}

const inside = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end

/** True when one of `extents`, which are in order and do not overlap, holds `span`. Binary search. */
function covers(extents: readonly Span[], span: Span): boolean {
  let [low, high] = [0, extents.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((extents[middle]?.end ?? 0) < span.end) low = middle + 1
    else high = middle
  }
  const extent = extents[low]
  return extent !== undefined && inside(span, extent)
}

/** Quoted words of so many folded characters that stand in the corpus are the law's, whoever they are said to be of. */
const LAWFUL_LENGTH = 8
/** Stands for a letter of the law's own words: no Chinese character, so that no title or place reaches into it. */
const BLANK = '■'

function blankOut(text: string, spans: readonly Span[]): string {
  const parts: string[] = []
  let end = 0
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start < end) continue
    parts.push(text.slice(end, span.start), BLANK.repeat(span.end - span.start))
    end = span.end
  }
  return parts.join('') + text.slice(end)
}

/**
 * Claims of a text in order, and its quotations without a citation. Found in two rounds: the first finds the words of the
 * law, the second the author's own citations around them.
 * Cost: linear in the text, but for the comparisons, which the budget of the lookup bounds.
 */
export function surveyClaims(lookup: Lookup, text: string, defined: readonly NamedText[]): Survey {
  const first = survey(lookup, text, text, defined)
  const words = first.claims.flatMap((claim) => claim.words.map(({ inner }) => inner))
  const verbatim = findQuotations(text)
    .map(({ inner }) => inner)
    .filter((inner) => {
      const quoted = wordsOf(text.slice(inner.start, inner.end))
      return quoted.length >= LAWFUL_LENGTH && findEverywhere(lookup, quoted).length > 0
    })
  const lawful = [...words, ...verbatim]
  return lawful.length === 0 ? first : survey(lookup, text, blankOut(text, lawful), defined)
}
