import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../server/checklist/argument/evaluate.ts'
import type { FactInput } from '../../../server/checklist/condition/fact-input.ts'
import { checklistOf, corpus } from '../checklists-fixture.ts'

const appeal = checklistOf('appeal-deadline')
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
