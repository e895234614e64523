import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers, KnownValue } from '../../../server/checklist/condition/answer.ts'
import { toDayNumber, toIsoDate } from '../../../server/checklist/condition/day.ts'
import { certainDate, doneInTime } from '../../../server/checklist/period/day-range.ts'
import type { Period, PeriodStep } from '../../../server/checklist/period/period.ts'
import { periodFacts } from '../../../server/checklist/period/period.ts'
import { workOut } from '../../../server/checklist/period/work-out.ts'

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
/** A step that adds what a fact tells. */
const ofFact = (fact: string, unit: 'days' | 'workdays' = 'days'): PeriodStep => ({
  kind: 'add',
  unit,
  amount: { fact },
  backwards: false,
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
    ['2024-03-14', '2024-03-14', '2024-03-14', true],
    ['2024-03-15', '2024-03-14', '2024-03-14', false],
    ['2024-03-15', '2024-03-14', '2024-03-20', undefined],
    ['2024-03-20', '2024-03-14', '2024-03-20', undefined],
    ['2024-03-21', '2024-03-14', '2024-03-20', false],
    ['2024-03-14', '2024-03-14', undefined, true],
    ['2024-03-15', '2024-03-14', undefined, undefined],
    ['2024-03-15', undefined, '2024-03-14', false],
    ['2024-03-14', undefined, '2024-03-14', undefined],
    ['2024-03-15', undefined, undefined, undefined],
  ])('on %s, to be done between %s and %s, is in time: %s', (done, earliest, latest, expected) => {
    const range = {
      ...(earliest ? { earliest: day(earliest) } : {}),
      ...(latest ? { latest: day(latest) } : {}),
    }
    expect(doneInTime(day(done), range)).toBe(expected)
  })
})

describe('a period counted back', () => {
  it.each([
    [add(3, 'days', true), '2024-03-20', '2024-03-17', '开庭三日以前送达'],
    [add(10, 'days', true), '2024-03-05', '2024-02-24', 'over a leap day'],
    [add(1, 'months', true), '2024-03-31', '2024-02-29', 'a last day to a last day'],
    [add(5, 'workdays', true), '2024-03-18', '2024-03-11', 'weekends left out'],
  ])('%o from %s is %s: %s', (step, start, end) => {
    const worked = workOut(period(step), answers({ start, holidays: [], makeups: [] }))
    expect(certainDate(worked.range)).toBe(end)
  })

  it('is late after its last day, in time on it', () => {
    const { range } = workOut(period(add(3, 'days', true)), answers({ start: '2024-03-20' }))
    expect(doneInTime(day('2024-03-17'), range)).toBe(true)
    expect(doneInTime(day('2024-03-18'), range)).toBe(false)
  })
})

describe('a period by the calendar', () => {
  const byCalendar = (...steps: PeriodStep[]): Period => ({
    ...period(...steps),
    byCalendar: true,
  })
  const shift = (backwards = false): PeriodStep => ({
    kind: 'shift',
    backwards,
    otherwise: 'after-holiday',
    title: '',
    basis: [],
  })

  it('needs no lists for the years that are carried', () => {
    const worked = workOut(byCalendar(add(3, 'workdays')), answers({ start: '2024-09-27' }))
    expect(certainDate(worked.range)).toBe('2024-10-08')
    expect(worked.needs).toEqual([])
  })

  it('asks for the lists in a year that nobody carries, and takes them', () => {
    const facts = { start: '2040-03-01' }
    const open = workOut(byCalendar(add(3, 'workdays')), answers(facts))
    expect(open).toMatchObject({
      needs: ['holidays', 'makeups'],
      uncovered: [2040],
      isBlocked: false,
    })
    const told = answers({ ...facts, holidays: ['2040-03-02'], makeups: [] })
    expect(certainDate(workOut(byCalendar(add(3, 'workdays')), told).range)).toBe('2040-03-07')
  })

  it('goes by the lists that were given even where the calendar knows better', () => {
    const told = answers({ start: '2024-09-27', holidays: [], makeups: [] })
    expect(certainDate(workOut(byCalendar(add(3, 'workdays')), told).range)).toBe('2024-10-02')
  })

  it('cannot be worked out where no fact tells the year', () => {
    const { holidays: _, makeups: __, ...bare } = byCalendar(add(3, 'workdays'))
    expect(workOut(bare, answers({ start: '2040-03-01' })).isBlocked).toBe(true)
    expect(workOut(bare, answers({ start: '2024-03-01' })).isBlocked).toBe(false)
  })

  it.each([
    [shift(), '2024-09-25', '2024-10-08', 'out of the holidays'],
    [shift(), '2024-09-20', '2024-09-30', 'a working day stays'],
    [shift(true), '2024-09-25', '2024-09-30', 'back to the working day before'],
    [shift(), '2024-09-19', '2024-09-29', 'a make-up Sunday stays'],
  ])('shifts by %o from %s + 10 to %s: %s', (step, start, end) => {
    const worked = workOut(byCalendar(add(10, 'days'), step), answers({ start }))
    expect(certainDate(worked.range)).toBe(end)
  })

  it('asks for the day in place of a shift in a year that nobody carries', () => {
    const declared = byCalendar(add(10, 'days'), shift())
    const open = workOut(declared, answers({ start: '2040-03-01' }))
    expect(open).toMatchObject({ needs: ['after-holiday'], range: { earliest: day('2040-03-11') } })
    expect(open.range.latest).toBeUndefined()
    const told = answers({ start: '2040-03-01', 'after-holiday': '2040-03-12' })
    expect(certainDate(workOut(declared, told).range)).toBe('2040-03-12')
    const early = answers({ start: '2040-03-01', 'after-holiday': '2040-03-10' })
    expect(workOut(declared, early).conflict).toEqual(['start', 'after-holiday'])
  })
})

