// The only place that calls fetch. Turns every way a call can fail into one kind of error that pages can show.

import type { Problem } from '../../server/contract/shared-shapes.ts'
import { noteReply } from './kept-replies.ts'

/** Why a call brought nothing: the server said so, could not be reached, or answered with something unreadable. */
export type FailureKind = 'problem' | 'offline' | 'unreadable'

/** A call that failed. `problem` is there exactly when the server explained itself (RFC 9457). */
export class RequestFailure extends Error {
  readonly kind: FailureKind
  readonly status: number
  readonly problem: Problem | undefined

  constructor(kind: FailureKind, status: number, problem?: Problem, cause?: unknown) {
    super(problem?.detail ?? `${kind} ${status}`, { cause })
    this.name = 'RequestFailure'
    this.kind = kind
    this.status = status
    this.problem = problem
  }
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'detail' in value

async function failureOf(response: Response): Promise<RequestFailure> {
  try {
    const body: unknown = await response.json()
    if (isProblem(body)) return new RequestFailure('problem', response.status, body)
  } catch {
    // A proxy's error page is not JSON; the status alone is told.
  }
  return new RequestFailure('unreadable', response.status)
}

/** Sends a request and returns the response when its status is a success. Throws RequestFailure or AbortError. */
export async function send(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response
  try {
    response = await fetch(path, init)
  } catch (cause) {
    if (init.signal?.aborted) throw cause
    throw new RequestFailure('offline', 0, undefined, cause)
  }
  if (!response.ok) throw await failureOf(response)
  noteReply(path, response)
  return response
}

/** Body of a response as JSON. The type is the contract's: the server checks what it sends against its schema. */
export async function readJson<T>(response: Response): Promise<T> {
  try {
    return (await response.json()) as T
  } catch (cause) {
    throw new RequestFailure('unreadable', response.status, undefined, cause)
  }
}

/** GET of a JSON resource. */
export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return readJson<T>(
    await send(path, { headers: { accept: 'application/json' }, signal: signal ?? null }),
  )
}

/** POST of a JSON body. */
export async function postJson<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return readJson<T>(
    await send(path, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: signal ?? null,
    }),
  )
}
