// Figures of the running product, over HTTP on this machine.

import { Agent, request } from 'node:http'
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
import { SERVER_COMMAND } from '../setup/server-command.mjs'
import type { BenchCase } from './evaluation-set.ts'
import { type Latency, latencyOf, timeEach } from './latency.ts'
import { type ServedProduct, serveProduct } from './served-product.ts'

/** What is measured over HTTP. Times in milliseconds, memory in bytes. */
export interface ServerFigures {
  readonly search: Latency
  readonly recallAt5: number
  readonly evaluation: Latency
  /** Answers without a model, whole, as JSON; the first event of the same as a stream; 10,000 characters verified. */
  readonly answer: Latency
  readonly firstEvent: Latency
  readonly verification: Latency
  /** Ten connections at once. */
  readonly throughput: { readonly perSecond: number; readonly p50: number; readonly p97_5: number }
  readonly residentAtStart: number | undefined
  readonly residentAfter: number | undefined
}

/** Rounds before any is counted: after three of them Node has compiled what a server runs all day. */
export const WARMING_ROUNDS = 3
const SEARCH_ROUNDS = 3
const EVALUATION_ROUNDS = 5
const ANSWER_ROUNDS = 2
const VERIFICATION_ROUNDS = 20
/** Length of the text that is verified, in characters. */
const VERIFIED_LENGTH = 10_000
const CONNECTIONS = 10
const THROUGHPUT_SECONDS = 10

const searchPath = (question: EvaluationQuestion): string => {
  const params = new URLSearchParams({ q: question.q, limit: '10' })
  for (const earlier of earlierQuestions(question)) params.append('previous', earlier)
  return `/api/search?${params}`
}

/** One connection that stays open. The client of `node:http` adds less of its own time to a figure than `fetch` does. */
const AGENT = new Agent({ keepAlive: true, maxSockets: 1 })

/** Reads a reply to its end, as text. Throws an Error that holds the problem when it is none of success. */
const readText = (url: string, sent?: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = sent === undefined ? {} : { 'content-type': 'application/json' }
    const method = sent === undefined ? 'GET' : 'POST'
    const call = request(url, { agent: AGENT, method, headers }, (reply) => {
      const chunks: Buffer[] = []
      reply.on('data', (chunk: Buffer) => chunks.push(chunk))
      reply.once('error', reject)
      reply.once('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        if (reply.statusCode === 200) resolve(text)
        else reject(new Error(`${reply.statusCode} ${url}: ${text}`))
      })
    })
    call.once('error', reject)
    call.end(sent)
  })

const readReply = async (url: string): Promise<unknown> => JSON.parse(await readText(url))
const post = (url: string, body: unknown): Promise<string> => readText(url, JSON.stringify(body))

/** A brief as people write them: running text with a citation or a quotation in every third sentence. */
const BRIEF = [
  '本院认为，被告人如实供述自己的罪行，认罪认罚，可以依法从宽处理。',
  '辩护人提出的从轻处罚的意见，与查明的事实相符，予以采纳。',
  '《刑诉法解释》第三百七十条第七项规定：“辩护人作无罪辩护的”，不适用速裁程序。',
  '被害人及其法定代理人对起诉书指控的事实没有异议，双方已就民事赔偿达成协议。',
  '合议庭评议后认为，证据确实、充分，公诉机关指控的罪名成立。',
  '依照刑诉解释第371条，判决如下。',
].join('')

/** Milliseconds until the first event of an answer as a stream has come; the rest is read and thrown away. */
async function firstEventMs(url: string, body: unknown): Promise<number> {
  const started = performance.now()
  const response = await fetch(`${url}/api/answers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify(body),
  })
  const reader = response.body?.getReader()
  let said = ''
  let came: number | undefined
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    said += new TextDecoder().decode(part.value)
    if (came === undefined && said.includes('\n\n')) came = performance.now() - started
  }
  if (came === undefined) throw new Error(`no event: ${response.status} ${said.slice(0, 300)}`)
  return came
}

const questionOf = (question: EvaluationQuestion) => ({
  question: question.q,
  history: earlierQuestions(question).map((content) => ({ role: 'user', content })),
})

/** Times of answers, of their first events and of verifying a brief. */
async function measureAnswers(url: string, questions: readonly EvaluationQuestion[]) {
  const answer = await timeEach(questions, ANSWER_ROUNDS, (question) =>
    post(`${url}/api/answers`, questionOf(question)),
  )
  const firstEvents: number[] = []
  for (const question of questions) firstEvents.push(await firstEventMs(url, questionOf(question)))
  const text = BRIEF.repeat(Math.ceil(VERIFIED_LENGTH / BRIEF.length)).slice(0, VERIFIED_LENGTH)
  const verification = await timeEach([text], VERIFICATION_ROUNDS, (brief) =>
    post(`${url}/api/citations/verify`, { text: brief }),
  )
  return { answer, firstEvent: latencyOf(firstEvents), verification }
}

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
  const replies = new Map<EvaluationQuestion, string>()
  const search = await timeEach(
    questions,
    SEARCH_ROUNDS,
    async (question) => {
      replies.set(question, await readText(product.url + searchPath(question)))
    },
    WARMING_ROUNDS,
  )
  const judged = [...replies].map(
    ([question, reply]): Measures => judge(rankingOf(JSON.parse(reply)), question),
  )
  const evaluation = await timeEach(
    cases,
    EVALUATION_ROUNDS,
    ({ checklist, facts, asOf }) =>
      post(`${product.url}/api/checklists/${checklist}/evaluations`, { facts, asOf }),
    WARMING_ROUNDS,
  )
  const answers = await measureAnswers(product.url, questions)
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
    ...answers,
    throughput: {
      perSecond: load.requests.average,
      p50: load.latency.p50,
      p97_5: load.latency.p97_5,
    },
    residentAtStart,
    residentAfter: product.residentBytes(),
  }
}

/**
 * Starts a server (`node ...args`, the built one unless said otherwise), measures it and stops it. Cases of checklists that
 * it does not have are left out.
 */
export async function measureServer(
  root: string,
  questions: readonly EvaluationQuestion[],
  cases: readonly BenchCase[],
  args: readonly string[] = SERVER_COMMAND,
): Promise<ServerFigures> {
  const product = await serveProduct(root, args)
  try {
    const catalogue = JSON.stringify(await readReply(`${product.url}/api/checklists`))
    const known = cases.filter(({ checklist }) => catalogue.includes(`"id":"${checklist}"`))
    return await measure(product, questions, known)
  } finally {
    await product.stop()
  }
}
