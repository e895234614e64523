// A place in a text. Nothing here knows what the text is.

/**
 * Half-open range of a text in UTF-16 code units: `text.slice(start, end)` is what it names.
 * `0 <= start <= end <= text.length`; an empty span has `start === end`.
 */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Text that a span names. Cost: the length of the slice. */
export const sliceSpan = (text: string, span: Span): string => text.slice(span.start, span.end)

/** Text that several spans name, one after the other, without anything between them. */
export const joinSpans = (text: string, spans: readonly Span[]): string =>
  spans.map((span) => sliceSpan(text, span)).join('')

/**
 * Smallest span that holds all of `spans`, which need not be sorted.
 * Returns the empty span at 0 when there is none.
 */
export const hull = (spans: readonly Span[]): Span =>
  spans.length === 0
    ? { start: 0, end: 0 }
    : {
        start: Math.min(...spans.map((span) => span.start)),
        end: Math.max(...spans.map((span) => span.end)),
      }

/**
 * Carries a range of a joined text back to the spans that it was joined from.
 * `pieces` are in reading order; the result is in the same order and leaves out empty pieces.
 * @example spansOfRange([{ start: 5, end: 8 }, { start: 20, end: 24 }], { start: 2, end: 5 })
 * // [{ start: 7, end: 8 }, { start: 20, end: 22 }]
 */
export function spansOfRange(pieces: readonly Span[], range: Span): Span[] {
  const found: Span[] = []
  let offset = 0
  for (const piece of pieces) {
    const length = piece.end - piece.start
    const start = Math.max(range.start, offset)
    const end = Math.min(range.end, offset + length)
    if (start < end)
      found.push({ start: piece.start + start - offset, end: piece.start + end - offset })
    offset += length
  }
  return found
}
