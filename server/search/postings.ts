// Builds postings: which documents hold a term, how often, in which field, in typed arrays sorted by term and document.

import { buildTermTable, type TermTable } from './term-table.ts'

/** Documents to index: for each document, for each field, its tokens. All documents have the same fields. */
export type FieldTokens = readonly (readonly string[])[]

/**
 * The arrays of an index, as they are written to disk; the terms stand in code unit order.
 * term `t` has the postings `offsets[t] … offsets[t + 1]`; posting `p` is document `documents[p]`, sorted, with the
 * frequencies `frequencies[p * fields … + fields]` (capped at 255).
 */
export interface IndexArrays extends TermTable {
  readonly offsets: Uint32Array
  readonly documents: Uint32Array
  readonly frequencies: Uint8Array
  /** Tokens of document `d` in field `f` at `d * fields + f`. */
  readonly lengths: Uint16Array
}

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

/** For each term the last document that holds it, and where the frequencies of that posting start. */
class LastPostings {
  private documents = new Int32Array(1024).fill(-1)
  private starts = new Uint32Array(1024)

  /** Start of the posting of a term in a document, or -1. */
  startIn(term: number, document: number): number {
    return this.documents[term] === document ? (this.starts[term] ?? -1) : -1
  }

  set(term: number, document: number, start: number): void {
    if (term >= this.documents.length) {
      const documents = new Int32Array(2 * term).fill(-1)
      documents.set(this.documents)
      this.documents = documents
      const starts = new Uint32Array(2 * term)
      starts.set(this.starts)
      this.starts = starts
    }
    this.documents[term] = document
    this.starts[term] = start
  }
}

/** Adds the postings of one document. `ids` gives each new term the next number. */
function addDocument(
  document: number,
  fields: FieldTokens,
  ids: Map<string, number>,
  last: LastPostings,
  postings: PostingList,
): void {
  fields.forEach((tokens, field) => {
    for (const term of tokens) {
      const known = ids.get(term)
      const id = known ?? ids.size
      if (known === undefined) ids.set(term, id)
      let start = last.startIn(id, document)
      if (start < 0) {
        start = postings.add(id, document)
        last.set(id, document, start)
      }
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

/** Token counts that grow with the documents: two bytes each, where a list of numbers would take eight. */
class LengthList {
  values = new Uint16Array(1024)
  length = 0

  add(count: number): void {
    if (this.length === this.values.length) {
      const values = new Uint16Array(this.length * 2)
      values.set(this.values)
      this.values = values
    }
    this.values[this.length++] = Math.min(MAX_LENGTH, count)
  }
}

/**
 * Arrays over documents given as tokens by field; any iterable, so that a large corpus need not stand in memory as
 * tokens. Deterministic. Cost: linear in tokens; 9 bytes and one for each field a posting while it is built.
 */
export function buildPostings(documents: Iterable<FieldTokens>, fields: number): IndexArrays {
  const ids = new Map<string, number>()
  const postings = new PostingList(fields)
  const last = new LastPostings()
  const lengths = new LengthList()
  let count = 0
  for (const document of documents) {
    for (let field = 0; field < fields; field++) lengths.add(document[field]?.length ?? 0)
    addDocument(count, document, ids, last, postings)
    count++
  }
  const terms = [...ids.keys()].sort()
  const order = new Uint32Array(terms.length)
  terms.forEach((term, place) => {
    order[ids.get(term) ?? 0] = place
  })
  return {
    ...buildTermTable(terms),
    lengths: lengths.values.slice(0, lengths.length),
    ...sortPostings(postings, order),
  }
}
