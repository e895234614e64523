// Runs the questions through the retriever whole, and through each of its parts alone.

import { FEATURES, type FeatureName } from '../../server/search/features.ts'
import type { Ranking } from '../../server/search/rank-question.ts'
import type { Retriever } from '../../server/search/retriever.ts'
import type { SearchIndex } from '../../server/search/snapshot.ts'
import {
  type EvaluationQuestion,
  earlierQuestions,
  type Measures,
  meanMeasures,
  measure,
  type RankedProvision,
} from './measures.ts'

/** Parts of the retriever that rank on their own, by the name that the table prints. */
export const PARTS: Readonly<Record<string, FeatureName>> = {
  'words: law': 'text',
  'words: questions': 'questions',
  'words: names': 'names',
  'pairs: law': 'textPairs',
  'pairs: questions': 'questionPairs',
  'nearest question': 'nearestQuestion',
  'vectors: questions': 'vectorQuestion',
  'vectors: law': 'vectorPassage',
  coverage: 'coverage',
}

/** Rows of the table: name → style → means and number of questions. */
export type RetrievalTable = ReadonlyMap<
  string,
  ReadonlyMap<string, { readonly count: number; readonly means: Measures }>
>

/** Judgement on one question, for the reliability curve. */
export interface Judged {
  readonly confidence: number
  readonly answerable: boolean
  readonly saidAnswerable: boolean
}

const rankingByFeature = (
  { table }: Ranking,
  index: SearchIndex,
  feature: FeatureName,
): RankedProvision[] => {
  const column = FEATURES.indexOf(feature)
  return index.passages.articles
    .map(({ id }, at) => ({ id, value: table.values[at * FEATURES.length + column] ?? 0 }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .slice(0, 10)
    .map(({ id }) => ({ articleId: id, provisionId: id }))
}

/** Everything that is measured about retrieval. `latenciesMs` are those of whole searches. */
export interface RetrievalEvaluation {
  readonly table: RetrievalTable
  readonly judged: readonly Judged[]
  readonly latenciesMs: readonly number[]
}

/** Measures the retriever whole and its parts alone over the questions. Deterministic but for the latencies. */
export async function evaluateRetrieval(
  retriever: Retriever,
  index: SearchIndex,
  questions: readonly EvaluationQuestion[],
): Promise<RetrievalEvaluation> {
  const collected = new Map<string, Map<string, Measures[]>>()
  const add = (row: string, style: string, measures: Measures): void => {
    const styles = collected.get(row) ?? new Map<string, Measures[]>()
    collected.set(row, styles)
    for (const group of ['all', style]) styles.set(group, [...(styles.get(group) ?? []), measures])
  }
  const judged: Judged[] = []
  const latenciesMs: number[] = []
  for (const question of questions) {
    const previous = earlierQuestions(question)
    const started = performance.now()
    const result = await retriever.search({ q: question.q, limit: 10, previous })
    latenciesMs.push(performance.now() - started)
    judged.push({
      confidence: result.confidence,
      answerable: question.answerable,
      saidAnswerable: result.answerable,
    })
    if (!question.answerable || question.gold.length === 0) continue
    add('whole', question.style, measure(result.hits, question))
    const ranking = await retriever.rank(question.q, previous)
    for (const [name, feature] of Object.entries(PARTS))
      add(name, question.style, measure(rankingByFeature(ranking, index, feature), question))
  }
  const table = new Map(
    [...collected].map(([row, styles]) => [
      row,
      new Map(
        [...styles].map(([style, all]) => [style, { count: all.length, means: meanMeasures(all) }]),
      ),
    ]),
  )
  return { table, judged, latenciesMs }
}
