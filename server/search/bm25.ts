// The numbers of BM25 that every index here shares.

/** Saturation of term frequency. Source: Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009, 3.5. */
export const K1 = 1.2
/** Normalisation by length. Same source. */
export const B = 0.75

/** ln(1 + (N − df + 0.5) / (df + 0.5)); a term that no document holds counts as if one did. */
export function inverseFrequency(documentFrequency: number, size: number): number {
  const df = Math.max(1, documentFrequency)
  return Math.log(1 + (size - df + 0.5) / (df + 0.5))
}

/** Mean number of tokens of each field, at least 1; `lengths` has those of document `d` at `d * fields`. */
export function averageLengths(lengths: Uint16Array, fields: number): Float64Array {
  const averages = new Float64Array(fields)
  const size = lengths.length / fields
  for (let at = 0; at < lengths.length; at++)
    averages[at % fields] = (averages[at % fields] ?? 0) + (lengths[at] ?? 0) / size
  return averages.map((average) => Math.max(1, average))
}
