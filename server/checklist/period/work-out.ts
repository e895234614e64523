// A period worked out from facts step by step; with facts unknown, as a range of days.

import type { Answers, FactId } from '../condition/answer.ts'
import { knownDay } from '../condition/answer.ts'
import type { Basis } from '../condition/basis.ts'
import type { DayNumber } from '../condition/day.ts'
import type { Calendar } from './calendar.ts'
import { PACKAGE_CALENDAR } from './calendar.ts'
import type { DayRange } from './day-range.ts'
import { certainDay, rangeOf } from './day-range.ts'
import type { Period } from './period.ts'
import { periodFacts } from './period.ts'
import { afterStep, conflictingDay } from './step.ts'
import type { PeriodWork } from './workdays.ts'

/** A step as it was worked out; `day` only when it is one certain day. */
interface WorkedStep {
  readonly text: string
  readonly day?: DayNumber
  readonly basis: readonly Basis[]
}

/**
 * A period as far as the facts go. `needs` are the facts that are not known and that the last day depends on, in order
 * of use; with none, `range` is one day. `conflict` names two facts that cannot both be true.
 */
export interface WorkedPeriod {
  readonly range: DayRange
  readonly steps: readonly WorkedStep[]
  readonly needs: readonly FactId[]
  readonly conflict?: readonly [FactId, FactId]
  /** How the last day comes of what is not known: two periods with the same rest end on the same day in every case. */
  readonly rest: string
  /** Years that it runs over and whose holidays nobody carries; blocked, when no fact of the period can tell them. */
  readonly uncovered: readonly number[]
  readonly isBlocked: boolean
}

const worked = (text: string, range: DayRange, basis: readonly Basis[]): WorkedStep => {
  const day = certainDay(range)
  return { text, basis, ...(day === undefined ? {} : { day }) }
}

/**
 * Works a period out. Exact when all that it needs is known; otherwise the range holds every day still possible.
 * A day to move to must be later than the day reached, and a day told in place of a shift not before it; otherwise
 * `conflict` names the two facts. Cost: that of its steps; working days are counted one by one.
 */
export function workOut(
  period: Period,
  answers: Answers,
  calendar: Calendar = PACKAGE_CALENDAR,
): WorkedPeriod {
  const start = knownDay(answers, period.from)
  const work: PeriodWork = {
    period,
    answers,
    calendar,
    needs: new Set(),
    rest: start === undefined ? period.from : `= ${start}`,
    uncovered: new Set(),
    isBlocked: false,
  }
  if (start === undefined) work.needs.add(period.from)
  let range: DayRange = rangeOf(start, start)
  const steps: WorkedStep[] = [worked(period.fromNote ?? '起算之日', range, [])]
  let conflict: readonly [FactId, FactId] | undefined
  for (const step of period.steps) {
    const told = conflictingDay(step, range, answers)
    if (told !== undefined) conflict ??= [period.from, told]
    range = afterStep(range, step, work)
    steps.push(worked(step.title, range, step.basis))
  }
  const needs = periodFacts(period).filter((id) => work.needs.has(id))
  return {
    range,
    steps,
    needs,
    rest: work.rest,
    ...(conflict ? { conflict } : {}),
    uncovered: [...work.uncovered].sort(),
    isBlocked: work.isBlocked,
  }
}
