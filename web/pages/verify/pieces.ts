// A text cut at its citations. Pure.

import type { CheckedCitation } from '../../../server/contract/verify.ts'

/** A run of the text, with the citation that it is. Joining the runs gives the text. */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly checked: CheckedCitation | undefined
}

/** Runs in order. A citation that starts inside an earlier one is left to the earlier; spans are cut to the text. */
export function piecesOf(text: string, checked: readonly CheckedCitation[]): Piece[] {
  const pieces: Piece[] = []
  let cursor = 0
  const take = (end: number, citation: CheckedCitation | undefined): void => {
    if (end > cursor)
      pieces.push({ text: text.slice(cursor, end), start: cursor, checked: citation })
    cursor = Math.max(cursor, end)
  }
  for (const citation of [...checked].sort((a, b) => a.span.start - b.span.start)) {
    if (citation.span.start < cursor) continue
    take(Math.min(citation.span.start, text.length), undefined)
    take(Math.min(citation.span.end, text.length), citation)
  }
  take(text.length, undefined)
  return pieces
}
