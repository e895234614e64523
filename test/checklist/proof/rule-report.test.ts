import { describe, expect, it } from 'vitest'
import { reportOn } from '../../../server/checklist/proof/rule-report.ts'
import { coverageGaps } from '../../../server/checklist/proof/worked-case.ts'
import { HEAD, loadSmall } from '../checklists-fixture.ts'

const small = (overrides: string) =>
  loadSmall(`${HEAD}
facts:
  a: {type: boolean, title: 甲, question: 甲？}
  b: {type: boolean, title: 乙, question: 乙？}
  n: {type: number, title: 数, question: 几？}
outcomes: {x: 一, y: 二, z: 三}
constraints: [{title: 不能同时, never: a and n > 3}]
rules:
  first: {title: 一, when: a, outcome: x${overrides}}
  second: {title: 二, when: b or n > 3, outcome: y}
  third: {title: 三, otherwise: true, outcome: z}
`)

describe('a report', () => {
  it('counts the legal cases and those of each rule, which together are all', () => {
    const report = reportOn(small(''))
    expect(report.combinations).toBe(6n)
    expect(report.rules).toEqual([
      { id: 'first', cases: 2n },
      { id: 'second', cases: 3n },
      { id: 'third', cases: 1n },
    ])
  })

  it('names two rules that meet without a stated priority, with a case', () => {
    const report = reportOn(small(''))
    expect(report.overlaps).toEqual([
      { first: 'first', second: 'second', stated: false, example: 'a=true，b=true，n=0' },
    ])
    expect(report.problems[0]).toContain('overrides: [second]')
  })

  it('is content once the priority is stated', () => {
    expect(reportOn(small(', overrides: [second]')).problems).toEqual([])
  })
})

describe('worked cases', () => {
  const one = (
    outcome: string,
    facts: Record<string, boolean> = { a: true },
    missing: string[] = [],
  ) => ({
    name: outcome,
    facts,
    outcome,
    missing,
  })
  it('must be six, one for each outcome, one with nothing known, one with one fact missing', () => {
    expect(coverageGaps(small(''), [one('x')])).toEqual([
      '没有结果为 y 的案例',
      '没有结果为 z 的案例',
      '没有结果为 undetermined 的案例',
      '只有 1 个案例，至少要 6 个',
      '没有全部未知的案例',
      '没有只缺一个事实的案例（outcome: undetermined，missing 恰好一个）',
    ])
    const enough = [
      one('x'),
      one('y'),
      one('z'),
      one('undetermined', {}),
      one('undetermined', { a: false }, ['b']),
      one('x'),
    ]
    expect(coverageGaps(small(''), enough)).toEqual([])
  })
})
