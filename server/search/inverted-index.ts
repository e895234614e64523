// Scores over postings in typed arrays, by BM25 for each field, over all fields, and by cosine.

import { averageLengths, B, inverseFrequency, K1 } from './bm25.ts'
import { buildPostings, type FieldTokens, type IndexArrays } from './postings.ts'
import { findTerm, termCount } from './term-table.ts'

/** A term of a query with its weight: 1 for what was typed, less for what was added. */
export type WeightedTerms = ReadonlyMap<string, number>

/** Inverted index over `size` documents of `fields` fields. Immutable. */
export interface InvertedIndex {
  readonly size: number
  readonly fields: number
  readonly arrays: IndexArrays
  has(term: string): boolean
  /** Number of documents that hold the term in any field. */
  documentFrequency(term: string): number
  /** ln(1 + (N − df + 0.5) / (df + 0.5)); for an unknown term, as if one document held it. */
  idf(term: string): number
  /**
   * Adds the BM25 score of each field to `scores`, at `document * fields + field`.
   * Cost: the postings of the query's terms.
   */
  addFieldScores(query: WeightedTerms, scores: Float32Array): void
  /**
   * The same for a few documents alone, given ascending: row `r` of `scores` is for `documents[r]`.
   * Cost: for each term and document a binary search among the term's postings.
   */
  addFieldScoresAt(query: WeightedTerms, documents: Uint32Array, scores: Float32Array): void
  /** Adds the BM25F score over all fields, weighted by `fieldWeights`, to `scores`, at the document. */
  addCombinedScores(
    query: WeightedTerms,
    fieldWeights: readonly number[],
    scores: Float32Array,
  ): void
  /** Adds the cosine of the binary tf–idf vectors of query and document (fields taken together) to `scores`. */
  addCosines(query: WeightedTerms, scores: Float32Array): void
  /** Documents that hold the term, ascending, without copying. */
  postings(term: string): Uint32Array
}

/** Index of documents given as tokens by field. Deterministic. Cost: linear in tokens. */
export const buildInvertedIndex = (
  documents: Iterable<FieldTokens>,
  fields: number,
): InvertedIndex => openInvertedIndex(buildPostings(documents, fields), fields)

const NO_POSTINGS = [0, 0] as const

/**
 * Index over arrays that were built before. The arrays are used in place, neither copied nor parsed.
 * Cost: one pass over the lengths; a look-up is one hash.
 */
export function openInvertedIndex(arrays: IndexArrays, fields: number): InvertedIndex {
  const { offsets, documents, frequencies, lengths } = arrays
  const size = lengths.length / fields
  const averages = averageLengths(lengths, fields)
  const rangeOf = (term: string): readonly [number, number] => {
    const id = findTerm(arrays, term)
    return id < 0 ? NO_POSTINGS : [offsets[id] ?? 0, offsets[id + 1] ?? 0]
  }
  const documentFrequency = (term: string): number => {
    const [start, end] = rangeOf(term)
    return end - start
  }
  const idfOf = (frequency: number): number => inverseFrequency(frequency, size)
  const idf = (term: string): number => idfOf(documentFrequency(term))
  /** What a frequency in a field is worth by the field's length, at `document * fields + field`. */
  const worths = Float64Array.from(
    lengths,
    (length, at) => 1 / (1 - B + (B * length) / (averages[at % fields] ?? 1)),
  )
  /** Frequency in a field after normalisation by length. */
  const normalised = (posting: number, field: number): number => {
    const count = frequencies[posting * fields + field] ?? 0
    return count === 0 ? 0 : count * (worths[(documents[posting] ?? 0) * fields + field] ?? 0)
  }
  /** Adds the score of each field for one posting to a row of `scores`. */
  const addPosting = (posting: number, gain: number, row: number, scores: Float32Array): void => {
    for (let field = 0; field < fields; field++) {
      const frequency = normalised(posting, field)
      const at = row * fields + field
      if (frequency > 0) scores[at] = (scores[at] ?? 0) + (gain * frequency) / (K1 + frequency)
    }
  }
  const addTermFields = (term: string, gain: number, scores: Float32Array): void => {
    const [start, end] = rangeOf(term)
    for (let posting = start; posting < end; posting++)
      addPosting(posting, gain, documents[posting] ?? 0, scores)
  }
  /** First posting in a range whose document is not before `document`. */
  const seek = (document: number, from: number, end: number): number => {
    let low = from
    let high = end
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((documents[middle] ?? 0) < document) low = middle + 1
      else high = middle
    }
    return low
  }
  let computedNorms: Float32Array | undefined
  /** Length of the tf–idf vector of each document; computed when a cosine is first asked for. */
  const documentNorms = (): Float32Array => {
    if (computedNorms !== undefined) return computedNorms
    const norms = new Float32Array(size)
    for (let id = 0; id < termCount(arrays); id++) {
      const start = offsets[id] ?? 0
      const end = offsets[id + 1] ?? 0
      const weight = idfOf(end - start) ** 2
      for (let posting = start; posting < end; posting++)
        norms[documents[posting] ?? 0] = (norms[documents[posting] ?? 0] ?? 0) + weight
    }
    for (let at = 0; at < size; at++) norms[at] = Math.sqrt(norms[at] ?? 0)
    computedNorms = norms
    return norms
  }

  return {
    size,
    fields,
    arrays,
    has: (term) => findTerm(arrays, term) >= 0,
    documentFrequency,
    idf,
    addFieldScores(query, scores) {
      for (const [term, weight] of query) addTermFields(term, weight * idf(term) * (K1 + 1), scores)
    },
    addFieldScoresAt(query, wanted, scores) {
      for (const [term, weight] of query) {
        const [start, end] = rangeOf(term)
        const gain = weight * idfOf(end - start) * (K1 + 1)
        let posting = start
        for (let row = 0; row < wanted.length && posting < end; row++) {
          posting = seek(wanted[row] ?? 0, posting, end)
          if (posting < end && documents[posting] === wanted[row])
            addPosting(posting, gain, row, scores)
        }
      }
    },
    addCombinedScores(query, fieldWeights, scores) {
      for (const [term, weight] of query) {
        const [start, end] = rangeOf(term)
        const gain = weight * idf(term) * (K1 + 1)
        for (let posting = start; posting < end; posting++) {
          let frequency = 0
          for (let field = 0; field < fields; field++)
            frequency += (fieldWeights[field] ?? 0) * normalised(posting, field)
          const id = documents[posting] ?? 0
          scores[id] = (scores[id] ?? 0) + (gain * frequency) / (K1 + frequency)
        }
      }
    },
    addCosines(query, scores) {
      let square = 0
      for (const [term, weight] of query) square += (weight * idf(term)) ** 2
      const length = Math.sqrt(square)
      if (length === 0) return
      const norms = documentNorms()
      for (const [term, weight] of query) {
        const [start, end] = rangeOf(term)
        const gain = (weight * idf(term) ** 2) / length
        for (let posting = start; posting < end; posting++) {
          const id = documents[posting] ?? 0
          scores[id] = (scores[id] ?? 0) + gain / (norms[id] || 1)
        }
      }
    },
    postings(term) {
      const [start, end] = rangeOf(term)
      return documents.subarray(start, end)
    },
  }
}
