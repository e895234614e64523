// Facts as variables with finitely many cells: numbers and dates are cut where a rule tells their values apart.

import type { Answers, FactId } from '../condition/answer.ts'
import type { Condition, Subject, Test } from '../condition/condition.ts'
import { passes, subjectFacts, subjectKey, subjectValue, visit } from '../condition/condition.ts'
import type { Fact } from '../condition/fact.ts'

/** A test as it is applied to a subject. */
type SubjectTest = Extract<Condition, { kind: 'test' }>

/** Place where a line of numbers is cut: just before `value`, or just after it. */
export interface Cut {
  readonly value: number
  readonly after: boolean
}

/** What a cell of numbers or dates holds: from one cut to another; an absent end is open. */
interface Interval {
  readonly low?: Cut
  readonly high?: Cut
}

/** Values that no rule tells apart, by one of them. */
export type Cell = boolean | number | string

/** A subject with its cells in order: false before true, enum values as declared, numbers upwards. */
export interface Variable {
  readonly key: string
  readonly subject: Subject
  readonly facts: readonly FactId[]
  readonly cells: readonly Cell[]
  /** Of numbers and dates, what each cell holds. */
  readonly intervals?: readonly Interval[]
  /** Index of the cell that holds a value; −1 when no cell does. */
  readonly cellOf: (value: Cell) => number
}

const compareCuts = (left: Cut, right: Cut): number =>
  left.value - right.value || Number(left.after) - Number(right.after)

/** Cuts that make a comparison constant on each side: > 36 cuts after 36, = 36 on both sides. */
function cutsOf(test: Extract<Test, { kind: 'compare' }>): readonly Cut[] {
  const before = { value: test.value, after: false }
  const after = { value: test.value, after: true }
  switch (test.operator) {
    case '<':
    case '>=':
      return [before]
    case '<=':
    case '>':
      return [after]
    default:
      return [before, after]
  }
}

/** Limits of a number: inclusive bounds, and whether only whole numbers count. */
interface Limits {
  readonly minimum: number
  readonly maximum: number
  readonly integer: boolean
}

/** First whole number between two cuts, or undefined when there is none. One of the cuts is finite. */
function wholeBetween(floor: Cut, ceiling: Cut): number | undefined {
  const skipsFloor = floor.after || !Number.isInteger(floor.value)
  const first = Number.isFinite(floor.value)
    ? Math.floor(floor.value) + (skipsFloor ? 1 : 0)
    : Math.ceil(ceiling.value) - 1
  return first < ceiling.value || (first === ceiling.value && ceiling.after) ? first : undefined
}

/** A number between two cuts that are apart. */
function numberBetween(floor: Cut, ceiling: Cut): number {
  if (!Number.isFinite(floor.value)) return Number.isFinite(ceiling.value) ? ceiling.value - 1 : 0
  if (!floor.after) return floor.value
  return Number.isFinite(ceiling.value) ? (floor.value + ceiling.value) / 2 : floor.value + 1
}

/** A value between two cuts inside the limits, or undefined when there is none. */
function valueBetween(low: Cut | undefined, high: Cut | undefined, limits: Limits) {
  const least: Cut = { value: limits.minimum, after: false }
  const most: Cut = { value: limits.maximum, after: true }
  const floor = low === undefined || low.value < least.value ? least : low
  const ceiling = high === undefined || high.value > most.value ? most : high
  if (compareCuts(floor, ceiling) >= 0) return undefined
  return limits.integer ? wholeBetween(floor, ceiling) : numberBetween(floor, ceiling)
}

/** Latest cut below a value, by the count of cuts below it. Few cuts: a walk is faster than a search. */
function countBelow(cuts: readonly Cut[], value: number): number {
  let count = 0
  for (const cut of cuts) {
    if (cut.value > value || (cut.value === value && cut.after)) break
    count += 1
  }
  return count
}

function numericVariable(subject: Subject, tests: readonly Test[], limits: Limits): Variable {
  // A cut that stands twice has nothing between its two, and so no cell.
  const cuts = tests
    .flatMap((test) => (test.kind === 'compare' ? cutsOf(test) : []))
    .sort(compareCuts)
  const cells: number[] = []
  const intervals: Interval[] = []
  const position: number[] = []
  for (let index = 0; index <= cuts.length; index++) {
    const low = cuts[index - 1]
    const high = cuts[index]
    const value = valueBetween(low, high, limits)
    position.push(value === undefined ? -1 : cells.length)
    if (value === undefined) continue
    cells.push(value)
    intervals.push({ ...(low ? { low } : {}), ...(high ? { high } : {}) })
  }
  return {
    key: subjectKey(subject),
    subject,
    facts: subjectFacts(subject),
    cells,
    intervals,
    cellOf: (value) => (typeof value === 'number' ? (position[countBelow(cuts, value)] ?? -1) : -1),
  }
}

const ANY_WHOLE_NUMBER: Limits = {
  minimum: Number.NEGATIVE_INFINITY,
  maximum: Number.POSITIVE_INFINITY,
  integer: true,
}

function variableOf(
  subject: Subject,
  tests: readonly Test[],
  facts: ReadonlyMap<FactId, Fact>,
): Variable {
  if (subject.kind === 'elapsed') return numericVariable(subject, tests, ANY_WHOLE_NUMBER)
  const fact = facts.get(subject.fact)
  if (!fact) throw new RangeError(`Expected a fact but found ${subject.fact}`)
  if (fact.type === 'number') return numericVariable(subject, tests, fact)
  if (fact.type === 'date') return numericVariable(subject, tests, ANY_WHOLE_NUMBER)
  const cells: readonly Cell[] =
    fact.type === 'enum' ? (fact.values ?? []).map((value) => value.id) : [false, true]
  return {
    key: subjectKey(subject),
    subject,
    facts: subjectFacts(subject),
    cells,
    cellOf: (value) => cells.indexOf(value),
  }
}

/**
 * Variables of everything that some conditions test, in order of first test. Requirements are followed.
 * Throws RangeError for a fact that is not among `facts`. Cost: linear in the size of the conditions.
 */
export function variablesOf(
  conditions: readonly Condition[],
  facts: ReadonlyMap<FactId, Fact>,
  requirement: (id: string) => Condition,
): readonly Variable[] {
  const tests = new Map<string, { subject: Subject; tests: Test[] }>()
  const collect = (part: Condition): void => {
    if (part.kind !== 'test') return
    const key = subjectKey(part.subject)
    const entry = tests.get(key) ?? { subject: part.subject, tests: [] }
    entry.tests.push(part.test)
    tests.set(key, entry)
  }
  for (const condition of conditions) visit(condition, collect, requirement)
  return [...tests.values()].map(({ subject, tests: applied }) =>
    variableOf(subject, applied, facts),
  )
}

/** Whether each cell of a variable passes a test; exact, since the cells were cut for it. */
export const cellsPassing = (variable: Variable, condition: SubjectTest): readonly boolean[] =>
  variable.cells.map((cell) => passes(condition.test, cell))

/** Cell of each variable under some answers; −1 where it is not known. Cost: linear in the variables. */
export function encode(variables: readonly Variable[], answers: Answers): Int16Array {
  const cells = new Int16Array(variables.length)
  for (const [index, variable] of variables.entries()) {
    const value = subjectValue(variable.subject, answers)
    cells[index] = value === undefined ? -1 : variable.cellOf(value)
  }
  return cells
}
