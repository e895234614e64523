// Random cases of a checklist, the same ones in every run.

import type { FactInput } from '../../server/checklist/condition/fact-input.ts'
import type { Checklist } from '../../server/checklist/verdict/checklist.ts'
import type { Evaluator } from '../../server/checklist/verdict/evaluator.ts'

/** Deterministic stream of numbers 0 … 2^32 − 1. Source: G. Marsaglia, Xorshift RNGs, 2003. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}

/** So many complete cases; one fact in eight excludes, so that all depths of the rule are met. */
export function randomCases(
  checklist: Checklist,
  evaluator: Evaluator,
  count: number,
): readonly FactInput[] {
  const random = createRandom(20_211_203)
  const { variables } = checklist.decision
  const ready = variables.map(({ cells }, index) => {
    const cleared = cells.findIndex((_, cell) => {
      const at = new Int16Array(variables.length).fill(-1)
      at[index] = cell
      return evaluator.outcomes[evaluator.run(at)] === 'undetermined'
    })
    return Math.max(0, cleared)
  })
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      variables.map(({ key, cells }, index) => {
        const cell = random() % 8 === 0 ? random() % cells.length : (ready[index] ?? 0)
        return [key, cells[cell] as FactInput[string]]
      }),
    ),
  )
}
