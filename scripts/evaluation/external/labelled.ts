// What labelled questions say: an article that answered a question like this one may answer it too. This is memory: it
// helps where the article had a labelled question and misleads where it had none, so it is gated by similarity.

import type { Analyzer } from '../../../server/search/analysis.ts'
import { questionTokens } from '../../../server/search/indexes.ts'
import { buildInvertedIndex } from '../../../server/search/inverted-index.ts'
import type { BenchmarkQuestion } from './benchmark-files.ts'
import type { ContentIndex } from './content.ts'

/** Features of an article for a question from labelled questions. */
export const LABELLED_FEATURES = [
  'nearest',
  'nearestSum',
  'lawNearest',
  'lawNearestSum',
  'mostSimilar',
  'labels',
  'lawLabels',
] as const

/** Cosine from which a labelled question counts. */
const SIMILAR_FROM = 0.12
/** Labelled questions that may vote. */
const VOTERS = 20

/** Labelled questions, without one of them where that is the question itself. */
export interface Labelled {
  /** Places in the list of questions that count as similar, most similar first, with their cosines. */
  nearest(question: string, without: number): readonly (readonly [number, number])[]
  /** Features of articles. Rows as wide as LABELLED_FEATURES. */
  rows(question: string, articles: Int32Array, without: number): Float32Array
}

/** Best cosine and sum of cosines of what the nearest questions vote for. */
function countVotes(
  votes: readonly (readonly [number, number])[],
  choicesOf: (at: number) => readonly number[],
): { readonly best: Map<number, number>; readonly sum: Map<number, number> } {
  const best = new Map<number, number>()
  const sum = new Map<number, number>()
  for (const [at, cosine] of votes)
    for (const choice of choicesOf(at)) {
      best.set(choice, Math.max(best.get(choice) ?? 0, cosine))
      sum.set(choice, (sum.get(choice) ?? 0) + cosine)
    }
  return { best, sum }
}

/** Labelled questions over `questions`, of which `places` may be known. */
export function knowLabels(
  questions: readonly BenchmarkQuestion[],
  places: readonly number[],
  index: ContentIndex,
  analyzer: Analyzer,
): Labelled {
  const known = buildInvertedIndex(
    places.map((at) => [questionTokens(analyzer, questions[at]?.q ?? '')]),
    1,
  )
  const labels = new Map<number, number>()
  const lawLabels = new Map<number, number>()
  for (const at of places)
    for (const article of questions[at]?.gold ?? []) {
      labels.set(article, (labels.get(article) ?? 0) + 1)
      const law = index.lawOf[article] ?? 0
      lawLabels.set(law, (lawLabels.get(law) ?? 0) + 1)
    }
  const nearest: Labelled['nearest'] = (question, without) => {
    const cosines = new Float32Array(known.size)
    known.addCosines(
      new Map(questionTokens(analyzer, question).map((token) => [token, 1])),
      cosines,
    )
    return [...cosines.entries()]
      .map(([at, cosine]) => [places[at] ?? 0, cosine] as const)
      .filter(([at, cosine]) => at !== without && cosine >= SIMILAR_FROM)
      .sort((a, b) => b[1] - a[1])
      .slice(0, VOTERS)
  }
  const rows: Labelled['rows'] = (question, articles, without) => {
    const votes = nearest(question, without)
    const goldOf = (at: number): readonly number[] => questions[at]?.gold ?? []
    const lawsOf = (at: number): number[] => [
      ...new Set(goldOf(at).map((article) => index.lawOf[article] ?? 0)),
    ]
    const articleVotes = countVotes(votes, goldOf)
    const lawVotes = countVotes(votes, lawsOf)
    const self = new Set(without < 0 ? [] : goldOf(without))
    const selfLaws = new Set(without < 0 ? [] : lawsOf(without))
    const width = LABELLED_FEATURES.length
    const values = new Float32Array(articles.length * width)
    articles.forEach((article, row) => {
      const law = index.lawOf[article] ?? 0
      values.set(
        [
          articleVotes.best.get(article) ?? 0,
          articleVotes.sum.get(article) ?? 0,
          lawVotes.best.get(law) ?? 0,
          lawVotes.sum.get(law) ?? 0,
          votes[0]?.[1] ?? 0,
          // A question must not count itself, or its own articles would always be known ones.
          Math.log(1 + (labels.get(article) ?? 0) - (self.has(article) ? 1 : 0)),
          Math.log(1 + (lawLabels.get(law) ?? 0) - (selfLaws.has(law) ? 1 : 0)),
        ],
        row * width,
      )
    })
    return values
  }
  return { nearest, rows }
}
