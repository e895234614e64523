// Periods that a checklist declares, worked out from facts step by step; with facts unknown, as a range of days.

import type { Basis } from './basis.ts'
import type { Calendar } from './calendar.ts'
import { PACKAGE_CALENDAR } from './calendar.ts'
import type { Condition } from './condition.ts'
import type { PeriodWork } from './deadline-step.ts'
import { afterStep, conflictingDay, rangeOf, stepFacts } from './deadline-step.ts'
import type { Answers, FactId } from './fact.ts'
import { knownDay } from './fact.ts'
import type { DayNumber } from './period.ts'
import { toIsoDate } from './period.ts'

/** Unit of a step. Sentence units count the first day and end the day before; the others leave the first day out. */
export type PeriodUnit =
  | 'days'
  | 'workdays'
  | 'months'
  | 'half-months'
  | 'years'
  | 'sentence-years'
  | 'sentence-months'
  | 'sentence-half-months'

/**
 * One step of a period: time added (or, before a day, taken off); a move to a later day that a fact names; or a shift
 * to the nearest working day after (or before) a day that is not worked, by the calendar, where `otherwise` is the
 * date fact that is asked for years that no calendar carries.
 */
export type PeriodStep =
  | {
      readonly kind: 'add'
      readonly unit: PeriodUnit
      readonly amount: number | { readonly fact: FactId }
      readonly backwards: boolean
      readonly title: string
      readonly basis: readonly Basis[]
    }
  | {
      readonly kind: 'move'
      readonly to: FactId
      readonly title: string
      readonly basis: readonly Basis[]
    }
  | {
      readonly kind: 'shift'
      readonly backwards: boolean
      readonly otherwise?: FactId
      readonly title: string
      readonly basis: readonly Basis[]
    }

/**
 * A period whose last day a rule states. `holidays` and `makeups` are date-list facts, for working days; where
 * `byCalendar`, they are asked only for years that no calendar carries.
 */
export interface Period {
  readonly id: string
  readonly title: string
  readonly from: FactId
  /** How the first day is treated, for the reader. */
  readonly fromNote?: string
  readonly steps: readonly PeriodStep[]
  readonly holidays?: FactId
  readonly makeups?: FactId
  readonly byCalendar: boolean
}

/** A further period that a checklist shows beside its verdict, where `when` may hold. */
export interface DeadlineNote {
  readonly id: string
  readonly title: string
  readonly when?: Condition
  readonly period?: Period
  readonly basis: readonly Basis[]
}

/** Days that are possible, inclusive; an absent end is open. */
export interface DayRange {
  readonly earliest?: DayNumber
  readonly latest?: DayNumber
}

/** A step as it was worked out; `day` only when it is one certain day. */
interface WorkedStep {
  readonly text: string
  readonly day?: DayNumber
  readonly basis: readonly Basis[]
}

/**
 * A period as far as the facts go. `needs` are the facts that are not known and that the last day depends on, in order
 * of use; with none, `range` is one day. `conflict` names two facts that cannot both be true.
 */
export interface WorkedPeriod {
  readonly range: DayRange
  readonly steps: readonly WorkedStep[]
  readonly needs: readonly FactId[]
  readonly conflict?: readonly [FactId, FactId]
  /** How the last day comes of what is not known: two periods with the same rest end on the same day in every case. */
  readonly rest: string
  /** Years that it runs over and whose holidays nobody carries; blocked, when no fact of the period can tell them. */
  readonly uncovered: readonly number[]
  readonly isBlocked: boolean
}

/** Facts that a period may be worked out from, in order of use. */
export const periodFacts = (period: Period): readonly FactId[] => [
  ...new Set([period.from, ...period.steps.flatMap((step) => stepFacts(step, period))]),
]

const certainDay = (range: DayRange): DayNumber | undefined =>
  range.earliest !== undefined && range.earliest === range.latest ? range.earliest : undefined

const worked = (text: string, range: DayRange, basis: readonly Basis[]): WorkedStep => {
  const day = certainDay(range)
  return { text, basis, ...(day === undefined ? {} : { day }) }
}

/**
 * Works a period out. Exact when all that it needs is known; otherwise the range holds every day still possible.
 * A day to move to must be later than the day reached, and a day told in place of a shift not before it; otherwise
 * `conflict` names the two facts.
 */
export function workOut(
  period: Period,
  answers: Answers,
  calendar: Calendar = PACKAGE_CALENDAR,
): WorkedPeriod {
  const start = knownDay(answers, period.from)
  const work: PeriodWork = {
    period,
    answers,
    calendar,
    needs: new Set(),
    rest: start === undefined ? period.from : `= ${start}`,
    uncovered: new Set(),
    isBlocked: false,
  }
  if (start === undefined) work.needs.add(period.from)
  let range: DayRange = rangeOf(start, start)
  const steps: WorkedStep[] = [worked(period.fromNote ?? '起算之日', range, [])]
  let conflict: readonly [FactId, FactId] | undefined
  for (const step of period.steps) {
    const told = conflictingDay(step, range, answers)
    if (told !== undefined) conflict ??= [period.from, told]
    range = afterStep(range, step, work)
    steps.push(worked(step.title, range, step.basis))
  }
  const needs = periodFacts(period).filter((id) => work.needs.has(id))
  return {
    range,
    steps,
    needs,
    rest: work.rest,
    ...(conflict ? { conflict } : {}),
    uncovered: [...work.uncovered].sort(),
    isBlocked: work.isBlocked,
  }
}

/**
 * Whether something done on a day was in time: `undefined` when some possible last day says otherwise than another.
 */
export function doneInTime(done: DayNumber, range: DayRange): boolean | undefined {
  if (range.earliest !== undefined && done <= range.earliest) return true
  if (range.latest !== undefined && done > range.latest) return false
  return undefined
}

/** The one possible last day as `YYYY-MM-DD`, or undefined. */
export const certainDate = (range: DayRange): string | undefined => {
  const day = certainDay(range)
  return day === undefined ? undefined : toIsoDate(day)
}
