// The next question against its definition: the fewest facts left open, on average over the legal answers.

import { describe, expect, it } from 'vitest'
import { readAnswers } from '../../../server/checklist/condition/fact-input.ts'
import {
  countOpen,
  createWorkspace,
  NO_CASE,
  settle,
} from '../../../server/checklist/diagram/settle.ts'
import type { Checklist } from '../../../server/checklist/verdict/checklist.ts'
import { nextQuestion, opennessOf } from '../../../server/checklist/verdict/next-question.ts'
import type { Verdict } from '../../../server/checklist/verdict/verdict.ts'
import { judge } from '../../../server/checklist/verdict/verdict.ts'
import { loadChained, loadDated, loadMixed } from '../kernel-checklists.ts'
import { booleanFact, loadSmall } from '../small-checklist.ts'

type Given = Readonly<Record<string, string | number | boolean>>

const verdictOn = (checklist: Checklist, facts: Given): Verdict =>
  judge(checklist, readAnswers(facts, checklist.facts))

/** Mean of what stays open over the cells of a fact that leave a case. */
function meanOpen(checklist: Checklist, verdict: Verdict, fact: string): number {
  const { decision } = checklist
  const workspace = createWorkspace(decision)
  const place = decision.variables.findIndex(({ facts }) => facts.includes(fact))
  const left = (decision.variables[place]?.cells ?? []).flatMap((_, cell) => {
    const cells = verdict.cells.with(place, cell)
    if (settle(decision, cells, verdict.classes, workspace) === NO_CASE) return []
    return [countOpen(decision, cells, verdict.classes, workspace)]
  })
  return left.reduce((sum, count) => sum + count, 0) / left.length
}

describe('what stays open after a question', () => {
  it.each<readonly [string, () => Checklist, Given]>([
    ['nothing known', loadMixed, {}],
    ['a cell ruled out', loadMixed, { b: true }],
    ['a chain', loadChained, {}],
    ['a chain in part', loadChained, { b: false }],
  ])('is the mean over the answers that leave a case: %s', (_, load, facts) => {
    const checklist = load()
    const verdict = verdictOn(checklist, facts)
    const { after, now } = opennessOf(checklist, verdict)
    expect(after.size).toBeGreaterThan(0)
    for (const [fact, open] of after) expect(open).toBe(meanOpen(checklist, verdict, fact))
    const workspace = createWorkspace(checklist.decision)
    expect(now).toBe(countOpen(checklist.decision, verdict.cells, verdict.classes, workspace))
  })

  it('counts the facts of periods that are open, each until it is told', () => {
    const checklist = loadDated()
    expect(opennessOf(checklist, verdictOn(checklist, { holiday: true }))).toEqual({
      now: 1,
      after: new Map([['later', 0]]),
    })
    const open = opennessOf(checklist, verdictOn(checklist, {}))
    expect(open.now).toBe(4)
    expect([...open.after]).toEqual([
      ['start', 3],
      ['later', 3],
      ['long', 3],
      ['holiday', 2.5],
    ])
  })

  it('looks at every variable that a fact stands in', () => {
    const checklist = loadSmall(`facts:
  served: {type: date, title: 送达, question: 哪天送达？}
  heard: {type: date, title: 开庭, question: 哪天开庭？}
${booleanFact('a')}outcomes: {yes: 是, no: 否}
rules:
  yes: {title: 是, when: 'a and days(served, heard) >= 10', outcome: yes}
  no: {title: 否, otherwise: true, outcome: no}
`)
    const verdict = verdictOn(checklist, { served: '2024-03-01' })
    expect(verdict.missing).toEqual(['heard', 'a'])
    expect([...opennessOf(checklist, verdict).after.keys()]).toEqual(['heard', 'a'])
    expect(nextQuestion(checklist, verdictOn(checklist, { a: true }))).toBe('served')
  })

  it('is not asked of a fact that was asked and is not known', () => {
    const checklist = loadDated()
    const verdict = verdictOn(checklist, { holiday: true, later: 'unknown' })
    expect(verdict.missing).toEqual(['later'])
    expect(nextQuestion(checklist, verdict)).toBeUndefined()
    expect(opennessOf(checklist, verdict).after.size).toBe(0)
  })
})
