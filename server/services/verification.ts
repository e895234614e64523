// Verifying citations without holding up the others: long texts are checked in a thread of its own.

import type { Worker } from 'node:worker_threads'
import { verifyCitations } from '../answer/verify/verify-citations.ts'
import { modulePlace } from '../apart/module-place.ts'
import { startThread } from '../apart/start-thread.ts'
import { createTurnstile } from '../apart/turnstile.ts'
import type { VerifyResponse } from '../contract/verify.ts'
import { AppError } from '../errors.ts'
import type { Corpus } from '../law/corpus.ts'

/** Up to so many characters a text is checked at once: 40 ms at most, less than it takes to start a thread. */
export const CHECKED_AT_ONCE = 3000

/**
 * Texts that the thread has before it: one at a time, and as many characters waiting as it checks in some ten seconds.
 * Weights are characters; the rate is that of a text full of citations on a busy machine.
 */
export const VERIFICATION_LIMITS = {
  running: 1,
  waiting: 32,
  waitingWeight: 4_000_000,
  weightPerSecond: 200_000,
} as const

/** What the thread is started with. `corpusHash` is that of the corpus it must find. */
export interface VerificationSetting {
  readonly corpusRoot: string
  readonly corpusHash: string
}

/** A text to check, and the date on which its citations are to hold, YYYY-MM-DD. */
export interface VerificationTask {
  readonly id: number
  readonly text: string
  readonly asOf: string
}

/** What the thread sends back: one for each task, in any order. */
export type VerificationResult =
  | { readonly id: number; readonly response: VerifyResponse }
  | { readonly id: number; readonly failure: string }

interface Waiting {
  readonly resolve: (response: VerifyResponse) => void
  readonly reject: (error: AppError) => void
}

const stopped = (cause: unknown): AppError =>
  new AppError('INTERNAL', '核对引用的线程意外停止，原因已记入日志。请重新提交。', {}, cause)

/**
 * Verifies texts in one thread, which starts at once, loads the corpus for itself and then stays; it does not keep the
 * process alive. When it dies the texts that wait fail with INTERNAL and the next one starts another.
 */
export function verifyInThread(
  setting: VerificationSetting,
): (text: string, asOf: string) => Promise<VerifyResponse> {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let lastId = 0

  const settle = (id: number): Waiting | undefined => {
    const own = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) worker?.unref()
    return own
  }
  const fail = (dead: Worker, cause: unknown): void => {
    if (worker !== dead) return
    worker = undefined
    for (const { reject } of waiting.values()) reject(stopped(cause))
    waiting.clear()
  }
  const start = (): Worker => {
    const place = modulePlace('verification-thread', import.meta.url)
    const started = startThread(place, { workerData: setting })
    started.on('message', (result: VerificationResult) => {
      const own = settle(result.id)
      if ('response' in result) own?.resolve(result.response)
      else own?.reject(stopped(new Error(result.failure)))
    })
    started.on('error', (error) => fail(started, error))
    started.on('exit', (code) => fail(started, new Error(`The thread ended with code ${code}`)))
    started.unref()
    return started
  }
  worker = start()
  return (text, asOf) =>
    new Promise((resolve, reject) => {
      worker ??= start()
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      worker.ref()
      worker.postMessage({ id: lastId, text, asOf } satisfies VerificationTask)
    })
}

/** What verifying needs. Without `corpusRoot` every text is checked at once, in this thread: for programs that end. */
export interface VerificationSources {
  readonly corpus: Corpus
  readonly corpusRoot?: string | undefined
  readonly today: () => string
}

/**
 * The service that checks a text: short ones at once, long ones in a thread. It throws TOO_BUSY when too many long ones
 * wait already.
 */
export function createVerification({
  corpus,
  corpusRoot,
  today,
}: VerificationSources): (text: string) => Promise<VerifyResponse> {
  const apart =
    corpusRoot === undefined ? undefined : verifyInThread({ corpusRoot, corpusHash: corpus.hash })
  const inTurn = createTurnstile('长文字', VERIFICATION_LIMITS)
  return async (text) =>
    apart === undefined || text.length <= CHECKED_AT_ONCE
      ? verifyCitations(corpus, text, { asOf: today() })
      : inTurn(() => apart(text, today()), text.length)
}
