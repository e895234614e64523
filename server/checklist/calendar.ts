// Which days are worked, by the holiday schedule of the State Council for the years that it carries. A hint for the
// reader: whether a last day is a holiday stays a fact that a person states.

import chineseDays from 'chinese-days'
import type { DayNumber } from './period.ts'
import { toIsoDate, weekday } from './period.ts'

/** What kind of day it is. A `makeup` is a weekend day that is worked for a holiday. `name` is that of the holiday. */
export interface CalendarDay {
  readonly kind: 'workday' | 'weekend' | 'holiday' | 'makeup'
  readonly name?: string
}

const SATURDAY = 6
const WEEKDAY_NAMES = '一二三四五六日'

/** Holiday in the package's form `English name,中文名,days`, without which a day is an ordinary one. */
const holidayName = (date: string): string | undefined =>
  chineseDays.getDayDetail(date).name.split(',')[1]

/** Whether the package carries the schedule of a year. It knows no better than weekdays in the others. */
const isCarried = (year: string): boolean => holidayName(`${year}-10-01`) !== undefined

/** Kind of a day; undefined in a year whose schedule nobody has published or the package does not carry. */
export function calendarDay(day: DayNumber): CalendarDay | undefined {
  const date = toIsoDate(day)
  if (!isCarried(date.slice(0, 4))) return undefined
  const isWeekend = weekday(day) >= SATURDAY
  const name = holidayName(date)
  if (name === undefined) return { kind: isWeekend ? 'weekend' : 'workday' }
  return { kind: chineseDays.getDayDetail(date).work ? 'makeup' : 'holiday', name }
}

/**
 * A day for the reader: 星期一，端午节假期. For a year that is not carried it says so rather than guess.
 * @example calendarText(toDayNumber('2024-06-08') ?? 0) // '星期六，休息日'
 */
export function calendarText(day: DayNumber): string {
  const name = `星期${WEEKDAY_NAMES[weekday(day) - 1]}`
  const found = calendarDay(day)
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
      return `${name}；${toIsoDate(day).slice(0, 4)}年的节假日安排没有收录，请核对是否节假日`
  }
}
