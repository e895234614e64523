// What a text claims of the law: each citation with the words that it is said to say, and quotations without a citation.

import { type Citation, findCitations } from '../../law/citation.ts'
import type { Provision } from '../../law/document.ts'
import type { Span } from '../../law/span.ts'
import type { NamedText } from '../../law/title.ts'
import { attachQuotations } from './attach.ts'
import { type Attribution, extentOf, findAttribution } from './attribution.ts'
import { compareWords, type Finding, findEverywhere, type Lookup, type Scope } from './compare.ts'
import { type Reading, readCitations } from './context.ts'
import { align } from './difference.ts'
import { fold } from './fold.ts'
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
}

/** All claims of a text, and the quotations that belong to no citation. */
export interface Survey {
  readonly claims: readonly Claim[]
  readonly loose: readonly Quotation[]
}

/** Least similarity at which told words are taken for a changed quotation and not for a paraphrase. */
const NEARLY_QUOTED = 0.75
/** Least similarity at which a further sentence is taken to belong to the quoted ones. */
const BELONGS = 0.6
const SHORTEST_NEAR_SEGMENT = 6

/** Provisions that readings mean; the document when no place is named. */
export function scopeOf({ corpus }: Lookup, readings: readonly Reading[]): Scope {
  const provisions: Provision[] = []
  let documentId: string | undefined
  for (const { resolution } of readings) {
    if (resolution.kind === 'resolved')
      for (const id of resolution.targets) {
        const provision = corpus.provision(id)
        if (provision) provisions.push(provision)
      }
    if (resolution.kind === 'document') documentId = resolution.documentId
  }
  return { provisions, ...(documentId === undefined ? {} : { documentId }) }
}

/** Longer ranges are known by their ends. */
const MAX_NAMED_IDS = 40

/** Compares words once for the same place, however often they are looked at. */
export function findingOf(
  lookup: Lookup,
  text: string,
  inner: Span,
  readings: readonly Reading[],
): Finding {
  const scope = scopeOf(lookup, readings)
  const ids = scope.provisions.map(({ id }) => id)
  const where =
    ids.length <= MAX_NAMED_IDS
      ? [scope.documentId, ...ids].join(' ')
      : `${ids[0]} ${ids.length} ${ids.at(-1)}`
  const key = `${inner.start} ${inner.end} ${where}`
  const known = lookup.findings.get(key)
  if (known) return known
  const finding = compareWords(lookup, wordsOf(text.slice(inner.start, inner.end)), scope)
  lookup.findings.set(key, finding)
  return finding
}

function isRecognised(finding: Finding): boolean {
  if (finding.kind === 'differs') return finding.similarity >= NEARLY_QUOTED
  return finding.kind === 'here' || finding.kind === 'elsewhere'
}

/** Text of the articles where a finding has its words, for telling whether the next sentence goes on from there. */
function surroundings({ corpus, wording }: Lookup, finding: Finding, scope: Scope): string {
  const found =
    finding.kind === 'elsewhere'
      ? finding.places.slice(0, 3).map(({ provision }) => provision)
      : finding.kind === 'differs' && !finding.isInScope
        ? [finding.provision]
        : scope.provisions.slice(0, 20)
  const articles = found.flatMap(
    (provision) => (provision && corpus.provision(provision.articleId)) ?? [],
  )
  return [...new Set(articles)].map((article) => wording.folded(article).text).join('\n')
}

function belongsTo(lookup: Lookup, stored: string, segment: string): boolean {
  const { text } = fold(segment)
  if (text === '') return false
  if (stored.includes(text)) return true
  const cells = text.length * stored.length
  if (text.length < SHORTEST_NEAR_SEGMENT || cells > lookup.budget.cells) return false
  lookup.budget.cells -= cells
  return (align(text, stored)?.similarity ?? 0) >= BELONGS
}

