// Lexical fusion over a large corpus: the best articles by words, pairs and characters, then what law and neighbours say.

import type { ImpactIndex } from '../../../server/search/impact-index.ts'
import type { ContentIndex, KindTokens } from './content-index.ts'
import { worthsOf } from './look-up.ts'

/**
 * Share of each kind of term in the fusion, if the question holds that kind. These and the shares below were chosen together
 * by coordinate ascent on four of five parts of the questions each time, to about the same values, and then on all.
 */
export const KIND_SHARES: Readonly<Record<keyof KindTokens, number>> = {
  words: 0.4,
  pairs: 0.6,
  characters: 0.4,
}

/** Articles that are looked at more closely. */
export const MOST_CANDIDATES = 200
/** Share of the mean of the three best articles of its law that counts for an article. */
const LAW_SHARE = 0.3
/** Share of the better one of the articles before and after it. */
const NEIGHBOUR_SHARE = 0.04

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
  /** Those that the search found; further ones were asked for. */
  readonly count: number
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

/** Own scores of articles that a top search has not found, best first. */
function scoreFurther(
  index: ImpactIndex,
  weights: ReadonlyMap<string, number>,
  further: Uint32Array,
): (readonly [number, number])[] {
  const { sums, total } = worthsOf(index, weights, further)
  return Array.from(
    further,
    (article, at) => [article, (sums[at] ?? 0) / (total || 1)] as const,
  ).sort((a, b) => b[1] - a[1] || a[0] - b[0])
}

/**
 * The best articles by lexical fusion, then `extra` ones that it missed. Law and neighbours are looked up among the `most`
 * best by their own terms: what is beyond them weighs too little to lift another. Cost: that of the top search and `most`
 * look-ups.
 */
export function fuseLexically(
  {
    laws: { lawOf },
    worth,
    findTop,
    fused: index,
  }: Pick<ContentIndex, 'laws' | 'worth' | 'findTop' | 'fused'>,
  weights: ReadonlyMap<string, number>,
  most: number = MOST_CANDIDATES,
  extra: readonly number[] = [],
): Candidates {
  const { documents, scores } = findTop(weights, most)
  const best = bestOfLaws(lawOf, documents, scores)
  const places = new Map<number, number>()
  documents.forEach((article, at) => {
    places.set(article, at)
  })
  const scoreBeside = (article: number, other: number): number =>
    lawOf[other] === lawOf[article] ? (scores[places.get(other) ?? -1] ?? 0) : 0
  const candidateOf = (article: number, own: number) => {
    const [first = 0, second = 0, third = 0] = best.get(lawOf[article] ?? 0) ?? []
    const lawMean = (first + second + third) / 3
    const beside = Math.max(scoreBeside(article, article - 1), scoreBeside(article, article + 1))
    const fused =
      own + LAW_SHARE * lawMean + NEIGHBOUR_SHARE * beside + (worth[lawOf[article] ?? 0] ?? 0)
    return { article, own, fused, lawBest: first, lawMean, beside }
  }
  const found = Array.from(documents, (article, at) => candidateOf(article, scores[at] ?? 0)).sort(
    (a, b) => b.fused - a.fused || a.article - b.article,
  )
  const missed = Uint32Array.from(new Set(extra.filter((article) => !places.has(article)))).sort()
  const all = [
    ...found,
    ...scoreFurther(index, weights, missed).map(([article, own]) => candidateOf(article, own)),
  ]
  return {
    count: found.length,
    articles: Uint32Array.from(all, ({ article }) => article),
    own: Float64Array.from(all, ({ own }) => own),
    fused: Float64Array.from(all, ({ fused }) => fused),
    lawBest: Float64Array.from(all, ({ lawBest }) => lawBest),
    lawMean: Float64Array.from(all, ({ lawMean }) => lawMean),
    beside: Float64Array.from(all, ({ beside }) => beside),
  }
}
