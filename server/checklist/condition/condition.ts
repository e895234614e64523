// The expression language of rules, as a tree, and what is known of it. Text form: parser.ts.

import type { Answers, FactId, KnownValue } from './answer.ts'
import { knownDay, knownValue } from './answer.ts'
import { daysBetween, toDayNumber, wholeMonthsBetween, wholeYearsBetween } from './day.ts'
import type { Truth } from './truth.ts'
import { all, any, not } from './truth.ts'

/** Id of a requirement; `checklist.requirement` for one that belongs to another checklist. */
export type RequirementId = string

/** Unit in which the time between two date facts is counted; months and years are whole ones. */
export type ElapsedUnit = 'days' | 'months' | 'years'

/** What a test looks at: a fact, or the time from one date fact to another (negative when it runs backwards). */
export type Subject =
  | { readonly kind: 'fact'; readonly fact: FactId }
  | {
      readonly kind: 'elapsed'
      readonly unit: ElapsedUnit
      readonly from: FactId
      readonly to: FactId
    }

/** Order comparison of numbers; dates are compared as days. */
export type Comparison = '<' | '<=' | '>' | '>=' | '=' | '!='

/** What a test asks of its subject. Dates stand as day numbers (days since 1970-01-01). */
export type Test =
  | { readonly kind: 'is'; readonly value: boolean }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly value: number }

/** Condition of a rule, a requirement or a cited provision. */
export type Condition =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'test'; readonly subject: Subject; readonly test: Test }
  | { readonly kind: 'requirement'; readonly id: RequirementId }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'all'; readonly parts: readonly Condition[] }
  | { readonly kind: 'any'; readonly parts: readonly Condition[] }

/** The condition that always holds. */
export const ALWAYS: Condition = { kind: 'constant', value: true }

/**
 * Key under which tests of the same subject meet.
 * @example subjectKey({ kind: 'elapsed', unit: 'days', from: 'served-on', to: 'heard-on' }) // 'days(served-on, heard-on)'
 */
export const subjectKey = (subject: Subject): string =>
  subject.kind === 'fact' ? subject.fact : `${subject.unit}(${subject.from}, ${subject.to})`

/** Facts that a subject is made of: one, or the two days that time runs between, the earlier first. */
export const subjectFacts = (subject: Subject): readonly FactId[] =>
  subject.kind === 'fact' ? [subject.fact] : [subject.from, subject.to]

const COMPARE: Readonly<Record<Comparison, (left: number, right: number) => boolean>> = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
}

const ELAPSED: Readonly<Record<ElapsedUnit, (from: number, to: number) => number>> = {
  days: daysBetween,
  months: wholeMonthsBetween,
  years: wholeYearsBetween,
}

/** Value of a fact as tests see it: dates as day numbers, of a list of dates none. */
const testable = (value: KnownValue | undefined): boolean | number | string | undefined => {
  if (typeof value === 'string') return toDayNumber(value) ?? value
  return typeof value === 'object' ? undefined : value
}

/** Value of a subject under some answers, or undefined when a fact of it is not known. */
export function subjectValue(
  subject: Subject,
  answers: Answers,
): boolean | number | string | undefined {
  if (subject.kind === 'fact') return testable(knownValue(answers, subject.fact))
  const start = knownDay(answers, subject.from)
  const end = knownDay(answers, subject.to)
  return start === undefined || end === undefined ? undefined : ELAPSED[subject.unit](start, end)
}

/** Whether a value passes a test; one of a type that the test is not about never does. */
export function passes(test: Test, value: boolean | number | string): boolean {
  switch (test.kind) {
    case 'is':
      return value === test.value
    case 'one-of':
      return typeof value === 'string' && test.values.includes(value)
    case 'compare':
      return typeof value === 'number' && COMPARE[test.operator](value, test.value)
  }
}

/** What is needed to weigh a condition: the answers, and the conditions of the requirements that it names. */
export interface ConditionContext {
  readonly answers: Answers
  readonly requirement: (id: RequirementId) => Condition
  /** Truth of a condition that has been weighed under these answers already. */
  readonly weighed?: (condition: Condition) => Truth | undefined
}

/**
 * Truth of a condition by strong Kleene logic; what a single condition says, not what a verdict settles. Cost: linear in
 * the condition, a requirement each time that it is named, as far as `weighed` does not know it.
 * @example weigh({ kind: 'not', part: ALWAYS }, context) // 'false'
 */
export function weigh(condition: Condition, context: ConditionContext): Truth {
  const known = context.weighed?.(condition)
  if (known !== undefined) return known
  switch (condition.kind) {
    case 'constant':
      return condition.value ? 'true' : 'false'
    case 'test': {
      const value = subjectValue(condition.subject, context.answers)
      if (value === undefined) return 'unknown'
      return passes(condition.test, value) ? 'true' : 'false'
    }
    case 'requirement':
      return weigh(context.requirement(condition.id), context)
    case 'not':
      return not(weigh(condition.part, context))
    case 'all':
      return all(condition.parts.map((part) => weigh(part, context)))
    case 'any':
      return any(condition.parts.map((part) => weigh(part, context)))
  }
}

/**
 * Visits a condition and everything under it, wholes before parts, parts in written order; requirements too, each time
 * that they are named, when `requirement` is given. Requirements in a circle would not end: loading refuses them.
 */
export function visit(
  condition: Condition,
  each: (part: Condition) => void,
  requirement?: (id: RequirementId) => Condition,
): void {
  each(condition)
  switch (condition.kind) {
    case 'not':
      visit(condition.part, each, requirement)
      return
    case 'all':
    case 'any':
      for (const part of condition.parts) visit(part, each, requirement)
      return
    case 'requirement':
      if (requirement) visit(requirement(condition.id), each, requirement)
      return
    default:
  }
}

/** Facts that a condition reads, requirements followed, each once, in order of first reading. */
export function factsRead(
  condition: Condition,
  requirement: (id: RequirementId) => Condition,
): readonly FactId[] {
  const found = new Set<FactId>()
  const each = (part: Condition): void => {
    if (part.kind === 'test') for (const fact of subjectFacts(part.subject)) found.add(fact)
  }
  visit(condition, each, requirement)
  return [...found]
}
