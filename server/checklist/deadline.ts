// Periods that a checklist declares, worked out from facts step by step; with facts unknown, as a range of days.

import type { Basis } from './basis.ts'
import type { Condition } from './condition.ts'
import type { Answers, FactId } from './fact.ts'
import { knownValue } from './fact.ts'
import type { DayNumber } from './period.ts'
import {
  endOfMonths,
  endOfSentence,
  endOfYears,
  HALF_MONTH_DAYS,
  nthWorkday,
  toDayNumber,
  toIsoDate,
  weekday,
} from './period.ts'

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

/** One step of a period: time added (or, before a day, taken off), or a move to a later day that a fact names. */
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

/** A period whose last day a rule states. `holidays` and `makeups` are date-list facts, for working days. */
export interface Period {
  readonly id: string
  readonly title: string
  readonly from: FactId
  /** How the first day is treated, for the reader. */
  readonly fromNote?: string
  readonly steps: readonly PeriodStep[]
  readonly holidays?: FactId
  readonly makeups?: FactId
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
 * A period as far as the facts go. `needs` are the facts that are not known, in order of use; with none, `range` is
 * one day. `conflict` names two facts that cannot both be true.
 */
export interface WorkedPeriod {
  readonly range: DayRange
  readonly steps: readonly WorkedStep[]
  readonly needs: readonly FactId[]
  readonly conflict?: readonly [FactId, FactId]
}

const SATURDAY = 6

const dayFact = (answers: Answers, id: FactId): DayNumber | undefined => {
  const value = knownValue(answers, id)
  return typeof value === 'string' ? toDayNumber(value) : undefined
}

/** Days of a date-list fact; undefined when the fact is declared and not known, empty when it is not declared. */
function dayList(answers: Answers, id: FactId | undefined): ReadonlySet<DayNumber> | undefined {
  if (id === undefined) return new Set()
  const value = knownValue(answers, id)
  if (typeof value !== 'object') return undefined
  return new Set(value.map((date) => toDayNumber(date) ?? Number.NaN))
}

/** First possible and, when both lists are known, last possible day after some working days. */
function afterWorkdays(range: DayRange, count: number, period: Period, answers: Answers): DayRange {
  const holidays = dayList(answers, period.holidays)
  const makeups = dayList(answers, period.makeups)
  const isWorkday = (day: DayNumber): boolean => {
    if (holidays?.has(day)) return false
    // With the make-up days unknown, any weekend may be one: the earliest day possible.
    return weekday(day) < SATURDAY || makeups === undefined || makeups.has(day)
  }
  const moved = (day: DayNumber | undefined) =>
    day === undefined ? undefined : nthWorkday(day, count, isWorkday)
  const certain = holidays !== undefined && makeups !== undefined
  return rangeOf(moved(range.earliest), certain ? moved(range.latest) : undefined)
}

const rangeOf = (earliest: DayNumber | undefined, latest: DayNumber | undefined): DayRange => ({
  ...(earliest === undefined ? {} : { earliest }),
  ...(latest === undefined ? {} : { latest }),
})

type CalendarUnit = Exclude<PeriodUnit, 'workdays'>

const CALENDAR_STEP: Readonly<Record<CalendarUnit, (day: DayNumber, count: number) => DayNumber>> =
  {
    days: (day, count) => day + count,
    months: endOfMonths,
    'half-months': (day, count) => day + count * HALF_MONTH_DAYS,
    years: endOfYears,
    'sentence-years': (day, years) => endOfSentence(day, { years }),
    'sentence-months': (day, months) => endOfSentence(day, { months }),
    'sentence-half-months': (day, halfMonths) => endOfSentence(day, { halfMonths }),
  }

type AddStep = Extract<PeriodStep, { kind: 'add' }>

function afterAdding(range: DayRange, step: AddStep, period: Period, answers: Answers): DayRange {
  const count =
    typeof step.amount === 'number' ? step.amount : knownValue(answers, step.amount.fact)
  if (typeof count !== 'number') return {}
  if (step.unit === 'workdays') return afterWorkdays(range, count, period, answers)
  const move = CALENDAR_STEP[step.unit]
  const signed = step.backwards ? -count : count
  return rangeOf(
    range.earliest === undefined ? undefined : move(range.earliest, signed),
    range.latest === undefined ? undefined : move(range.latest, signed),
  )
}

/** Facts that a step needs beyond the day reached so far. */
function stepFacts(step: PeriodStep, period: Period): readonly FactId[] {
  if (step.kind === 'move') return [step.to]
  const lists = step.unit === 'workdays' ? [period.holidays, period.makeups] : []
  const amount = typeof step.amount === 'number' ? [] : [step.amount.fact]
  return [...amount, ...lists.filter((id) => id !== undefined)]
}

/** Facts that a period is worked out from, in order of use. */
export const periodFacts = (period: Period): readonly FactId[] => [
  ...new Set([period.from, ...period.steps.flatMap((step) => stepFacts(step, period))]),
]

const certainDay = (range: DayRange): DayNumber | undefined =>
  range.earliest !== undefined && range.earliest === range.latest ? range.earliest : undefined

const worked = (text: string, range: DayRange, basis: readonly Basis[]): WorkedStep => {
  const day = certainDay(range)
  return { text, basis, ...(day === undefined ? {} : { day }) }
}

/** Days a move leads to: the day named, or any day after the earliest one reached. */
function afterMoving(range: DayRange, named: DayNumber | undefined): DayRange {
  if (named !== undefined) return { earliest: named, latest: named }
  return rangeOf(range.earliest === undefined ? undefined : range.earliest + 1, undefined)
}

/**
 * Works a period out. Exact when all its facts are known; otherwise the range holds every day still possible.
 * A day to move to must be later than the day reached; otherwise `conflict` names the two facts.
 */
export function workOut(period: Period, answers: Answers): WorkedPeriod {
  const start = dayFact(answers, period.from)
  let range: DayRange = rangeOf(start, start)
  const steps: WorkedStep[] = [worked(period.fromNote ?? '起算之日', range, [])]
  let conflict: readonly [FactId, FactId] | undefined
  for (const step of period.steps) {
    if (step.kind === 'add') range = afterAdding(range, step, period, answers)
    else {
      const named = dayFact(answers, step.to)
      if (named !== undefined && range.earliest !== undefined && named <= range.earliest)
        conflict ??= [period.from, step.to]
      range = afterMoving(range, named)
    }
    steps.push(worked(step.title, range, step.basis))
  }
  const needs = periodFacts(period).filter((id) => knownValue(answers, id) === undefined)
  return { range, steps, needs, ...(conflict ? { conflict } : {}) }
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
