// A circuit breaker: who fails again and again is left alone for a while. Pure but for the clock that it is given.
// Source: M. Nygard, Release It!, "Circuit Breaker".

/** Failures in a row that open the circuit, and how long it stays open, in milliseconds. */
export interface CircuitRules {
  readonly failures: number
  readonly restMs: number
}

/** Three failures, thirty seconds. */
export const CIRCUIT_RULES: CircuitRules = { failures: 3, restMs: 30_000 }

/** State of a circuit between calls. Every call that was let in says how it ended, once. */
export interface Circuit {
  /** True when a call may be made. After the rest one call is let in as a trial, and others wait for its end. */
  enter(): boolean
  succeed(): void
  fail(): void
  /** The call ended for a reason that says nothing of the other side. */
  leave(): void
}

/** A closed circuit. `now` is in milliseconds and only moves forward. */
export function createCircuit(now: () => number, rules: CircuitRules = CIRCUIT_RULES): Circuit {
  let failures = 0
  let openUntil: number | undefined
  let isTrying = false
  return {
    enter() {
      if (openUntil === undefined) return true
      if (isTrying || now() < openUntil) return false
      isTrying = true
      return true
    },
    succeed() {
      failures = 0
      openUntil = undefined
      isTrying = false
    },
    fail() {
      failures++
      isTrying = false
      if (failures >= rules.failures) openUntil = now() + rules.restMs
    },
    leave() {
      isTrying = false
    },
  }
}
