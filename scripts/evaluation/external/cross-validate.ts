// Five-fold cross-validation of ranking on an external benchmark.

import type { Analyzer } from '../../../server/search/analysis.ts'
import { questionTokens } from '../../../server/search/indexes.ts'
import { fitTrees, type RankingGroup } from '../../training/boosted-trees.ts'
import type { Benchmark } from './benchmark-files.ts'
import { describeArticles, findContent } from './content.ts'
import { type ContentIndex, indexContent, kindTokens } from './content-index.ts'
import { weighTerms } from './fusion.ts'
import { knowLabels, type Labelled, type LabelledQuestion } from './labelled.ts'
import {
  CONTENT_WIDTH,
  goldOf,
  JOINED_WIDTH,
  joinRows,
  layOutModels,
  type Models,
  type Prepared,
  type RankingPipeline,
  rankPrepared,
} from './pipeline.ts'

const FOLDS = 5
/** Numbers of the parts. */
export const ALL_FOLDS: readonly number[] = Array.from({ length: FOLDS }, (_, fold) => fold)
/** Parts of the training questions; labels are learned from with the part left out that a question is in. */
const INNER_FOLDS = 8
/** Compared with 150 trees of depth 4 on one of the five parts; recall@10 and MRR@10 were each 0.006 higher. */
const OPTIONS = {
  trees: 250,
  depth: 3,
  rate: 0.1,
  least: 60,
  ridge: 1,
  featureShare: 1,
  groupShare: 1,
  seed: 1,
}
/**
 * Every fourth wrong candidate is learned from, the last like the first: were only the best of them, a right article far
 * down would teach that far down is right.
 */
const WRONG_STEP = 4
/** Ways of ranking that are compared, by the name that the table prints. */
export const SYSTEMS = ['bm25', 'characters', 'fusion', 'content', 'labelled', 'whole'] as const
/** Name of a way of ranking. */
export type System = (typeof SYSTEMS)[number]

/** Ranking of one question by each system: articles, best first. `unseen` when no gold article had a label. */
export interface JudgedQuestion {
  readonly gold: readonly number[]
  readonly unseen: boolean
  readonly rankings: Readonly<Record<System, readonly number[]>>
}

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

const partOf = (at: number, parts: number): number =>
  (Math.imul(at + 1, 2_654_435_761) >>> 0) % parts

