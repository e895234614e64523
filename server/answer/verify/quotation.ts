// Finds quotations in free text: “…”, 「…」, 『…』, ‘…’, "…", nested or not, over several lines.

import type { Span } from '../../law/span.ts'

/** Words in quotation marks. `span` has the marks, `inner` has not; `nested` are the quotations directly inside. */
export interface Quotation {
  readonly span: Span
  readonly inner: Span
  readonly nested: readonly Quotation[]
}

/** Longest quotation; a longer one is taken for marks that do not pair. */
export const MAX_QUOTATION = 6000

const CLOSER: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '‘': '’',
  '〝': '〞',
  '﹁': '﹂',
}
const CLOSERS = new Set(Object.values(CLOSER))
const STRAIGHT = new Set(['"', '＂'])
const MARK = /[“”「」『』‘’〝〞﹁﹂"＂]|\n[ \t\u3000]*\n/g

interface OpenMark {
  readonly char: string
  readonly at: number
  readonly inside: Quotation[]
}

/** Closes the innermost open mark that `closes`; what was open inside it was never closed and is dropped. */
function close(
  open: OpenMark[],
  top: Quotation[],
  at: number,
  closes: (char: string) => boolean,
): void {
  const index = open.findLastIndex(({ char }) => closes(char))
  const mark = open[index]
  if (mark === undefined) return
  const inside = open.splice(index).flatMap((each) => each.inside)
  const parent = open[open.length - 1]?.inside ?? top
  if (at - mark.at > MAX_QUOTATION) {
    parent.push(...inside)
    return
  }
  const span = { start: mark.at, end: at + 1 }
  parent.push({ span, inner: { start: mark.at + 1, end: at }, nested: inside })
}

/**
 * Quotations of a text, outermost first, in order. Marks that do not pair are passed over; straight marks do not reach
 * over an empty line. Cost: linear in the text, for texts that nest less than a few levels deep.
 * @example findQuotations('规定“甲‘乙’丙”').map(({ inner }) => inner) // [{ start: 3, end: 8 }]
 */
export function findQuotations(text: string): Quotation[] {
  const top: Quotation[] = []
  const open: OpenMark[] = []
  const dropStraight = (): void => {
    for (let index = open.length - 1; index >= 0; index--)
      if (STRAIGHT.has(open[index]?.char ?? '')) {
        const [dropped] = open.splice(index, 1)
        const parent = open[index - 1]?.inside ?? top
        parent.push(...(dropped?.inside ?? []))
      }
  }
  for (const match of text.matchAll(MARK)) {
    const char = match[0]
    const at = match.index
    if (char.startsWith('\n')) dropStraight()
    else if (CLOSER[char] !== undefined) open.push({ char, at, inside: [] })
    else if (CLOSERS.has(char)) close(open, top, at, (opener) => CLOSER[opener] === char)
    else if (open.some((mark) => STRAIGHT.has(mark.char)))
      close(open, top, at, (c) => STRAIGHT.has(c))
    else open.push({ char, at, inside: [] })
    // Marks that nobody closes must not make later ones slow.
    if (open.length > MAX_DEPTH) top.push(...(open.shift()?.inside ?? []))
  }
  top.push(...open.flatMap(({ inside }) => inside))
  return top.sort((a, b) => a.span.start - b.span.start)
}

const MAX_DEPTH = 16

/** Offsets of the marks that open `quotations` and those inside them. Cost: linear. */
export function openingMarks(quotations: readonly Quotation[]): Set<number> {
  const marks = new Set<number>()
  const rest = [...quotations]
  for (let each = rest.pop(); each; each = rest.pop()) {
    marks.add(each.span.start)
    rest.push(...each.nested)
  }
  return marks
}

/** True for a quotation mark of any shape. */
export const isQuotationMark = (char: string): boolean => /["＂“”「」『』‘’〝〞﹁﹂]/.test(char)

/** Innermost of `quotations`, which are in order, that holds `span`. Binary search at each depth. */
export function innermostAround(
  quotations: readonly Quotation[],
  span: Span,
): Quotation | undefined {
  let [low, high] = [0, quotations.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.inner.end ?? 0) < span.end) low = middle + 1
    else high = middle
  }
  const around = quotations[low]
  if (around === undefined || around.inner.start > span.start) return undefined
  return innermostAround(around.nested, span) ?? around
}
