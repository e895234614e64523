// Postings in typed arrays: which documents hold a term, how often, in which field. Scores by BM25 and by cosine.

/** Documents to index: for each document, for each field, its tokens. All documents have the same fields. */
export type FieldTokens = readonly (readonly string[])[]

/**
 * The arrays of an index, as they are written to disk.
 * term `t` has the postings `offsets[t] … offsets[t + 1]`; posting `p` is document `documents[p]`, sorted, with the
 * frequencies `frequencies[p * fields … + fields]` (capped at 255).
 */
export interface IndexArrays {
  /** Terms in code unit order, joined by line breaks, UTF-8. */
  readonly terms: Uint8Array
  readonly offsets: Uint32Array
  readonly documents: Uint32Array
  readonly frequencies: Uint8Array
  /** Tokens of document `d` in field `f` at `d * fields + f`. */
  readonly lengths: Uint16Array
}

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

/** Saturation of term frequency. Source: Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009, 3.5. */
const K1 = 1.2
/** Normalisation by length. Same source. */
const B = 0.75
const MAX_FREQUENCY = 255
const MAX_LENGTH = 65_535

/** Index of documents given as tokens by field. Deterministic. Cost: linear in tokens. */
export function buildInvertedIndex(
  documents: readonly FieldTokens[],
  fields: number,
): InvertedIndex {
  const postings = new Map<string, Map<number, Uint8Array>>()
  const lengths = new Uint16Array(documents.length * fields)
  documents.forEach((document, id) => {
    document.forEach((tokens, field) => {
      lengths[id * fields + field] = Math.min(MAX_LENGTH, tokens.length)
      for (const term of tokens) {
        const byDocument = postings.get(term) ?? new Map<number, Uint8Array>()
        postings.set(term, byDocument)
        const counts = byDocument.get(id) ?? new Uint8Array(fields)
        byDocument.set(id, counts)
        counts[field] = Math.min(MAX_FREQUENCY, (counts[field] ?? 0) + 1)
      }
    })
  })
  const terms = [...postings.keys()].sort()
  const offsets = new Uint32Array(terms.length + 1)
  terms.forEach((term, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + (postings.get(term)?.size ?? 0)
  })
  const total = offsets[terms.length] ?? 0
  const documentIds = new Uint32Array(total)
  const frequencies = new Uint8Array(total * fields)
  let posting = 0
  for (const term of terms)
    for (const [id, counts] of postings.get(term) ?? []) {
      documentIds[posting] = id
      frequencies.set(counts, posting * fields)
      posting++
    }
  return openInvertedIndex(
    {
      terms: new TextEncoder().encode(terms.join('\n')),
      offsets,
      documents: documentIds,
      frequencies,
      lengths,
    },
    fields,
  )
}

const averageLengths = (lengths: Uint16Array, fields: number): Float64Array => {
  const averages = new Float64Array(fields)
  const size = lengths.length / fields
  for (let at = 0; at < lengths.length; at++)
    averages[at % fields] = (averages[at % fields] ?? 0) + (lengths[at] ?? 0) / size
  return averages.map((average) => Math.max(1, average))
}

const NO_POSTINGS = [0, 0] as const

/** Place of a term in a list in code unit order, or -1. */
function findTerm(terms: readonly string[], term: string): number {
  let low = 0
  let high = terms.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = terms[middle] ?? ''
    if (found === term) return middle
    if (found < term) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/**
 * Index over arrays that were built before. The arrays are used in place, not copied; only the terms are read.
 * Cost: one string for each term; a look-up is a binary search.
 */
export function openInvertedIndex(arrays: IndexArrays, fields: number): InvertedIndex {
  const { offsets, documents, frequencies, lengths } = arrays
  const size = lengths.length / fields
  const text = new TextDecoder().decode(arrays.terms)
  const terms = text === '' ? [] : text.split('\n')
  const averages = averageLengths(lengths, fields)
  const rangeOf = (term: string): readonly [number, number] => {
    const id = findTerm(terms, term)
    return id < 0 ? NO_POSTINGS : [offsets[id] ?? 0, offsets[id + 1] ?? 0]
  }
  const documentFrequency = (term: string): number => {
    const [start, end] = rangeOf(term)
    return end - start
  }
  const idfOf = (frequency: number): number => {
    const df = Math.max(1, frequency)
    return Math.log(1 + (size - df + 0.5) / (df + 0.5))
  }
  const idf = (term: string): number => idfOf(documentFrequency(term))
  /** Frequency in a field after normalisation by length. */
  const normalised = (posting: number, field: number): number => {
    const count = frequencies[posting * fields + field] ?? 0
    if (count === 0) return 0
    const length = lengths[(documents[posting] ?? 0) * fields + field] ?? 0
    return count / (1 - B + (B * length) / (averages[field] ?? 1))
  }
  /** Adds one term's score of each field of each document. */
  const addTermFields = (term: string, gain: number, scores: Float32Array): void => {
    const [start, end] = rangeOf(term)
    for (let posting = start; posting < end; posting++) {
      const base = (documents[posting] ?? 0) * fields
      for (let field = 0; field < fields; field++) {
        const frequency = normalised(posting, field)
        if (frequency > 0)
          scores[base + field] = (scores[base + field] ?? 0) + (gain * frequency) / (K1 + frequency)
      }
    }
  }
  let computedNorms: Float32Array | undefined
  /** Length of the tf–idf vector of each document; computed when a cosine is first asked for. */
  const documentNorms = (): Float32Array => {
    if (computedNorms !== undefined) return computedNorms
    const norms = new Float32Array(size)
    for (let id = 0; id < terms.length; id++) {
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
    has: (term) => findTerm(terms, term) >= 0,
    documentFrequency,
    idf,
    addFieldScores(query, scores) {
      for (const [term, weight] of query) addTermFields(term, weight * idf(term) * (K1 + 1), scores)
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
