// The whole way from a question to articles: lexical fusion, features, two models and their mixture.

import type { Analyzer } from '../../../server/search/analysis.ts'
import { questionTokens } from '../../../server/search/indexes.ts'
import type { BoostedTrees } from '../../training/boosted-trees.ts'
import { CONTENT_FEATURES, type ContentTraits, findContent } from './content.ts'
import type { ContentIndex } from './content-index.ts'
import { LABELLED_FEATURES, type Labelled, type LabelledQuestion } from './labelled.ts'
import { layOutTrees, type QuickTrees, scoreRows } from './quick-trees.ts'

/** Widths of rows: features of the texts, and with those of labelled questions. */
export const CONTENT_WIDTH = CONTENT_FEATURES.length
const LABELLED_WIDTH = LABELLED_FEATURES.length
export const JOINED_WIDTH = CONTENT_WIDTH + LABELLED_WIDTH
/**
 * Share of the labelled model in the score. It sees how near the nearest labelled question is and was fitted to labels that
 * were not its own, so that it gates itself; the content model steadies it where labels mislead.
 */
const LABELLED_SHARE = 0.8

/** Two models that rank candidates: by the texts alone, and by labelled questions too. */
export interface Models {
  readonly content: BoostedTrees
  readonly labelled: BoostedTrees
}

/** The same, laid out for scoring. */
export interface QuickModels {
  readonly content: QuickTrees
  readonly labelled: QuickTrees
}

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

/** Scores with the mean 0 and the spread 1, so that two models can be mixed. */
function standardised(scores: Float64Array): Float64Array {
  const count = Math.max(1, scores.length)
  let sum = 0
  for (const score of scores) sum += score
  const mean = sum / count
  let square = 0
  for (const score of scores) square += (score - mean) ** 2
  const spread = Math.sqrt(square / count) || 1
  return scores.map((score) => (score - mean) / spread)
}

const ranked = (candidates: Uint32Array, scores: Float64Array): number[] =>
  [...candidates.keys()]
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .map((row) => candidates[row] ?? 0)

/** Everything that a question is ranked with. */
export interface RankingPipeline {
  readonly index: ContentIndex
  readonly traits: ContentTraits
  readonly analyzer: Analyzer
  readonly questions: readonly LabelledQuestion[]
  readonly labelled: Labelled
  readonly models: QuickModels
}

/** Articles that answer the questions of votes. */
export const goldOf = (
  questions: readonly LabelledQuestion[],
  votes: readonly (readonly [number, number])[],
): number[] => votes.flatMap(([other]) => questions[other]?.gold ?? [])

/** Models laid out for scoring. */
export const layOutModels = ({ content, labelled }: Models): QuickModels => ({
  content: layOutTrees(content),
  labelled: layOutTrees(labelled),
})

/** Rankings of prepared candidates by both models and by their mixture. */
export function rankPrepared(
  { models, labelled }: Pick<RankingPipeline, 'models' | 'labelled'>,
  tokens: readonly string[],
  { candidates, content }: Prepared,
): Record<'content' | 'labelled' | 'whole', number[]> {
  const votes = labelled.nearest(tokens)
  const joined = joinRows(content, labelled.rows(votes, candidates), candidates.length)
  const byContent = standardised(scoreRows(models.content, content, candidates.length))
  const byLabels = standardised(scoreRows(models.labelled, joined, candidates.length))
  return {
    content: ranked(candidates, byContent),
    labelled: ranked(candidates, byLabels),
    whole: ranked(
      candidates,
      byContent.map(
        (score, row) => (1 - LABELLED_SHARE) * score + LABELLED_SHARE * (byLabels[row] ?? 0),
      ),
    ),
  }
}

/**
 * Articles for a question by the whole pipeline, from its characters to their order, best first.
 * Cost: a few ms over 58 000 articles.
 */
export function rankQuestion(pipeline: RankingPipeline, question: string): readonly number[] {
  const { index, traits, analyzer, labelled, questions } = pipeline
  const tokens = questionTokens(analyzer, question)
  const brought = goldOf(questions, labelled.nearest(tokens))
  const { candidates, rows } = findContent(index, traits, analyzer, question, brought)
  return rankPrepared(pipeline, tokens, { candidates, content: rows }).whole
}
