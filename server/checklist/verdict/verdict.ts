// What the rules say of the answers so far: the result where every legal completion agrees, else what is missing.

import { AppError } from '../../errors.ts'
import type { Answers, FactAnswer, FactId } from '../condition/answer.ts'
import { knownValue } from '../condition/answer.ts'
import { toDayNumber } from '../condition/day.ts'
import { encode } from '../diagram/domain.ts'
import type { Workspace } from '../diagram/settle.ts'
import {
  createWorkspace,
  decisiveVariables,
  FIRST_CLASS,
  NO_CASE,
  reach,
  rulesReached,
  SEVERAL,
  settle,
  settleRoot,
} from '../diagram/settle.ts'
import type { Calendar } from '../period/calendar.ts'
import { PACKAGE_CALENDAR } from '../period/calendar.ts'
import { certainDate, doneInTime } from '../period/day-range.ts'
import type { Period } from '../period/period.ts'
import { workOut } from '../period/work-out.ts'
import type { Checklist, Rule } from './checklist.ts'
import { contradiction } from './contradiction.ts'

/** What a rule comes to under the answers: an outcome, a date, or a date that cannot be computed yet. */
export type Result =
  | { readonly kind: 'outcome'; readonly outcome: string }
  | { readonly kind: 'date'; readonly date: string }
  | {
      readonly kind: 'open'
      readonly period: Period
      readonly needs: readonly FactId[]
      /** How the day comes of what is not known; equal for periods that end alike in every case. */
      readonly rest: string
    }
  | { readonly kind: 'impossible'; readonly facts: readonly [FactId, FactId] }
  | { readonly kind: 'blocked'; readonly error: AppError }

/** The state of a checklist under some answers. */
export interface Verdict {
  /** The result that every legal completion gives; undefined when they differ or a date cannot be computed yet. */
  readonly settled?: Exclude<Result, { kind: 'open' | 'impossible' | 'blocked' }>
  /** Results still possible, in order of the rules. */
  readonly possible: readonly Result[]
  /** Result of each rule, in order of the rules. */
  readonly results: readonly Result[]
  /** Rules that some legal completion leads to. */
  readonly reached: readonly number[]
  /** Exactly the facts that could still change the result, in declared order. */
  readonly missing: readonly FactId[]
  /** Answers with what the constraints make certain. */
  readonly answers: Answers
  /** Facts that are certain by the constraints alone. */
  readonly derived: ReadonlySet<FactId>
  /** Cells of the variables under `answers`, and the class of each rule's result; for ranking questions. */
  readonly cells: Int16Array
  readonly classes: Int32Array
}

const isImpossible = (result: Result): result is Extract<Result, { kind: 'impossible' }> =>
  result.kind === 'impossible'

const resultKey = (result: Result): string => {
  switch (result.kind) {
    case 'outcome':
      return `=${result.outcome}`
    case 'date':
      return `@${result.date}`
    case 'open':
      return `?${result.rest}`
    case 'impossible':
    case 'blocked':
      return `!${result.kind}`
  }
}

/** Refusal of a period over a year whose holidays nobody carries, where the checklist has no fact to ask instead. */
function notCovered(period: Period, years: readonly number[]): AppError {
  const message = `“${period.title}”要按工作日计算，而 ${years.join('、')} 年的节假日安排没有收录。请在数据目录的 holidays.yaml 中补录该年的节假日和调休上班日后再算。`
  return new AppError('YEAR_NOT_COVERED', message, {
    errors: [{ path: `facts.${period.from}`, message }],
  })
}

/** Whether a day lies before the one from which a period runs. Days of ISO compare as text. */
function isEarly(day: string, { from }: Period, answers: Answers): boolean {
  const start = knownValue(answers, from)
  return typeof start === 'string' && day < start
}

function periodResult(
  period: Period,
  checklist: Checklist,
  answers: Answers,
  calendar: Calendar,
): Result {
  const worked = workOut(period, answers, calendar)
  const { needs, rest } = worked
  if (worked.conflict) return { kind: 'impossible', facts: worked.conflict }
  if (worked.isBlocked) return { kind: 'blocked', error: notCovered(period, worked.uncovered) }
  const done = checklist.done && knownValue(answers, checklist.done.fact)
  // An act before the day from which its limit runs is in time of nothing: one of the two dates is wrong.
  if (checklist.done && typeof done === 'string' && !isEarly(done, period, answers)) {
    const inTime = doneInTime(toDayNumber(done) ?? Number.NaN, worked.range)
    if (inTime !== undefined)
      return { kind: 'outcome', outcome: inTime ? checklist.done.within : checklist.done.overdue }
    return { kind: 'open', period, needs, rest }
  }
  const date = certainDate(worked.range)
  return date === undefined ? { kind: 'open', period, needs, rest } : { kind: 'date', date }
}

