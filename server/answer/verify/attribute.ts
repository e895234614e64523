// Finds the words that citations are said to say without quotation marks, and how far they reach.

import type { Provision } from '../../law/document.ts'
import { documentIdOf } from '../../law/provision-id.ts'
import type { Span } from '../../law/span.ts'
import { type Attribution, extentOf, findAttribution } from './attribution.ts'
import { compareWords, type Finding, type Lookup, type Scope } from './compare.ts'
import type { Reading } from './context.ts'
import { align } from './difference.ts'
import { fold } from './fold.ts'
import { innermostAround, type Quotation } from './quotation.ts'
import { quotedWords, TOO_SHORT, wordsOf } from './wording.ts'

/** Least similarity at which told words are taken for a changed quotation and not for a paraphrase. */
const NEARLY_QUOTED = 0.75
/** The same where a provision is applied: what is drawn from it may use most of its words. */
const NEARLY_QUOTED_WHEN_APPLIED = 0.85
/** … and the shortest such words, in characters: 本案不适用速裁程序 is a conclusion. */
const SHORTEST_WHEN_APPLIED = 14
/** The shortest words, not given as the text's own after a colon, that are taken for those of another place. */
const SHORTEST_FROM_ELSEWHERE = 14
/** Least similarity at which a further sentence is taken to belong to the quoted ones. */
const BELONGS = 0.6
const SHORTEST_NEAR_SEGMENT = 6
/** A further item, however short and changed, belongs to the list that is quoted. */
const ITEM_MARK = /^\([零〇一二三四五六七八九十百0-9]{1,3}\)/

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
  const finding = compareWords(lookup, quotedWords(text, inner), scope)
  lookup.findings.set(key, finding)
  return finding
}

/** True when only reports have words that a law is said to have: a report is no place for the law's words. */
function isOfReports({ corpus }: Lookup, finding: Finding, readings: readonly Reading[]): boolean {
  const isReport = (id: string): boolean => corpus.document(id)?.metadata.normative === false
  const ids =
    finding.kind === 'elsewhere'
      ? finding.places.map(({ documentId }) => documentId)
      : finding.kind === 'differs' && !finding.isInScope && finding.provision
        ? [finding.provision.documentId]
        : []
  const cited = readings.flatMap(({ resolution }) =>
    resolution.kind === 'resolved' ? resolution.targets.map(documentIdOf) : [],
  )
  return ids.length > 0 && ids.every(isReport) && !cited.some(isReport)
}

const isFromElsewhere = (finding: Finding): boolean =>
  finding.kind === 'elsewhere' || (finding.kind === 'differs' && !finding.isInScope)

/** Words that anybody may use of a place: short, or such as only a report has. */
function isOwnTelling(
  lookup: Lookup,
  finding: Finding,
  {
    manner,
    length,
    readings,
  }: Pick<Attribution, 'manner'> & {
    readonly length: number
    readonly readings: readonly Reading[]
  },
): boolean {
  if (!isFromElsewhere(finding)) return false
  const isShort = manner !== 'stated' && length < SHORTEST_FROM_ELSEWHERE
  return isShort || isOfReports(lookup, finding, readings)
}

/** A part in quotation marks, long enough to be looked at, that starts inside `words`. */
const holdsQuotation = (text: string, words: Span, quotations: readonly Quotation[]): boolean =>
  quotations.some(
    ({ span, inner }) =>
      span.start >= words.start &&
      span.start < words.end &&
      wordsOf(text.slice(inner.start, inner.end)).length > TOO_SHORT,
  )

/** Whether words of a length are a form of stored ones; who applies a provision may go on in words near to any. */
function isRecognised(finding: Finding, manner: Attribution['manner'], length: number): boolean {
  if (finding.kind === 'here') return true
  if (manner !== 'applied')
    return (
      finding.kind === 'elsewhere' ||
      (finding.kind === 'differs' && finding.similarity >= NEARLY_QUOTED)
    )
  return (
    finding.kind === 'differs' &&
    length >= SHORTEST_WHEN_APPLIED &&
    finding.similarity >= NEARLY_QUOTED_WHEN_APPLIED
  )
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
  if (stored.includes(text) || ITEM_MARK.test(text)) return true
  const cells = text.length * stored.length
  if (text.length < SHORTEST_NEAR_SEGMENT || cells > lookup.budget.cells) return false
  lookup.budget.cells -= cells
  return (align(text, stored)?.similarity ?? 0) >= BELONGS
}

