// Figures of the running product, over HTTP on this machine.

import autocannon from 'autocannon'
import { z } from 'zod'
import {
  type EvaluationQuestion,
  earlierQuestions,
  measure as judge,
  type Measures,
  meanMeasures,
  type RankedProvision,
} from '../evaluation/measures.ts'
import type { BenchCase } from './evaluation-set.ts'
import { type Latency, latencyOf, timeEach } from './latency.ts'
import { type ServedProduct, serveProduct } from './served-product.ts'

/** What is measured over HTTP. Times in milliseconds, memory in bytes. */
export interface ServerFigures {
  readonly search: Latency
  readonly recallAt5: number
  readonly evaluation: Latency
  /** Ten connections at once. */
  readonly throughput: { readonly perSecond: number; readonly p50: number; readonly p97_5: number }
  readonly residentAtStart: number | undefined
  readonly residentAfter: number | undefined
}

const SEARCH_ROUNDS = 3
const EVALUATION_ROUNDS = 5
const CONNECTIONS = 10
const THROUGHPUT_SECONDS = 10

const searchPath = (question: EvaluationQuestion): string => {
  const params = new URLSearchParams({ q: question.q, limit: '10' })
  for (const earlier of earlierQuestions(question)) params.append('previous', earlier)
  return `/api/search?${params}`
}

/** Reads a reply to its end. Throws an Error that holds the problem when it is none of success. */
async function readReply(url: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(url, init)
  const body: unknown = await response.json()
  if (!response.ok) throw new Error(`${response.status} ${url}: ${JSON.stringify(body)}`)
  return body
}

const post = (url: string, body: unknown): Promise<unknown> =>
  readReply(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

const hitsSchema = z.object({
  hits: z.array(z.object({ articleId: z.string(), provisionId: z.string() })),
})
const rankingOf = (reply: unknown): readonly RankedProvision[] => hitsSchema.parse(reply).hits

/**
 * Milliseconds from the start of `node ...args` to the end of its answer to a question, the process ended again.
 * One start each; the first is not counted, since it warms the disk's cache.
 */
export async function measureStarts(
  root: string,
  args: readonly string[],
  question: string,
  count: number,
): Promise<Latency> {
  const times: number[] = []
  for (let at = 0; at <= count; at++) {
    const started = performance.now()
    const product = await serveProduct(root, args)
    try {
      await post(`${product.url}/api/answers`, { question })
      if (at > 0) times.push(performance.now() - started)
    } finally {
      await product.stop()
    }
  }
  return latencyOf(times)
}

async function measure(
  product: ServedProduct,
  questions: readonly EvaluationQuestion[],
  cases: readonly BenchCase[],
): Promise<ServerFigures> {
  const residentAtStart = product.residentBytes()
  const judged: Measures[] = []
  const search = await timeEach(questions, SEARCH_ROUNDS, async (question) => {
    const reply = await readReply(product.url + searchPath(question))
    judged.push(judge(rankingOf(reply), question))
  })
  const evaluation = await timeEach(cases, EVALUATION_ROUNDS, ({ checklist, facts, asOf }) =>
    post(`${product.url}/api/checklists/${checklist}/evaluations`, { facts, asOf }),
  )
  const load = await autocannon({
    url: product.url,
    connections: CONNECTIONS,
    duration: THROUGHPUT_SECONDS,
    requests: questions.map((question) => ({ path: searchPath(question) })),
  })
  if (load.errors > 0 || load.non2xx > 0)
    throw new Error(`under load: ${load.errors} errors, ${load.non2xx} replies without success`)
  return {
    search,
    recallAt5: meanMeasures(judged).recall5,
    evaluation,
    throughput: {
      perSecond: load.requests.average,
      p50: load.latency.p50,
      p97_5: load.latency.p97_5,
    },
    residentAtStart,
    residentAfter: product.residentBytes(),
  }
}

/** Starts the built server, measures it and stops it. Cases of checklists that it does not have are left out. */
export async function measureServer(
  root: string,
  questions: readonly EvaluationQuestion[],
  cases: readonly BenchCase[],
): Promise<ServerFigures> {
  const product = await serveProduct(root, ['dist/server/cli/main.js', 'serve'])
  try {
    const catalogue = JSON.stringify(await readReply(`${product.url}/api/checklists`))
    const known = cases.filter(({ checklist }) => catalogue.includes(`"id":"${checklist}"`))
    return await measure(product, questions, known)
  } finally {
    await product.stop()
  }
}