const resultOf = (
  rule: Rule,
  checklist: Checklist,
  answers: Answers,
  calendar: Calendar,
): Result =>
  rule.result.kind === 'outcome'
    ? { kind: 'outcome', outcome: rule.result.outcome }
    : periodResult(rule.result.period, checklist, answers, calendar)

/** Class of each result; impossible ones are no case. */
function classify(results: readonly Result[]): Int32Array {
  const classes = new Int32Array(results.length)
  const numbers = new Map<string, number>()
  for (const [index, result] of results.entries()) {
    if (result.kind === 'impossible') {
      classes[index] = NO_CASE
      continue
    }
    const key = resultKey(result)
    const known = numbers.get(key) ?? FIRST_CLASS + numbers.size
    numbers.set(key, known)
    classes[index] = known
  }
  return classes
}

/** Boolean and enum facts for which the constraints leave one value. */
function deriveAnswers(
  checklist: Checklist,
  cells: Int16Array,
  classes: Int32Array,
  workspace: Workspace,
): ReadonlyMap<FactId, FactAnswer> {
  const found = new Map<FactId, FactAnswer>()
  const { decision } = checklist
  if (!decision.constrained) return found
  const bound = new Set(checklist.constraints.flatMap((constraint) => constraint.facts))
  for (const [index, { cells: values, subject }] of decision.variables.entries()) {
    if (cells[index] !== -1 || subject.kind !== 'fact' || !bound.has(subject.fact)) continue
    const type = checklist.facts.get(subject.fact)?.type
    if (type !== 'boolean' && type !== 'enum') continue
    const left = values.filter((_, cell) => {
      cells[index] = cell
      return settleRoot(decision, cells, classes, workspace) !== NO_CASE
    })
    cells[index] = -1
    const [only] = left
    if (left.length === 1 && only !== undefined)
      found.set(subject.fact, { kind: 'known', value: only })
  }
  return found
}

function missingFacts(
  checklist: Checklist,
  answers: Answers,
  decisive: ReadonlySet<number>,
  results: readonly Result[],
): readonly FactId[] {
  const found = new Set<FactId>()
  for (const index of decisive)
    for (const fact of checklist.decision.variables[index]?.facts ?? [])
      if (knownValue(answers, fact) === undefined) found.add(fact)
  for (const result of results)
    if (result.kind === 'open') for (const fact of result.needs) found.add(fact)
  return [...checklist.facts.values()]
    .filter((fact) => found.has(fact.id) && !fact.optional && !fact.citationOnly)
    .map((fact) => fact.id)
}

const distinct = (results: readonly Result[]): readonly Result[] => [
  ...new Map(results.map((result) => [resultKey(result), result])).values(),
]

/**
 * Verdict of a checklist on some answers. Settled exactly when all legally possible completions of what is not known
 * agree; `missing` exactly the facts for which some completion of the others makes the result depend on them.
 * Throws CONTRADICTORY_FACTS naming the facts when the answers cannot all be true, YEAR_NOT_COVERED when a period runs
 * over a year without calendar and no fact can tell its holidays.
 * Cost: linear in the diagram, plus the pairs of its nodes for `missing`; tens of microseconds.
 */
export function judge(
  checklist: Checklist,
  given: Answers,
  calendar: Calendar = PACKAGE_CALENDAR,
): Verdict {
  const { decision, rules } = checklist
  const workspace = createWorkspace(decision)
  const cells = encode(decision.variables, given)
  const results = rules.map((rule) => resultOf(rule, checklist, given, calendar))
  const classes = classify(results)
  if (settleRoot(decision, cells, classes, workspace) === NO_CASE)
    throw contradiction(checklist, given, results.find(isImpossible)?.facts)
  const derived = deriveAnswers(checklist, cells, classes, workspace)
  const answers = new Map([...given, ...derived])
  cells.set(encode(decision.variables, answers))
  const root = settle(decision, cells, classes, workspace)
  reach(decision, cells, workspace)
  const reached = rulesReached(decision, workspace).filter((rule) => classes[rule] !== NO_CASE)
  for (const rule of reached) {
    const result = results[rule]
    if (result?.kind === 'blocked') throw result.error
  }
  const possible = distinct(reached.flatMap((rule) => results[rule] ?? []))
  const decisive = decisiveVariables(decision, cells, workspace)
  const [only] = possible
  const settled =
    root !== SEVERAL && only && (only.kind === 'outcome' || only.kind === 'date') ? only : undefined
  return {
    ...(settled ? { settled } : {}),
    possible,
    results,
    reached,
    missing: settled ? [] : missingFacts(checklist, answers, decisive, possible),
    answers,
    derived: new Set(derived.keys()),
    cells,
    classes,
  }
}

/** Facts of open periods that their last day depends on, each once. */
export const openPeriodFacts = (verdict: Verdict): readonly FactId[] => [
  ...new Set(verdict.possible.flatMap((result) => (result.kind === 'open' ? result.needs : []))),
]
