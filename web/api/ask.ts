// Asking: statements appear as the server proves them, the whole answer at the end.

import type { AnswerEvent } from '../../server/contract/answer-events.ts'
import type { Answer, AnswerRequest, Statement } from '../../server/contract/answers.ts'
import { type StreamEvent, takeEvents } from './event-stream.ts'
import { RequestFailure, readJson, send } from './request.ts'

/** Called for every statement as it arrives, with its place in the answer. */
export type OnStatement = (index: number, statement: Statement) => void

/** Called with the answer as it is without a language model, where one goes on to word it. */
export type OnComposed = (answer: Answer) => void

interface Listener {
  readonly onStatement: OnStatement
  readonly onComposed: OnComposed
}

/** Takes in one event; the whole answer when it is the last. Throws RequestFailure for an `error` event. */
function takeIn(event: StreamEvent, { onStatement, onComposed }: Listener): Answer | undefined {
  const { event: kind, data } = {
    event: event.event,
    data: JSON.parse(event.data),
  } as AnswerEvent
  if (kind === 'error') throw new RequestFailure('problem', data.status, data)
  if (kind === 'delta') onStatement(data.index, data.statement)
  if (kind === 'composed') onComposed(data)
  return kind === 'done' ? data : undefined
}

async function readStream(response: Response, listener: Listener): Promise<Answer> {
  const reader = response.body?.getReader()
  if (reader === undefined) throw new RequestFailure('unreadable', response.status)
  const decoder = new TextDecoder()
  let buffer = ''
  for (;;) {
    const { done, value } = await reader.read()
    buffer += done ? `${decoder.decode()}\n\n` : decoder.decode(value, { stream: true })
    const { events, rest } = takeEvents(buffer)
    buffer = rest
    for (const event of events) {
      const answer = takeIn(event, listener)
      if (answer !== undefined) return answer
    }
    // The stream ended before the answer was whole: half an answer is none.
    if (done) throw new RequestFailure('unreadable', response.status)
  }
}

/** Asks. Takes events where the server sends them, one JSON body where it does not. Throws RequestFailure. */
export async function ask(
  request: AnswerRequest,
  onStatement: OnStatement,
  signal: AbortSignal,
  onComposed: OnComposed = () => undefined,
): Promise<Answer> {
  const response = await send('/api/answers', {
    method: 'POST',
    headers: {
      accept: 'text/event-stream, application/json;q=0.9',
      'content-type': 'application/json',
    },
    body: JSON.stringify(request),
    signal,
  })
  const isStream = response.headers.get('content-type')?.includes('text/event-stream') ?? false
  if (!isStream) return readJson<Answer>(response)
  let composed: Answer | undefined
  const listener: Listener = {
    onStatement,
    onComposed: (answer) => {
      composed = answer
      onComposed(answer)
    },
  }
  try {
    return await readStream(response, listener)
  } catch (cause) {
    // What breaks while a model words a whole answer takes nothing from it.
    if (composed !== undefined && !signal.aborted) return composed
    if (cause instanceof RequestFailure || signal.aborted) throw cause
    throw new RequestFailure('offline', 0, undefined, cause)
  }
}
