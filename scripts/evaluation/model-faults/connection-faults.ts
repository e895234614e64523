// The way to the model does not hold: nobody there, refusals, hang-ups, stalls.

import type { TimeLimits } from '../../../server/answer/model/timed.ts'
import { chunk, type Exchange, openStream, sayAll } from '../chat-server.ts'
import { broken, type Fault, FIRST, GOOD, whole } from './fault.ts'

const HASTY: TimeLimits = { firstMs: 400, gapMs: 60, totalMs: 8_000 }
/** Waits long for the first word, since starting may take its time, and hardly for the next. */
const STALLING: TimeLimits = { firstMs: 8_000, gapMs: 60, totalMs: 16_000 }

const status =
  (code: number) =>
  ({ response }: Exchange): void => {
    response.writeHead(code, { 'content-type': 'application/json' })
    response.end('{"error":{"message":"no"}}')
  }

/** Faults of the connection. */
export const CONNECTION_FAULTS: readonly Fault[] = [
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
]
