// Calls of a thread: each task is answered with one result, a refusal of the error table, or a failure.

import type { MessagePort, Worker } from 'node:worker_threads'
import { AppError, type ErrorCode, type ErrorDetails } from '../errors.ts'

/** A task as it is sent to the thread. */
interface Call<Task> {
  readonly id: number
  readonly task: Task
}

/** What the thread sends back: one for each call, in any order. A refusal is an error of the table, for the caller. */
type Reply<Result> =
  | { readonly id: number; readonly result: Result }
  | {
      readonly id: number
      readonly refusal: {
        readonly code: ErrorCode
        readonly message: string
        readonly details: ErrorDetails
      }
    }
  | { readonly id: number; readonly failure: string }

/** What the thread answers to one call. Tasks and results are copied, so that they hold values only. */
function replyTo<Task, Result>(
  { id, task }: Call<Task>,
  work: (task: Task) => Result,
): Reply<Result> {
  try {
    return { id, result: work(task) }
  } catch (error) {
    if (error instanceof AppError) {
      const { code, message, details } = error
      return { id, refusal: { code, message, details } }
    }
    return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** Overwrites the last text that a pattern met, which the language keeps for `RegExp.input`. */
const forgetLastText = (): boolean => /^$/.test('')

/** In the thread: answers every call on the port by `work`, one after the other. Nothing of a task is kept. */
export function answerCalls<Task, Result>(
  port: MessagePort | null,
  work: (task: Task) => Result,
): void {
  port?.on('message', (call: Call<Task>) => {
    const reply = replyTo(call, work)
    forgetLastText()
    port.postMessage(reply)
  })
}

interface Waiting<Result> {
  readonly resolve: (result: Result) => void
  readonly reject: (error: AppError) => void
}

/**
 * Calls of one thread, which starts at once and then stays; it does not keep the process alive. Refusals come back as
 * they were thrown. When the thread dies the calls that wait fail with what `stopped` makes of the cause, and the next
 * one starts another.
 */
export function createThreadCalls<Task, Result>(
  start: () => Worker,
  stopped: (cause: unknown) => AppError,
): (task: Task) => Promise<Result> {
  const waiting = new Map<number, Waiting<Result>>()
  let worker: Worker | undefined
  let lastId = 0

  const settle = (reply: Reply<Result>): void => {
    const own = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (waiting.size === 0) worker?.unref()
    if ('result' in reply) own?.resolve(reply.result)
    else if ('failure' in reply) own?.reject(stopped(new Error(reply.failure)))
    else {
      const { code, message, details } = reply.refusal
      own?.reject(new AppError(code, message, details))
    }
  }
  const fail = (dead: Worker, cause: unknown): void => {
    if (worker !== dead) return
    worker = undefined
    for (const { reject } of waiting.values()) reject(stopped(cause))
    waiting.clear()
  }
  const begin = (): Worker => {
    const started = start()
    started.on('message', settle)
    started.on('error', (error) => fail(started, error))
    started.on('exit', (code) => fail(started, new Error(`The thread ended with code ${code}`)))
    started.unref()
    return started
  }
  worker = begin()
  return (task) =>
    new Promise((resolve, reject) => {
      worker ??= begin()
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      worker.ref()
      worker.postMessage({ id: lastId, task } satisfies Call<Task>)
    })
}
