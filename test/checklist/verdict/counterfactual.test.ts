// What it would take, against every case tried: all smallest sets of changes, and nothing but those.

import { describe, expect, it } from 'vitest'
import { readAnswers } from '../../../server/checklist/condition/fact-input.ts'
import type { Checklist } from '../../../server/checklist/verdict/checklist.ts'
import { outcomeId, whatWouldChange } from '../../../server/checklist/verdict/counterfactual.ts'
import { judge } from '../../../server/checklist/verdict/verdict.ts'
import { loadChained, loadDated, loadMixed, loadShared } from '../kernel-checklists.ts'
import { completions, naiveRule, valuesOf } from '../naive-twin.ts'
import { booleanFact, loadSmall } from '../small-checklist.ts'

type Given = Readonly<Record<string, string | number | boolean>>

/** Results with their ways, each as sorted words: `a→1` is changed, `+b→0` is needed. */
function waysOn(checklist: Checklist, facts: Given) {
  const verdict = judge(checklist, readAnswers(facts, checklist.facts))
  const found = whatWouldChange(checklist, verdict).map(({ result, ways }) => {
    const words = ways.map(({ changes, needs }) => ({
      changes: changes.map(({ variable, to }) => `${variable.key}→${to}`).sort(),
      needs: needs.map(
        ({ variable, to, ...more }) => `${variable.key}→${to}${JSON.stringify(more)}`,
      ),
    }))
    return [outcomeId(result), words] as const
  })
  return { verdict, found: new Map(found) }
}

/** Sets of changed facts that lead to an outcome in some case, none holding another; by trying every case. */
function smallestSets(checklist: Checklist, cells: Int16Array): Map<string, Set<string>> {
  const { variables } = checklist.decision
  const naive = naiveRule(checklist)
  const sets = new Map<string, string[][]>()
  for (const at of completions(variables, new Int16Array(variables.length).fill(-1))) {
    const result = checklist.rules[naive(valuesOf(variables, at)) ?? -1]?.result
    if (result?.kind !== 'outcome') continue
    const changes = variables.flatMap(({ key }, index) => {
      const known = cells[index] ?? -1
      return known >= 0 && known !== at[index] ? [`${key}→${at[index]}`] : []
    })
    sets.set(result.outcome, [...(sets.get(result.outcome) ?? []), changes.sort()])
  }
  const isSmallest = (one: readonly string[], all: readonly (readonly string[])[]) =>
    !all.some((other) => other.length < one.length && other.every((entry) => one.includes(entry)))
  return new Map(
    [...sets].map(([outcome, all]) => [
      outcome,
      new Set(all.filter((one) => isSmallest(one, all)).map((one) => one.join())),
    ]),
  )
}

describe('what would change a verdict', () => {
  it.each<readonly [string, () => Checklist, Given]>([
    ['all of it known', loadMixed, { a: true, b: false, c: true, n: 6, s: 'x' }],
    ['all of it known, other values', loadMixed, { a: false, b: true, c: false, n: 40, s: 'y' }],
    ['part of it known', loadMixed, { a: false, n: 20, s: 'z' }],
    ['rules that share an outcome', loadShared, { a: false, b: false, c: false, d: false }],
    ['a chain of constraints', loadChained, { a: false, b: false, c: false, d: false }],
    ['a chain of constraints, all of it true', loadChained, { a: true, b: true, c: true, d: true }],
  ])('are all smallest sets of changes, and no other: %s', (_, load, facts) => {
    const checklist = load()
    const { verdict, found } = waysOn(checklist, facts)
    const expected = smallestSets(checklist, verdict.cells)
    if (verdict.settled) expected.delete(outcomeId(verdict.settled))
    const sets = [...found].map(
      ([id, ways]) => [id, new Set(ways.map(({ changes }) => changes.join()))] as const,
    )
    expect(new Map(sets)).toEqual(expected)
  })

  it('names for the same changes the way that needs least, its needs without a value of now', () => {
    const checklist = loadSmall(`facts:
${['a', 'b', 'c', 'd'].map(booleanFact).join('')}outcomes: {yes: 是, no: 否}
rules:
  yes: {title: 是, when: a and (b or (c and d)), outcome: yes}
  no: {title: 否, otherwise: true, outcome: no}
`)
    expect(waysOn(checklist, { a: false }).found).toEqual(
      new Map([['yes', [{ changes: ['a→1'], needs: ['b→1{}'] }]]]),
    )
    const known = judge(checklist, readAnswers({ a: false }, checklist.facts))
    const [way] = whatWouldChange(checklist, known)[0]?.ways ?? []
    expect(way?.changes).toMatchObject([{ from: 0, to: 1 }])
  })

  it('shows two dozen ways at most', () => {
    const values = Array.from({ length: 31 }, (_, index) => `v${index}: 第${index}种`).join(', ')
    const checklist = loadSmall(`facts:
  s: {type: enum, title: s, question: s？, values: {${values}}}
outcomes: {yes: 是, no: 否}
rules:
  no: {title: 否, when: s = v0, outcome: no}
  yes: {title: 是, otherwise: true, outcome: yes}
`)
    const ways = waysOn(checklist, { s: 'v0' }).found.get('yes') ?? []
    expect(ways).toHaveLength(24)
    expect(new Set(ways.flatMap(({ changes }) => changes)).size).toBe(24)
    expect(waysOn(checklist, { s: 'v7' }).found.get('no')).toEqual([
      { changes: ['s→0'], needs: [] },
    ])
  })

  it('leaves out days that cannot be, and stands open days under one name', () => {
    const facts = { start: '2024-03-01', later: '2024-03-05', long: false, holiday: false }
    expect([...waysOn(loadDated(), facts).found.keys()]).toEqual(['2024-03-16'])
    const open = { start: '2024-03-01', long: false, holiday: false }
    expect([...waysOn(loadDated(), open).found.keys()]).toEqual(['2024-03-16', 'YYYY-MM-DD'])
  })

  it('leaves out days of a year that nobody carries', () => {
    const checklist = loadSmall(`facts:
${booleanFact('a')}${booleanFact('b')}  start: {type: date, title: 起, question: 哪天？}
outcomes: {YYYY-MM-DD: 日, no: 否, yes: 是}
periods:
  worked: {title: 工作日, from: start, steps: [{add: 3 workdays, title: 三个工作日}], calendar: true}
rules:
  worked: {title: 期, when: a, period: worked}
  yes: {title: 是, when: b, outcome: yes}
  no: {title: 否, otherwise: true, outcome: no}
`)
    const facts = { start: '2040-03-01', a: false, b: false }
    expect([...waysOn(checklist, facts).found.keys()]).toEqual(['yes'])
    expect([...waysOn(checklist, { ...facts, start: '2024-03-01' }).found.keys()]).toEqual([
      '2024-03-06',
      'yes',
    ])
  })
})
