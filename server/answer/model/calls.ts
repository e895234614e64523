// Calls of a model: timed, tried once more before the first word, and not made while the circuit is open.

import { setTimeout as wait } from 'node:timers/promises'
import type { Circuit } from './circuit.ts'
import { failureOf, type ModelEndpoint, ModelFailure, type ModelMessage } from './endpoint.ts'
import { type TimeLimits, timed } from './timed.ts'

/** What calls need. `pauseMs` is the wait before the second try. */
export interface CallSurroundings {
  readonly endpoint: ModelEndpoint
  readonly limits: TimeLimits
  readonly circuit: Circuit
  readonly pauseMs?: number
  /** Calls at once; more are refused as `crowded`. */
  readonly atOnce?: number
}

/**
 * Asks a model. The words come as they are made. `leftMs` shortens the total time of each try. Throws ModelFailure,
 * nothing else.
 */
export type AskModel = (
  messages: readonly ModelMessage[],
  signal: AbortSignal,
  leftMs?: number,
) => AsyncGenerator<string>

interface Call {
  readonly messages: readonly ModelMessage[]
  readonly signal: AbortSignal
  readonly times: TimeLimits
  readonly heard: { any: boolean }
}

const PAUSE_MS = 300
const AT_ONCE = 8

/** Failures that say nothing of the endpoint. */
const isOurs = ({ kind }: ModelFailure): boolean => kind === 'stopped'

/** Calls over an endpoint. A call that its reader leaves after the first word counts as good. */
export function createCalls(surroundings: CallSurroundings): AskModel {
  const { endpoint, limits, circuit, pauseMs = PAUSE_MS, atOnce = AT_ONCE } = surroundings
  let open = 0

  /** One try, which sets `heard.any` at the first word. Ends with `empty` when there was none. */
  async function* once({ messages, signal, times, heard }: Call): AsyncGenerator<string> {
    for await (const piece of timed((own) => endpoint.stream(messages, own), times, signal)) {
      heard.any = true
      yield piece
    }
    if (!heard.any) throw new ModelFailure('empty')
  }

  async function* tries(call: Call): AsyncGenerator<string> {
    try {
      yield* once(call)
    } catch (thrown) {
      const failure = failureOf(thrown)
      if (call.heard.any || !failure.isPassing || call.signal.aborted) throw failure
      await wait(pauseMs, undefined, { signal: call.signal }).catch(() => {
        throw new ModelFailure('stopped')
      })
      yield* once(call)
    }
  }

  return async function* ask(messages, signal, leftMs = limits.totalMs) {
    if (open >= atOnce) throw new ModelFailure('crowded')
    if (!circuit.enter()) throw new ModelFailure('resting')
    open++
    const heard = { any: false }
    const times = { ...limits, totalMs: Math.max(0, Math.min(limits.totalMs, leftMs)) }
    let failure: ModelFailure | undefined
    try {
      yield* tries({ messages, signal, times, heard })
    } catch (thrown) {
      failure = failureOf(thrown)
      throw failure
    } finally {
      open--
      if (failure !== undefined && !isOurs(failure)) circuit.fail()
      else if (failure === undefined && heard.any) circuit.succeed()
      else circuit.leave()
    }
  }
}
