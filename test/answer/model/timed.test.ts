import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCalls } from '../../../server/answer/model/calls.ts'
import { createCircuit } from '../../../server/answer/model/circuit.ts'
import {
  failureOf,
  type ModelEndpoint,
  ModelFailure,
} from '../../../server/answer/model/endpoint.ts'
import { timed } from '../../../server/answer/model/timed.ts'
import { collect } from './pieces.ts'

const LIMITS = { firstMs: 10_000, gapMs: 5_000, totalMs: 60_000 }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A source that gives pieces after waits, in milliseconds, and then waits for ever; it notes being aborted. */
function sourceOf(...steps: readonly (readonly [number, string])[]) {
  const seen = { aborted: false }
  const start = async function* (signal: AbortSignal): AsyncGenerator<string> {
    signal.addEventListener('abort', () => {
      seen.aborted = true
    })
    for (const [ms, piece] of steps) {
      await new Promise((resolve) => setTimeout(resolve, ms))
      yield piece
    }
    await new Promise(() => undefined)
  }
  return { seen, start }
}

async function outcome(
  steps: readonly (readonly [number, string])[],
  signal = new AbortController().signal,
) {
  const { seen, start } = sourceOf(...steps)
  const words: string[] = []
  const started = performance.now()
  const ended = (async () => {
    try {
      for await (const word of timed(start, LIMITS, signal)) words.push(word)
      return 'done'
    } catch (thrown) {
      return failureOf(thrown).kind
    }
  })()
  await vi.advanceTimersByTimeAsync(120_000)
  return { kind: await ended, words, seen, started }
}

