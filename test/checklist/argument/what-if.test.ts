import { describe, expect, it } from 'vitest'
import { answersOf } from '../../../server/checklist/argument/evaluate.ts'
import { whatIfView } from '../../../server/checklist/argument/what-if.ts'
import { PACKAGE_CALENDAR } from '../../../server/checklist/period/calendar.ts'
import { AppError } from '../../../server/errors.ts'
import { booleanFact, loadSmall } from '../small-checklist.ts'

const checklist = loadSmall(`facts:
${booleanFact('a')}${booleanFact('b')}  start: {type: date, title: 起, question: 哪天？}
outcomes: {YYYY-MM-DD: 日, no: 否, other: 另}
periods:
  worked: {title: 答复之日, from: start, steps: [{add: 3 workdays, title: 三个工作日}], calendar: true}
rules:
  worked: {title: 期, when: a, period: worked}
  no: {title: 否, when: b, outcome: no}
  other: {title: 另, otherwise: true, outcome: other}
`)
const whatIf = (facts: Readonly<Record<string, boolean | string>>) =>
  whatIfView(checklist, answersOf(checklist, { facts }), PACKAGE_CALENDAR)

describe('a fact answered otherwise', () => {
  it('that leads to a period over a year without calendar is left out, and the others stand', () => {
    const { outcome, toggles } = whatIf({ a: false, b: true, start: '2040-06-01' })
    expect(outcome.id).toBe('no')
    expect(toggles.map(({ fact, outcome: { id } }) => [fact, id])).toEqual([['b', 'other']])
  })

  it('leads to the day where the calendar has the year', () => {
    const { toggles } = whatIf({ a: false, b: true, start: '2024-09-27' })
    expect(toggles.find(({ fact }) => fact === 'a')?.outcome.id).toBe('2024-10-08')
  })

  it('does not hide that the verdict itself cannot be had', () => {
    const refused = (): unknown => {
      try {
        return whatIf({ a: true, start: '2040-06-01' })
      } catch (error) {
        return error instanceof AppError ? error.code : error
      }
    }
    expect(refused()).toBe('YEAR_NOT_COVERED')
  })
})
