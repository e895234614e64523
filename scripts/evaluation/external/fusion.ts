// Lexical fusion over a large corpus: the best articles by words, pairs and characters, then what the law and neighbours say.

import type { ImpactIndex } from '../../../server/search/impact-index.ts'
import type { ContentIndex, KindTokens } from './content-index.ts'

/** Share of each kind of term in the fusion, if the question holds that kind. */
export const KIND_SHARES: Readonly<Record<keyof KindTokens, number>> = {
  words: 0.5,
  pairs: 1.6,
  characters: 0.4,
}

/** Articles that are looked at more closely. */
export const MOST_CANDIDATES = 200
/** Share of the mean of the three best articles of its law that counts for an article. */
const LAW_SHARE = 0.4
/** Share of the better one of the articles before and after it. */
const NEIGHBOUR_SHARE = 0.1

/** Sum of idf of distinct terms; 1 without terms. */
export function idealOf(index: ImpactIndex, terms: ReadonlySet<string>): number {
  let sum = 0
  for (const term of terms) sum += index.idf(term)
  return sum || 1
}

/** Terms of a question with their weights: idf as a share of its kind's sum, times the share of the kind. */
export function weighTerms(
  index: ImpactIndex,
  tokens: KindTokens,
  shares: Readonly<Partial<Record<keyof KindTokens, number>>> = KIND_SHARES,
): Map<string, number> {
  const weights = new Map<string, number>()
  for (const kind of ['words', 'pairs', 'characters'] as const) {
    const share = shares[kind] ?? 0
    if (share === 0) continue
    const terms = new Set(tokens[kind])
    const ideal = idealOf(index, terms)
    for (const term of terms) weights.set(term, (share * index.idf(term)) / ideal)
  }
  return weights
}

/** Candidates of a question, best first by the fused score. All arrays run along the candidates. */
export interface Candidates {
  readonly articles: Uint32Array
  /** Score of the article's own terms, 0–1. */
  readonly own: Float64Array
  readonly fused: Float64Array
  /** Best and mean of the three best own scores of the law of each candidate, and the better neighbour's. */
  readonly lawBest: Float64Array
  readonly lawMean: Float64Array
  readonly beside: Float64Array
}

/** Three best scores of each law, in the order in which the laws come up. */
function bestOfLaws(lawOf: Int32Array, articles: Uint32Array, own: Float64Array) {
  const best = new Map<number, number[]>()
  articles.forEach((article, at) => {
    const law = lawOf[article] ?? 0
    const held = best.get(law)
    // Articles come best first: the first three of a law are its best.
    if (held === undefined) best.set(law, [own[at] ?? 0])
    else if (held.length < 3) held.push(own[at] ?? 0)
  })
  return best
}

/**
 * The best articles by lexical fusion. Law and neighbours are looked up among the `most` best by their own terms: what is
 * beyond them weighs too little to lift another. Cost: that of the top search and `most` look-ups.
 */
export function fuseLexically(
  { laws: { lawOf }, findTop }: ContentIndex,
  weights: ReadonlyMap<string, number>,
  most: number = MOST_CANDIDATES,
): Candidates {
  const { documents, scores } = findTop(weights, most)
  const best = bestOfLaws(lawOf, documents, scores)
  const places = new Map<number, number>()
  documents.forEach((article, at) => {
    places.set(article, at)
  })
  const lawBest = new Float64Array(documents.length)
  const lawMean = new Float64Array(documents.length)
  const beside = new Float64Array(documents.length)
  const fused = new Float64Array(documents.length)
  const scoreBeside = (article: number, other: number): number =>
    lawOf[other] === lawOf[article] ? (scores[places.get(other) ?? -1] ?? 0) : 0
  documents.forEach((article, at) => {
    const [first = 0, second = 0, third = 0] = best.get(lawOf[article] ?? 0) ?? []
    lawBest[at] = first
    lawMean[at] = (first + second + third) / 3
    beside[at] = Math.max(scoreBeside(article, article - 1), scoreBeside(article, article + 1))
    fused[at] =
      (scores[at] ?? 0) + LAW_SHARE * (lawMean[at] ?? 0) + NEIGHBOUR_SHARE * (beside[at] ?? 0)
  })
  const order = Uint32Array.from(documents.keys()).sort(
    (a, b) => (fused[b] ?? 0) - (fused[a] ?? 0) || (documents[a] ?? 0) - (documents[b] ?? 0),
  )
  const sorted = (values: Float64Array): Float64Array =>
    Float64Array.from(order, (at) => values[at] ?? 0)
  return {
    articles: Uint32Array.from(order, (at) => documents[at] ?? 0),
    own: sorted(scores),
    fused: sorted(fused),
    lawBest: sorted(lawBest),
    lawMean: sorted(lawMean),
    beside: sorted(beside),
  }
}
