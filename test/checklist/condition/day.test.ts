import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { SentenceLength } from '../../../server/checklist/condition/day.ts'
import {
  daysBetween,
  endOfMonths,
  endOfSentence,
  endOfYears,
  nthWorkday,
  toDayNumber,
  toIsoDate,
  weekday,
  wholeMonthsBetween,
  wholeYearsBetween,
} from '../../../server/checklist/condition/day.ts'

const day = (date: string): number => toDayNumber(date) ?? Number.NaN
/** 1950-01-01 to 2150-12-31. */
const anyDay = fc.integer({ min: -7305, max: 66_108 })

describe('a date', () => {
  it.each([
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '2024-2-1',
    '20240201',
    '',
    '2024-02-30T00:00',
    '2024-02-29T00:00',
    '2024-02-291',
    '+002024-02-29',
    '12024-02-29',
    '0000-01-01',
    '1899-12-31',
    '2200-01-01',
    '9999-12-31',
  ])('%j does not exist', (text) => {
    expect(toDayNumber(text)).toBeUndefined()
  })

  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2024-02-29', 19_782],
    ['1900-01-01', -25_567],
    ['2199-12-31', 84_005],
  ])('%s is day %i', (text, number) => {
    expect(toDayNumber(text)).toBe(number)
  })

  it('comes back from its day number', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        expect(toDayNumber(toIsoDate(number))).toBe(number)
      }),
    )
  })

  it('is counted, written and placed in the week as Temporal does', () => {
    const epoch = Temporal.PlainDate.from('1970-01-01')
    fc.assert(
      fc.property(anyDay, (number) => {
        const date = epoch.add({ days: number })
        expect([toDayNumber(`${date}`), toIsoDate(number), weekday(number)]).toEqual([
          number,
          `${date}`,
          date.dayOfWeek,
        ])
      }),
    )
  })

  it('falls on the weekday of the calendar', () => {
    expect(weekday(day('2024-09-29'))).toBe(7)
    expect(weekday(day('2024-09-30'))).toBe(1)
  })
})

describe('a period of months (spc-interpretation-2021/202/1)', () => {
  it.each([
    ['2024-01-15', 1, '2024-02-15', 'to the same day of the next month'],
    ['2024-01-31', 1, '2024-02-29', 'from a last day to a last day, leap year'],
    ['2023-01-31', 1, '2023-02-28', 'from a last day to a last day'],
    ['2024-02-29', 1, '2024-03-31', 'from a last day of February to the last of March'],
    ['2023-02-28', 1, '2023-03-31', 'the 28th is the last day in a common year'],
    ['2024-02-28', 1, '2024-03-28', 'the 28th is not the last day in a leap year'],
    ['2024-01-30', 1, '2024-02-29', 'where the day does not exist, the last of the month'],
    ['2023-01-29', 1, '2023-02-28', 'where the day does not exist, the last of the month'],
    ['2024-04-30', 1, '2024-05-31', 'from a last day to a last day'],
    ['2024-12-31', 2, '2025-02-28', 'over the year'],
    ['2024-11-15', 3, '2025-02-15', 'several months in one step'],
  ])('%s + %i month(s) is %s: %s', (start, months, end) => {
    expect(toIsoDate(endOfMonths(day(start), months))).toBe(end)
  })

  it('never ends before a shorter one', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(60), (start, months) => {
        expect(endOfMonths(start, months + 1)).toBeGreaterThan(endOfMonths(start, months))
      }),
    )
  })
})

describe('a sentence (spc-interpretation-2021/202/2)', () => {
  it.each<readonly [string, SentenceLength, string, string]>([
    ['2024-03-10', { years: 1 }, '2025-03-09', 'the day before the same day of the next year'],
    [
      '2024-02-29',
      { years: 1 },
      '2025-02-27',
      'no such day: the day before the last of that month',
    ],
    ['2024-02-29', { years: 4 }, '2028-02-28', 'leap year to leap year'],
    ['2024-03-10', { months: 6 }, '2024-09-09', 'the day before the same day'],
    [
      '2024-01-31',
      { months: 1 },
      '2024-02-28',
      'from a last day: the day before the last of the next month',
    ],
    ['2023-01-31', { months: 1 }, '2023-02-27', 'the same in a common year'],
    ['2024-01-30', { months: 1 }, '2024-02-28', 'no such day: the day before the last'],
    [
      '2024-03-10',
      { halfMonths: 1 },
      '2024-03-24',
      'half a month is fifteen days, the first counted',
    ],
    ['2024-03-10', { years: 1, months: 6 }, '2025-09-09', 'years first, then months'],
  ])('%s, %o ends on %s: %s', (start, length, end) => {
    expect(toIsoDate(endOfSentence(day(start), length))).toBe(end)
  })
})

describe('time between two dates', () => {
  it.each([
    ['2006-03-01', '2024-02-29', 17, 215],
    ['2006-03-01', '2024-03-01', 18, 216],
    ['2004-02-29', '2022-02-28', 17, 215],
    ['2024-05-01', '2024-04-30', 0, 0],
  ])('from %s to %s are %i years, %i months', (from, to, years, months) => {
    expect(wholeYearsBetween(day(from), day(to))).toBe(years)
    expect(Math.abs(wholeMonthsBetween(day(from), day(to)))).toBe(months)
  })

  it('is the number of days between, and negative backwards', () => {
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2)
    expect(daysBetween(day('2024-03-01'), day('2024-02-28'))).toBe(-2)
  })

  it('reaches the last day of years counted on', () => {
    expect(toIsoDate(endOfYears(day('2024-02-29'), 2))).toBe('2026-02-28')
  })
})

describe('working days', () => {
  it('are counted from the day after, weekends left out', () => {
    const isWorkday = (at: number) => weekday(at) < 6
    expect(toIsoDate(nthWorkday(day('2024-03-08'), 1, isWorkday))).toBe('2024-03-11')
    expect(toIsoDate(nthWorkday(day('2024-03-08'), 5, isWorkday))).toBe('2024-03-15')
    expect(nthWorkday(day('2024-03-08'), 0, isWorkday)).toBe(day('2024-03-08'))
  })

  it('refuse to be counted where there are none', () => {
    const only = (worked: number) => (at: number) => at === worked
    expect(() => nthWorkday(0, 3, only(2))).toThrow('Expected 3 working days but found 1')
    expect(() => nthWorkday(0, -1, () => false)).toThrow(RangeError)
  })

  it('are looked for through a century and no further', () => {
    const only = (worked: number) => (at: number) => at === worked
    expect(nthWorkday(0, 1, only(40_000))).toBe(40_000)
    expect(() => nthWorkday(0, 1, only(40_001))).toThrow(RangeError)
  })
})
