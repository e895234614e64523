// Aligns written words with stored ones and marks, character by character, where they differ.

import type { CheckedCitation } from '../../contract/verify.ts'
import { type Folded, originalOf } from './fold.ts'

/** Segments of a difference in reading order. */
export type Difference = NonNullable<CheckedCitation['difference']>

/** Best place of written words inside stored ones. Offsets are in the folded stored text. */
export interface Alignment {
  readonly start: number
  readonly end: number
  /** 0–1: twice the characters in common, over all characters of both. */
  readonly similarity: number
  /** One step for each character: `=` same, `-` written only, `+` stored only. */
  readonly steps: string
}

const SAME = 0
const WRITTEN = 1
const STORED = 2
const STEP = ['=', '-', '+'] as const

/** Costs of one more written character against every prefix of the stored text; notes in `came` the step taken. */
function nextRow(char: number, stored: string, above: Int32Array, came: Uint8Array): Int32Array {
  const costs = new Int32Array(above.length)
  costs[0] = (above[0] ?? 0) + 1
  came[0] = WRITTEN
  for (let column = 1; column < above.length; column++) {
    let best = (above[column] ?? 0) + 1
    let step = WRITTEN
    const left = (costs[column - 1] ?? 0) + 1
    if (left < best) {
      best = left
      step = STORED
    }
    const diagonal = above[column - 1] ?? 0
    if (diagonal <= best && char === stored.charCodeAt(column - 1)) {
      best = diagonal
      step = SAME
    }
    costs[column] = best
    came[column] = step
  }
  return costs
}

/**
 * Aligns all of `written` with the part of `stored` that is nearest to it by insertions and deletions; what stands
 * before and after that part is free. Undefined when either is empty. Cost: the product of the lengths, in time and
 * in bytes; the caller keeps it in bounds. Source: Sellers 1980, approximate matching by dynamic programming.
 */
export function align(written: string, stored: string): Alignment | undefined {
  if (written === '' || stored === '') return undefined
  const width = stored.length + 1
  const came = new Uint8Array((written.length + 1) * width)
  let costs: Int32Array = new Int32Array(width)
  for (let row = 1; row <= written.length; row++)
    costs = nextRow(
      written.charCodeAt(row - 1),
      stored,
      costs,
      came.subarray(row * width, (row + 1) * width),
    )
  return trace(written, costs, came, width)
}

/** Walks back from the cheapest end. */
function trace(
  written: string,
  costs: Int32Array,
  came: Uint8Array,
  width: number,
): Alignment | undefined {
  const end = costs.indexOf(costs.reduce((least, cost) => Math.min(least, cost)))
  let column = end
  let row = written.length
  const steps: string[] = []
  let same = 0
  while (row > 0) {
    const step = came[row * width + column] ?? WRITTEN
    steps.push(STEP[step] ?? '-')
    if (step === SAME) same++
    if (step !== STORED) row--
    if (step !== WRITTEN) column--
  }
  const similarity = (2 * same) / (written.length + end - column)
  return { start: column, end, similarity, steps: writtenFirst(steps.reverse().join('')) }
}

/** Between two characters in common the order is free: what was written comes before what is stored. */
const writtenFirst = (steps: string): string =>
  steps.replace(/[-+]+/g, (run) => run.replaceAll('+', '') + run.replaceAll('-', ''))

/** Segments of an alignment with the original characters of both sides. */
export function segmentsOf(
  alignment: Alignment,
  written: { readonly original: string; readonly folded: Folded },
  stored: { readonly original: string; readonly folded: Folded },
): Difference {
  const segments: Difference = []
  let own = 0
  let other = alignment.start
  for (const [run] of alignment.steps.matchAll(/=+|-+|\++/g)) {
    const { length } = run
    const isStored = run.startsWith('+')
    const text = isStored
      ? originalOf(stored.original, stored.folded, other, other + length)
      : originalOf(written.original, written.folded, own, own + length)
    const kind = isStored ? 'stored' : run.startsWith('=') ? 'same' : 'written'
    segments.push({ kind, text })
    if (!run.startsWith('-')) other += length
    if (!isStored) own += length
  }
  return segments
}
