// The whole way from a question to articles: lexical fusion, features, and the model that ranks by them.

import type { Analyzer } from '../../../server/search/analysis.ts'
import { questionTokens } from '../../../server/search/indexes.ts'
import type { BoostedTrees } from '../../training/boosted-trees.ts'
import { CONTENT_FEATURES, type ContentTraits, findContent } from './content.ts'
import type { ContentIndex } from './content-index.ts'
import {
  LABELLED_FEATURES,
  type Labelled,
  type LabelledQuestion,
  type LabelQuery,
  type Vote,
} from './labelled.ts'
import { layOutTrees, type QuickTrees, scoreRows } from './quick-trees.ts'

/** Widths of rows: features of the texts, and with those of labelled questions. */
export const CONTENT_WIDTH = CONTENT_FEATURES.length
const LABELLED_WIDTH = LABELLED_FEATURES.length
export const JOINED_WIDTH = CONTENT_WIDTH + LABELLED_WIDTH
/** Trees that look at every candidate, and candidates that the rest look at: further ones never came among the best ten. */
const FIRST_TREES = 30
const KEPT = 40

/** A model laid out for scoring in two passes. Source: Cambazoglu et al., Early Exit Optimizations for Additive Ranking, 2010. */
export interface QuickModel {
  readonly first: QuickTrees
  readonly rest: QuickTrees
}

/** A model laid out for scoring. */
export const layOutModel = ({ width, trees }: BoostedTrees): QuickModel => ({
  first: layOutTrees({ width, trees: trees.slice(0, FIRST_TREES) }),
  rest: layOutTrees({ width, trees: trees.slice(FIRST_TREES) }),
})

/** Candidates of a question with features of the texts. */
export interface Prepared {
  readonly candidates: Uint32Array
  readonly content: Float32Array
}

/** Content and label features side by side. */
export function joinRows(
  content: Float32Array,
  labelled: Float32Array,
  count: number,
): Float32Array {
  const rows = new Float32Array(count * JOINED_WIDTH)
  for (let row = 0; row < count; row++) {
    rows.set(content.subarray(row * CONTENT_WIDTH, (row + 1) * CONTENT_WIDTH), row * JOINED_WIDTH)
    rows.set(
      labelled.subarray(row * LABELLED_WIDTH, (row + 1) * LABELLED_WIDTH),
      row * JOINED_WIDTH + CONTENT_WIDTH,
    )
  }
  return rows
}

/** Numbers of the best `most` rows, best first, of equal ones the first one first. */
const bestRows = (scores: Float64Array, rows: Iterable<number>, most: number): number[] =>
  [...rows].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, most)

/** Rows in the order of `numbers`. */
function pickRows(rows: Float32Array, width: number, numbers: readonly number[]): Float32Array {
  const picked = new Float32Array(numbers.length * width)
  numbers.forEach((row, at) => {
    picked.set(rows.subarray(row * width, (row + 1) * width), at * width)
  })
  return picked
}

/** Numbers of `count` rows, best first: those that the rest of the trees looked at, then the others by the first trees. */
export function rankRows({ first, rest }: QuickModel, rows: Float32Array, count: number): number[] {
  const scores = scoreRows(first, rows, count)
  const order = bestRows(scores, scores.keys(), count)
  const kept = order.slice(0, KEPT)
  const further = scoreRows(rest, pickRows(rows, rest.width, kept), kept.length)
  kept.forEach((row, at) => {
    scores[row] = (scores[row] ?? 0) + (further[at] ?? 0)
  })
  return [...bestRows(scores, kept, KEPT), ...order.slice(KEPT)]
}

/** Everything that a question is ranked with. */
export interface RankingPipeline {
  readonly index: ContentIndex
  readonly traits: ContentTraits
  readonly analyzer: Analyzer
  readonly questions: readonly LabelledQuestion[]
  readonly labelled: Labelled
  readonly model: QuickModel
}

/** A question as labels are asked with it. */
export const askLabels = (analyzer: Analyzer, question: string): LabelQuery => ({
  tokens: questionTokens(analyzer, question),
  words: [...new Set(analyzer.words(question))],
})

/** Articles that answer the questions of votes. */
export const goldOf = (questions: readonly LabelledQuestion[], votes: readonly Vote[]): number[] =>
  votes.flatMap(([other]) => questions[other]?.gold ?? [])

/** Prepared candidates, best first. */
export function rankPrepared(
  { model, labelled }: Pick<RankingPipeline, 'model' | 'labelled'>,
  words: readonly string[],
  votes: readonly Vote[],
  { candidates, content }: Prepared,
): number[] {
  const joined = joinRows(content, labelled.rows(words, votes, candidates), candidates.length)
  return rankRows(model, joined, candidates.length).map((row) => candidates[row] ?? 0)
}

/**
 * Articles for a question by the whole pipeline, from its characters to their order, best first.
 * Cost: a few ms over 58 000 articles.
 */
export function rankQuestion(pipeline: RankingPipeline, question: string): readonly number[] {
  const { index, traits, analyzer, labelled, questions } = pipeline
  const { tokens, words } = askLabels(analyzer, question)
  const votes = labelled.nearest(tokens)
  const brought = goldOf(questions, votes)
  const { candidates, rows } = findContent(index, traits, analyzer, question, brought)
  return rankPrepared(pipeline, words, votes, { candidates, content: rows })
}
