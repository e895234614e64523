// Three timers around a stream of text: until its first words, between words, and in all.

import { ModelFailure } from './endpoint.ts'

/** Limits in milliseconds. `firstMs` and `gapMs` run only while somebody waits for words; `totalMs` runs always. */
export interface TimeLimits {
  readonly firstMs: number
  readonly gapMs: number
  readonly totalMs: number
}

/** Resolves with the promise, or rejects when the time is over or the signal says so, whatever the promise does. */
function within<T>(
  promise: Promise<T>,
  ms: number,
  late: ModelFailure,
  signal: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => settle(() => reject(signal.reason))
    const timer = setTimeout(() => settle(() => reject(late)), ms)
    const settle = (end: () => void): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      end()
    }
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
    promise.then(
      (value) => settle(() => resolve(value)),
      (error: unknown) => settle(() => reject(error)),
    )
  })
}

/**
 * The words that `start` streams; pieces without any are passed over and count for no timer. Throws ModelFailure
 * `slow-start`, `stalled`, `out-of-time`, or `stopped` when `signal` is aborted; each of them ends the call upstream
 * at once, and so does leaving the iteration.
 */
export async function* timed(
  start: (signal: AbortSignal) => AsyncIterable<string>,
  limits: TimeLimits,
  signal: AbortSignal,
): AsyncGenerator<string> {
  if (limits.totalMs <= 0) throw new ModelFailure('out-of-time')
  const upstream = new AbortController()
  const end = (kind: 'stopped' | 'out-of-time') => () => upstream.abort(new ModelFailure(kind))
  const stop = end('stopped')
  if (signal.aborted) stop()
  else signal.addEventListener('abort', stop, { once: true })
  const total = setTimeout(end('out-of-time'), limits.totalMs)
  const iterator = start(upstream.signal)[Symbol.asyncIterator]()
  let [waited, limit, late] = [0, limits.firstMs, new ModelFailure('slow-start')]
  try {
    for (;;) {
      const before = performance.now()
      const next = await within(iterator.next(), limit - waited, late, upstream.signal)
      // Libraries end a stream that was aborted as if it were whole.
      upstream.signal.throwIfAborted()
      if (next.done) return
      waited += performance.now() - before
      if (next.value === '') continue
      yield next.value
      upstream.signal.throwIfAborted()
      ;[waited, limit, late] = [0, limits.gapMs, new ModelFailure('stalled')]
    }
  } finally {
    clearTimeout(total)
    signal.removeEventListener('abort', stop)
    upstream.abort(new ModelFailure('stopped'))
    // Not awaited: a source that hangs would hang here.
    iterator.return?.().catch(() => undefined)
  }
}
