// Verifying citations without holding up the others: long texts are checked in a thread of its own.

import { verifyCitations } from '../answer/verify/verify-citations.ts'
import { modulePlace } from '../apart/module-place.ts'
import { startThread } from '../apart/start-thread.ts'
import { createThreadCalls } from '../apart/thread-calls.ts'
import { createTurnstile } from '../apart/turnstile.ts'
import type { VerifyResponse } from '../contract/verify.ts'
import { AppError } from '../errors.ts'
import type { Corpus } from '../law/corpus.ts'

/**
 * Up to so many characters a text is checked at once. On two cores a text full of true citations takes some 15 ms of
 * computing, one full of changed quotations some 50 ms, while others compute twice as long; the first text 100 ms more.
 */
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
  readonly text: string
  readonly asOf: string
}

const stopped = (cause: unknown): AppError =>
  new AppError('INTERNAL', '核对引用的线程意外停止，原因已记入日志。请重新提交。', {}, cause)

/** Verifies texts in one thread, which starts at once and loads the corpus for itself; see `createThreadCalls`. */
export function verifyInThread(
  setting: VerificationSetting,
): (text: string, asOf: string) => Promise<VerifyResponse> {
  const place = modulePlace('verification-thread', import.meta.url)
  const verify = createThreadCalls<VerificationTask, VerifyResponse>(
    () => startThread(place, { workerData: setting }),
    stopped,
  )
  return (text, asOf) => verify({ text, asOf })
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
