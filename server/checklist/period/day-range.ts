// Days that remain possible while not all facts are known: one day, or from an earliest to a latest one.

import type { DayNumber } from '../condition/day.ts'
import { toIsoDate } from '../condition/day.ts'

/** Days that are possible, inclusive; an absent end is open. */
export interface DayRange {
  readonly earliest?: DayNumber
  readonly latest?: DayNumber
}

/** Days from one to another, both included; an end that is undefined is open. */
export const rangeOf = (
  earliest: DayNumber | undefined,
  latest: DayNumber | undefined,
): DayRange => ({
  ...(earliest === undefined ? {} : { earliest }),
  ...(latest === undefined ? {} : { latest }),
})

/** The one day of a range; undefined where several are possible. */
export const certainDay = (range: DayRange): DayNumber | undefined =>
  range.earliest !== undefined && range.earliest === range.latest ? range.earliest : undefined

/** The one possible last day as `YYYY-MM-DD`, or undefined. */
export const certainDate = (range: DayRange): string | undefined => {
  const day = certainDay(range)
  return day === undefined ? undefined : toIsoDate(day)
}

/**
 * Whether something done on a day was in time: `undefined` when some possible last day says otherwise than another.
 */
export function doneInTime(done: DayNumber, range: DayRange): boolean | undefined {
  if (range.earliest !== undefined && done <= range.earliest) return true
  if (range.latest !== undefined && done > range.latest) return false
  return undefined
}
