// Finding words in a text: every place, by article, and stepping from one to the next. Pure.

import type { Mark } from '../../parts/segments.ts'
import { type Block, marksIn } from './blocks.ts'

/** One place where the words stand. */
export interface FoundPlace {
  readonly block: Block
  readonly mark: Mark
}

/** All places of some words in a text. */
export interface Found {
  readonly places: readonly FoundPlace[]
  /** Articles that have the words, in reading order, with the marks in each. */
  readonly byBlock: ReadonlyMap<Block, readonly Mark[]>
}

/** Nothing was looked for, or nothing found. */
export const NOTHING_FOUND: Found = { places: [], byBlock: new Map() }

/** Places of `words`, in reading order. Cost: one pass over the text. */
export function findIn(blocks: readonly Block[], words: string): Found {
  if (words === '') return NOTHING_FOUND
  const byBlock = new Map<Block, readonly Mark[]>()
  for (const block of blocks) {
    const marks = marksIn(block, words)
    if (marks.length > 0) byBlock.set(block, marks)
  }
  const places = [...byBlock].flatMap(([block, marks]) => marks.map((mark) => ({ block, mark })))
  return { places, byBlock }
}

/**
 * Index of the place to go to by `step` (1 or -1) from the place at `at`; past an end it goes round. Without a place to go
 * from, the first one at or after the article that is being read, or the last one before it. Undefined where there is none.
 */
export function stepFrom(
  { places }: Found,
  at: number | undefined,
  step: 1 | -1,
  blocks: readonly Block[],
  reading: Block | undefined,
): number | undefined {
  if (places.length === 0) return undefined
  if (at !== undefined && at < places.length) return (at + step + places.length) % places.length
  const from = reading === undefined ? 0 : blocks.indexOf(reading)
  const after = places.findIndex(({ block }) => blocks.indexOf(block) >= from)
  if (step === 1) return Math.max(0, after)
  return after <= 0 ? places.length - 1 : after - 1
}
