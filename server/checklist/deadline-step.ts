// The steps of a period one by one: days reached, as a range where something is not known.

import type { Calendar } from './calendar.ts'
import { isWorked } from './calendar.ts'
import type { DayRange, Period, PeriodStep, PeriodUnit } from './deadline.ts'
import type { Answers, FactId } from './fact.ts'
import { knownDay, knownValue } from './fact.ts'
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

const SATURDAY = 6

/** A period being worked out: what is known, and what it turns out to need. */
export interface PeriodWork {
  readonly period: Period
  readonly answers: Answers
  readonly calendar: Calendar
  /** Facts that are not known and that the day reached depends on. */
  readonly needs: Set<FactId>
  /** The day reached as far as it is known: a day, or how it comes of the facts that are not. */
  rest: string
  /** Years that were touched and that nobody carries. */
  readonly uncovered: Set<number>
  /** Whether one of them could be told by no fact of the period. */
  isBlocked: boolean
}

/** Days of a date-list fact; undefined when the fact is declared and not known, empty when it is not declared. */
function dayList(answers: Answers, id: FactId | undefined): ReadonlySet<DayNumber> | undefined {
  if (id === undefined) return new Set()
  const value = knownValue(answers, id)
  if (typeof value !== 'object') return undefined
  return new Set(value.map((date) => toDayNumber(date) ?? Number.NaN))
}

const listFacts = ({ holidays, makeups }: Period): readonly FactId[] =>
  [holidays, makeups].filter((id) => id !== undefined)

/** Notes a day whose year nobody carries: what must be asked instead, or that it cannot be worked out. */
function noteUncovered(work: PeriodWork, day: DayNumber, instead: readonly FactId[]): void {
  work.uncovered.add(Number(toIsoDate(day).slice(0, 4)))
  if (instead.length === 0) work.isBlocked = true
  for (const id of instead) work.needs.add(id)
}

/** Whether days are worked by the lists given. */
function workedByLists({ period, answers }: PeriodWork): (day: DayNumber) => boolean {
  const holidays = dayList(answers, period.holidays)
  const makeups = dayList(answers, period.makeups)
  return (day) => {
    if (holidays?.has(day)) return false
    // With the make-up days unknown, any weekend may be one: the earliest day possible.
    return weekday(day) < SATURDAY || makeups === undefined || makeups.has(day)
  }
}

/**
 * What is known of working days for a step: `isWorkday` takes a day for worked where nobody knows, which makes the
 * first day possible (counted back, the last one); `isCertain` tells afterwards whether it had to.
 */
function workdaysOf(work: PeriodWork) {
  const { period, answers, calendar } = work
  const lists = listFacts(period)
  const unknown = lists.filter((id) => knownValue(answers, id) === undefined)
  const byLists = workedByLists(work)
  if (!period.byCalendar || (lists.length > 0 && unknown.length === 0)) {
    for (const id of unknown) work.needs.add(id)
    return { isWorkday: byLists, isCertain: () => unknown.length === 0 }
  }
  let certain = true
  const isWorkday = (day: DayNumber): boolean => {
    const worked = isWorked(calendar, day)
    if (worked !== undefined) return worked
    certain = false
    noteUncovered(work, day, lists)
    return true
  }
  return { isWorkday, isCertain: () => certain }
}

function afterWorkdays(range: DayRange, step: AddStep, count: number, work: PeriodWork): DayRange {
  const { isWorkday, isCertain } = workdaysOf(work)
  const signed = step.backwards ? -count : count
  const moved = (day: DayNumber | undefined) =>
    day === undefined ? undefined : nthWorkday(day, signed, isWorkday)
  const earliest = moved(range.earliest)
  const latest = moved(range.latest)
  if (isCertain()) return rangeOf(earliest, latest)
  return step.backwards ? rangeOf(undefined, latest) : rangeOf(earliest, undefined)
}

