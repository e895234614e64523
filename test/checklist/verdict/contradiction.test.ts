import { describe, expect, it } from 'vitest'
import { readAnswers } from '../../../server/checklist/condition/fact-input.ts'
import type { Checklist } from '../../../server/checklist/verdict/checklist.ts'
import { judge } from '../../../server/checklist/verdict/verdict.ts'
import { AppError } from '../../../server/errors.ts'
import { loadDated } from '../kernel-checklists.ts'
import { booleanFact, loadSmall } from '../small-checklist.ts'

/** A chain, a part of it that is also told outright, and constraints beside it that touch the same facts. */
const loadWoven = () =>
  loadSmall(`facts:
${['a', 'b', 'c', 'd', 'e'].map(booleanFact).join('')}  s: {type: enum, title: s, question: s？, values: {x: 甲, y: 乙, z: 丙}}
outcomes: {yes: 是, no: 否}
constraints:
  - {title: 甲则乙, if: a, then: b}
  - {title: 乙则丙, if: b, then: c}
  - {title: 甲丁不同时, never: a and d}
  - {title: 丙戊不同时, never: c and e}
  - {title: 甲必为子, if: a, then: s = x}
  - {title: 戊必为丑, if: e, then: s = y}
rules:
  yes: {title: 是, when: c and d, outcome: yes}
  no: {title: 否, otherwise: true, outcome: no}
`)

function refusal(checklist: Checklist, facts: Readonly<Record<string, string | boolean>>) {
  try {
    judge(checklist, readAnswers(facts, checklist.facts))
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('possible')
}

describe('facts that cannot all be true', () => {
  it.each([
    [{ a: true, b: false }, ['a', 'b'], '甲则乙'],
    [{ a: true, c: false }, ['a', 'c'], '甲则乙；乙则丙'],
    [{ a: true, b: true, c: false, d: false }, ['b', 'c'], '乙则丙'],
    [{ a: true, d: true, e: false }, ['a', 'd'], '甲丁不同时'],
    [{ e: true, s: 'z', d: true }, ['e', 's'], '戊必为丑'],
    [{ a: true, s: 'y', b: true }, ['a', 's'], '甲必为子'],
  ] as const)('%j are %j, for the reason %s and no other', (facts, named, why) => {
    const { code, message, details } = refusal(loadWoven(), facts)
    expect(code).toBe('CONTRADICTORY_FACTS')
    expect(details.errors?.map(({ path }) => path)).toEqual(named.map((id) => `facts.${id}`))
    expect(message.slice(message.lastIndexOf('：') + 1)).toBe(why)
  })

  it('name one way in which they conflict where there are several', () => {
    const { message } = refusal(loadWoven(), { a: true, e: true })
    expect(['甲必为子；戊必为丑', '甲则乙；乙则丙；丙戊不同时']).toContain(
      message.slice(message.lastIndexOf('：') + 1),
    )
  })

  it('are days of a period where no constraint speaks of them', () => {
    const { message } = refusal(loadDated(), {
      start: '2024-03-01',
      later: '2024-03-02',
      holiday: true,
      long: false,
    })
    expect(message).toContain('后一日期应在按前一日期算出的届满日之后')
  })
})
