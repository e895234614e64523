// Calendar arithmetic of periods and sentences, on day numbers. No facts, no rules, no clock.

import { Temporal } from 'temporal-polyfill'

/** Days since 1970-01-01; the form in which dates are compared and counted. */
export type DayNumber = number

const DAY_MS = 86_400_000
const EPOCH = Temporal.PlainDate.from('1970-01-01')
/** 2024-02-29; four digits of a year, always. */
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/
/** Years that a case can have: what lies beyond, such as the 9999-12-31 of databases, is no day of one. */
export const YEARS = { first: 1900, last: 2199 } as const

/**
 * Day number of a calendar date `YYYY-MM-DD`, or undefined when the text is not one or the day does not exist.
 * @example toDayNumber('1970-01-02') // 1
 */
export function toDayNumber(date: string): DayNumber | undefined {
  if (!ISO_DATE.test(date)) return undefined
  // Days of UTC have no summer time, so they count as days of the calendar do; Temporal takes 50 times as long.
  const instant = new Date(`${date}T00:00:00Z`)
  const year = instant.getUTCFullYear()
  const isOfCases = year >= YEARS.first && year <= YEARS.last
  const exists = isOfCases && instant.toISOString().startsWith(date)
  return exists ? instant.getTime() / DAY_MS : undefined
}

const dateOf = (day: DayNumber): Temporal.PlainDate => EPOCH.add({ days: day })
const dayOf = (date: Temporal.PlainDate): DayNumber => Date.parse(`${date}T00:00:00Z`) / DAY_MS

/**
 * Calendar date `YYYY-MM-DD` of a day number; the inverse of `toDayNumber`.
 * @example toIsoDate(1) // '1970-01-02'
 */
export const toIsoDate = (day: DayNumber): string =>
  new Date(day * DAY_MS).toISOString().replace(/T.*/, '')

/** Days from one day to another; negative when it runs backwards. */
export const daysBetween = (from: DayNumber, to: DayNumber): number => to - from

/**
 * Whole months from one day to another, negative backwards: from the 31st, the last day of a shorter month does not
 * complete one.
 */
export const wholeMonthsBetween = (from: DayNumber, to: DayNumber): number =>
  dateOf(from).until(dateOf(to), { largestUnit: 'months' }).months

/** Whole years from one day to another, negative backwards: from 29 February, the 28th does not complete one. */
export const wholeYearsBetween = (from: DayNumber, to: DayNumber): number =>
  dateOf(from).until(dateOf(to), { largestUnit: 'years' }).years

/** 1 Monday … 7 Sunday; day 0 was a Thursday. */
export const weekday = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1

const isLastOfMonth = (date: Temporal.PlainDate): boolean => date.day === date.daysInMonth

const lastOfMonth = (date: Temporal.PlainDate): Temporal.PlainDate =>
  date.with({ day: date.daysInMonth })

/** Same day `months` later; from a last day to a last day; where the day does not exist, the last of that month. */
function monthsLater(start: Temporal.PlainDate, months: number): Temporal.PlainDate {
  const moved = start.add({ months })
  return isLastOfMonth(start) ? lastOfMonth(moved) : moved
}

/**
 * Last day of a period counted in months that starts on `start`: the same day of the month that many months on; the
 * last day when `start` is a last day, or when that day does not exist. Several months are counted in one step, since
 * the text does not say that they are counted one by one.
 * Source: spc-interpretation-2021/202/1.
 * @example toIsoDate(endOfMonths(toDayNumber('2024-01-31') ?? 0, 1)) // '2024-02-29'
 */
export const endOfMonths = (start: DayNumber, months: number): DayNumber =>
  dayOf(monthsLater(dateOf(start), months))

/** Days of half a month, always. Source: spc-interpretation-2021/202/1 and /2. */
export const HALF_MONTH_DAYS = 15

/** A sentence as judgments state it, e.g. 一年六个月. Whole numbers, not negative. */
export interface SentenceLength {
  readonly years?: number
  readonly months?: number
  readonly halfMonths?: number
}

/**
 * Last day of a sentence of imprisonment that starts on `start`, that day counted: the day before the same day of
 * the later month; from a last day, the day before the later last day; where the day does not exist, the day before
 * the last of that month. Years are counted first, then months, then half months.
 * Source: spc-interpretation-2021/202/2.
 * @example toIsoDate(endOfSentence(toDayNumber('2024-02-29') ?? 0, { years: 1 })) // '2025-02-27'
 */
export function endOfSentence(start: DayNumber, length: SentenceLength): DayNumber {
  // Temporal ends in the last day of a month where the same day does not exist.
  let until = dateOf(start)
  if (length.years) until = until.add({ years: length.years })
  if (length.months) until = monthsLater(until, length.months)
  return dayOf(until) + (length.halfMonths ?? 0) * HALF_MONTH_DAYS - 1
}

/** Last day of a period of years: the same day of the later year, or the last of that month. */
export const endOfYears = (start: DayNumber, years: number): DayNumber =>
  dayOf(dateOf(start).add({ years }))

/** Furthest that workdays are counted, so that a wrong predicate ends: about a century. */
const WORKDAY_HORIZON = 40_000

/**
 * The `count`-th working day after `start`, which is not counted; before it where `count` is negative; `start` itself
 * when `count` is 0. Throws RangeError when there are not that many within a century.
 */
export function nthWorkday(
  start: DayNumber,
  count: number,
  isWorkday: (day: DayNumber) => boolean,
): DayNumber {
  const direction = count < 0 ? -1 : 1
  let left = Math.abs(count)
  let day = start
  while (left > 0) {
    day += direction
    if (Math.abs(day - start) > WORKDAY_HORIZON)
      throw new RangeError(`Expected ${count} working days but found ${Math.abs(count) - left}`)
    if (isWorkday(day)) left -= 1
  }
  return day
}