/** Days from one to another, either end open. */
export const rangeOf = (
  earliest: DayNumber | undefined,
  latest: DayNumber | undefined,
): DayRange => ({
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

/** How much a step adds; undefined, and noted as needed, where a fact that is not known tells it. */
function countOf({ amount }: AddStep, { answers, needs }: PeriodWork): number | undefined {
  if (typeof amount === 'number') return amount
  const told = knownValue(answers, amount.fact)
  if (typeof told === 'number') return told
  needs.add(amount.fact)
  return undefined
}

function afterAdding(range: DayRange, step: AddStep, work: PeriodWork): DayRange {
  const count = countOf(step, work)
  if (count === undefined) {
    if (step.unit === 'workdays') workdaysOf(work)
    return {}
  }
  if (step.unit === 'workdays') return afterWorkdays(range, step, count, work)
  const move = CALENDAR_STEP[step.unit]
  const signed = step.backwards ? -count : count
  return rangeOf(
    range.earliest === undefined ? undefined : move(range.earliest, signed),
    range.latest === undefined ? undefined : move(range.latest, signed),
  )
}

/** Nearest working day from a day on, that day included; undefined when the calendar does not say. */
function nearestWorkday(
  day: DayNumber,
  backwards: boolean,
  work: PeriodWork,
): DayNumber | undefined {
  let at = day
  for (;;) {
    const worked = isWorked(work.calendar, at)
    if (worked !== false) return worked ? at : undefined
    at += backwards ? -1 : 1
  }
}

type ShiftStep = Extract<PeriodStep, { kind: 'shift' }>

/** Days a shift leads to. A date that was told goes before the calendar. */
function afterShifting(range: DayRange, step: ShiftStep, work: PeriodWork): DayRange {
  const { otherwise, backwards } = step
  const told = otherwise === undefined ? undefined : knownDay(work.answers, otherwise)
  if (told !== undefined) return { earliest: told, latest: told }
  work.rest += `${backwards ? '<' : '>'}${otherwise ?? ''}`
  const shifted = (day: DayNumber | undefined): DayNumber | undefined => {
    if (day === undefined) return undefined
    const found = nearestWorkday(day, backwards, work)
    if (found === undefined) noteUncovered(work, day, otherwise ? [otherwise] : [])
    return found
  }
  const earliest = shifted(range.earliest)
  const latest = shifted(range.latest)
  // Where the calendar is silent, the day itself is the nearest that it may be.
  return backwards
    ? rangeOf(earliest, latest ?? range.latest)
    : rangeOf(earliest ?? range.earliest, latest)
}

/** Facts that a step may need beyond the day reached so far. */
export function stepFacts(step: PeriodStep, period: Period): readonly FactId[] {
  if (step.kind === 'move') return [step.to]
  if (step.kind === 'shift') return step.otherwise === undefined ? [] : [step.otherwise]
  const lists = step.unit === 'workdays' ? listFacts(period) : []
  const amount = typeof step.amount === 'number' ? [] : [step.amount.fact]
  return [...amount, ...lists]
}

/** Days a move leads to: the day named, or any day after the earliest one reached. */
function afterMoving(range: DayRange, named: DayNumber | undefined): DayRange {
  if (named !== undefined) return { earliest: named, latest: named }
  return rangeOf(range.earliest === undefined ? undefined : range.earliest + 1, undefined)
}

/** What is added, with the facts for an amount or a list that is not known. */
function restOfAdding(step: AddStep, { period, answers }: PeriodWork): string {
  const { amount, unit, backwards } = step
  const count =
    typeof amount === 'number' ? amount : (knownValue(answers, amount.fact) ?? amount.fact)
  const lists = unit === 'workdays' ? `(${listFacts(period).join()},${period.byCalendar})` : ''
  return `${backwards ? '-' : '+'}${String(count)} ${unit}${lists}`
}

/** Days reached by a day that a fact names: what came before it no longer counts. */
function afterNaming(fact: FactId, work: PeriodWork): DayNumber | undefined {
  const named = knownDay(work.answers, fact)
  work.needs.clear()
  work.rest = fact
  if (named === undefined) work.needs.add(fact)
  return named
}

/** Days reached after a step; keeps in `work` what they depend on. */
export function afterStep(range: DayRange, step: PeriodStep, work: PeriodWork): DayRange {
  const after = stepped(range, step, work)
  if (after.earliest !== undefined && after.earliest === after.latest) {
    work.rest = `= ${after.earliest}`
    work.needs.clear()
  }
  return after
}

function stepped(range: DayRange, step: PeriodStep, work: PeriodWork): DayRange {
  switch (step.kind) {
    case 'add':
      work.rest += restOfAdding(step, work)
      return afterAdding(range, step, work)
    case 'shift':
      return afterShifting(range, step, work)
    case 'move':
      return afterMoving(range, afterNaming(step.to, work))
  }
}

/** Date fact of a step that names a day which cannot be, the day reached before being what it is. */
export function conflictingDay(
  step: PeriodStep,
  { earliest, latest }: DayRange,
  answers: Answers,
): FactId | undefined {
  if (step.kind === 'add') return undefined
  const fact = step.kind === 'move' ? step.to : step.otherwise
  const named = fact === undefined ? undefined : knownDay(answers, fact)
  if (named === undefined) return undefined
  if (step.kind === 'move') return earliest !== undefined && named <= earliest ? fact : undefined
  const isImpossible = step.backwards
    ? latest !== undefined && named > latest
    : earliest !== undefined && named < earliest
  return isImpossible ? fact : undefined
}
