// When nobody asks: work that can wait is done then.

import { setImmediate, setTimeout } from 'node:timers/promises'

/** A server is quiet when no request has come for so long. */
const QUIET_MS = 300

/** The part of a server that tells of requests. */
export interface Requests {
  on(event: 'request', listener: () => void): unknown
}

/**
 * Watches the requests of a server. The function that it returns resolves in a later turn, as soon as the server is
 * quiet. Cost: a clock reading for each request.
 */
export function watchQuiet(server: Requests, quietMs = QUIET_MS): () => Promise<void> {
  let last = Number.NEGATIVE_INFINITY
  server.on('request', () => {
    last = performance.now()
  })
  return async () => {
    await setImmediate()
    for (;;) {
      const left = last + quietMs - performance.now()
      if (left <= 0) return
      await setTimeout(left, undefined, { ref: false })
    }
  }
}
