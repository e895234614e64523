// Which days are worked, by the holiday schedules of the State Council: those that the package carries, and tables
// that a project or an installation adds. A year that nobody carries is said to be so, never guessed.

import chineseDays from 'chinese-days'
import { z } from 'zod'
import type { DayNumber } from './period.ts'
import { toDayNumber, toIsoDate, weekday } from './period.ts'
import type { YamlSource } from './yaml-source.ts'
import { parseAs, readYaml } from './yaml-source.ts'

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

const SATURDAY = 6
const WEEKDAY_NAMES = '一二三四五六日'

/** Holiday in the package's form `English name,中文名,days`, without which a day is an ordinary one. */
const holidayName = (date: string): string | undefined =>
  chineseDays.getDayDetail(date).name.split(',')[1]

/** Whether the package carries the schedule of a year. It knows no better than weekdays in the others. */
const isCarried = (year: string): boolean => holidayName(`${year}-10-01`) !== undefined

const ordinaryDay = (day: DayNumber): CalendarDay => ({
  kind: weekday(day) >= SATURDAY ? 'weekend' : 'workday',
})

function packageDay(day: DayNumber): CalendarDay | undefined {
  const date = toIsoDate(day)
  if (!isCarried(date.slice(0, 4))) return undefined
  const name = holidayName(date)
  if (name === undefined) return ordinaryDay(day)
  return { kind: chineseDays.getDayDetail(date).work ? 'makeup' : 'holiday', name }
}

const yearOf = (day: DayNumber): number => Number(toIsoDate(day).slice(0, 4))

/** Calendar of the package and some schedules, which go before the package. */
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

const dateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '应写作 YYYY-MM-DD')
const yearSchema = z.strictObject({
  source: z.string().min(1),
  holidays: z.record(z.string().min(1), z.array(dateSchema).min(1)),
  makeups: z.record(z.string().min(1), z.array(dateSchema).min(1)).default({}),
})
const tableSchema = z.record(z.string().regex(/^\d{4}$/, '应为四位数的年份'), yearSchema)

type TableYear = z.infer<typeof yearSchema>

/** What is wrong with a day of a list; undefined when nothing is. */
function faultOfDay(
  date: string,
  day: DayNumber | undefined,
  year: string,
  key: 'holidays' | 'makeups',
  days: ReadonlyMap<DayNumber, unknown>,
): string | undefined {
  if (day === undefined) return `日期 ${date} 不存在`
  if (!date.startsWith(year)) return `${date} 不在 ${year} 年`
  if (days.has(day)) return `${date} 写了两次`
  if (key === 'makeups' && weekday(day) < SATURDAY) return `${date} 不是周末，不会是调休上班日`
  return undefined
}

/** Days of one list, each checked: it exists, it lies in its year, it stands once; a make-up day is a weekend day. */
function readDays(
  source: YamlSource,
  year: string,
  key: 'holidays' | 'makeups',
  names: TableYear['holidays'],
  days: Map<DayNumber, { kind: 'holiday' | 'makeup'; name: string }>,
): void {
  for (const [name, dates] of Object.entries(names))
    for (const [index, date] of dates.entries()) {
      const day = toDayNumber(date)
      const fault = faultOfDay(date, day, year, key, days)
      if (day === undefined || fault !== undefined)
        source.refuse([year, key, name, index], fault ?? date)
      else days.set(day, { kind: key === 'holidays' ? 'holiday' : 'makeup', name })
    }
}

/**
 * Schedules of a table of years. `file` is the path for messages. Throws CHECKLIST_INVALID naming file and line: not
 * YAML, not the shape, a date that does not exist, lies in another year or stands twice, a make-up day in the week.
 */
export function readCalendarTable(text: string, file: string): readonly YearSchedule[] {
  const source = readYaml(text, file)
  const table = parseAs(source, tableSchema)
  return Object.entries(table).map(([year, entry]) => {
    const days: Map<DayNumber, { kind: 'holiday' | 'makeup'; name: string }> = new Map()
    readDays(source, year, 'holidays', entry.holidays, days)
    readDays(source, year, 'makeups', entry.makeups, days)
    return { year: Number(year), source: entry.source, days }
  })
}
