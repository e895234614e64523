// One answer worded over a server that has a fault, and whether it came out as it should.

import { createServer } from 'node:net'
import { citeExcerpt, wholeOf } from '../../../server/answer/ground.ts'
import { createCalls } from '../../../server/answer/model/calls.ts'
import { createChatEndpoint } from '../../../server/answer/model/chat-endpoint.ts'
import { createCircuit } from '../../../server/answer/model/circuit.ts'
import type { TimeLimits } from '../../../server/answer/model/timed.ts'
import type { Answer, ModelReport, Statement } from '../../../server/contract/answers.ts'
import type { Corpus } from '../../../server/law/corpus.ts'
import { createWording } from '../../../server/services/wording.ts'
import { type ChatServer, sayAll, startChatServer } from '../chat-server.ts'
import { CITED, type Fault, GOOD } from './fault.ts'

const PATIENT: TimeLimits = { firstMs: 8_000, gapMs: 8_000, totalMs: 16_000 }

/** What became of an answer under a fault. */
export interface FaultOutcome {
  readonly fault: Fault
  readonly statements: readonly Statement[]
  readonly report: ModelReport
  readonly requests: number
  readonly requestsElsewhere: number
  readonly milliseconds: number
}

/** An answer that quotes one provision, as composing gives it. */
export function answerQuoting(corpus: Corpus, provisionId: string): Answer {
  const provision = corpus.provision(provisionId)
  const citation = provision && citeExcerpt(corpus, wholeOf(provision))
  if (provision === undefined || citation === undefined) throw new Error(`no ${provisionId}`)
  return {
    status: 'answered',
    statements: [
      { kind: 'quotation', role: 'answer', text: provision.text, citations: [citation] },
    ],
    questionType: 'conditions',
    carried: [],
    nearest: [],
    confidence: 1,
    followUps: [],
    receipt: {
      version: '0',
      corpusHash: corpus.hash,
      digests: { rules: '0', search: '0', calendar: '0' },
      asOf: '2026-03-01',
    },
  }
}

/** A port of 127.0.0.1 on which nobody listens. */
async function deafUrl(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}/v1`
}

/** Words an answer over a server that has this fault. */
export async function runFault(corpus: Corpus, fault: Fault): Promise<FaultOutcome> {
  const elsewhere = await startChatServer(({ response }) => sayAll(response, GOOD))
  const { reply } = fault
  const server: ChatServer | undefined =
    reply &&
    (await startChatServer((exchange) => reply(exchange, `${elsewhere.url}/chat/completions`)))
  const limits = fault.limits ?? PATIENT
  const elapsedMs = (): number => performance.now()
  const word = createWording({
    corpus,
    ask: createCalls({
      endpoint: createChatEndpoint({
        url: server?.url ?? (await deafUrl()),
        name: 'loopback',
        key: 'k',
      }),
      limits,
      circuit: createCircuit(elapsedMs),
      pauseMs: 1,
    }),
    answer: () => Promise.reject(new Error('not asked')),
    readChecklist: () => {
      throw new Error('not asked')
    },
    totalMs: limits.totalMs,
    elapsedMs,
  })
  const started = elapsedMs()
  const statements: Statement[] = []
  const words = word(
    { question: '哪些情形不适用速裁程序？' },
    answerQuoting(corpus, CITED),
    new AbortController().signal,
  )
  try {
    for (let step = await words.next(); ; step = await words.next()) {
      if (step.done)
        return {
          fault,
          statements,
          report: step.value.model,
          requests: server?.exchanges.length ?? 0,
          requestsElsewhere: elsewhere.exchanges.length,
          milliseconds: elapsedMs() - started,
        }
      statements.push(step.value)
    }
  } finally {
    await Promise.all([server?.stop(), elsewhere.stop()])
  }
}

/** True when all of it came out as expected. */
export function isAsExpected({
  fault,
  statements,
  report,
  requests,
  requestsElsewhere,
}: FaultOutcome) {
  const { expected } = fault
  const shown = statements.filter(({ kind }) => kind === 'generated').length
  return (
    report.status === expected.status &&
    report.failure === expected.failure &&
    shown === expected.shown &&
    requests === expected.requests &&
    requestsElsewhere === 0
  )
}
