// Five-fold cross-validation of ranking on an external benchmark.

import type { Analyzer } from '../../../server/search/analysis.ts'
import type { BoostedTrees } from '../../training/boosted-trees.ts'
import type { Benchmark } from './benchmark-files.ts'
import { describeArticles, findContent } from './content.ts'
import { type ContentIndex, indexContent, kindTokens } from './content-index.ts'
import { weighTerms } from './fusion.ts'
import { knowLabels, type Labelled, type LabelledQuestion } from './labelled.ts'
import { collectLessons, fitLessons } from './lessons.ts'
import {
  askLabels,
  CONTENT_WIDTH,
  goldOf,
  JOINED_WIDTH,
  layOutModel,
  type Prepared,
  type RankingPipeline,
  rankPrepared,
  rankRows,
} from './pipeline.ts'

const FOLDS = 5
/** Numbers of the parts. */
export const ALL_FOLDS: readonly number[] = Array.from({ length: FOLDS }, (_, fold) => fold)
/** Ways of ranking that are compared, by the name that the table prints. */
export const SYSTEMS = ['bm25', 'characters', 'fusion', 'content', 'whole'] as const
/** Name of a way of ranking. */
export type System = (typeof SYSTEMS)[number]

/** Ranking of one question by each system: articles, best first. `unseen` when no gold article had a label. */
export interface JudgedQuestion {
  readonly gold: readonly number[]
  readonly unseen: boolean
  readonly rankings: Readonly<Record<System, readonly number[]>>
}

const partOf = (at: number, parts: number): number =>
  (Math.imul(at + 1, 2_654_435_761) >>> 0) % parts

/** Questions with the words of their answers: law, chapter and text of each article, cut once. */
function labelledQuestions(
  { questions, articles }: Benchmark,
  analyzer: Analyzer,
): readonly LabelledQuestion[] {
  const known = new Map<number, readonly string[]>()
  const wordsOf = (article: number): readonly string[] => {
    const { law = '', chapter = '', text = '' } = articles[article] ?? {}
    const words = known.get(article) ?? [
      ...new Set([text, law, chapter].flatMap((part) => analyzer.words(part))),
    ]
    known.set(article, words)
    return words
  }
  return questions.map(({ q, gold }) => ({
    ...askLabels(analyzer, q),
    gold,
    answers: gold.map(wordsOf),
  }))
}

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
  const all = knowLabels(questions, [...questions.keys()], index)
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
  models: readonly BoostedTrees[],
): readonly (RankingPipeline | undefined)[] {
  const traits = describeArticles(benchmark.articles, index)
  const questions = labelledQuestions(benchmark, analyzer)
  const pipelines = models.map((fitted, fold) => {
    const labelled = knowLabels(questions, trainingOf(questions.length, fold), index)
    return { index, traits, analyzer, questions, labelled, model: layOutModel(fitted) }
  })
  return questions.map((_, at) => pipelines[partOf(at, FOLDS)])
}

/** What the questions that are not of a fold teach: their labels, and lessons for models. */
function teachFold({ index, questions, preparedOf }: Ready, fold: number) {
  const train = trainingOf(questions.length, fold)
  return {
    labelled: knowLabels(questions, train, index),
    seen: new Set(train.flatMap((at) => questions[at]?.gold ?? [])),
    lessons: collectLessons(questions, train, index, preparedOf),
  }
}

/** Models of parts, each fitted without the questions of its part. Cost: a minute on one core for each of 1,234 questions. */
export function fitParts(
  benchmark: Benchmark,
  analyzer: Analyzer,
  index: ContentIndex,
  folds: readonly number[],
): readonly BoostedTrees[] {
  const ready = makeReady(benchmark, analyzer, index)
  return folds.map((fold) => fitLessons(teachFold(ready, fold).lessons.joined, JOINED_WIDTH))
}

/** Rankings of cross-validation, and the models of its folds in their order. */
export interface CrossValidation {
  readonly judged: readonly JudgedQuestion[]
  readonly models: readonly BoostedTrees[]
}

/**
 * Every question ranked by models that were fitted without its part. `onFold` is told how many parts are done; `made` is
 * the index where it was made before. Cost: a minute on one core for each fold of 1,234 questions.
 */
export function crossValidate(
  benchmark: Benchmark,
  analyzer: Analyzer,
  onFold: (done: number) => void,
  made?: ContentIndex,
): CrossValidation {
  const ready = makeReady(benchmark, analyzer, made)
  const { index, questions, preparedOf } = ready
  onFold(0)
  const judged: JudgedQuestion[] = []
  const models: BoostedTrees[] = []
  for (const fold of ALL_FOLDS) {
    const { labelled, seen, lessons } = teachFold(ready, fold)
    const fitted = fitLessons(lessons.joined, JOINED_WIDTH)
    models.push(fitted)
    const model = layOutModel(fitted)
    const byContent = layOutModel(fitLessons(lessons.content, CONTENT_WIDTH))
    for (const at of [...questions.keys()].filter((place) => partOf(place, FOLDS) === fold)) {
      const { q = '', gold = [] } = benchmark.questions[at] ?? {}
      const tokens = kindTokens(analyzer, q)
      const best = (shares: Parameters<typeof weighTerms>[2]): number[] => [
        ...index.findTop(weighTerms(index.fused, tokens, shares), 100).documents,
      ]
      const prepared = preparedOf(at, labelled)
      const { candidates, content } = prepared
      const { words = [], tokens: asked = [] } = questions[at] ?? {}
      const votes = labelled.nearest(asked)
      judged.push({
        gold,
        unseen: !gold.some((article) => seen.has(article)),
        rankings: {
          bm25: best({ words: 1 }),
          characters: best({ pairs: 0.8, characters: 0.2 }),
          fusion: [...candidates],
          content: rankRows(byContent, content, candidates.length).map(
            (row) => candidates[row] ?? 0,
          ),
          whole: rankPrepared({ model, labelled }, words, votes, prepared),
        },
      })
    }
    onFold(fold + 1)
  }
  return { judged, models }
}
