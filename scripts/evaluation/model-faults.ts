// Every way in which a model's endpoint is known to break, and what becomes of an answer then.

import { createServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { citeExcerpt, wholeOf } from '../../server/answer/ground.ts'
import { createCalls } from '../../server/answer/model/calls.ts'
import { createChatEndpoint } from '../../server/answer/model/chat-endpoint.ts'
import { createCircuit } from '../../server/answer/model/circuit.ts'
import type { FailureKind } from '../../server/answer/model/endpoint.ts'
import type { TimeLimits } from '../../server/answer/model/timed.ts'
import type { Answer, ModelReport, Statement } from '../../server/contract/answers.ts'
import type { Corpus } from '../../server/law/corpus.ts'
import { createWording } from '../../server/services/wording.ts'
import {
  type ChatServer,
  chunk,
  DONE,
  type Exchange,
  openStream,
  sayAll,
  startChatServer,
} from './chat-server.ts'

const CITED = 'spc-interpretation-2021/370'
/** Two sentences that pass the fence, over the article above. */
const FIRST = '解释列出的情形中包括“辩护人作无罪辩护的”。[P1]'
const SECOND = '其中还有“被告人是未成年人的”。[P1]'
const GOOD = `${FIRST}${SECOND}`

const PATIENT: TimeLimits = { firstMs: 8_000, gapMs: 8_000, totalMs: 16_000 }
const HASTY: TimeLimits = { firstMs: 400, gapMs: 60, totalMs: 8_000 }
/** Waits long for the first word, since starting may take its time, and hardly for the next. */
const STALLING: TimeLimits = { firstMs: 8_000, gapMs: 60, totalMs: 16_000 }

/** A way to break, and what is to come of it. */
export interface Fault {
  readonly name: string
  /** Answers one request; absent where nobody listens at all. */
  readonly reply?: (exchange: Exchange, elsewhere: string) => void
  readonly limits?: TimeLimits
  readonly expected: {
    readonly status: ModelReport['status']
    readonly failure?: FailureKind
    /** Sentences of the model that are shown. */
    readonly shown: number
    /** Requests made: 2 where it is worth another try. */
    readonly requests: number
  }
}

const broken = (failure: FailureKind, requests = 1, shown = 0): Fault['expected'] => ({
  status: shown > 0 ? 'worded' : 'unavailable',
  failure,
  shown,
  requests,
})
const whole = (shown = 2, requests = 1): Fault['expected'] => ({
  status: 'worded',
  shown,
  requests,
})
const SILENT: Fault['expected'] = { status: 'silent', shown: 0, requests: 1 }

const status =
  (code: number) =>
  ({ response }: Exchange): void => {
    response.writeHead(code, { 'content-type': 'application/json' })
    response.end('{"error":{"message":"no"}}')
  }

const stream =
  (...parts: readonly (string | Buffer)[]) =>
  ({ response }: Exchange): void => {
    openStream(response)
    for (const part of parts) response.write(part)
    response.end()
  }

/** Writes until the other side leaves. */
function writeOn(response: Exchange['response'], next: () => string | Buffer): void {
  const more = (): void => {
    while (!response.destroyed && response.write(next()));
    if (!response.destroyed) response.once('drain', more)
  }
  more()
}

/** Every byte of a text in a packet of its own line of the event stream, cut inside characters. */
function inSplinters({ response }: Exchange): void {
  openStream(response)
  const bytes = Buffer.from(chunk({ content: GOOD }) + DONE)
  const writeNext = (at: number): void => {
    if (at >= bytes.length) response.end()
    else response.write(bytes.subarray(at, at + 5), () => setImmediate(writeNext, at + 5))
  }
  writeNext(0)
}

/** The faults, each with its outcome. */
export const FAULTS: readonly Fault[] = [
  { name: 'nobody listens', expected: broken('unreachable', 0) },
  { name: 'key refused (401)', reply: status(401), expected: broken('refused') },
  { name: 'forbidden (403)', reply: status(403), expected: broken('refused') },
  { name: 'no such model (404)', reply: status(404), expected: broken('refused') },
  { name: 'too many requests (429)', reply: status(429), expected: broken('refused', 2) },
  { name: 'internal error (500)', reply: status(500), expected: broken('refused', 2) },
  {
    name: 'no content (204)',
    reply: ({ response }) => response.writeHead(204).end(),
    expected: broken('refused'),
  },
  {
    name: 'unavailable (503), then well',
    reply: (exchange) =>
      exchange.number === 1 ? status(503)(exchange) : sayAll(exchange.response, GOOD),
    expected: whole(2, 2),
  },
  {
    name: 'hangs up without a word',
    reply: ({ response }) => response.destroy(),
    expected: broken('unreachable', 2),
  },
  {
    name: 'speaks no HTTP',
    reply: ({ response }) => {
      response.socket?.end('SSH-2.0-OpenSSH_9.2\r\n')
    },
    expected: broken('unreachable', 2),
  },
  {
    name: 'endless headers',
    reply: ({ response }) => {
      response.socket?.end(`HTTP/1.1 200 OK\r\n${`x-y: ${'z'.repeat(1000)}\r\n`.repeat(100)}\r\n`)
    },
    expected: broken('unreachable', 2),
  },
  {
    name: 'redirect to another host',
    reply: ({ response }, elsewhere) => response.writeHead(307, { location: elsewhere }).end(),
    expected: broken('refused'),
  },
  {
    name: 'stall before the headers',
    reply: () => undefined,
    limits: HASTY,
    expected: broken('slow-start'),
  },
  {
    name: 'stall before the first word',
    reply: ({ response }) => {
      openStream(response).write(chunk({ role: 'assistant', content: '' }))
    },
    limits: HASTY,
    expected: broken('slow-start'),
  },
  {
    name: 'keep-alive comments instead of words',
    reply: ({ response }) => {
      openStream(response)
      const timer = setInterval(() => response.write(': ping\n\n'), 5)
      response.once('close', () => clearInterval(timer))
    },
    limits: HASTY,
    expected: broken('slow-start'),
  },
  {
    name: 'stall in the stream',
    reply: ({ response }) => {
      openStream(response).write(chunk({ content: `${FIRST}其` }))
    },
    limits: STALLING,
    expected: broken('stalled', 1, 1),
  },
  {
    name: 'a slow drip without end',
    reply: ({ response }) => {
      openStream(response)
      const timer = setInterval(() => response.write(chunk({ content: '慢' })), 5)
      response.once('close', () => clearInterval(timer))
    },
    limits: { firstMs: 8_000, gapMs: 8_000, totalMs: 500 },
    expected: broken('out-of-time'),
  },
  {
    name: 'connection reset in the stream',
    reply: ({ response }) => {
      openStream(response).write(chunk({ content: `${FIRST}其` }), () =>
        setImmediate(() => response.socket?.resetAndDestroy()),
      )
    },
    expected: broken('unreachable', 1, 1),
  },
  {
    name: 'body shorter than declared',
    reply: ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'content-length': '99999' })
      response.write(chunk({ content: `${FIRST}其` }), () => response.socket?.end())
    },
    expected: broken('unreachable', 1, 1),
  },
  { name: 'characters cut by packets', reply: inSplinters, expected: whole() },
  {
    name: 'a character cut for good',
    reply: stream(
      chunk({ content: `${FIRST}其` }),
      Buffer.from(chunk({ content: '中' })).subarray(0, -12),
      '"}}]}\n\n',
      DONE,
    ),
    expected: broken('damaged', 1, 1),
  },
  {
    name: 'bytes that are no UTF-8',
    reply: stream(
      Buffer.concat([
        Buffer.from('data: {"choices":[{"delta":{"content":"'),
        Buffer.from([0xe4, 0xb8]),
        Buffer.from('"}}]}\n\n'),
      ]),
    ),
    expected: broken('damaged'),
  },
  {
    name: 'HTML with status 200',
    reply: ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>')
    },
    expected: broken('not-a-stream'),
  },
  {
    name: 'HTML called an event stream',
    reply: stream('<!doctype html>\n<h1>Welcome</h1>\n'),
    expected: broken('empty'),
  },
  {
    name: 'one JSON body instead of a stream',
    reply: ({ response }) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content: GOOD } }] }))
    },
    expected: broken('not-a-stream'),
  },
  {
    name: 'text/plain',
    reply: ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/plain' }).end(chunk({ content: GOOD }) + DONE)
    },
    expected: broken('not-a-stream'),
  },
  { name: 'an empty body', reply: stream(), expected: broken('empty') },
  { name: 'no [DONE]', reply: stream(chunk({ content: GOOD })), expected: whole() },
  { name: '[DONE] twice', reply: stream(chunk({ content: GOOD }), DONE, DONE), expected: whole() },
  {
    name: 'words after [DONE], and never an end',
    reply: ({ response }) => {
      openStream(response).write(chunk({ content: FIRST }) + DONE + chunk({ content: SECOND }))
    },
    expected: whole(1),
  },
  { name: 'nothing but [DONE]', reply: stream(DONE), expected: broken('empty') },
  {
    name: 'empty choices',
    reply: stream('data: {"choices":[]}\n\n'.repeat(50), DONE),
    expected: broken('empty'),
  },
  { name: 'no choices', reply: stream('data: {}\n\n', DONE), expected: broken('empty') },
  {
    name: 'null content',
    reply: stream(chunk({ role: 'assistant', content: null }), chunk({ content: null }), DONE),
    expected: broken('empty'),
  },
  {
    name: 'content as a list',
    reply: stream(chunk({ content: [{ text: GOOD }] }), DONE),
    expected: broken('damaged'),
  },
  {
    name: 'content as a number',
    reply: stream(chunk({ content: 7 }), DONE),
    expected: broken('damaged'),
  },
  {
    name: 'tool calls instead of content',
    reply: stream(
      chunk({
        role: 'assistant',
        tool_calls: [
          { index: 0, id: 't', type: 'function', function: { name: 'fetch', arguments: '{}' } },
        ],
      }),
      chunk({}, { finish_reason: 'tool_calls' }),
      DONE,
    ),
    expected: broken('empty'),
  },
  {
    name: 'somebody else speaks (role system)',
    reply: stream(
      chunk({ content: `${FIRST}其` }),
      chunk({ role: 'system', content: SECOND }),
      DONE,
    ),
    expected: broken('damaged', 1, 1),
  },
  {
    name: 'somebody else speaks (role user)',
    reply: stream(chunk({ role: 'user', content: GOOD }), DONE),
    expected: broken('damaged'),
  },
  {
    name: 'malformed JSON in a chunk',
    reply: stream(chunk({ content: `${FIRST}其` }), 'data: {"choices":[{"delta":\n\n', DONE),
    expected: broken('damaged', 1, 1),
  },
  {
    name: 'malformed JSON under an event name',
    reply: stream('event: thread.error\ndata: {oops\n\n', DONE),
    expected: broken('damaged'),
  },
  {
    name: 'an error in place of a chunk',
    reply: stream('data: {"error":{"message":"overloaded","code":"x"}}\n\n', DONE),
    expected: broken('refused'),
  },
  {
    name: 'a line of 50 MB',
    reply: ({ response }) => {
      openStream(response).write('data: "')
      const block = Buffer.alloc(1 << 20, 'x')
      let left = 50
      writeOn(response, () => {
        if (left-- === 0) response.end()
        return block
      })
    },
    expected: broken('too-long'),
  },
  {
    name: 'a compressed bomb',
    reply: ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' })
      response.end(gzipSync(Buffer.alloc(60 << 20, ': x\n')))
    },
    expected: broken('too-long'),
  },
  {
    name: 'compression that is none',
    reply: ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' })
      response.end('not gzip')
    },
    expected: broken('unreachable', 2),
  },
  {
    name: 'sentences without end',
    reply: ({ response }) => {
      openStream(response)
      let count = 0
      writeOn(response, () => chunk({ content: `这是第${count++}句话，说了等于没说。` }))
    },
    expected: whole(5),
  },
  {
    name: 'one sentence without end',
    reply: ({ response }) => {
      openStream(response)
      writeOn(response, () => chunk({ content: '没完没了' }))
    },
    expected: SILENT,
  },
  {
    name: 'thoughts without end',
    reply: ({ response }) => {
      openStream(response).write(chunk({ content: '<think>' }))
      writeOn(response, () => chunk({ content: '想一想。' }))
    },
    expected: broken('too-long'),
  },
  {
    name: 'thoughts before the words',
    reply: stream(chunk({ content: `<think>${GOOD}也许。</think>${FIRST}` }), DONE),
    expected: whole(1),
  },
  {
    name: 'CRLF line ends and a byte order mark',
    reply: stream(`\ufeff${chunk({ content: GOOD })}${DONE}`.replaceAll('\n', '\r\n')),
    expected: whole(),
  },
  {
    name: 'cut in a sentence (finish length)',
    reply: stream(chunk({ content: `${FIRST}其中还有“被告` }), DONE),
    expected: whole(1),
  },
]

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
    receipt: { version: '0', corpusHash: corpus.hash, asOf: '2026-03-01' },
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

/** Runs all faults, one after the other. Cost: some five seconds. */
export async function evaluateFaults(corpus: Corpus): Promise<readonly FaultOutcome[]> {
  const outcomes: FaultOutcome[] = []
  for (const fault of FAULTS) outcomes.push(await runFault(corpus, fault))
  return outcomes
}

/** The outcomes as lines to print. */
export function faultTable(outcomes: readonly FaultOutcome[]): string {
  const rows = outcomes.map((outcome) => {
    const { fault, report, statements, requests, milliseconds } = outcome
    const shown = statements.filter(({ kind }) => kind === 'generated').length
    const mark = isAsExpected(outcome) ? ' ' : '!'
    const how = `${report.status}${report.failure ? ` (${report.failure})` : ''}`
    return `${mark} ${fault.name.padEnd(40)}${how.padEnd(28)}${shown} shown, ${requests} requests, ${Math.round(milliseconds)} ms`
  })
  const right = outcomes.filter(isAsExpected).length
  return [`model faults: ${right} of ${outcomes.length} came out as they should`, ...rows].join(
    '\n',
  )
}
