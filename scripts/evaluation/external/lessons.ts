// What the ranker of an external benchmark learns from, and its fit.

import { type BoostedTrees, fitTrees, type RankingGroup } from '../../training/boosted-trees.ts'
import { knowLabels, type Labelled, type LabelledQuestion } from './labelled.ts'
import { CONTENT_WIDTH, JOINED_WIDTH, joinRows, type Prepared } from './pipeline.ts'

/** Parts of the training questions; labels are learned from with the part left out that a question is in. */
const INNER_FOLDS = 8
/**
 * Chosen in cross-validation: trees that each see half of the features and of the questions had recall@10 and MRR@10 0.007 and
 * 0.010 above trees that see all. Several draws put together, other depths, the texts' features alone mixed in, and features of
 * single characters brought nothing above the spread between draws, which is 0.004 of MRR@10.
 */
const OPTIONS = {
  trees: 400,
  depth: 3,
  rate: 0.06,
  least: 60,
  ridge: 1,
  featureShare: 0.5,
  groupShare: 0.5,
  seed: 1,
}
/**
 * Every fourth wrong candidate is learned from, the last like the first: were only the best of them, a right article far
 * down would teach that far down is right.
 */
const WRONG_STEP = 4
/** All right candidates and a part of the others, as a group to learn from; `turn` varies which part. */
function groupOf(
  rows: Float32Array,
  width: number,
  candidates: Uint32Array,
  gold: readonly number[],
  turn: number,
): RankingGroup {
  const wanted = new Set(gold)
  const kept = [...candidates.entries()]
    .filter(([row, article]) => (row + turn) % WRONG_STEP === 0 || wanted.has(article))
    .map(([row]) => row)
  const values = new Float32Array(kept.length * width)
  kept.forEach((row, at) => {
    values.set(rows.subarray(row * width, (row + 1) * width), at * width)
  })
  return {
    rows: values,
    right: Uint8Array.from(kept, (row) => (wanted.has(candidates[row] ?? -1) ? 1 : 0)),
  }
}

/** What a fold has to learn from: for each question its candidates by the texts alone, and with labels of others. */
export interface Lessons {
  readonly content: readonly RankingGroup[]
  readonly joined: readonly RankingGroup[]
}

/** Lessons of training questions, each with labels of other parts than its own. */
export function collectLessons(
  questions: readonly LabelledQuestion[],
  train: readonly number[],
  index: Parameters<typeof knowLabels>[2],
  preparedOf: (at: number, labelled: Labelled) => Prepared,
): Lessons {
  // Another way of cutting than that of the outer folds, which has left its own pattern in what remains.
  const innerOf = new Map(train.map((at, order) => [at, order % INNER_FOLDS]))
  const known = Array.from({ length: INNER_FOLDS }, (_, part) =>
    knowLabels(
      questions,
      train.filter((at) => innerOf.get(at) !== part),
      index,
    ),
  )
  const content: RankingGroup[] = []
  const both: RankingGroup[] = []
  for (const at of train) {
    const question = questions[at]
    const labelled = known[innerOf.get(at) ?? 0]
    if (question === undefined || labelled === undefined) continue
    const { candidates, content: rows } = preparedOf(at, labelled)
    if (!candidates.some((article) => question.gold.includes(article))) continue
    const labels = labelled.rows(question.words, labelled.nearest(question.tokens), candidates)
    const joined = joinRows(rows, labels, candidates.length)
    content.push(groupOf(rows, CONTENT_WIDTH, candidates, question.gold, at))
    both.push(groupOf(joined, JOINED_WIDTH, candidates, question.gold, at))
  }
  return { content, joined: both }
}

/** Model of the lessons of one width. */
export const fitLessons = (groups: readonly RankingGroup[], width: number): BoostedTrees =>
  fitTrees(groups, width, OPTIONS)
