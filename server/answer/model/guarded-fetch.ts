// The one request that leaves the server for a model: to the configured address and nowhere else.

import { ModelFailure } from './endpoint.ts'
import { type ByteLimits, guardedEvents } from './stream-guard.ts'

/** Where a model is. `url` is the base of an OpenAI-compatible API, e.g. http://127.0.0.1:11434/v1, without query. */
export interface ModelAddress {
  readonly url: string
  readonly name: string
  /** Sent as a bearer token; never logged. */
  readonly key?: string | undefined
}

/** Address of the chat completions of a base. */
export const completionsUrl = (base: string): string =>
  `${base.replace(/\/+$/, '')}/chat/completions`

const PASSING: ReadonlySet<number> = new Set([408, 425, 429])

/** Throws for a reply that is no stream. Its body is thrown away unread: it may repeat what was asked. */
async function requireStream(response: Response): Promise<ReadableStream<Uint8Array>> {
  const { status, body, headers } = response
  const isStream = /^text\/event-stream\b/i.test(headers.get('content-type') ?? '')
  if (status === 200 && isStream && body !== null) return body
  await body?.cancel().catch(() => undefined)
  if (status !== 200) throw new ModelFailure('refused', PASSING.has(status) || status >= 500)
  throw new ModelFailure('not-a-stream')
}

/**
 * A `fetch` for the client library. It takes only a POST to the address, follows no redirect, sends no header of the
 * library's own, and gives back only the data lines of an event stream. Throws ModelFailure.
 */
export function createGuardedFetch(address: ModelAddress, limits?: ByteLimits): typeof fetch {
  const url = completionsUrl(address.url)
  return async (input, init) => {
    const asked = input instanceof Request ? input.url : String(input)
    const { body, method, signal } = init ?? {}
    if (asked !== url || method?.toUpperCase() !== 'POST' || typeof body !== 'string')
      throw new ModelFailure('refused')
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(address.key !== undefined && { authorization: `Bearer ${address.key}` }),
      },
      body,
      ...(signal && { signal }),
    })
    const events = guardedEvents(await requireStream(response), limits)
    const encoder = new TextEncoder()
    const guarded = new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          try {
            const { done, value } = await events.next()
            if (done) controller.close()
            else controller.enqueue(encoder.encode(value))
          } catch (error) {
            controller.error(error)
          }
        },
        cancel: async () => {
          await events.return(undefined)
        },
      },
      { highWaterMark: 0 },
    )
    return new Response(guarded, { headers: { 'content-type': 'text/event-stream' } })
  }
}