/** Words attributed to readings, and what limits them. */
interface Attributing {
  readonly text: string
  readonly readings: readonly Reading[]
  readonly limit: number
  readonly quotations: readonly Quotation[]
}

/** Attributed words of readings with their extent; `isOwn` is false when they are no form of stored words. */
function attributedWords(
  lookup: Lookup,
  { start, manner }: Attribution,
  { text, readings, limit, quotations }: Attributing,
): { words: Span; isOwn: boolean } | undefined {
  let stored: string | undefined
  let recognised: boolean | undefined
  const isOwn = (words: Span): boolean => {
    const finding = findingOf(lookup, text, words, readings)
    const length = words.end - words.start
    if (finding.kind === 'here') return true
    if (isOwnTelling(lookup, finding, { manner, length, readings })) return false
    // What the author puts in quotation marks is all that he quotes.
    if (manner !== 'printed' && manner !== 'stated' && holdsQuotation(text, words, quotations))
      return false
    return manner === 'stated' || isRecognised(finding, manner, length)
  }
  const words = extentOf(text, start, limit, (first, segment) => {
    const finding = findingOf(lookup, text, first, readings)
    recognised ??= isOwn(first)
    stored ??= surroundings(lookup, finding, scopeOf(lookup, readings))
    return (
      recognised &&
      isRecognised(finding, manner, first.end - first.start) &&
      belongsTo(lookup, stored, segment)
    )
  })
  return words && { words, isOwn: recognised ?? isOwn(words) }
}

const LONGEST_LIST = 30

/** The list that the citation at `index` ends, itself included: 第一条、第二条和第三条. */
export function groupOf(readings: readonly Reading[], index: number): Reading[] {
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

/** First citation from `index` on that names its own text: attributed words do not reach over it. */
function limitAfter(
  text: string,
  readings: readonly Reading[],
  index: number,
  quotations: readonly Quotation[],
): number {
  const at = readings[index]?.citation.span
  const around = at && innermostAround(quotations, at)
  const limit = nextTitle(text, readings, index)
  return around ? Math.min(limit, around.inner.end) : limit
}

function nextTitle(text: string, readings: readonly Reading[], index: number): number {
  for (let at = index + 1; at < Math.min(readings.length, index + 20); at++) {
    const citation = readings[at]?.citation
    if (citation?.titleFrom === 'own' && citation.title?.meaning.kind !== 'self')
      return citation.span.start
  }
  return text.length
}

/** Words attributed to a citation, or that something is told of it that is not its words. */
export interface Attributed {
  readonly words?: Span
  readonly isParaphrased: boolean
}

/** Words attributed to each reading without quotation marks; readings inside such words are the law's own. */
export function attributeAll(
  lookup: Lookup,
  text: string,
  readings: readonly Reading[],
  quotations: readonly Quotation[],
): Map<Reading, Attributed> {
  const found = new Map<Reading, Attributed>()
  let covered = 0
  for (const [index, reading] of readings.entries()) {
    const { citation } = reading
    if (citation.span.start < covered) continue
    const attribution = findAttribution(text, citation.span)
    if (attribution === undefined) continue
    const limit = limitAfter(text, readings, index, quotations)
    const group = groupOf(readings, index)
    const own = attributedWords(lookup, attribution, {
      text,
      readings: group,
      limit,
      quotations,
    })
    if (own?.isOwn) {
      found.set(reading, { words: own.words, isParaphrased: false })
      covered = own.words.end
    } else if (own && ['told', 'stated'].includes(attribution.manner))
      found.set(reading, { isParaphrased: true })
  }
  return found
}
