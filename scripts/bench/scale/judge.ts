// Quality and time of a search over the questions of the benchmark.

import { type Latency, latencyOf } from '../latency.ts'

/** A question as it is asked of a search, and the places of the articles that answer it. */
export interface ScaleQuestion<Query> {
  readonly query: Query
  readonly gold: readonly number[]
}

/** Figures of one search. */
export interface SearchFigures {
  readonly recall10: number
  readonly mrr10: number
  readonly latency: Latency
  /** Processor time of a question in ms, of all threads of the process: what a busy machine does not stretch. */
  readonly cpuMs: number
}

/** Questions that are asked before anything is counted. */
const WARM_UP = 300

/** Asks every question once, after some that are not counted. `search` gives places of articles, best first. */
export async function judgeSearch<Query>(
  questions: readonly ScaleQuestion<Query>[],
  search: (query: Query, at: number) => Promise<readonly number[]> | readonly number[],
): Promise<SearchFigures> {
  for (const [at, { query }] of questions.slice(0, WARM_UP).entries()) await search(query, at)
  let recall = 0
  let reciprocal = 0
  const times: number[] = []
  const before = process.cpuUsage()
  for (const [at, { query, gold }] of questions.entries()) {
    const started = performance.now()
    const found = (await search(query, at)).slice(0, 10)
    times.push(performance.now() - started)
    recall += gold.filter((article) => found.includes(article)).length / gold.length
    const rank = found.findIndex((article) => gold.includes(article))
    reciprocal += rank < 0 ? 0 : 1 / (rank + 1)
  }
  const used = process.cpuUsage(before)
  const count = Math.max(1, questions.length)
  return {
    recall10: recall / count,
    mrr10: reciprocal / count,
    latency: latencyOf(times),
    cpuMs: (used.user + used.system) / 1000 / count,
  }
}