/** Attributed words of a reading with their extent; `isOwn` is false when they are no form of stored words. */
function attributedWords(
  lookup: Lookup,
  text: string,
  { start, manner }: Attribution,
  readings: readonly Reading[],
  limit: number,
): { words: Span; isOwn: boolean } | undefined {
  let stored: string | undefined
  let recognised: boolean | undefined
  const words = extentOf(text, start, limit, (first, segment) => {
    const finding = findingOf(lookup, text, first, readings)
    recognised ??= isRecognised(finding)
    stored ??= surroundings(lookup, finding, scopeOf(lookup, readings))
    return recognised && belongsTo(lookup, stored, segment)
  })
  if (words === undefined) return undefined
  const isOwn = recognised ?? isRecognised(findingOf(lookup, text, words, readings))
  return { words, isOwn: isOwn || manner === 'stated' }
}

const LONGEST_LIST = 30

/** The list that the citation at `index` ends, itself included: 第一条、第二条和第三条. */
function groupOf(readings: readonly Reading[], index: number): Reading[] {
  const group: Reading[] = []
  for (let at = index; at >= 0 && group.length < LONGEST_LIST; at--) {
    const reading = readings[at]
    if (reading) group.push(reading)
    if (reading?.citation.titleFrom !== 'list' && !isListed(readings, at)) break
  }
  return group
}

/** Later members of a list without a title, e.g. 第三百七十条、第三百七十一条. */
function isListed(readings: readonly Reading[], at: number): boolean {
  const [before, own] = [readings[at - 1]?.citation, readings[at]?.citation]
  if (before === undefined || own === undefined || own.titleFrom === 'own') return false
  return before.reference.kind !== 'text' && own.span.start - before.span.end <= 1
}

const inside = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end

/** First citation from `index` on that names its own text: attributed words do not reach over it. */
function limitAfter(text: string, readings: readonly Reading[], index: number): number {
  for (let at = index + 1; at < Math.min(readings.length, index + 20); at++) {
    const citation = readings[at]?.citation
    if (citation?.titleFrom === 'own' && citation.title?.meaning.kind !== 'self')
      return citation.span.start
  }
  return text.length
}

interface Attributed {
  readonly words?: Span
  readonly isParaphrased: boolean
}

/** Words attributed to each reading without quotation marks; readings inside such words are the law's own. */
function attributeAll(
  lookup: Lookup,
  text: string,
  readings: readonly Reading[],
): Map<Reading, Attributed> {
  const found = new Map<Reading, Attributed>()
  let covered = 0
  for (const [index, reading] of readings.entries()) {
    const { citation } = reading
    if (citation.span.start < covered) continue
    const attribution = findAttribution(text, citation.span)
    if (attribution === undefined) continue
    const limit = limitAfter(text, readings, index)
    const group = groupOf(readings, index)
    const own = attributedWords(lookup, text, attribution, group, limit)
    if (own?.isOwn) {
      found.set(reading, { words: own.words, isParaphrased: false })
      covered = own.words.end
    } else if (own && attribution.manner === 'told') found.set(reading, { isParaphrased: true })
  }
  return found
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
  const attributed = attributeAll(lookup, text, readings)
  const extents = [...attributed.values()].flatMap(({ words }) => words ?? [])
  const isFree = (span: Span): boolean => !covers(extents, span)
  const attachments = attachQuotations(
    visible,
    citations,
    quotations.filter(({ span }) => isFree(span)),
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
      }
    })
    .filter(({ reading }) => isFree(reading.citation.span))
  const loose = attachments.flatMap(({ quotation, citation }) =>
    citation === undefined ? [quotation] : [],
  )
  return { claims, loose }
}

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
  const verbatim = first.loose
    .filter(({ inner }) => {
      const quoted = wordsOf(text.slice(inner.start, inner.end))
      return quoted.length > 7 && findEverywhere(lookup, quoted).length > 0
    })
    .map(({ inner }) => inner)
  const lawful = [...words, ...verbatim]
  return lawful.length === 0 ? first : survey(lookup, text, blankOut(text, lawful), defined)
}