describe('timers', () => {
  it.each([
    ['nothing at all', [], 'slow-start', []],
    [
      'only empty pieces',
      [
        [9_000, ''],
        [900, ''],
        [200, 'x'],
      ],
      'slow-start',
      [],
    ],
    ['a first word just in time', [[9_900, 'a']], 'stalled', ['a']],
    [
      'words with gaps just in time',
      [
        [1, 'a'],
        [4_900, 'b'],
        [4_900, 'c'],
      ],
      'stalled',
      ['a', 'b', 'c'],
    ],
    [
      'empty pieces in a gap',
      [
        [1, 'a'],
        [4_000, ''],
        [1_500, 'b'],
      ],
      'stalled',
      ['a'],
    ],
    [
      'a drip',
      Array.from({ length: 40 }, () => [4_000, '.'] as const),
      'out-of-time',
      Array(14).fill('.'),
    ],
  ] as const)('end %s and the call upstream', async (_name, steps, kind, words) => {
    const result = await outcome(steps)
    expect(result).toMatchObject({ kind, words, seen: { aborted: true } })
  })

  it('do not run while nobody asks for words, but for the one of all time', async () => {
    const { start } = sourceOf([1, 'a'], [1, 'b'])
    const words = timed(start, LIMITS, new AbortController().signal)
    const first = words.next()
    await vi.advanceTimersByTimeAsync(5)
    await first
    await vi.advanceTimersByTimeAsync(20_000)
    const second = words.next()
    await vi.advanceTimersByTimeAsync(5)
    expect((await second).value).toBe('b')
    await vi.advanceTimersByTimeAsync(60_000)
    await expect(words.next()).rejects.toMatchObject({ kind: 'out-of-time' })
  })

  it('stop at once when the reader stops, also while a word is waited for', async () => {
    const reader = new AbortController()
    const { seen, start } = sourceOf([1, 'a'])
    const words = timed(start, LIMITS, reader.signal)
    const first = words.next()
    await vi.advanceTimersByTimeAsync(5)
    await first
    const second = words.next()
    reader.abort()
    await expect(second).rejects.toMatchObject({ kind: 'stopped' })
    expect(seen.aborted).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('a circuit', () => {
  const atTime = (rules = { failures: 3, restMs: 30_000 }) => {
    const clock = { now: 0 }
    return { clock, circuit: createCircuit(() => clock.now, rules) }
  }

  it('opens after three failures in a row, and lets one trial in after the rest', () => {
    const { clock, circuit } = atTime()
    for (let call = 0; call < 3; call++) {
      expect(circuit.enter()).toBe(true)
      circuit.fail()
    }
    clock.now = 29_999
    expect(circuit.enter()).toBe(false)
    clock.now = 30_000
    expect([circuit.enter(), circuit.enter()]).toEqual([true, false])
    circuit.fail()
    expect(circuit.enter()).toBe(false)
    clock.now = 60_000
    expect(circuit.enter()).toBe(true)
    circuit.succeed()
    expect([circuit.enter(), circuit.enter()]).toEqual([true, true])
  })

  it('stays closed while calls succeed in between, or end for other reasons', () => {
    const { circuit } = atTime()
    for (let call = 0; call < 10; call++) {
      circuit.fail()
      circuit.fail()
      circuit.leave()
      circuit.succeed()
    }
    expect(circuit.enter()).toBe(true)
  })

  it('lets the next trial in when one was left', () => {
    const { clock, circuit } = atTime({ failures: 1, restMs: 10 })
    circuit.fail()
    clock.now = 10
    expect(circuit.enter()).toBe(true)
    circuit.leave()
    expect(circuit.enter()).toBe(true)
  })
})

describe('calls', () => {
  const signal = new AbortController().signal
  /** An endpoint whose tries end as given: with words, or with a failure. */
  function callsOver(tries: readonly (string | ModelFailure)[], atOnce?: number) {
    let made = 0
    const endpoint: ModelEndpoint = {
      async *stream() {
        const now = tries[made++]
        if (now instanceof ModelFailure) throw now
        yield now ?? ''
      },
    }
    const circuit = createCircuit(() => 0)
    const ask = createCalls({
      endpoint,
      limits: LIMITS,
      circuit,
      pauseMs: 0,
      ...(atOnce !== undefined && { atOnce }),
    })
    return { ask, made: () => made }
  }
  const passing = new ModelFailure('unreachable', true)
  const lasting = new ModelFailure('refused')

  beforeEach(() => {
    vi.useRealTimers()
  })

  it.each([
    ['once when it goes well', ['a'], 'a', 1],
    ['again when it may pass', [passing, 'b'], 'b', 2],
    ['not a third time', [passing, passing, 'c'], 'unreachable', 2],
    ['not again when it will not pass', [lasting, 'b'], 'refused', 1],
    ['not again when it was silent', ['', 'b'], 'empty', 1],
  ] as const)('are tried %s', async (_name, tries, result, made) => {
    const calls = callsOver(tries)
    const said = await collect(calls.ask([], signal)).then(
      (words) => words.join(''),
      (error: ModelFailure) => error.kind,
    )
    expect([said, calls.made()]).toEqual([result, made])
  })

  it('rest after three that failed', async () => {
    const calls = callsOver([lasting, lasting, lasting, 'd'])
    const kinds: string[] = []
    for (let call = 0; call < 4; call++)
      await collect(calls.ask([], signal)).catch((error: ModelFailure) => kinds.push(error.kind))
    expect([kinds, calls.made()]).toEqual([['refused', 'refused', 'refused', 'resting'], 3])
  })

  it('are not more than a few at once', async () => {
    const calls = callsOver(['a', 'b'], 1)
    const first = calls.ask([], signal)
    await first.next()
    await expect(collect(calls.ask([], signal))).rejects.toMatchObject({ kind: 'crowded' })
    await first.return(undefined)
    expect(await collect(calls.ask([], signal))).toEqual(['b'])
  })

  it('that nobody waits for are not made', async () => {
    const calls = callsOver(['a'])
    await expect(collect(calls.ask([], AbortSignal.abort()))).rejects.toMatchObject({
      kind: 'stopped',
    })
    await expect(collect(calls.ask([], signal, 0))).rejects.toMatchObject({ kind: 'out-of-time' })
  })
})