describe('what a last day depends on', () => {
  it('is only the day moved to, whatever led there', () => {
    const ten = workOut(period(add(10, 'days'), move), answers({}))
    const fifteen = workOut(period(add(15, 'days'), move), answers({ start: '2024-03-01' }))
    expect(ten.needs).toEqual(['after-holiday'])
    expect(ten.rest).toBe(fifteen.rest)
  })

  it('differs where something is still added', () => {
    const one = workOut(period(move, add(1, 'days')), answers({}))
    const two = workOut(period(move, add(2, 'days')), answers({}))
    expect(one.rest).not.toBe(two.rest)
    expect(one.rest).toBe(workOut(period(add(9, 'days'), move, add(1, 'days')), answers({})).rest)
  })

  it('is nothing once the day is certain', () => {
    const known = answers({ 'after-holiday': '2024-06-14' })
    expect(workOut(period(add(10, 'days'), move), known).needs).toEqual([])
  })
})

describe('a sentence as a period', () => {
  it.each([
    [add(1, 'sentence-years'), '2024-03-10', '2025-03-09'],
    [add(6, 'sentence-months'), '2024-03-10', '2024-09-09'],
    [add(1, 'sentence-half-months'), '2024-03-10', '2024-03-24'],
    [add(2, 'years'), '2024-02-29', '2026-02-28'],
  ])('%o from %s ends on %s, the first day counted', (step, start, end) => {
    expect(certainDate(workOut(period(step), answers({ start })).range)).toBe(end)
  })
})

describe('the facts of a period', () => {
  const bare = ({ holidays: _, makeups: __, ...rest }: Period): Period => rest
  const shift = (otherwise?: string): PeriodStep => ({
    kind: 'shift',
    backwards: false,
    ...(otherwise === undefined ? {} : { otherwise }),
    title: '',
    basis: [],
  })
  it.each<readonly [string, Period, readonly string[]]>([
    ['days', period(add(3, 'days')), ['start']],
    ['working days', period(add(3, 'workdays')), ['start', 'holidays', 'makeups']],
    ['working days without lists', bare(period(add(3, 'workdays'))), ['start']],
    ['an amount told', period(ofFact('count', 'days')), ['start', 'count']],
    ['a move', period(add(3, 'days'), move, move), ['start', 'after-holiday']],
    ['a shift that can be told', period(add(3, 'days'), shift('told')), ['start', 'told']],
    ['a shift that cannot', period(add(3, 'days'), shift()), ['start']],
  ])('are those of its steps, each once: %s', (_, declared, facts) => {
    expect(periodFacts(declared)).toEqual(facts)
    expect(workOut(declared, answers({})).needs).not.toContain(undefined)
  })

  it('are needed with the lists where the count of working days is not known', () => {
    const declared = period(ofFact('count', 'workdays'))
    expect(workOut(declared, answers({ start: '2024-03-01' })).needs).toEqual([
      'count',
      'holidays',
      'makeups',
    ])
    const told = { start: '2024-03-01', holidays: [], makeups: [] }
    expect(workOut(declared, answers(told)).needs).toEqual(['count'])
    expect(workOut(bare(declared), answers({ start: '2024-03-01' })).needs).toEqual(['count'])
  })
})

describe('a period of which nothing is known', () => {
  it.each([
    ['days', period(add(3, 'days'))],
    ['working days', period(add(3, 'workdays'))],
    ['a move', period(move)],
    [
      'a shift',
      { ...period({ kind: 'shift', backwards: false, title: '', basis: [] }), byCalendar: true },
    ],
  ])('may end on any day: %s', (_, declared) => {
    const { range, steps, conflict } = workOut(declared, answers({}))
    expect(range).toStrictEqual({})
    expect(conflict).toBeUndefined()
    for (const step of steps) expect('day' in step).toBe(false)
  })
})

