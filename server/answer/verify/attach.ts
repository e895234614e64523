// Which quotation belongs to which citation: 第七条规定：“…”, “…”（第七条）, 第七条中的“…”和“…”.

import type { Citation } from '../../law/citation.ts'
import { isQuotationMark, type Quotation } from './quotation.ts'
import { unreadableAfter } from './unreadable.ts'

/** A quotation and the index of the citation that it belongs to; without an index it belongs to none. */
export interface Attachment {
  readonly quotation: Quotation
  readonly citation?: number
}

/** Longest run of words between a citation and its quotation, in characters. */
const LONGEST_GAP = 60

/** What may stand between a citation and the words quoted from it. Longest first where one opens another. */
const LINKING = new RegExp(
  [
    '第[一二三四五六七八九十]句',
    '(?:前|后)半?段',
    '以及|并且|同时|另外|首先|其次|其中|还有',
    '明确|进一步|专门|特别|对此|关于|有关|要求|规定|指出|载明|写明|写道|表述|强调|提出|提到|表明|说明',
    '确立|确认|认为|限定|如下|原文|原话|全文|内容|条文|文字|但书',
    '[的之中里内所也还亦均已即则就其又并另是为称了到等有和与及、，,:：>*（()）—\\s]',
  ].join('|'),
  'y',
)
const ENDS_WITH_COLON =
  /(?:规定|明确|指出|载明|要求|写明|写道|强调|提出|表述|如下|原文)(?:了|为|是|有|如下)?[：:]\**\s*$/
