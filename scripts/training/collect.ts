// Examples for fitting the ranking: held-out annotated questions, development questions, questions beyond the corpus.

import { CONFIDENCE_FEATURES } from '../../server/search/confidence.ts'
import { FEATURES } from '../../server/search/features.ts'
import type { Passages } from '../../server/search/passages.ts'
import type { Ranking } from '../../server/search/retriever.ts'
import type { RankingExample } from './fit.ts'

/** Parts that annotated questions are split into; a question is only asked of an index that does not hold it. */
export const FOLDS = 3
/** Candidates of a question that the ranker learns from, best of the present order first. */
const CANDIDATES = 40
const OUTSIDE = CONFIDENCE_FEATURES.indexOf('outside')

/** Part of the question at a place; spread by a multiplicative hash (Knuth), so that neighbours fall apart. */
export const foldOf = (place: number): number => (Math.imul(place + 1, 2_654_435_761) >>> 0) % FOLDS

/** Passages without the questions of one part. */
export const withoutFold = (passages: Passages, fold: number): Passages => ({
  ...passages,
  questions: passages.questions.filter((_, place) => foldOf(place) !== fold),
})

/** Best candidates of a ranking and all right ones, as an example. */
export function exampleOf({ table, ranked }: Ranking, right: ReadonlySet<number>): RankingExample {
  const best = ranked.slice(0, CANDIDATES).map(({ article }) => article)
  const candidates = [...new Set([...best, ...right])]
  const row = (article: number): number[] => [
    ...table.values.subarray(article * FEATURES.length, (article + 1) * FEATURES.length),
  ]
  return { rows: candidates.map(row), right: candidates.map((article) => right.has(article)) }
}

/**
 * Confidence features of a question beyond the corpus. Its topic's patterns were written beside the examples, so every
 * other example forgets that it matched: what the patterns miss must be told by the rest.
 */
export const forgetOutside = (values: readonly number[], place: number): number[] =>
  values.map((value, at) => (at === OUTSIDE && place % 2 === 0 ? 0 : value))
