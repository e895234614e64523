import { describe, expect, it } from 'vitest'
import type { ChecklistDetail, FactDefinition } from '../../../server/contract/checklists.ts'
import type { EvaluationSheet } from '../../../server/contract/evaluation-sheets.ts'
import {
  EMPTY_SHEET,
  factsFor,
  sheetAfter,
  sheetFrom,
  sheetLines,
} from '../../../web/pages/case/case-sheet.ts'

const fact = (id: string): FactDefinition => ({
  id,
  type: 'boolean',
  title: id,
  question: `${id}？`,
  citationOnly: false,
  optional: false,
  legalBasis: [],
})
const checklist = (id: string, ...facts: string[]): ChecklistDetail =>
  ({ id, title: id, facts: facts.map(fact) }) as unknown as ChecklistDetail
const details = [checklist('fast', 'minor', 'plea'), checklist('simple', 'plea', 'minor', 'term')]

describe('the sheet of a case', () => {
  it('keeps the facts when a checklist is taken off, and does not send them', () => {
    const chosen = sheetAfter(EMPTY_SHEET, { kind: 'choose', checklist: 'fast', chosen: true })
    const answered = sheetAfter(chosen, { kind: 'answer', key: 'minor', value: true })
    const off = sheetAfter(answered, { kind: 'choose', checklist: 'fast', chosen: false })
    expect(off.facts).toEqual({ minor: true })
    expect(factsFor(off, [])).toEqual({})
    expect(factsFor(answered, details)).toEqual({ minor: true })
  })

  it('sends a fact with its own meaning only while its checklist is on the sheet', () => {
    const sheet = { ...EMPTY_SHEET, facts: { 'minor@fast': true, 'minor@gone': false } }
    expect(factsFor(sheet, details)).toEqual({ 'minor@fast': true })
  })

  it('chooses a checklist once however often it is chosen', () => {
    const choose = { kind: 'choose', checklist: 'fast', chosen: true } as const
    expect(sheetAfter(sheetAfter(EMPTY_SHEET, choose), choose).checklists).toEqual(['fast'])
  })

  it.each([
    [null],
    ['text'],
    [{ checklists: 'fast' }],
    [{ checklists: [1, null], facts: null, name: 3 }],
  ])('starts empty where what was kept is %j', (kept) => {
    expect(sheetFrom(kept)).toEqual(EMPTY_SHEET)
  })
})

describe('the lines of a sheet', () => {
  const known: EvaluationSheet['facts'][string] = {
    value: true,
    source: 'given',
    title: 'plea',
    checklists: ['fast', 'simple'],
  }
  const sheet = {
    questions: [
      { key: 'term', fact: fact('term'), checklists: ['simple'], waiting: ['simple'] },
      { key: 'minor@fast', fact: fact('minor'), checklists: ['fast'], waiting: ['fast'] },
      { key: 'minor@simple', fact: fact('minor'), checklists: ['simple'], waiting: [] },
    ],
    facts: { plea: known },
  } satisfies Pick<EvaluationSheet, 'questions' | 'facts'>

  it('stand in the order of the checklists, each fact once, each meaning apart', () => {
    expect(sheetLines(details, sheet).map(({ key }) => key)).toEqual([
      'minor@fast',
      'plea',
      'minor@simple',
      'term',
    ])
  })

  it('do not move when a fact is answered', () => {
    const answered = {
      questions: sheet.questions.slice(1),
      facts: { plea: known, term: { ...known, title: 'term', checklists: ['simple'] } },
    }
    expect(sheetLines(details, answered).map(({ key }) => key)).toEqual(
      sheetLines(details, sheet).map(({ key }) => key),
    )
  })
})
