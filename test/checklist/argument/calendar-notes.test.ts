import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../server/checklist/argument/evaluate.ts'
import type { FactInput } from '../../../server/checklist/condition/fact-input.ts'
import { checklistOf, corpus } from '../checklists-fixture.ts'

const appeal = checklistOf('appeal-deadline')
const anqing = checklistOf('anqing-lawyer-deadline')
const fastTrack = checklistOf('fast-track-time-limit')

/** Judgment received on 27 September 2024: the tenth day, 7 October, is in the holiday of National Day. */
const HOLIDAY: FactInput = { 'decision-type': 'judgment', 'received-date': '2024-09-27' }
const notesOf = (facts: FactInput, checklist = appeal): string[] =>
  evaluate(corpus, checklist, { facts }).notes.filter((note) => note.includes('请核对'))

describe('a last day that was told', () => {
  it.each([
    [
      'is no holiday, where the calendar has one',
      { 'nominal-last-day-is-holiday': false },
      /届满日是2024年10月7日（星期一，国庆节假期）；您填的是不是节假日/,
    ],
    [
      'is followed by a working day that is none',
      { 'nominal-last-day-is-holiday': true, 'first-workday-after-holiday': '2024-10-20' },
      /第一个工作日是2024年10月8日（星期二，工作日）；您填的是2024年10月20日（星期日，休息日）/,
    ],
    [
      'is followed by a working day that is not the first',
      { 'nominal-last-day-is-holiday': true, 'first-workday-after-holiday': '2024-10-30' },
      /第一个工作日是2024年10月8日/,
    ],
    [
      'is a holiday, where the calendar has a working day',
      { 'received-date': '2024-04-08', 'nominal-last-day-is-holiday': true },
      /届满日是2024年4月18日（星期四，工作日）；您填的是节假日/,
    ],
    [
      'is kept before it begins',
      { 'nominal-last-day-is-holiday': true, 'done-date': '2020-01-01' },
      /（2020年1月1日）早于.*（2024年9月27日）/,
    ],
  ] as const)('%s: is remarked on', (_, told, note) => {
    expect(notesOf({ ...HOLIDAY, ...told }).join('\n')).toMatch(note)
  })

  it.each([
    [
      'fits the calendar',
      { 'nominal-last-day-is-holiday': true, 'first-workday-after-holiday': '2024-10-08' },
    ],
    ['is not told', {}],
    ['is not known', { 'nominal-last-day-is-holiday': 'unknown' }],
    [
      'lies in a year that the calendar does not carry',
      { 'received-date': '1999-09-27', 'nominal-last-day-is-holiday': false },
    ],
    [
      'is kept on the day of its beginning',
      { 'nominal-last-day-is-holiday': true, 'done-date': '2024-09-27' },
    ],
  ] as const)('%s: is not', (_, told) => {
    expect(notesOf({ ...HOLIDAY, ...told })).toEqual([])
  })

  it('is not asked of, and not remarked on, where custody leaves no shift', () => {
    const facts = {
      stage: 'trial',
      'start-date': '2024-09-27',
      'likely-term-months': 6,
      'in-custody': true,
    }
    expect(notesOf(facts, fastTrack)).toEqual([])
    const free = { ...facts, 'in-custody': false, 'nominal-last-day-is-holiday': false }
    expect(notesOf(free, fastTrack).join('')).toMatch(/您填的是不是节假日/)
  })
})

describe('days off and days worked that were told', () => {
  /** Five working days from 30 September 2024, over the holiday of National Day; the true last day is 12 October. */
  const OBSTRUCTION: FactInput = {
    'in-anqing': true,
    matter: 'meeting-obstruction',
    'start-date': '2024-09-30',
    'can-handle-on-spot': false,
  }
  const OFF = ['2024-10-01', '2024-10-02', '2024-10-03', '2024-10-04', '2024-10-07']
  const told = (holidays: readonly string[] | 'unknown', makeups: readonly string[] | 'unknown') =>
    notesOf({ ...OBSTRUCTION, 'public-holidays': holidays, 'makeup-workdays': makeups }, anqing)

  it.each([
    [
      'lack every day off and the day worked for them',
      [],
      [],
      [
        /^节假日表载明，期间内有2024年10月1日（星期二，国庆节假期）、2024年10月2日.*10月3日.*10月4日.*、2024年10月7日（星期一，国庆节假期），“期间内落在周一至周五的法定节假日”没有填；结论按您填的算/,
        /^节假日表载明，期间内有2024年10月12日（星期六，国庆节调休上班），“期间内调休上班的周末”没有填/,
      ],
    ],
    [
      'lack one day off',
      OFF.slice(0, 4),
      ['2024-10-12'],
      [/期间内有2024年10月7日（星期一，国庆节假期），/],
    ],
    [
      'hold a day off that is worked',
      [...OFF, '2024-10-09'],
      ['2024-10-12'],
      [/^“期间内落在周一至周五的法定节假日”填了2024年10月9日（星期三，工作日），与节假日表不符/],
    ],
    [
      'hold a day worked that is off',
      OFF,
      ['2024-10-05', '2024-10-12'],
      [/^“期间内调休上班的周末”填了2024年10月5日（星期六，国庆节假期），与节假日表不符/],
    ],
  ] as const)('%s: each list is remarked on with its days', (_, holidays, makeups, notes) => {
    const found = told(holidays, makeups)
    expect(found.length).toBe(notes.length)
    for (const [index, note] of notes.entries()) expect(found[index]).toMatch(note)
  })

  it.each([
    ['fit the calendar', OFF, ['2024-10-12'], {}],
    ['hold weekends off', [...OFF, '2024-10-05', '2024-10-06'], ['2024-10-12'], {}],
    ['hold days outside the period', [...OFF, '2024-11-20'], ['2024-10-12', '2024-09-29'], {}],
    ['are not known', 'unknown', 'unknown', {}],
    ['lie in a year that the calendar does not carry', [], [], { 'start-date': '2027-09-30' }],
    ['are of a period without working days', [], [], { matter: 'internet-file-reading' }],
  ] as const)('%s: nothing is remarked on', (_, holidays, makeups, others) => {
    const facts = { 'meets-internet-reading-requirements': true, ...OBSTRUCTION, ...others }
    const days = { 'public-holidays': holidays, 'makeup-workdays': makeups }
    expect(notesOf({ ...facts, ...days }, anqing)).toEqual([])
  })

  it('leave the verdict as they tell it', () => {
    const facts = { ...OBSTRUCTION, 'public-holidays': [], 'makeup-workdays': [] }
    expect(evaluate(corpus, anqing, { facts }).outcome.id).toBe('2024-10-07')
  })
})
