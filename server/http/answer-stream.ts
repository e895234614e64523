// An answer as server-sent events, sent as fast as the reader takes them and no faster.

import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AnswerEvent } from '../contract/answer-events.ts'
import type { Answer } from '../contract/answers.ts'
import { problemOf, toAppError } from './problem.ts'

/** True when the sender prefers events to one JSON body. */
export const acceptsEvents = (request: FastifyRequest): boolean =>
  /\btext\/event-stream\b/i.test(request.headers.accept ?? '')

/** Events of a finished answer: `citations`, one `delta` for each statement in order, `done`. */
export async function* eventsOfAnswer(answer: Answer): AsyncGenerator<AnswerEvent> {
  const citations = answer.statements.flatMap((statement) => statement.citations)
  yield { event: 'citations', data: { status: answer.status, citations } }
  for (const [index, statement] of answer.statements.entries())
    yield { event: 'delta', data: { index, statement } }
  yield { event: 'done', data: answer }
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
 * `drain`), and when the reader goes away the source is ended by `return()`.
 */
export function sendEvents(
  events: AsyncIterable<AnswerEvent>,
  request: FastifyRequest,
  reply: FastifyReply,
  register: StreamRegister,
): FastifyReply {
  const stream = Readable.from(wireText(events, request), {
    objectMode: false,
    highWaterMark: 16 * 1024,
  })
  register.add(stream)
  return reply
    .header('content-type', 'text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store, no-transform')
    .header('x-accel-buffering', 'no')
    .send(stream)
}
