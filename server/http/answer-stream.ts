// An answer as server-sent events, sent as fast as the reader takes them and no faster.

import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AnswerEvent } from '../contract/answer-events.ts'
import type { Answer, Statement } from '../contract/answers.ts'
import type { Worded } from '../services/wording.ts'
import { prefersMedia } from './media-preference.ts'
import { problemOf, toAppError } from './problem.ts'

/** True when the sender prefers events to one JSON body. */
export const prefersEvents = (request: FastifyRequest): boolean =>
  prefersMedia('text/event-stream', 'application/json', request.headers.accept)

/**
 * Events of a composed answer: `citations`, one `delta` for each statement in order, `done`. Where a model words it,
 * `composed` with the whole answer comes before, and each statement of the model is a further `delta`, pulled from the
 * model as the reader takes them.
 */
export async function* eventsOfAnswer(
  answer: Answer,
  words?: AsyncGenerator<Statement, Worded>,
  onWorded: (worded: Worded) => void = () => undefined,
): AsyncGenerator<AnswerEvent> {
  const citations = answer.statements.flatMap((statement) => statement.citations)
  yield { event: 'citations', data: { status: answer.status, citations } }
  for (const [index, statement] of answer.statements.entries())
    yield { event: 'delta', data: { index, statement } }
  if (words === undefined) {
    yield { event: 'done', data: answer }
    return
  }
  yield { event: 'composed', data: answer }
  const statements = [...answer.statements]
  try {
    for (let step = await words.next(); ; step = await words.next()) {
      if (step.done) {
        onWorded(step.value)
        yield { event: 'done', data: { ...answer, statements, ...step.value } }
        return
      }
      statements.push(step.value)
      yield { event: 'delta', data: { index: statements.length - 1, statement: step.value } }
    }
  } finally {
    await words.return({ model: { status: 'silent', withheld: 0 } })
  }
}

/** One event in the wire format of WHATWG HTML, section 9.2. JSON holds no line break, so one `data` line is enough. */
export const formatEvent = ({ event, data }: AnswerEvent): string =>
  `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

/** Wire text of events; one that fails ends the stream with an `error` event, since the status has long been sent. */
async function* wireText(
  events: AsyncIterable<AnswerEvent>,
  request: FastifyRequest,
): AsyncGenerator<string> {
  try {
    for await (const event of events) yield formatEvent(event)
  } catch (thrown) {
    const error = toAppError(thrown, request)
    request.log.error({ err: error.cause ?? error, code: error.code }, 'stream failed')
    yield formatEvent({ event: 'error', data: problemOf(error, request) })
  }
}

/** Streams that are still open, so that closing the server can end them. */
export interface StreamRegister {
  readonly size: number
  add(stream: Readable): void
  endAll(): void
}

/** An empty register; a stream leaves it by itself when it closes. */
export function createStreamRegister(): StreamRegister {
  const open = new Set<Readable>()
  return {
    get size() {
      return open.size
    },
    add: (stream) => {
      open.add(stream)
      stream.once('close', () => open.delete(stream))
    },
    endAll: () => {
      for (const stream of open) stream.destroy()
    },
  }
}

/**
 * Sends events as the body of a reply. The events are pulled: at most 16 KiB wait for a slow reader (the pipe awaits
 * `drain`). When the reader goes away or the server closes, the signal that the source was made with is aborted: a
 * source that waits for something else would not notice `return()` before that comes.
 */
export function sendEvents(
  source: (signal: AbortSignal) => AsyncIterable<AnswerEvent>,
  request: FastifyRequest,
  reply: FastifyReply,
  register: StreamRegister,
): FastifyReply {
  const left = new AbortController()
  const stream = Readable.from(wireText(source(left.signal), request), {
    objectMode: false,
    highWaterMark: 16 * 1024,
  })
  // Before `close`: destroying waits for the source to return, and the source for what it awaits.
  const { destroy } = stream
  stream.destroy = (error) => {
    left.abort()
    return destroy.call(stream, error)
  }
  register.add(stream)
  return reply
    .header('content-type', 'text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store, no-transform')
    .header('x-accel-buffering', 'no')
    .send(stream)
}
