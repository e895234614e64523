// What a language model is to us: messages in, pieces of text out, or one of a closed list of failures.

/** A message to the model. The rules are `system`; everything that people or texts say is data in one `user` message. */
export interface ModelMessage {
  readonly role: 'system' | 'user'
  readonly content: string
}

/**
 * Why a model gave nothing, or nothing more:
 * `unreachable` no connection, or it broke; `refused` a status that is not 200, or a redirect; `not-a-stream` another
 * content type; `damaged` what cannot be read as the protocol; `too-long` over the limits of bytes;
 * `empty` the stream ended without a word; `slow-start`, `stalled`, `out-of-time` the three timers; `resting` the
 * circuit is open; `crowded` too many calls at once; `stopped` the reader left or the server closes.
 */
export type FailureKind =
  | 'unreachable'
  | 'refused'
  | 'not-a-stream'
  | 'damaged'
  | 'too-long'
  | 'empty'
  | 'slow-start'
  | 'stalled'
  | 'out-of-time'
  | 'resting'
  | 'crowded'
  | 'stopped'

/** A call that failed. The message holds neither question, nor key, nor what the endpoint said. */
export class ModelFailure extends Error {
  readonly kind: FailureKind
  /** Whether the same call may do better at once: connections that failed, 408, 429 and 5xx. */
  readonly isPassing: boolean

  constructor(kind: FailureKind, isPassing = false) {
    super(`language model: ${kind}`)
    this.name = 'ModelFailure'
    this.kind = kind
    this.isPassing = isPassing
  }
}

/** The failure that an unknown error stands for: its own, or one among its causes; anything else broke the connection. */
export function failureOf(thrown: unknown): ModelFailure {
  for (let error = thrown, depth = 0; error instanceof Error && depth < 8; depth++) {
    if (error instanceof ModelFailure) return error
    if (error instanceof SyntaxError) return new ModelFailure('damaged')
    error = error.cause
  }
  return new ModelFailure('unreachable', true)
}

/** One way to a model. Pieces come as they are made; ending the iteration or the signal ends the call upstream. */
export interface ModelEndpoint {
  /** Throws ModelFailure. Has no timers of its own. */
  stream(messages: readonly ModelMessage[], signal: AbortSignal): AsyncIterable<string>
}
