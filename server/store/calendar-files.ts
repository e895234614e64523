// Reads the tables of holidays that a project or an installation adds to those of the calendar package.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Calendar, YearSchedule } from '../checklist/period/calendar.ts'
import { createCalendar } from '../checklist/period/calendar.ts'
import { readCalendarTable } from '../checklist/rules/calendar-table.ts'

const FOLDER = 'calendar'
/** File below the data folder in which an installation keeps its own years. */
const OWN_TABLE = 'holidays.yaml'

/** Text of a file, undefined when there is none. */
const readIfThere = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })

/**
 * Calendar of the package, then of `corpusRoot`/calendar/*.yaml, then of `dataRoot`/holidays.yaml; of a year that
 * stands in several the last one counts. None of the files need be there.
 * Throws CHECKLIST_INVALID naming file and line of what is wrong in a table.
 */
export async function loadCalendar(corpusRoot: string, dataRoot?: string): Promise<Calendar> {
  const folder = join(corpusRoot, FOLDER)
  const names = await readdir(folder).catch(() => [])
  const schedules: YearSchedule[] = []
  for (const name of names.filter((one) => one.endsWith('.yaml')).sort()) {
    const text = await readFile(join(folder, name), 'utf8')
    schedules.push(...readCalendarTable(text, `corpus/${FOLDER}/${name}`))
  }
  const own = dataRoot === undefined ? undefined : await readIfThere(join(dataRoot, OWN_TABLE))
  if (own !== undefined) schedules.push(...readCalendarTable(own, OWN_TABLE))
  return createCalendar(schedules)
}
