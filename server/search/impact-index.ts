// Postings with one byte of score each, in windows of documents with the best score of each: made for the best few of many.

import { averageLengths, B, inverseFrequency, K1 } from './bm25.ts'
import type { WeightedTerms } from './inverted-index.ts'
import type { IndexArrays } from './postings.ts'
import { findTerm, type TermTable, termCount } from './term-table.ts'

/**
 * The arrays of an impact index, as they are written to disk. Term `t` has the blocks `firstBlocks[t] … [t + 1]`, one for
 * each window of 2^windowBits documents that holds it; block `b` has the postings `blockStarts[b] … [b + 1]`. A posting is
 * 3 bytes: the place of its document in the window and its impact, the saturated frequency in 255ths.
 */
export interface ImpactArrays extends TermTable {
  readonly firstBlocks: Uint32Array
  readonly windows: Uint16Array
  readonly blockStarts: Uint32Array
  /** Largest impact of each block. */
  readonly blockImpacts: Uint8Array
  readonly places: Uint16Array
  readonly impacts: Uint8Array
}

/** An impact index over `size` documents. Immutable. */
export interface ImpactIndex {
  readonly size: number
  readonly windowBits: number
  readonly arrays: ImpactArrays
  documentFrequency(term: string): number
  idf(term: string): number
  /**
   * Writes the impact of a term in each of some documents, given ascending, to `into`; 0 where it does not occur.
   * Cost: a binary search for each document.
   */
  impactsAt(term: string, documents: Uint32Array, into: Uint8Array): void
}

/** Impact of full saturation. */
export const FULL_IMPACT = 255
/** Documents of a window as a power of two: its sums fit the first cache, and it has few enough to bound closely. */
export const WINDOW_BITS = 13

/**
 * Impact of a frequency that was normalised by length: f / (f + k1) in 255ths, at least 1.
 * @example impactOf(1.2) // 128
 */
export const impactOf = (frequency: number): number =>
  Math.max(1, Math.round((FULL_IMPACT * frequency) / (frequency + K1)))

