// Weighted terms looked up in given articles, where a search for the best would be work for nothing.

import { FULL_IMPACT, type ImpactIndex } from '../../../server/search/impact-index.ts'

/** Articles in ascending order, as an index wants them; `row` leads back to the places that they were given in. */
export interface Ascending {
  readonly documents: Uint32Array
  readonly row: Uint32Array
}

/** Articles put in ascending order. Cost: that of sorting numbers, without comparisons of our own. */
export function ascending(articles: Uint32Array): Ascending {
  const size = articles.length
  const both = Float64Array.from(articles, (article, at) => article * size + at).sort()
  const row = Uint32Array.from(both, (one) => one % size)
  return { documents: Uint32Array.from(row, (at) => articles[at] ?? 0), row }
}

/** What terms are worth in each document: sum and largest of weight × impact, 0 to the weight; `total` of the weights. */
export interface Worths {
  readonly sums: Float64Array
  readonly best: Float64Array
  readonly total: number
}

/** Worth of weighted terms in documents, given ascending. Cost: a binary search for each term and document. */
export function worthsOf(
  index: ImpactIndex,
  terms: Iterable<readonly [term: string, weight: number]>,
  documents: Uint32Array,
): Worths {
  const size = documents.length
  const impacts = new Uint8Array(size)
  const sums = new Float64Array(size)
  const best = new Float64Array(size)
  let total = 0
  for (const [term, weight] of terms) {
    total += weight
    index.impactsAt(term, documents, impacts)
    for (let at = 0; at < size; at++) {
      const impact = impacts[at] ?? 0
      if (impact === 0) continue
      const worth = (weight * impact) / FULL_IMPACT
      sums[at] = (sums[at] ?? 0) + worth
      if (worth > (best[at] ?? 0)) best[at] = worth
    }
  }
  return { sums, best, total }
}
