// Which days are worked for one period: by the lists that its facts give, or by the calendar.

import type { Answers, FactId } from '../condition/answer.ts'
import { knownValue } from '../condition/answer.ts'
import type { DayNumber } from '../condition/day.ts'
import { toDayNumber, toIsoDate, weekday } from '../condition/day.ts'
import type { Calendar } from './calendar.ts'
import { isWorked, SATURDAY } from './calendar.ts'
import type { Period } from './period.ts'
import { listFacts } from './period.ts'

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

/** Notes a day whose year nobody carries: what is needed `instead` of it, or, without any fact, that the period is blocked. */
export function noteUncovered(work: PeriodWork, day: DayNumber, instead: readonly FactId[]): void {
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
export function workdaysOf(work: PeriodWork) {
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

/** Nearest working day from a day on, that day included; undefined when the calendar does not say. */
export function nearestWorkday(
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
