// Five-fold cross-validation of ranking on an external benchmark.

import type { Analyzer } from '../../../server/search/analysis.ts'
import {
  type BoostedTrees,
  fitTrees,
  type RankingGroup,
  scoreRow,
} from '../../training/boosted-trees.ts'
import type { Benchmark } from './benchmark-files.ts'
import {
  CONTENT_FEATURES,
  type ContentIndex,
  contentRows,
  indexContent,
  MOST_CANDIDATES,
  scoreContent,
  topPlaces,
} from './content.ts'
import { knowLabels, LABELLED_FEATURES, type Labelled } from './labelled.ts'

const FOLDS = 5
const OPTIONS = { trees: 150, depth: 4, rate: 0.1, least: 40, ridge: 1 }
/**
 * Every second wrong candidate is learned from, the last like the first: were only the best of them, a right article far
 * down would teach that far down is right.
 */
const WRONG_STEP = 2
const CONTENT_WIDTH = CONTENT_FEATURES.length
const WIDTH = CONTENT_WIDTH + LABELLED_FEATURES.length
/** Similarity of the nearest labelled question from which labels are listened to, and from which fully. */
const GATE_FROM = 0.2
const GATE_FULL = 0.45

/** Ways of ranking that are compared, by the name that the table prints. */
export const SYSTEMS = ['bm25', 'characters', 'fusion', 'content', 'labelled', 'gated'] as const
/** Name of a way of ranking. */
export type System = (typeof SYSTEMS)[number]

/** Ranking of one question by each system: articles, best first. `unseen` when no gold article had a label. */
export interface JudgedQuestion {
  readonly gold: readonly number[]
  readonly unseen: boolean
  readonly rankings: Readonly<Record<System, readonly number[]>>
}

interface Prepared {
  readonly candidates: Int32Array
  readonly content: Float32Array
  readonly byText: readonly number[]
  readonly byCharacters: readonly number[]
  readonly byFusion: readonly number[]
}

/** Everything that does not depend on the fold; `extra` are articles that labels may bring in. */
function prepare(
  index: ContentIndex,
  analyzer: Analyzer,
  question: string,
  extra: readonly number[],
): Prepared {
  const scores = scoreContent(index, analyzer, question)
  const text = new Float32Array(index.words.size)
  for (let at = 0; at < text.length; at++) text[at] = scores.fields[at * 3 + 2] ?? 0
  const best = topPlaces(scores.fused, MOST_CANDIDATES)
  const candidates = Int32Array.from(new Set([...best, ...extra]))
  return {
    candidates,
    content: contentRows(index, scores, candidates),
    byText: [...topPlaces(text, 100)],
    byCharacters: [...topPlaces(scores.characters, 100)],
    byFusion: [...best],
  }
}

/** Content and label features side by side. */
function joinRows(content: Float32Array, labelled: Float32Array, count: number): Float32Array {
  const rows = new Float32Array(count * WIDTH)
  for (let row = 0; row < count; row++) {
    rows.set(content.subarray(row * CONTENT_WIDTH, (row + 1) * CONTENT_WIDTH), row * WIDTH)
    rows.set(
      labelled.subarray(row * LABELLED_FEATURES.length, (row + 1) * LABELLED_FEATURES.length),
      row * WIDTH + CONTENT_WIDTH,
    )
  }
  return rows
}

/** Candidates that plain fusion found, and of the others those that the labels of the fold bring in. */
function within(prepared: Prepared, brought: ReadonlySet<number>): Prepared {
  const { candidates, content, byFusion } = prepared
  const rows = [...candidates.keys()].filter(
    (row) => row < byFusion.length || brought.has(candidates[row] ?? -1),
  )
  const kept = new Float32Array(rows.length * CONTENT_WIDTH)
  rows.forEach((row, at) => {
    kept.set(content.subarray(row * CONTENT_WIDTH, (row + 1) * CONTENT_WIDTH), at * CONTENT_WIDTH)
  })
  return {
    ...prepared,
    candidates: Int32Array.from(rows, (row) => candidates[row] ?? 0),
    content: kept,
  }
}

/** All right candidates and a part of the others, as a group to learn from. */
function groupOf(
  rows: Float32Array,
  width: number,
  candidates: Int32Array,
  gold: readonly number[],
): RankingGroup {
  const wanted = new Set(gold)
  const kept = [...candidates.entries()]
    .filter(([row, article]) => row % WRONG_STEP === 0 || wanted.has(article))
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

const standardised = (scores: readonly number[]): number[] => {
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length)
  const spread =
    Math.sqrt(
      scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / Math.max(1, scores.length),
    ) || 1
  return scores.map((score) => (score - mean) / spread)
}

