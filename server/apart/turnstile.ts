// Lets so much work through at a time and lets so much wait; what comes on top of that is turned away at once.

import { AppError } from '../errors.ts'

/** Limits of a turnstile. The weight of a piece of work is in a unit of the caller's, such as characters. */
export interface TurnstileLimits {
  /** Pieces of work at the same time. */
  readonly running: number
  /** Pieces that may wait for their turn, and what they may weigh together. */
  readonly waiting: number
  readonly waitingWeight: number
  /** Weight that is done in a second, for telling those turned away when to come again. */
  readonly weightPerSecond: number
}

/** Does work when its turn comes, first come, first served. Throws TOO_BUSY at once when too much waits already. */
export type Turnstile = <T>(work: () => Promise<T>, weight?: number) => Promise<T>

/** Shortest and longest advice, in seconds. */
const SOONEST = 1
const LATEST = 60

interface Waiting {
  readonly weight: number
  readonly begin: () => void
}

/**
 * A turnstile for one kind of work, named by `what` in the message to those turned away. Each piece fails or succeeds
 * by itself: those that wait are done all the same when an earlier one fails.
 */
export function createTurnstile(what: string, limits: TurnstileLimits): Turnstile {
  const queue: Waiting[] = []
  let running = 0
  let runningWeight = 0

  const waitingWeight = (): number => queue.reduce((sum, { weight }) => sum + weight, 0)
  const turnAway = (): AppError => {
    const seconds = Math.ceil((waitingWeight() + runningWeight) / limits.weightPerSecond)
    const retryAfterSeconds = Math.min(LATEST, Math.max(SOONEST, seconds))
    const before =
      queue.length > 0
        ? `正在排队的${what}太多（${queue.length} 份在等）`
        : `正在处理的${what}太多（${running} 份）`
    return new AppError(
      'TOO_BUSY',
      `${before}，这一份没有受理。请在 ${retryAfterSeconds} 秒后再试。`,
      { retryAfterSeconds },
    )
  }
  const start = (weight: number): void => {
    running += 1
    runningWeight += weight
  }
  // The place of what ends goes to the next in the same breath, so that nothing slips in between.
  const leave = (weight: number): void => {
    running -= 1
    runningWeight -= weight
    const next = queue.shift()
    if (next === undefined) return
    start(next.weight)
    next.begin()
  }
  const enter = async (weight: number): Promise<void> => {
    if (running < limits.running) return start(weight)
    const isFull =
      queue.length >= limits.waiting ||
      (queue.length > 0 && waitingWeight() + weight > limits.waitingWeight)
    if (isFull) throw turnAway()
    await new Promise<void>((begin) => queue.push({ weight, begin }))
  }
  return async (work, weight = 1) => {
    await enter(weight)
    try {
      return await work()
    } finally {
      leave(weight)
    }
  }
}
