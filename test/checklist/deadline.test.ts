import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Period, PeriodStep } from '../../server/checklist/deadline.ts'
import { certainDate, doneInTime, periodFacts, workOut } from '../../server/checklist/deadline.ts'
import type { Answers, KnownValue } from '../../server/checklist/fact.ts'
import { toDayNumber, toIsoDate } from '../../server/checklist/period.ts'

const answers = (facts: Readonly<Record<string, KnownValue>>): Answers =>
  new Map(Object.entries(facts).map(([id, value]) => [id, { kind: 'known', value }]))

const add = (
  amount: number,
  unit: Extract<PeriodStep, { kind: 'add' }>['unit'],
  backwards = false,
): PeriodStep => ({
  kind: 'add',
  unit,
  amount,
  backwards,
  title: '',
  basis: [],
})
const move: PeriodStep = { kind: 'move', to: 'after-holiday', title: '', basis: [] }
const period = (...steps: PeriodStep[]): Period => ({
  id: 'p',
  title: '',
  from: 'start',
  steps,
  holidays: 'holidays',
  makeups: 'makeups',
  byCalendar: false,
})
const day = (date: string): number => toDayNumber(date) ?? Number.NaN

describe('a period with everything known', () => {
  it.each<readonly [Period, Readonly<Record<string, KnownValue>>, string, string]>([
    [period(add(10, 'days')), { start: '2024-03-04' }, '2024-03-14', 'the first day left out'],
    [period(add(10, 'days', true)), { start: '2024-03-14' }, '2024-03-04', 'counted back'],
    [period(add(1, 'months')), { start: '2024-01-31' }, '2024-02-29', 'a month by article 202'],
    [period(add(1, 'half-months')), { start: '2024-03-01' }, '2024-03-16', 'fifteen days'],
    [
      period(add(10, 'days'), move),
      { start: '2024-06-03', 'after-holiday': '2024-06-14' },
      '2024-06-14',
      'moved',
    ],
    [
      period(add(3, 'workdays')),
      {
        start: '2024-09-27',
        holidays: ['2024-10-01', '2024-10-02', '2024-10-03', '2024-10-04', '2024-10-07'],
        makeups: ['2024-09-29'],
      },
      '2024-10-08',
      'make-up Sunday counts, holidays do not',
    ],
    [
      period(add(1, 'workdays')),
      { start: '2024-03-08', holidays: [], makeups: [] },
      '2024-03-11',
      'over a weekend',
    ],
  ])('%# ends on the day expected: %s', (declared, facts, end) => {
    const worked = workOut(declared, answers(facts))
    expect(certainDate(worked.range)).toBe(end)
    expect(worked.needs).toEqual([])
    expect(worked.steps.at(-1)?.day).toBe(day(end))
  })

  it('reads the amount from a number fact', () => {
    const counted: Period = {
      ...period({ ...add(0, 'months'), amount: { fact: 'count' } } as PeriodStep),
    }
    expect(certainDate(workOut(counted, answers({ start: '2024-01-15', count: 2 })).range)).toBe(
      '2024-03-15',
    )
    expect(periodFacts(counted)).toEqual(['start', 'count'])
    expect(workOut(counted, answers({ start: '2024-01-15' })).needs).toEqual(['count'])
  })
})

describe('a period with something unknown', () => {
  it('needs exactly the facts that are not known', () => {
    expect(workOut(period(add(3, 'workdays')), answers({})).needs).toEqual([
      'start',
      'holidays',
      'makeups',
    ])
    expect(workOut(period(add(3, 'days'), move), answers({ start: '2024-03-01' })).needs).toEqual([
      'after-holiday',
    ])
  })

  it('never ends before the day it would end on with every weekend worked', () => {
    const worked = workOut(period(add(5, 'workdays')), answers({ start: '2024-03-08' }))
    expect(worked.range.earliest).toBe(day('2024-03-13'))
    expect(worked.range.latest).toBeUndefined()
  })

  it('holds the day that turns out, whatever turns out', () => {
    const dates = fc
      .array(fc.integer({ min: day('2024-03-02'), max: day('2024-04-30') }), { maxLength: 12 })
      .map((days) => days.map(toIsoDate))
    fc.assert(
      fc.property(dates, dates, fc.nat(8), (holidays, makeups, count) => {
        const declared = period(add(count, 'workdays'))
        const known = { start: '2024-03-01', holidays, makeups }
        const exact = workOut(declared, answers(known)).range.earliest ?? Number.NaN
        for (const hidden of ['holidays', 'makeups'] as const) {
          const { [hidden]: _, ...rest } = known
          expect(workOut(declared, answers(rest)).range.earliest).toBeLessThanOrEqual(exact)
        }
      }),
    )
  })

  it('names both facts when the day to move to is not later', () => {
    const worked = workOut(
      period(add(10, 'days'), move),
      answers({ start: '2024-06-03', 'after-holiday': '2024-06-13' }),
    )
    expect(worked.conflict).toEqual(['start', 'after-holiday'])
  })
})

describe('something done', () => {
  it.each([
    ['2024-03-14', { earliest: day('2024-03-14'), latest: day('2024-03-14') }, true],
    ['2024-03-15', { earliest: day('2024-03-14'), latest: day('2024-03-14') }, false],
    ['2024-03-15', { earliest: day('2024-03-14'), latest: day('2024-03-20') }, undefined],
    ['2024-03-14', { earliest: day('2024-03-14') }, true],
    ['2024-03-15', { earliest: day('2024-03-14') }, undefined],
    ['2024-03-15', {}, undefined],
  ])('on %s within %o is in time: %s', (done, range, expected) => {
    expect(doneInTime(day(done), range)).toBe(expected)
  })
})