const scoresOf = (model: BoostedTrees, rows: Float32Array, count: number): number[] =>
  standardised(Array.from({ length: count }, (_, row) => scoreRow(model, rows, row * model.width)))

const ranked = (candidates: Int32Array, scores: readonly number[]): number[] =>
  [...candidates.keys()]
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .map((row) => candidates[row] ?? 0)

/** Articles of the labelled questions nearest to a question, which plain fusion may have missed. */
const articlesOf = (labelled: Labelled, { questions }: Benchmark, at: number): number[] =>
  labelled.nearest(questions[at]?.q ?? '', at).flatMap(([other]) => questions[other]?.gold ?? [])

interface Models {
  readonly content: BoostedTrees
  readonly labelled: BoostedTrees
}

function fitModels(
  { questions }: Benchmark,
  train: readonly number[],
  labelled: Labelled,
  preparedOf: (at: number) => Prepared | undefined,
): Models {
  const content: RankingGroup[] = []
  const both: RankingGroup[] = []
  for (const at of train) {
    const question = questions[at]
    const prepared = preparedOf(at)
    if (question === undefined || prepared === undefined) continue
    const { candidates, content: rows } = prepared
    if (!candidates.some((article) => question.gold.includes(article))) continue
    content.push(groupOf(rows, CONTENT_WIDTH, candidates, question.gold))
    const joined = joinRows(rows, labelled.rows(question.q, candidates, at), candidates.length)
    both.push(groupOf(joined, WIDTH, candidates, question.gold))
  }
  return {
    content: fitTrees(content, CONTENT_WIDTH, OPTIONS),
    labelled: fitTrees(both, WIDTH, OPTIONS),
  }
}

/** Share of the labelled model in the score, from the similarity of the nearest labelled question. */
const gateOf = (similarity: number): number =>
  Math.min(1, Math.max(0, (similarity - GATE_FROM) / (GATE_FULL - GATE_FROM)))

/** Every question ranked by models that were fitted without its part. */
export function crossValidate(
  benchmark: Benchmark,
  analyzer: Analyzer,
  onFold: (done: number) => void,
): JudgedQuestion[] {
  const { articles, questions } = benchmark
  const index = indexContent(articles, analyzer)
  const everything = knowLabels(questions, [...questions.keys()], index, analyzer)
  const base = questions.map(({ q }, at) =>
    prepare(index, analyzer, q, articlesOf(everything, benchmark, at)),
  )
  onFold(0)
  const partOf = (at: number): number => (Math.imul(at + 1, 2_654_435_761) >>> 0) % FOLDS
  const all = [...questions.keys()]
  const judged: JudgedQuestion[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const train = all.filter((at) => partOf(at) !== fold)
    const labelled = knowLabels(questions, train, index, analyzer)
    const seen = new Set(train.flatMap((at) => questions[at]?.gold ?? []))
    const prepared = (at: number): Prepared | undefined => {
      const found = base[at]
      return found && within(found, new Set(articlesOf(labelled, benchmark, at)))
    }
    const models = fitModels(benchmark, train, labelled, prepared)
    for (const at of all.filter((place) => partOf(place) === fold)) {
      const question = questions[at]
      const found = prepared(at)
      if (question === undefined || found === undefined) continue
      const { candidates, content, byText, byCharacters, byFusion } = found
      const labels = labelled.rows(question.q, candidates, -1)
      const joined = joinRows(content, labels, candidates.length)
      const contentScores = scoresOf(models.content, content, candidates.length)
      const labelledScores = scoresOf(models.labelled, joined, candidates.length)
      const gate = gateOf(labelled.nearest(question.q, -1)[0]?.[1] ?? 0)
      judged.push({
        gold: question.gold,
        unseen: !question.gold.some((article) => seen.has(article)),
        rankings: {
          bm25: byText,
          characters: byCharacters,
          fusion: byFusion,
          content: ranked(candidates, contentScores),
          labelled: ranked(candidates, labelledScores),
          gated: ranked(
            candidates,
            contentScores.map(
              (score, row) => (1 - gate) * score + gate * (labelledScores[row] ?? 0),
            ),
          ),
        },
      })
    }
    onFold(fold + 1)
  }
  return judged
}
