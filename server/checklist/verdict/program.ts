// The conditions of a checklist flattened once, so that weighing all of them is a walk over arrays: the trace of a
// verdict, a truth for every line of it, made without allocating anything.

import type { Condition } from '../condition/condition.ts'
import { passes, subjectKey } from '../condition/condition.ts'
import type { TruthRank } from '../condition/truth.ts'
import type { Variable } from '../diagram/domain.ts'
import type { Checklist } from './checklist.ts'
import { requirementCondition } from './checklist.ts'

const FALSE: TruthRank = 0
const UNKNOWN: TruthRank = 1
const TRUE: TruthRank = 2

/** What a line makes of its parts. */
const NOT = 0
const ALL = 1
const ANY = 2

/**
 * Lines of conditions: first the tests, then what is made of them, parts before wholes. A test looks at `variable` and
 * has its truths in `table` from `base`: of a cell at `base` + cell, of what is not known right before. The other lines
 * have their parts in `parts` from `first`, and as `last` where they end.
 */
interface Program {
  readonly tests: number
  readonly variable: Int32Array
  readonly base: Int32Array
  readonly table: Uint8Array
  readonly operator: Uint8Array
  readonly first: Int32Array
  readonly last: Int32Array
  readonly parts: Int32Array
  /** Line of a condition, by the condition itself; of a requirement that of its condition. */
  readonly lineOf: ReadonlyMap<Condition, number>
  /** Line of each rule, in order. */
  readonly rules: Int32Array
}

type TestCondition = Extract<Condition, { kind: 'test' }>

/** Truth of a test where its variable is not known, then for each cell; `isDenied` turns it round. */
const truthsOf = (condition: TestCondition, variable: Variable, isDenied: boolean) => [
  UNKNOWN,
  ...variable.cells.map((cell) => (passes(condition.test, cell) === isDenied ? FALSE : TRUE)),
]

/** Tests of a program while it is made. */
function createTests(variables: readonly Variable[]) {
  const places = new Map(variables.map((variable, index) => [variable.key, index]))
  const variable: number[] = []
  const base: number[] = []
  const table: number[] = []
  const add = (condition: TestCondition, isDenied: boolean): number => {
    const key = subjectKey(condition.subject)
    const place = places.get(key) ?? -1
    const tested = variables[place]
    if (!tested) throw new RangeError(`Expected a variable for ${key} but found none`)
    base.push(table.length + 1)
    table.push(...truthsOf(condition, tested, isDenied))
    return variable.push(place) - 1
  }
  return { variable, base, table, add }
}

/** Lines made of others while a program is made: named by −1 − place, since they come after all tests. */
function createGates() {
  const operator: number[] = []
  const first: number[] = []
  const last: number[] = []
  const parts: number[] = []
  const add = (kind: number, own: readonly number[]): number => {
    first.push(parts.length)
    parts.push(...own)
    last.push(parts.length)
    return -operator.push(kind)
  }
  return { operator, first, last, parts, add }
}

/** Program of the rules of a checklist. Each requirement is weighed once, however often it is named. */
function compileProgram(checklist: Checklist): Program {
  const tests = createTests(checklist.decision.variables)
  const gates = createGates()
  const lineOf = new Map<Condition, number>()
  const lineFor = (condition: Condition): number => {
    switch (condition.kind) {
      case 'constant':
        return gates.add(condition.value ? ALL : ANY, [])
      case 'test':
        return tests.add(condition, false)
      case 'requirement':
        return enter(requirementCondition(checklist.requirements, condition.id))
      case 'not':
        return condition.part.kind === 'test'
          ? tests.add(condition.part, true)
          : gates.add(NOT, [enter(condition.part)])
      case 'all':
      case 'any': {
        const own = condition.parts.map(enter)
        return gates.add(condition.kind === 'all' ? ALL : ANY, own)
      }
    }
  }
  const enter = (condition: Condition): number => {
    const known = lineOf.get(condition)
    if (known !== undefined) return known
    const line = lineFor(condition)
    lineOf.set(condition, line)
    return line
  }
  const rules = checklist.rules.map((rule) => enter(rule.condition))
  const count = tests.variable.length
  const placed = (line: number): number => (line < 0 ? count - 1 - line : line)
  return {
    tests: count,
    variable: Int32Array.from(tests.variable),
    base: Int32Array.from(tests.base),
    table: Uint8Array.from(tests.table),
    operator: Uint8Array.from(gates.operator),
    first: Int32Array.from(gates.first),
    last: Int32Array.from(gates.last),
    parts: Int32Array.from(gates.parts, placed),
    lineOf: new Map([...lineOf].map(([condition, line]) => [condition, placed(line)])),
    rules: Int32Array.from(rules, placed),
  }
}

/** How many lines a program has. */
export const lineCount = (program: Program): number => program.tests + program.operator.length

/** Typed arrays are read within their length here; the compiler cannot know. */
const at = (array: Int32Array | Int16Array | Uint8Array, index: number): number =>
  array[index] as number

/** Least truth of some parts: a conjunction. Stops at the first false one. */
function leastOf(parts: Int32Array, start: number, end: number, truths: Uint8Array): number {
  let truth: number = TRUE
  for (let place = start; place < end && truth !== FALSE; place++) {
    const part = at(truths, at(parts, place))
    if (part < truth) truth = part
  }
  return truth
}

/** Greatest truth of some parts: a disjunction. Stops at the first true one. */
function greatestOf(parts: Int32Array, start: number, end: number, truths: Uint8Array): number {
  let truth: number = FALSE
  for (let place = start; place < end && truth !== TRUE; place++) {
    const part = at(truths, at(parts, place))
    if (part > truth) truth = part
  }
  return truth
}

/**
 * Weighs every line under known cells (−1 not known) by strong Kleene logic: ranks 0 false, 1 unknown, 2 true into
 * `truths`, which has room for every line. Cost: linear in the lines, a nanosecond or two each.
 */
export function runProgram(program: Program, cells: Int16Array, truths: Uint8Array): void {
  const { tests, variable, base, table, operator, first, last, parts } = program
  for (let line = 0; line < tests; line++)
    truths[line] = at(table, at(base, line) + at(cells, at(variable, line)))
  for (let gate = 0; gate < operator.length; gate++) {
    const kind = at(operator, gate)
    const start = at(first, gate)
    const end = at(last, gate)
    if (kind === ANY) truths[tests + gate] = greatestOf(parts, start, end, truths)
    else if (kind === ALL) truths[tests + gate] = leastOf(parts, start, end, truths)
    else truths[tests + gate] = TRUE - at(truths, at(parts, start))
  }
}

/** Programs made so far. */
const programs = new WeakMap<Checklist, Program>()

/** Program of a checklist, compiled on first use. */
export function programOf(checklist: Checklist): Program {
  const known = programs.get(checklist)
  if (known) return known
  const made = compileProgram(checklist)
  programs.set(checklist, made)
  return made
}