/** First posting in the range `start … end` of ascending places that is not before `place`; `end` where there is none. */
export function seekPlace(places: Uint16Array, place: number, start: number, end: number): number {
  let low = start
  let high = end
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((places[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** Impact index over arrays that were built before; they are used in place, neither copied nor parsed. */
export function openImpactIndex(
  arrays: ImpactArrays,
  size: number,
  windowBits: number = WINDOW_BITS,
): ImpactIndex {
  const { firstBlocks, blockStarts, windows, places, impacts } = arrays
  const span = 2 ** windowBits
  /** Reads a block for those documents from `at` on that lie in its window; returns the place of the first beyond. */
  const readBlock = (
    block: number,
    documents: Uint32Array,
    at: number,
    into: Uint8Array,
  ): number => {
    const window = windows[block] ?? 0
    const end = blockStarts[block + 1] ?? 0
    let posting = blockStarts[block] ?? 0
    let next = at
    while ((documents[next] ?? Number.POSITIVE_INFINITY) < window * span) next++
    for (; (documents[next] ?? Number.POSITIVE_INFINITY) < (window + 1) * span; next++) {
      const place = (documents[next] ?? 0) - window * span
      posting = seekPlace(places, place, posting, end)
      if (posting < end && places[posting] === place) into[next] = impacts[posting] ?? 0
    }
    return next
  }
  const documentFrequency = (term: string): number => {
    const id = findTerm(arrays, term)
    if (id < 0) return 0
    return (blockStarts[firstBlocks[id + 1] ?? 0] ?? 0) - (blockStarts[firstBlocks[id] ?? 0] ?? 0)
  }
  return {
    size,
    windowBits,
    arrays,
    documentFrequency,
    idf: (term) => inverseFrequency(documentFrequency(term), size),
    impactsAt(term, documents, into) {
      into.fill(0)
      const id = findTerm(arrays, term)
      if (id < 0) return
      let at = 0
      for (let block = firstBlocks[id] ?? 0; block < (firstBlocks[id + 1] ?? 0); block++)
        at = readBlock(block, documents, at, into)
    },
  }
}

/** Number of blocks of the postings: how often a term enters a window. */
function countBlocks({ offsets, documents }: IndexArrays, windowBits: number): number {
  let count = 0
  for (let term = 0; term + 1 < offsets.length; term++) {
    const end = offsets[term + 1] ?? 0
    let window = -1
    for (let at = offsets[term] ?? 0; at < end; at++) {
      const next = (documents[at] ?? 0) >>> windowBits
      if (next !== window) count++
      window = next
    }
  }
  return count
}

/** Impact of every posting, its fields weighed and added up (BM25F). */
function impactsOf(
  { documents, frequencies, lengths }: IndexArrays,
  fieldWeights: readonly number[],
): Uint8Array {
  const fields = fieldWeights.length
  const averages = averageLengths(lengths, fields)
  const impacts = new Uint8Array(documents.length)
  for (let posting = 0; posting < documents.length; posting++) {
    let frequency = 0
    for (let field = 0; field < fields; field++) {
      const count = frequencies[posting * fields + field] ?? 0
      if (count === 0) continue
      const length = lengths[(documents[posting] ?? 0) * fields + field] ?? 0
      const norm = 1 - B + (B * length) / (averages[field] ?? 1)
      frequency += ((fieldWeights[field] ?? 0) * count) / norm
    }
    impacts[posting] = impactOf(frequency)
  }
  return impacts
}

function placesOf(documents: Uint32Array, windowBits: number): Uint16Array {
  const mask = 2 ** windowBits - 1
  const places = new Uint16Array(documents.length)
  for (let at = 0; at < documents.length; at++) places[at] = (documents[at] ?? 0) & mask
  return places
}

/** Cuts each term's postings where a window ends. */
function cutBlocks(
  postings: IndexArrays,
  impacts: Uint8Array,
  windowBits: number,
): Pick<ImpactArrays, 'firstBlocks' | 'windows' | 'blockStarts' | 'blockImpacts'> {
  const { offsets, documents } = postings
  const terms = termCount(postings)
  const blocks = countBlocks(postings, windowBits)
  const firstBlocks = new Uint32Array(terms + 1)
  const windows = new Uint16Array(blocks)
  const blockStarts = new Uint32Array(blocks + 1)
  const blockImpacts = new Uint8Array(blocks)
  let block = -1
  for (let term = 0; term < terms; term++) {
    firstBlocks[term] = block + 1
    const end = offsets[term + 1] ?? 0
    let window = -1
    for (let at = offsets[term] ?? 0; at < end; at++) {
      const next = (documents[at] ?? 0) >>> windowBits
      if (next !== window) {
        window = next
        block++
        windows[block] = window
        blockStarts[block] = at
      }
      blockImpacts[block] = Math.max(blockImpacts[block] ?? 0, impacts[at] ?? 0)
    }
  }
  firstBlocks[terms] = blocks
  blockStarts[blocks] = documents.length
  return { firstBlocks, windows, blockStarts, blockImpacts }
}

/**
 * Impact index of postings whose fields count as `fieldWeights`, above 0. Cost: two passes over the postings; 3 bytes a
 * posting and 7 a block. Source of impacts: Anh and Moffat, Pruned query evaluation using pre-computed impacts, 2006.
 */
export function buildImpactIndex(
  postings: IndexArrays,
  fieldWeights: readonly number[],
  windowBits: number = WINDOW_BITS,
): ImpactIndex {
  const { units, starts, slots, documents, lengths } = postings
  const impacts = impactsOf(postings, fieldWeights)
  const arrays = {
    units,
    starts,
    slots,
    impacts,
    places: placesOf(documents, windowBits),
    ...cutBlocks(postings, impacts, windowBits),
  }
  return openImpactIndex(arrays, lengths.length / fieldWeights.length, windowBits)
}

/** Sum of a query's weights: what whole numbers stand for 1. */
export const WEIGHT_UNITS = 2 ** 20

/**
 * Weights as whole numbers that add up to about 2^20, so that sums of them times impacts are exact in any order; a term
 * of a weight above 0 keeps at least 1. Terms without weight are left out.
 */
export function wholeWeights(query: WeightedTerms): Map<string, number> {
  let total = 0
  query.forEach((weight) => {
    total += Math.max(0, weight)
  })
  const whole = new Map<string, number>()
  query.forEach((weight, term) => {
    if (weight > 0) whole.set(term, Math.max(1, Math.round((weight / total) * WEIGHT_UNITS)))
  })
  return whole
}
