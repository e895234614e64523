// Five-fold cross-validation of ranking on an external benchmark.

import type { Analyzer } from '../../../server/search/analysis.ts'
import { questionTokens } from '../../../server/search/indexes.ts'
import type { BoostedTrees, RankingGroup } from '../../training/boosted-trees.ts'
import { fitTrees, scoreRow } from '../../training/boosted-trees.ts'
import type { Benchmark } from './benchmark-files.ts'
import { CONTENT_FEATURES, type ContentTraits, describeArticles, findContent } from './content.ts'
import { type ContentIndex, indexContent, kindTokens } from './content-index.ts'
import { weighTerms } from './fusion.ts'
import { knowLabels, LABELLED_FEATURES, type Labelled, type LabelledQuestion } from './labelled.ts'

const FOLDS = 5
/** Parts of the training questions; labels are learned from with the part left out that a question is in. */
const INNER_FOLDS = 8
const OPTIONS = { trees: 150, depth: 4, rate: 0.1, least: 40, ridge: 1 }
/**
 * Every fourth wrong candidate is learned from, the last like the first: were only the best of them, a right article far
 * down would teach that far down is right.
 */
const WRONG_STEP = 4
const CONTENT_WIDTH = CONTENT_FEATURES.length
const LABELLED_WIDTH = LABELLED_FEATURES.length
const WIDTH = CONTENT_WIDTH + LABELLED_WIDTH
/** Similarity of the nearest labelled question from which labels are listened to, and from which fully. */
const GATE_FROM = 0.1
const GATE_FULL = 0.4

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

/** Two models that rank candidates: by the texts alone, and by labelled questions too. */
export interface Models {
  readonly content: BoostedTrees
  readonly labelled: BoostedTrees
}

/** Candidates of a question with features of the texts. */
interface Prepared {
  readonly candidates: Uint32Array
  readonly content: Float32Array
}

/** Content and label features side by side. */
function joinRows(content: Float32Array, labelled: Float32Array, count: number): Float32Array {
  const rows = new Float32Array(count * WIDTH)
  for (let row = 0; row < count; row++) {
    rows.set(content.subarray(row * CONTENT_WIDTH, (row + 1) * CONTENT_WIDTH), row * WIDTH)
    rows.set(
      labelled.subarray(row * LABELLED_WIDTH, (row + 1) * LABELLED_WIDTH),
      row * WIDTH + CONTENT_WIDTH,
    )
  }
  return rows
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

/** Scores of a model with the mean 0 and the spread 1, so that two models can be mixed. */
function scoresOf(model: BoostedTrees, rows: Float32Array, count: number): Float64Array {
  const scores = new Float64Array(count)
  let sum = 0
  for (let row = 0; row < count; row++) {
    const score = scoreRow(model, rows, row * model.width)
    scores[row] = score
    sum += score
  }
  const mean = sum / Math.max(1, count)
  let square = 0
  for (const score of scores) square += (score - mean) ** 2
  const spread = Math.sqrt(square / Math.max(1, count)) || 1
  return scores.map((score) => (score - mean) / spread)
}

const ranked = (candidates: Uint32Array, scores: Float64Array): number[] =>
  [...candidates.keys()]
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .map((row) => candidates[row] ?? 0)

/** Share of the labelled model in the score, from the similarity of the nearest labelled question. */
const gateOf = (similarity: number): number =>
  Math.min(1, Math.max(0, (similarity - GATE_FROM) / (GATE_FULL - GATE_FROM)))

/** Everything that a question is ranked with. */
export interface RankingPipeline {
  readonly index: ContentIndex
  readonly traits: ContentTraits
  readonly analyzer: Analyzer
  readonly questions: readonly LabelledQuestion[]
  readonly labelled: Labelled
  readonly models: Models
}

const goldOf = (
  questions: readonly LabelledQuestion[],
  votes: readonly (readonly [number, number])[],
) => votes.flatMap(([other]) => questions[other]?.gold ?? [])

/** Rankings of prepared candidates by both models and by their mixture. */
function rankPrepared(
  { models, labelled }: Pick<RankingPipeline, 'models' | 'labelled'>,
  tokens: readonly string[],
  { candidates, content }: Prepared,
): Record<'content' | 'labelled' | 'gated', number[]> {
  const votes = labelled.nearest(tokens)
  const joined = joinRows(content, labelled.rows(votes, candidates), candidates.length)
  const byContent = scoresOf(models.content, content, candidates.length)
  const byLabels = scoresOf(models.labelled, joined, candidates.length)
  const gate = gateOf(votes[0]?.[1] ?? 0)
  return {
    content: ranked(candidates, byContent),
    labelled: ranked(candidates, byLabels),
    gated: ranked(
      candidates,
      byContent.map((score, row) => (1 - gate) * score + gate * (byLabels[row] ?? 0)),
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
  return rankPrepared(pipeline, tokens, { candidates, content: rows }).gated
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
    both.push(groupOf(joined, WIDTH, candidates, question.gold, at))
  }
  return {
    content: fitTrees(content, CONTENT_WIDTH, OPTIONS),
    labelled: fitTrees(both, WIDTH, OPTIONS),
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
    return { index, traits, analyzer, questions, labelled, models: fitted }
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
 * the index where it was made before. Cost: five minutes on one core for 1,234 questions.
 */
export function crossValidate(
  benchmark: Benchmark,
  analyzer: Analyzer,
  onFold: (done: number) => void,
  made?: ContentIndex,
): CrossValidation {
  const { index, questions, preparedOf } = makeReady(benchmark, analyzer, made)
  onFold(0)
  const judged: JudgedQuestion[] = []
  const fitted: Models[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const train = trainingOf(questions.length, fold)
    const labelled = knowLabels(questions, train, index.laws.lawOf)
    const seen = new Set(train.flatMap((at) => questions[at]?.gold ?? []))
    const models = fitModels(questions, train, index.laws.lawOf, preparedOf)
    fitted.push(models)
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
          ...rankPrepared({ models, labelled }, questions[at]?.tokens ?? [], prepared),
        },
      })
    }
    onFold(fold + 1)
  }
  return { judged, models: fitted }
}