/** Words of somebody who speaks for himself, so that his words are no law. */
const SPEAKER = /被告|辩护|证人|被害|律师|当事人|嫌疑人|法官|检察官|他|她|我|供述|辩称|陈述/
const SENTENCE_END = /[。；;！？]/
const BEFORE_CITATION =
  /^\**[，,。；]?\s*(?:[（(【[]|——?|--|[（(【[]?\s*(?:见|参见|详见|引自|摘自|出自|载于|来源|语出|出处)[于自]?[：:]?|[，,]?(?:这|此|以上|该)?(?:是|系|即))\s*\**$/
/** Words right before a quotation that name where it is from: 规定：, 规定了, ：, or nothing but 中的. */
const INTRODUCES =
  /(?:(?:规定|指出|载明|写明|写道|要求|明确|强调|提出|表述)(?:了|为|是|有|如下)?|[：:])\**[ \t\u3000]*\n?[\s>]*$|^[的之中里内]*[ \t]*$/
/** A sentence that ends inside the marks: what follows them is a new one. */
const ENDS_SENTENCE = /[。！？!?]\s*$/
const END_OF_LINE = /^[。；;]?[ \t\u3000]*(?:\n|$)/
/** The author's own words between a citation and the part that he quotes: 要求对签署具结书活动“…”. */
const RETOLD =
  /^\**(?:中|里)?(?:明确|进一步|也|还|亦|均|同时|专门)*(?:规定|要求|明确|指出|强调)(?:了|为)?[^。；;！？：:\n“”「」『』"＂（）()]{1,30}$/
const SOMEBODY_SAYS =
  /(?:说|称|道|辩|述|答|问|喊|认为|主张|提出|表示|辩解)(?:了|其|他|她|过|的)*[，,]?$/
const OWN_DEFINITION = /(?:简称|下称|称为|称作)\s?$/

/** True when the words between a citation and a quotation after it say that the quotation is of the citation. */
export function links(gap: string): boolean {
  if (gap.length > LONGEST_GAP) return false
  if (ENDS_WITH_COLON.test(gap) && !SENTENCE_END.test(gap) && !SPEAKER.test(gap)) return true
  let at = 0
  while (at < gap.length) {
    LINKING.lastIndex = at
    const token = LINKING.exec(gap)?.[0]
    if (token === undefined) return false
    at += token.length
  }
  return !/\n[ \t\u3000]*\n/.test(gap.trimStart()) || /[：:]\s*$/.test(gap)
}

/** Index of the last of `citations` that ends at or before `at`, or -1. Binary search. */
function lastBefore(citations: readonly Citation[], at: number): number {
  let [low, high] = [0, citations.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((citations[middle]?.span.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

interface Scan {
  readonly text: string
  /** The same text with the words of the law in it. */
  readonly written: string
  readonly citations: readonly Citation[]
  readonly attachments: Attachment[]
}

/** A citation after a quotation; `isDirect` when nothing stands between them. */
interface SourceAfter {
  readonly index: number
  readonly isDirect: boolean
}

/**
 * Citation right after a quotation that names its source: “…”（刑诉法解释第七条）. Without such a form it is the source only
 * where no new sentence starts with it.
 */
function sourceAfter(
  { text, written, citations }: Scan,
  { span, inner }: Quotation,
): SourceAfter | undefined {
  const index = lastBefore(citations, span.end) + 1
  const next = citations[index]
  if (next === undefined || next.span.start < span.end) return undefined
  const gap = text.slice(span.end, next.span.start)
  const isDirect =
    gap.trim() === '' &&
    next.titleFrom === 'own' &&
    !gap.includes('\n') &&
    (!ENDS_SENTENCE.test(written.slice(inner.start, inner.end)) ||
      END_OF_LINE.test(text.slice(next.span.end, next.span.end + LONGEST_GAP)))
  return gap.length <= LONGEST_GAP && (isDirect || BEFORE_CITATION.test(gap))
    ? { index, isDirect }
    : undefined
}

/** End of a citation with the place that follows it and cannot be read: what is quoted is quoted of that. */
const endOf = (text: string, { span }: Citation): number =>
  unreadableAfter(text, span.end)?.span.end ?? span.end

/** Citation before a quotation, directly or over the quotation before it, which is of the same citation. */
function sourceBefore({ text, citations, attachments }: Scan, { span }: Quotation) {
  const index = lastBefore(citations, span.start)
  const citation = citations[index]
  const before = attachments.at(-1)
  const isBetween =
    before !== undefined &&
    citation !== undefined &&
    before.quotation.span.start >= citation.span.end
  const start = isBetween ? before.quotation.span.end : citation && endOf(text, citation)
  if (start === undefined || !links(text.slice(start, span.start))) return undefined
  if (!isBetween) return index
  return before.citation === index ? index : undefined
}

/**
 * True when the citation before a quotation, which links to it, names its source rather than the one after it. A form like
 * “…”（第七条） gives way only to 第七条规定：“…”; a citation that merely follows gives way to any before it.
 */
function isBeforeMeant(scan: Scan, quotation: Quotation, index: number, after: SourceAfter) {
  const citation = scan.citations[index]
  const previous = scan.attachments.at(-1)
  if (citation === undefined) return false
  const isOfPrevious = previous?.citation === index
  // It names the source of the quotation before it: “…”（第七条）、“…”（第八条）.
  if (isOfPrevious && previous.quotation.span.start < citation.span.start) return false
  const gap = scan.text.slice(endOf(scan.text, citation), quotation.span.start)
  if (INTRODUCES.test(gap) && !isOfPrevious) return true
  return after.isDirect && !gap.includes('\n')
}

/** Citation before of which the author tells in his own words and quotes a part. */
function sourceRetold({ text, citations }: Scan, { span }: Quotation): number | undefined {
  const index = lastBefore(citations, span.start)
  const citation = citations[index]
  if (citation === undefined) return undefined
  const gap = text.slice(endOf(text, citation), span.start)
  return RETOLD.test(gap) && !SOMEBODY_SAYS.test(gap) ? index : undefined
}

/** Citation that a quotation is of, by what stands around it. */
function sourceOf(scan: Scan, quotation: Quotation): number | undefined {
  const before = sourceBefore(scan, quotation)
  const after = sourceAfter(scan, quotation)
  if (after === undefined) return before ?? sourceRetold(scan, quotation)
  return before !== undefined && isBeforeMeant(scan, quotation, before, after)
    ? before
    : after.index
}

const hasOwnCitation = (citations: readonly Citation[], { inner }: Quotation): boolean => {
  for (let index = lastBefore(citations, inner.start) + 1; ; index++) {
    const citation = citations[index]
    if (citation === undefined || citation.span.end > inner.end) return false
    if (citation.titleFrom === 'own' && citation.span.start >= inner.start) return true
  }
}

function attachAll(scan: Scan, quotations: readonly Quotation[]): void {
  for (const quotation of quotations) {
    if (OWN_DEFINITION.test(scan.text.slice(quotation.span.start - 4, quotation.span.start)))
      continue
    const own = sourceOf(scan, quotation)
    if (own !== undefined) scan.attachments.push({ quotation, citation: own })
    // What somebody says of the law, in quotation marks: his citations and quotations are looked at one by one.
    else if (hasOwnCitation(scan.citations, quotation)) attachAll(scan, quotation.nested)
    else scan.attachments.push({ quotation })
  }
}

/**
 * Quotations with the citations that they belong to. A quotation belongs to at most one citation; one that holds
 * citations of its own and belongs to none is opened, and the quotations inside it are looked at.
 * `written` is `text` before words of the law in it were blanked out. Both lists must be in order. Cost: linear, but for
 * the search of neighbours.
 */
export function attachQuotations(
  text: string,
  citations: readonly Citation[],
  quotations: readonly Quotation[],
  written = text,
): Attachment[] {
  const scan: Scan = { text, written, citations, attachments: [] }
  attachAll(scan, quotations)
  return scan.attachments
}

/**
 * True when a quotation mark that pairs with no other stands where words of the citation that ends at `end` would be
 * quoted, before `until`. `paired` are the offsets of the marks that open a quotation.
 */
export function opensUnpaired(
  text: string,
  end: number,
  until: number,
  paired: ReadonlySet<number>,
): boolean {
  const after = text.slice(end, Math.min(until, end + LONGEST_GAP))
  const at = after.split('').findIndex((char) => isQuotationMark(char))
  return at >= 0 && !paired.has(end + at) && links(after.slice(0, at))
}
