// Words of law on a terminal: marked places and wrapped lines. Pure.

import type { Colours } from '../terminal.ts'

interface Range {
  readonly start: number
  readonly end: number
}

/** A text with its ranges marked; ranges may touch or overlap, and are clipped to the text. */
export function markRanges(text: string, ranges: readonly Range[], colours: Colours): string {
  const sorted = [...ranges].sort((a, b) => a.start - b.start)
  let marked = ''
  let at = 0
  for (const { start, end } of sorted) {
    const from = Math.max(start, at)
    const to = Math.min(end, text.length)
    if (from >= to) continue
    marked += text.slice(at, from) + colours.yellow(text.slice(from, to))
    at = to
  }
  return marked + text.slice(at)
}

/** A text on lines of its own, each indented; lines are not wrapped, so that copying gives the words as they are. */
export const indent = (text: string, by = '  '): string =>
  text
    .split('\n')
    .map((line) => `${by}${line}`)
    .join('\n')
