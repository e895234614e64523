// The steps of a period one by one: days reached, as a range where something is not known.

import type { Answers, FactId } from '../condition/answer.ts'
import { knownDay, knownValue } from '../condition/answer.ts'
import type { DayNumber } from '../condition/day.ts'
import {
  endOfMonths,
  endOfSentence,
  endOfYears,
  HALF_MONTH_DAYS,
  nthWorkday,
} from '../condition/day.ts'
import type { DayRange } from './day-range.ts'
import { rangeOf } from './day-range.ts'
import type { PeriodStep, PeriodUnit } from './period.ts'
import { listFacts } from './period.ts'
import type { PeriodWork } from './workdays.ts'
import { nearestWorkday, noteUncovered, workdaysOf } from './workdays.ts'

type AddStep = Extract<PeriodStep, { kind: 'add' }>

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
