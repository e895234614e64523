// Which days are worked, by the holiday schedules of the State Council: those that the package carries, and tables
// that a project or an installation adds. A year that nobody carries is said to be so, never guessed.

import chineseDays from 'chinese-days'
import type { DayNumber } from '../condition/day.ts'
import { toIsoDate, weekday } from '../condition/day.ts'

/** What kind of day it is. A `makeup` is a weekend day that is worked for a holiday. `name` is that of the holiday. */
export interface CalendarDay {
  readonly kind: 'workday' | 'weekend' | 'holiday' | 'makeup'
  readonly name?: string
}

/** Days of the years that are carried. */
export interface Calendar {
  /** Kind of a day; undefined in a year whose schedule is not carried. */
  readonly day: (day: DayNumber) => CalendarDay | undefined
}

/** Schedule of one year: the days off and the weekend days worked, each with the name of its holiday. */
export interface YearSchedule {
  readonly year: number
  /** Notice that it was taken from. */
  readonly source: string
  readonly days: ReadonlyMap<
    DayNumber,
    { readonly kind: 'holiday' | 'makeup'; readonly name: string }
  >
}

/** First day of the weekend, as `weekday` counts. */
export const SATURDAY = 6
const WEEKDAY_NAMES = '一二三四五六日'

/** A day of the package: its holiday, written `English name,中文名,days`, without which it is an ordinary one. */
function detailOf(date: string): { readonly work: boolean; readonly holiday: string | undefined } {
  const { name, work } = chineseDays.getDayDetail(date)
  return { work, holiday: name.split(',')[1] }
}

const carried = new Map<string, boolean>()

/** Whether the package carries the schedule of a year. It knows no better than weekdays in the others. */
function isCarried(year: string): boolean {
  const known = carried.get(year) ?? detailOf(`${year}-10-01`).holiday !== undefined
  carried.set(year, known)
  return known
}

const ordinaryDay = (day: DayNumber): CalendarDay => ({
  kind: weekday(day) >= SATURDAY ? 'weekend' : 'workday',
})

function packageDay(day: DayNumber): CalendarDay | undefined {
  const date = toIsoDate(day)
  if (!isCarried(date.slice(0, 4))) return undefined
  const { work, holiday } = detailOf(date)
  if (holiday === undefined) return ordinaryDay(day)
  return { kind: work ? 'makeup' : 'holiday', name: holiday }
}

const yearOf = (day: DayNumber): number => Number(toIsoDate(day).slice(0, 4))

/** Calendar of the package and some schedules, which go before the package; of two for a year the later one counts. */
export function createCalendar(schedules: readonly YearSchedule[] = []): Calendar {
  const byYear = new Map(schedules.map((schedule) => [schedule.year, schedule]))
  const remembered = new Map<DayNumber, CalendarDay | undefined>()
  const find = (day: DayNumber): CalendarDay | undefined => {
    const schedule = byYear.get(yearOf(day))
    return schedule ? (schedule.days.get(day) ?? ordinaryDay(day)) : packageDay(day)
  }
  return {
    day: (day) => {
      if (remembered.has(day)) return remembered.get(day)
      const found = find(day)
      if (remembered.size < MOST_REMEMBERED) remembered.set(day, found)
      return found
    },
  }
}

/** Days kept at hand: some thirty years. */
const MOST_REMEMBERED = 10_000

/** The calendar without any table added. */
export const PACKAGE_CALENDAR = createCalendar()

/** Whether a day is worked; undefined in a year that is not carried. */
export function isWorked(calendar: Calendar, day: DayNumber): boolean | undefined {
  const found = calendar.day(day)
  return found && (found.kind === 'workday' || found.kind === 'makeup')
}

/**
 * A day for the reader: 星期一，端午节假期. For a year that is not carried it says so rather than guess.
 * @example calendarText(toDayNumber('2024-06-08') ?? 0) // '星期六，休息日'
 */
export function calendarText(day: DayNumber, calendar: Calendar = PACKAGE_CALENDAR): string {
  const name = `星期${WEEKDAY_NAMES[weekday(day) - 1]}`
  const found = calendar.day(day)
  switch (found?.kind) {
    case 'workday':
      return `${name}，工作日`
    case 'weekend':
      return `${name}，休息日`
    case 'holiday':
      return `${name}，${found.name}假期`
    case 'makeup':
      return `${name}，${found.name}调休上班`
    default:
      return `${name}；${yearOf(day)}年的节假日安排没有收录，请核对是否节假日`
  }
}
