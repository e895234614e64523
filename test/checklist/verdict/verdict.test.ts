// Verdicts where periods, constraints and cases that cannot be meet; the rest of what a verdict is: kernel.test.ts.

import { describe, expect, it } from 'vitest'
import { readAnswers } from '../../../server/checklist/condition/fact-input.ts'
import { encode } from '../../../server/checklist/diagram/domain.ts'
import type { Checklist } from '../../../server/checklist/verdict/checklist.ts'
import { judge, openPeriodFacts } from '../../../server/checklist/verdict/verdict.ts'
import { loadChained, loadDated } from '../kernel-checklists.ts'
import { booleanFact, loadSmall } from '../small-checklist.ts'

type Given = Readonly<Record<string, string | number | boolean>>

const on = (checklist: Checklist, facts: Given) =>
  judge(checklist, readAnswers(facts, checklist.facts))

const known = (value: string | number | boolean) => ({ kind: 'known', value })

describe('a period over a year that nobody carries', () => {
  const load = () =>
    loadSmall(`facts:
${booleanFact('a')}  start: {type: date, title: 起, question: 哪天？}
outcomes: {YYYY-MM-DD: 日, no: 否}
periods:
  worked: {title: 答复之日, from: start, steps: [{add: 250 workdays, title: 二百五十个工作日}], calendar: true}
rules:
  worked: {title: 期, when: a, period: worked}
  no: {title: 否, otherwise: true, outcome: no}
`)

  it('is refused with its years and its first day, where the rules lead to it', () => {
    const message =
      '“答复之日”要按工作日计算，而 2040、2041 年的节假日安排没有收录。请在数据目录的 holidays.yaml 中补录该年的节假日和调休上班日后再算。'
    for (const facts of [{ start: '2040-06-01', a: true }, { start: '2040-06-01' }])
      expect(() => on(load(), facts)).toThrow(
        expect.objectContaining({
          code: 'YEAR_NOT_COVERED',
          message,
          details: { errors: [{ path: 'facts.start', message }] },
        }),
      )
  })

  it('refuses nothing where they do not', () => {
    expect(on(load(), { start: '2040-06-01', a: false }).settled).toEqual({
      kind: 'outcome',
      outcome: 'no',
    })
  })
})

describe('a day that cannot be', () => {
  it('is no case: the rule that leads to it is not reached, and what led to it not missing', () => {
    const verdict = on(loadDated(), { start: '2024-03-01', later: '2024-03-05', long: false })
    expect(verdict.settled).toEqual({ kind: 'date', date: '2024-03-11' })
    expect(verdict.reached).toEqual([0])
    expect(verdict.possible).toEqual([{ kind: 'date', date: '2024-03-11' }])
    expect(verdict.missing).toEqual([])
    expect(verdict.derived).toEqual(new Set())
  })
})

describe('facts that constraints make certain', () => {
  const load = () =>
    loadSmall(`facts:
${['a', 'b'].map(booleanFact).join('')}  n: {type: number, title: n, question: n？}
  when: {type: date, title: 日, question: 哪天？}
  other: {type: date, title: 另一日, question: 哪天？}
  s: {type: enum, title: s, question: s？, values: {x: 甲, y: 乙}}
outcomes: {yes: 是, no: 否, late: 晚}
constraints:
  - {title: 甲则多, if: a, then: n > 5}
  - {title: 甲则新, if: a, then: when >= 2020-01-01}
  - {title: 甲则长, if: a, then: 'days(when, other) >= 10'}
  - {title: 甲则乙, if: a, then: s = y}
rules:
  yes: {title: 是, when: 'n > 5 and s = y and b', outcome: yes}
  late: {title: 晚, when: 'when >= 2020-01-01 and days(when, other) >= 10', outcome: late}
  no: {title: 否, otherwise: true, outcome: no}
`)

  it('are those of yes, no and of named values; numbers and dates stay to be asked', () => {
    const { derived, answers } = on(load(), { a: true })
    expect([...derived]).toEqual(['s'])
    expect(answers.get('s')).toEqual(known('y'))
    expect([...answers.keys()]).toEqual(['a', 's'])
  })

  it('stand among the cells like those that were told', () => {
    const checklist = load()
    const { cells, answers } = on(checklist, { a: true })
    expect(cells).toEqual(encode(checklist.decision.variables, answers))
    const place = checklist.decision.variables.findIndex(({ key }) => key === 's')
    expect(cells[place]).toBe(1)
  })

  it('are none where nothing binds them, and none that was told', () => {
    expect(on(load(), { s: 'y' }).derived.size).toBe(0)
    expect(on(load(), { a: true, s: 'y' }).derived.size).toBe(0)
    expect([...on(loadChained(), { a: true }).derived]).toEqual(['b', 'c'])
  })

  it('leave missing only the date that is not known of two', () => {
    const { missing } = on(load(), { b: false, n: 0, s: 'x', a: false, when: '2024-03-01' })
    expect(missing).toEqual(['other'])
  })
})

describe('facts of open periods', () => {
  it('are those that a possible day waits for, and none where the day is known', () => {
    expect(openPeriodFacts(on(loadDated(), {}))).toEqual(['start', 'later'])
    const both = on(loadDated(), { start: '2024-03-01', long: false })
    expect(both.possible.map(({ kind }) => kind)).toEqual(['date', 'open'])
    expect(openPeriodFacts(both)).toEqual(['later'])
    expect(openPeriodFacts(on(loadDated(), { holiday: true, later: '2024-03-18' }))).toEqual([])
  })

  it('are asked once for periods that end alike', () => {
    const verdict = on(loadDated(), { holiday: true })
    expect(verdict.possible).toHaveLength(1)
    expect(verdict.reached).toEqual([2, 3])
  })
})
