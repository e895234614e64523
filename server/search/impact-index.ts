// Postings with half a byte of score each, in windows of documents with the best score of each: made for the best few of many.

import { averageLengths, B, inverseFrequency, K1 } from './bm25.ts'
import {
  BlockReader,
  LARGEST_IMPACT,
  NO_WINDOW,
  type TermRecords,
  writeRecords,
} from './impact-blocks.ts'
import type { WeightedTerms } from './inverted-index.ts'
import type { IndexArrays } from './postings.ts'

/** An impact index over `size` documents. Immutable. */
export interface ImpactIndex {
  readonly size: number
  readonly windowBits: number
  /** As they are written to disk. */
  readonly arrays: TermRecords
  documentFrequency(term: string): number
  idf(term: string): number
  /**
   * Writes the impact of a term in each of some documents, given ascending, to `into`; 0 where it does not occur.
   * Cost: a binary search for each document.
   */
  impactsAt(term: string, documents: Uint32Array, into: Uint8Array): void
}

/** Impact of full saturation. */
export const FULL_IMPACT = LARGEST_IMPACT
/** Documents of a window as a power of two: its sums fit the first cache, and it has few enough to bound closely. */
export const WINDOW_BITS = 12

/**
 * Impact of a frequency that was normalised by length: f / (f + k1) in fifteenths, at least 1. Half a byte is
 * enough: sums of many terms even the rounding out.
 * @example impactOf(1.2) // 8
 */
export const impactOf = (frequency: number): number =>
  Math.max(1, Math.round((FULL_IMPACT * frequency) / (frequency + K1)))

/** Impact index over arrays that were built before; they are used in place, neither copied nor parsed. */
export function openImpactIndex(
  arrays: TermRecords,
  size: number,
  windowBits: number = WINDOW_BITS,
): ImpactIndex {
  const reader = new BlockReader(arrays, windowBits)
  const span = 2 ** windowBits
  /** Reads the present block for those documents from `at` on that lie in its window; returns the place of the first beyond. */
  const readBlock = (documents: Uint32Array, at: number, into: Uint8Array): number => {
    const first = reader.window * span
    let next = at
    while ((documents[next] ?? Number.POSITIVE_INFINITY) < first) next++
    for (; (documents[next] ?? Number.POSITIVE_INFINITY) < first + span; next++) {
      into[next] = reader.impactAt((documents[next] ?? 0) - first)
    }
    return next
  }
  const documentFrequency = (term: string): number => {
    reader.open(term)
    return reader.total
  }
  return {
    size,
    windowBits,
    arrays,
    documentFrequency,
    idf: (term) => inverseFrequency(documentFrequency(term), size),
    impactsAt(term, documents, into) {
      into.fill(0)
      reader.open(term)
      for (let at = 0; reader.window !== NO_WINDOW && at < documents.length; reader.next())
        at = readBlock(documents, at, into)
    },
  }
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

/**
 * Impact index of postings whose fields count as `fieldWeights`, above 0. Cost: two passes over the postings; about 2.3
 * bytes a posting. Source of impacts: Anh and Moffat, Pruned query evaluation using pre-computed impacts, 2006.
 */
export function buildImpactIndex(
  postings: IndexArrays,
  fieldWeights: readonly number[],
  windowBits: number = WINDOW_BITS,
): ImpactIndex {
  return openImpactIndex(
    writeRecords(postings, impactsOf(postings, fieldWeights), windowBits),
    postings.lengths.length / fieldWeights.length,
    windowBits,
  )
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
