// Structured logs of the server: what was called, how it ended, how long it took. Never what somebody asked or wrote:
// no query string, no body, and of errors only messages that cannot hold them.

import type { FastifyBaseLogger } from 'fastify'
import { type DestinationStream, pino } from 'pino'
import type { Config } from '../config.ts'
import { AppError } from '../errors.ts'

/** Lines of a stack that name places in the code; the lines before them repeat the message. */
const framesOf = (stack: string | undefined): string | undefined =>
  stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')

/** Errors whose messages name code or the system, not input. A SyntaxError of JSON.parse quotes what it read. */
const isMessageSafe = (error: Error): boolean =>
  (error instanceof AppError && error.code !== 'INTERNAL') ||
  error instanceof TypeError ||
  error instanceof ReferenceError ||
  error instanceof RangeError ||
  'errno' in error

interface LoggedError {
  readonly type: string
  readonly code?: string
  readonly message?: string
  readonly frames?: string
  readonly issues?: readonly string[]
}

/** What the log keeps of an error. Validation issues are kept as path and kind. */
export function logError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error }
  const frames = framesOf(error.stack)
  const cause = error.cause
  const issues =
    cause !== null && typeof cause === 'object' && 'issues' in cause && Array.isArray(cause.issues)
      ? cause.issues.map((issue) => `${issue.path?.join('/')} ${issue.code}`)
      : undefined
  return {
    type: error.name,
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
    ...(isMessageSafe(error) && { message: error.message }),
    ...(frames && { frames }),
    ...(issues && { issues }),
  }
}

/** A logger of JSON lines to standard output, or to `destination`. Times are ISO 8601 in UTC. */
export function createLogger(
  level: Config['logLevel'],
  destination?: DestinationStream,
): FastifyBaseLogger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: logError },
  }
  return destination ? pino(options, destination) : pino(options)
}
