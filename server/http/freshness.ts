// Cache headers. Law is public and changes only with a new start; what people ask is never cached.

import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Decides whether the sender already has what it asks for. */
export type Freshness = (request: FastifyRequest, reply: FastifyReply, state: string) => boolean

/**
 * Marks replies with a weak tag of this start of the server and of the state of what they speak of (a date, the status of
 * a text), and answers true when the sender has that very version, so that 304 is enough. For what there is: a tag says
 * nothing of an address that leads nowhere.
 */
export function createFreshness(): Freshness {
  const start = randomUUID().slice(0, 13)
  return (request, reply, state) => {
    const tag = `W/"${start}-${state}"`
    reply.header('etag', tag).header('cache-control', 'private, no-cache')
    const known = request.headers['if-none-match']
    return known?.split(/\s*,\s*/).includes(tag) ?? false
  }
}
