// A checklist for many evaluations in a row: the outcome and the truth of every line of its argument, into room that is
// used again. What a single evaluation shows to people is argument/evaluate.ts.

import type { FactInput } from '../condition/fact-input.ts'
import { readAnswers } from '../condition/fact-input.ts'
import type { Truth } from '../condition/truth.ts'
import { truthOf } from '../condition/truth.ts'
import { encode } from '../diagram/domain.ts'
import { createWorkspace, FIRST_CLASS, NO_CASE, SEVERAL, settleRoot } from '../diagram/settle.ts'
import type { Checklist } from './checklist.ts'
import { DATE_OUTCOME, outcomeOfRule, UNDETERMINED } from './checklist.ts'
import { lineCount, programOf, runProgram } from './program.ts'

/** Evaluates in bulk. Not shared between threads: each evaluation overwrites the one before. */
export interface Evaluator {
  /** Facts as cells, one for each variable; −1 not known. Errors as for an evaluation. */
  readonly encode: (facts: FactInput) => Int16Array
  /** Evaluates; returns the place of the outcome in `outcomes`, and leaves the argument in `truths`. */
  readonly run: (cells: Int16Array) => number
  /** Ids of the outcomes that `run` names; the first is `undetermined`, the second stands for facts that cannot be. */
  readonly outcomes: readonly string[]
  /** Truth of each rule under the cells of the last `run`, in order. */
  readonly ruleTruths: () => readonly Truth[]
  /** Truth of every line of the argument, 0 false, 1 unknown, 2 true. */
  readonly truths: Uint8Array
}

/** In place of an outcome: facts that cannot all be true. */
const IMPOSSIBLE = 'impossible'

/** Evaluator of a checklist. Periods stand as `YYYY-MM-DD`, without the day. */
export function createEvaluator(checklist: Checklist): Evaluator {
  const { decision, rules } = checklist
  const program = programOf(checklist)
  const workspace = createWorkspace(decision)
  const truths = new Uint8Array(lineCount(program))
  const outcomes = [UNDETERMINED, IMPOSSIBLE]
  const classes = Int32Array.from(rules, (rule) => {
    const { result } = rule
    const id =
      result.kind === 'period' ? `${DATE_OUTCOME} ${result.period.id}` : outcomeOfRule(rule)
    const known = outcomes.indexOf(id)
    return FIRST_CLASS + (known >= 0 ? known : outcomes.push(id) - 1)
  })
  const placeOf = (result: number): number =>
    result === SEVERAL ? 0 : result === NO_CASE ? 1 : result - FIRST_CLASS
  return {
    encode: (facts) => encode(decision.variables, readAnswers(facts, checklist.facts)),
    run: (cells) => {
      runProgram(program, cells, truths)
      return placeOf(settleRoot(decision, cells, classes, workspace))
    },
    outcomes,
    ruleTruths: () => Array.from(program.rules, (line) => truthOf(truths[line] ?? 1)),
    truths,
  }
}