/** Models of training questions, each of them with labels of other parts than its own. */
function fitModels(
  questions: readonly LabelledQuestion[],
  train: readonly number[],
  lawOf: Int32Array,
  preparedOf: (at: number, labelled: Labelled) => Prepared,
): Models {
  // Another way of cutting than that of the outer folds, which has left its own pattern in what remains.
  const innerOf = new Map(train.map((at, order) => [at, order % INNER_FOLDS]))
  const known = Array.from({ length: INNER_FOLDS }, (_, part) =>
    knowLabels(
      questions,
      train.filter((at) => innerOf.get(at) !== part),
      lawOf,
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
    const labels = labelled.rows(labelled.nearest(question.tokens), candidates)
    const joined = joinRows(rows, labels, candidates.length)
    content.push(groupOf(rows, CONTENT_WIDTH, candidates, question.gold, at))
    both.push(groupOf(joined, JOINED_WIDTH, candidates, question.gold, at))
  }
  return {
    content: fitTrees(content, CONTENT_WIDTH, OPTIONS),
    labelled: fitTrees(both, JOINED_WIDTH, OPTIONS),
  }
}

const labelledQuestions = (
  { questions }: Benchmark,
  analyzer: Analyzer,
): readonly LabelledQuestion[] =>
  questions.map(({ q, gold }) => ({ tokens: questionTokens(analyzer, q), gold }))

/** A benchmark made ready: its index, and for each question all candidates with their features. */
interface Ready {
  readonly index: ContentIndex
  readonly questions: readonly LabelledQuestion[]
  /** Candidates of fusion and those that the labels of `labelled` bring in. */
  preparedOf(at: number, labelled: Labelled): Prepared
}

/** Index and candidates, which no fold changes. `index` may have been made before. */
function makeReady(benchmark: Benchmark, analyzer: Analyzer, made?: ContentIndex): Ready {
  const index = made ?? indexContent(benchmark.articles, analyzer)
  const traits = describeArticles(benchmark.articles, index)
  const questions = labelledQuestions(benchmark, analyzer)
  // All that any part of the labels may bring in: a question with itself among them brings its own, which `preparedOf`
  // lets through only where other questions bring it too.
  const all = knowLabels(questions, [...questions.keys()], index.laws.lawOf)
  const found = benchmark.questions.map(({ q }, at) =>
    findContent(index, traits, analyzer, q, [
      ...goldOf(questions, all.nearest(questions[at]?.tokens ?? [])),
      ...(questions[at]?.gold ?? []),
    ]),
  )
  const preparedOf: Ready['preparedOf'] = (at, labelled) => {
    const { candidates, count, rows } = found[at] ?? {
      candidates: new Uint32Array(0),
      count: 0,
      rows: new Float32Array(0),
    }
    const brought = new Set(goldOf(questions, labelled.nearest(questions[at]?.tokens ?? [])))
    const kept = [...candidates.keys()].filter(
      (row) => row < count || brought.has(candidates[row] ?? -1),
    )
    const content = new Float32Array(kept.length * CONTENT_WIDTH)
    kept.forEach((row, place) => {
      content.set(
        rows.subarray(row * CONTENT_WIDTH, (row + 1) * CONTENT_WIDTH),
        place * CONTENT_WIDTH,
      )
    })
    return { candidates: Uint32Array.from(kept, (row) => candidates[row] ?? 0), content }
  }
  return { index, questions, preparedOf }
}

/** Training questions of a fold, all but its own part. */
const trainingOf = (count: number, fold: number): number[] =>
  Array.from({ length: count }, (_, at) => at).filter((at) => partOf(at, FOLDS) !== fold)

/** For each question the pipeline that was fitted without its part. `models` are those of the folds in order. */
export function openPipelines(
  benchmark: Benchmark,
  analyzer: Analyzer,
  index: ContentIndex,
  models: readonly Models[],
): readonly (RankingPipeline | undefined)[] {
  const traits = describeArticles(benchmark.articles, index)
  const questions = labelledQuestions(benchmark, analyzer)
  const pipelines = models.map((fitted, fold) => {
    const labelled = knowLabels(questions, trainingOf(questions.length, fold), index.laws.lawOf)
    return { index, traits, analyzer, questions, labelled, models: layOutModels(fitted) }
  })
  return questions.map((_, at) => pipelines[partOf(at, FOLDS)])
}

/** Rankings of cross-validation, and the models of its folds. */
export interface CrossValidation {
  readonly judged: readonly JudgedQuestion[]
  readonly models: readonly Models[]
}

/**
 * Every question ranked by models that were fitted without its part. `onFold` is told how many parts are done; `made` is
 * the index where it was made before; `folds` are the parts that are judged. Cost: a minute on one core for each fold of
 * 1,234 questions.
 */
export function crossValidate(
  benchmark: Benchmark,
  analyzer: Analyzer,
  onFold: (done: number) => void,
  made?: ContentIndex,
  folds: readonly number[] = ALL_FOLDS,
): CrossValidation {
  const { index, questions, preparedOf } = makeReady(benchmark, analyzer, made)
  onFold(0)
  const judged: JudgedQuestion[] = []
  const fitted: Models[] = []
  for (const [done, fold] of folds.entries()) {
    const train = trainingOf(questions.length, fold)
    const labelled = knowLabels(questions, train, index.laws.lawOf)
    const seen = new Set(train.flatMap((at) => questions[at]?.gold ?? []))
    const models = fitModels(questions, train, index.laws.lawOf, preparedOf)
    fitted.push(models)
    const flat = layOutModels(models)
    for (const at of [...questions.keys()].filter((place) => partOf(place, FOLDS) === fold)) {
      const { q = '', gold = [] } = benchmark.questions[at] ?? {}
      const tokens = kindTokens(analyzer, q)
      const best = (shares: Parameters<typeof weighTerms>[2]): number[] => [
        ...index.findTop(weighTerms(index.fused, tokens, shares), 100).documents,
      ]
      const prepared = preparedOf(at, labelled)
      judged.push({
        gold,
        unseen: !gold.some((article) => seen.has(article)),
        rankings: {
          bm25: best({ words: 1 }),
          characters: best({ pairs: 0.8, characters: 0.2 }),
          fusion: [...prepared.candidates],
          ...rankPrepared({ models: flat, labelled }, questions[at]?.tokens ?? [], prepared),
        },
      })
    }
    onFold(done + 1)
  }
  return { judged, models: fitted }
}
