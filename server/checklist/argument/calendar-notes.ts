// Remarks where a date, a holiday or a list of days that was told does not fit the calendar: the verdict stands on what was
// told, and says so.

import type { FactId } from '../condition/answer.ts'
import { knownDay, knownValue } from '../condition/answer.ts'
import type { DayNumber } from '../condition/day.ts'
import { toDayNumber, toIsoDate, weekday } from '../condition/day.ts'
import { dateText } from '../condition/wording.ts'
import type { Calendar } from '../period/calendar.ts'
import { calendarText, isWorked, SATURDAY } from '../period/calendar.ts'
import type { Period } from '../period/period.ts'
import { workOut } from '../period/work-out.ts'
import type { Checklist } from '../verdict/checklist.ts'
import type { Verdict } from '../verdict/verdict.ts'

/** Longest run of days off that is looked through for the next working day. */
const LONGEST_BREAK = 30

const dayText = (day: DayNumber, calendar: Calendar): string =>
  `${dateText(toIsoDate(day))}（${calendarText(day, calendar)}）`

/** First working day after a day; undefined where the calendar does not carry the days between. */
function workdayAfter(day: DayNumber, calendar: Calendar): DayNumber | undefined {
  for (let next = day + 1; next <= day + LONGEST_BREAK; next++) {
    const worked = isWorked(calendar, next)
    if (worked === undefined) return undefined
    if (worked) return next
  }
  return undefined
}

/** Last day of a period before it moves to a day that was told; undefined while it is not one certain day. */
function nominalDay(period: Period, verdict: Verdict, calendar: Calendar): DayNumber | undefined {
  const { steps } = workOut(period, verdict.answers, calendar)
  const move = period.steps.findIndex(({ kind }) => kind === 'move')
  // The first row is the day that the period starts from; one for each step follows.
  return (move < 0 ? steps.at(-1) : steps[move])?.day
}

/** What was told of the last day and does not fit the calendar. */
function lastDayNotes(
  period: Period,
  checklist: Checklist,
  verdict: Verdict,
  calendar: Calendar,
): readonly string[] {
  const { lastDay } = checklist
  if (lastDay === undefined) return []
  const nominal = nominalDay(period, verdict, calendar)
  if (nominal === undefined) return []
  const { answers } = verdict
  const told = knownValue(answers, lastDay.holiday)
  const worked = isWorked(calendar, nominal)
  if (typeof told === 'boolean' && worked !== undefined && told === worked)
    return [
      `节假日表载明，按日历推算的届满日是${dayText(nominal, calendar)}；您填的是${told ? '节假日' : '不是节假日'}，结论按您填的算，请核对。`,
    ]
  const named = knownDay(answers, lastDay.workday)
  const expected = told === true ? workdayAfter(nominal, calendar) : undefined
  if (named === undefined || expected === undefined || named === expected) return []
  return [
    `节假日表载明，节假日后的第一个工作日是${dayText(expected, calendar)}；您填的是${dayText(named, calendar)}，结论按您填的算，请核对。`,
  ]
}

/** Days over which working days are counted for a period, by whatever tells them; the day counted from is left out. */
function countedDays(period: Period, { answers }: Verdict, calendar: Calendar): DayNumber[] {
  const { steps } = workOut(period, answers, calendar)
  return period.steps.flatMap((step, index) => {
    // The first row is the day that the period starts from; one for each step follows.
    const from = steps[index]?.day
    const to = steps[index + 1]?.day
    if (step.kind !== 'add' || step.unit !== 'workdays' || from === undefined || to === undefined)
      return []
    const direction = Math.sign(to - from)
    return Array.from({ length: Math.abs(to - from) }, (_, at) => from + direction * (at + 1))
  })
}

/** The same period with its working days told by the calendar alone. */
const byCalendar = ({ holidays: _holidays, makeups: _makeups, ...period }: Period): Period => ({
  ...period,
  byCalendar: true,
})

/** A list of days that was told: the days of the calendar that belong on it, and those that cannot. */
interface DayList {
  readonly fact: FactId | undefined
  readonly belongs: (day: DayNumber) => boolean
  readonly isWrong: (day: DayNumber) => boolean
}

/** Days that the lists told of a period lack, or hold against the calendar, where working days are counted. */
function dayListNotes(
  period: Period,
  checklist: Checklist,
  verdict: Verdict,
  calendar: Calendar,
): readonly string[] {
  const kindOf = (day: DayNumber) => calendar.day(day)?.kind
  const lists: readonly DayList[] = [
    {
      fact: period.holidays,
      belongs: (day) => kindOf(day) === 'holiday' && weekday(day) < SATURDAY,
      isWrong: (day) => isWorked(calendar, day) === true,
    },
    {
      fact: period.makeups,
      belongs: (day) => kindOf(day) === 'makeup',
      isWrong: (day) => isWorked(calendar, day) === false,
    },
  ]
  const counted = new Set([
    ...countedDays(period, verdict, calendar),
    // The calendar's own count may run longer, over days that the lists must hold as well.
    ...countedDays(byCalendar(period), verdict, calendar),
  ])
  const days = [...counted].sort((one, other) => one - other)
  const named = (some: readonly DayNumber[]): string =>
    some.map((day) => dayText(day, calendar)).join('、')
  return lists.flatMap(({ fact, belongs, isWrong }) => {
    const value = fact === undefined ? undefined : knownValue(verdict.answers, fact)
    if (fact === undefined || typeof value !== 'object') return []
    const told = new Set(value.map(toDayNumber))
    const lacking = days.filter((day) => belongs(day) && !told.has(day))
    const wrong = days.filter((day) => isWrong(day) && told.has(day))
    const title = checklist.facts.get(fact)?.title ?? fact
    return [
      ...(lacking.length > 0
        ? [`节假日表载明，期间内有${named(lacking)}，“${title}”没有填；结论按您填的算，请核对。`]
        : []),
      ...(wrong.length > 0
        ? [`“${title}”填了${named(wrong)}，与节假日表不符；结论按您填的算，请核对。`]
        : []),
    ]
  })
}

/** An act that is dated before the day from which its limit runs. */
function earlyNote(period: Period, checklist: Checklist, { answers }: Verdict): readonly string[] {
  const { done, facts } = checklist
  const acted = done && knownDay(answers, done.fact)
  const start = knownDay(answers, period.from)
  if (done === undefined || acted === undefined || start === undefined || acted >= start) return []
  const titleOf = (id: string): string => facts.get(id)?.title ?? id
  return [
    `“${titleOf(done.fact)}”（${dateText(toIsoDate(acted))}）早于“${titleOf(period.from)}”（${dateText(toIsoDate(start))}），请核对年份和日期。`,
  ]
}

/** Remarks on what was told of the limits that a verdict reached. Cost: that of working its periods out. */
export function calendarNotes(
  checklist: Checklist,
  verdict: Verdict,
  calendar: Calendar,
): readonly string[] {
  const notes = verdict.reached.flatMap((index) => {
    const result = checklist.rules[index]?.result
    if (result?.kind !== 'period') return []
    const { period } = result
    return [
      ...lastDayNotes(period, checklist, verdict, calendar),
      ...dayListNotes(period, checklist, verdict, calendar),
      ...earlyNote(period, checklist, verdict),
    ]
  })
  return [...new Set(notes)]
}
