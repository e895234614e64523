// A narrative without its blanks, and the way back: 2024 年 3 月 4 日 is read as 2024年3月4日, at its own place.

import type { Span } from '../../law/span.ts'

/** Text to read patterns in, and the original that quotations are cut from. */
export interface NarrativeText {
  readonly text: string
  /** Words of the original and their place there, for a place in `text`. */
  readonly quote: (start: number, end: number) => { readonly quote: string; readonly span: Span }
}

/** Blank characters inside a line; a line end stays, as it ends a sentence. */
const BLANK = /[^\S\n]|\u200b|\ufeff/u
const FULL_WIDTH_DIGIT = /[０-９]/gu
const FULL_WIDTH_OFFSET = 0xfee0

const halfWidth = (text: string): string =>
  text.replace(FULL_WIDTH_DIGIT, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) - FULL_WIDTH_OFFSET),
  )

/** Narrative without blanks, digits in half width. Cost: linear. */
export function narrativeText(original: string): NarrativeText {
  const places = new Int32Array(original.length + 1)
  let kept = ''
  let from = 0
  let length = 0
  for (let at = 0; at < original.length; at++) {
    if (BLANK.test(original[at] ?? '')) {
      kept += original.slice(from, at)
      from = at + 1
    } else places[length++] = at
  }
  kept += original.slice(from)
  const quote = (start: number, end: number) => {
    const span = { start: places[start] ?? 0, end: (places[end - 1] ?? 0) + 1 }
    return { quote: original.slice(span.start, span.end), span }
  }
  return { text: halfWidth(kept), quote }
}
