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

/** Postings in the order of their documents, in arrays that grow: a map entry for each would take ten times as much. */
class PostingList {
  terms = new Uint32Array(1024)
  documents = new Uint32Array(1024)
  frequencies: Uint8Array
  length = 0
  readonly fields: number

  constructor(fields: number) {
    this.fields = fields
    this.frequencies = new Uint8Array(1024 * fields)
  }

  /** Adds an empty posting and returns where its frequencies start. */
  add(term: number, document: number): number {
    if (this.length === this.terms.length) this.grow()
    this.terms[this.length] = term
    this.documents[this.length] = document
    return this.length++ * this.fields
  }

  private grow(): void {
    const size = this.length * 2
    const terms = new Uint32Array(size)
    terms.set(this.terms)
    this.terms = terms
    const documents = new Uint32Array(size)
    documents.set(this.documents)
    this.documents = documents
    const frequencies = new Uint8Array(size * this.fields)
    frequencies.set(this.frequencies)
    this.frequencies = frequencies
  }
}

/** Adds the postings of one document. `ids` gives each new term the next number. */
function addDocument(
  document: number,
  fields: FieldTokens,
  ids: Map<string, number>,
  postings: PostingList,
): void {
  const places = new Map<number, number>()
  fields.forEach((tokens, field) => {
    for (const term of tokens) {
      const id = ids.get(term) ?? ids.size
      if (id === ids.size) ids.set(term, id)
      const start = places.get(id) ?? postings.add(id, document)
      places.set(id, start)
      const count = postings.frequencies[start + field] ?? 0
      if (count < MAX_FREQUENCY) postings.frequencies[start + field] = count + 1
    }
  })
}

/** Postings by term in code unit order, by counting: `order[id]` is the place of a term. */
function sortPostings(
  postings: PostingList,
  order: Uint32Array,
): Pick<IndexArrays, 'offsets' | 'documents' | 'frequencies'> {
  const { fields, length } = postings
  const offsets = new Uint32Array(order.length + 1)
  for (let at = 0; at < length; at++) {
    const place = (order[postings.terms[at] ?? 0] ?? 0) + 1
    offsets[place] = (offsets[place] ?? 0) + 1
  }
  for (let term = 0; term < order.length; term++)
    offsets[term + 1] = (offsets[term + 1] ?? 0) + (offsets[term] ?? 0)
  const next = offsets.slice()
  const documents = new Uint32Array(length)
  const frequencies = new Uint8Array(length * fields)
  for (let at = 0; at < length; at++) {
    const term = order[postings.terms[at] ?? 0] ?? 0
    const place = next[term] ?? 0
    next[term] = place + 1
    documents[place] = postings.documents[at] ?? 0
    for (let field = 0; field < fields; field++)
      frequencies[place * fields + field] = postings.frequencies[at * fields + field] ?? 0
  }
  return { offsets, documents, frequencies }
}

/**
 * Index of documents given as tokens by field; any iterable, so that a large corpus need not stand in memory as
 * tokens. Deterministic. Cost: linear in tokens; 9 bytes and one for each field a posting while it is built.
 */
export function buildInvertedIndex(
  documents: Iterable<FieldTokens>,
  fields: number,
): InvertedIndex {
  const ids = new Map<string, number>()
  const postings = new PostingList(fields)
  const lengths: number[] = []
  let count = 0
  for (const document of documents) {
    for (let field = 0; field < fields; field++)
      lengths.push(Math.min(MAX_LENGTH, document[field]?.length ?? 0))
    addDocument(count, document, ids, postings)
    count++
  }
  const terms = [...ids.keys()].sort()
  const order = new Uint32Array(terms.length)
  terms.forEach((term, place) => {
    order[ids.get(term) ?? 0] = place
  })
  return openInvertedIndex(
    {
      terms: new TextEncoder().encode(terms.join('\n')),
      lengths: Uint16Array.from(lengths),
      ...sortPostings(postings, order),
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