describe('the steps of a period', () => {
  it('begin with how its first day is treated', () => {
    const declared = period({ ...add(3, 'days'), title: '三日' })
    const { steps } = workOut(declared, answers({ start: '2024-03-01' }))
    expect(steps).toEqual([
      { text: '起算之日', day: day('2024-03-01'), basis: [] },
      { text: '三日', day: day('2024-03-04'), basis: [] },
    ])
    const noted = workOut({ ...declared, fromNote: '当日不计入' }, answers({}))
    expect(noted.steps.map(({ text }) => text)).toEqual(['当日不计入', '三日'])
  })
})

describe('years that nobody carries', () => {
  const byCalendar = (...steps: PeriodStep[]): Period => ({ ...period(...steps), byCalendar: true })
  const shift: PeriodStep = { kind: 'shift', backwards: false, title: '', basis: [] }

  it('are named in order, once', () => {
    const back = workOut(byCalendar(add(300, 'workdays', true)), answers({ start: '2041-03-01' }))
    expect(back.uncovered).toEqual([2040, 2041])
  })

  it('are none where the calendar says all', () => {
    const worked = workOut(byCalendar(add(3, 'days'), shift), answers({ start: '2024-03-01' }))
    expect(worked).toMatchObject({ uncovered: [], isBlocked: false, needs: [] })
    expect(certainDate(worked.range)).toBe('2024-03-04')
  })

  it('stop a shift that nobody can tell', () => {
    const worked = workOut(byCalendar(add(3, 'days'), shift), answers({ start: '2040-03-01' }))
    expect(worked).toMatchObject({ uncovered: [2040], isBlocked: true, needs: [] })
  })
})

describe('a day told in place of a shift', () => {
  const shift = (backwards: boolean): PeriodStep => ({
    kind: 'shift',
    backwards,
    otherwise: 'told',
    title: '',
    basis: [],
  })
  it.each([
    [false, '2024-03-10', true],
    [false, '2024-03-11', false],
    [false, '2024-03-12', false],
    [true, '2024-03-12', true],
    [true, '2024-03-11', false],
    [true, '2024-03-10', false],
  ])('backwards %s: %s instead of 2024-03-11 cannot be: %s', (backwards, told, isConflict) => {
    const declared = { ...period(add(10, 'days'), shift(backwards)), byCalendar: true }
    const worked = workOut(declared, answers({ start: '2024-03-01', told }))
    expect(worked.conflict).toEqual(isConflict ? ['start', 'told'] : undefined)
    const unknownStart = workOut(declared, answers({ told }))
    expect(unknownStart.conflict).toBeUndefined()
    expect(certainDate(unknownStart.range)).toBe(told)
    expect(unknownStart.needs).toEqual([])
  })

  it('of a move is later than the day reached, where that is known', () => {
    const declared = period(add(10, 'days'), move)
    const told = { 'after-holiday': '2024-03-01' }
    expect(workOut(declared, answers(told)).conflict).toBeUndefined()
    const both = workOut(declared, answers({ ...told, start: '2024-03-01' }))
    expect(both.conflict).toEqual(['start', 'after-holiday'])
  })
})

describe('the rest of a period', () => {
  const shift = (backwards: boolean, otherwise?: string): PeriodStep => ({
    kind: 'shift',
    backwards,
    ...(otherwise === undefined ? {} : { otherwise }),
    title: '',
    basis: [],
  })
  const rest = (declared: Period, facts: Readonly<Record<string, KnownValue>> = {}) =>
    workOut(declared, answers(facts)).rest
  const { holidays: _, ...noHolidays } = period(add(3, 'workdays'))

  it('is its own for each period that may end on another day', () => {
    const different: readonly Period[] = [
      period(add(1, 'days')),
      period(add(1, 'days', true)),
      period(add(1, 'months')),
      period(add(11, 'days')),
      period(add(1, 'days'), add(1, 'days')),
      period(add(3, 'workdays')),
      noHolidays,
      { ...period(add(3, 'workdays')), byCalendar: true },
      { ...period(add(1, 'days')), from: 'other' },
      period(ofFact('count')),
      period(ofFact('more')),
      period(add(1, 'days'), shift(false)),
      period(add(1, 'days'), shift(true)),
      period(add(1, 'days'), shift(false, 'told')),
      period(add(1, 'days'), shift(false, 'also')),
      period(add(1, 'days'), move),
    ]
    expect(new Set(different.map((one) => rest(one))).size).toBe(different.length)
  })

  it('is the same whatever is known to come to the same', () => {
    expect(rest(period(ofFact('count')), { count: 3 })).toBe(rest(period(add(3, 'days'))))
    const known = { start: '2024-03-01' }
    expect(rest(period(add(3, 'days'), ofFact('count')), known)).toBe(
      rest(period(add(1, 'days'), add(2, 'days'), ofFact('count')), known),
    )
    expect(rest(period(ofFact('count')), known)).not.toBe(
      rest(period(ofFact('count')), { start: '2024-03-02' }),
    )
    expect(rest(period(add(3, 'days')), known)).toBe(
      rest(period(add(2, 'days')), { start: '2024-03-02' }),
    )
  })
})
