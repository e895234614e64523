// Holiday schedules as a project or an installation writes them: one year an entry, its days off and its make-up days.

import { z } from 'zod'
import type { DayNumber } from '../condition/day.ts'
import { toDayNumber, weekday } from '../condition/day.ts'
import type { YearSchedule } from '../period/calendar.ts'
import { SATURDAY } from '../period/calendar.ts'
import type { YamlSource } from './yaml-source.ts'
import { parseAs, readYaml } from './yaml-source.ts'

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
