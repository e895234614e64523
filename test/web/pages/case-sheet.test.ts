import { describe, expect, it } from 'vitest'
import { createChecklistBook } from '../../../server/checklist/book.ts'
import type {
  ChecklistDetail,
  FactDefinition,
  FactValue,
} from '../../../server/contract/checklists.ts'
import type { EvaluationSheet } from '../../../server/contract/evaluation-sheets.ts'
import {
  type CaseSheet,
  EMPTY_SHEET,
  factsFor,
  givenLines,
  sheetAfter,
  sheetFrom,
  sheetLines,
  underLastingKeys,
} from '../../../web/pages/case/case-sheet.ts'
import { corpus, project } from '../../checklist/checklists-fixture.ts'

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
    const answered = sheetAfter(chosen, { kind: 'answer', key: 'minor@~1', value: true })
    const off = sheetAfter(answered, { kind: 'choose', checklist: 'fast', chosen: false })
    expect(off.facts).toEqual({ 'minor@~1': true })
    expect(factsFor(off, [])).toEqual({})
    expect(factsFor(answered, details)).toEqual({ 'minor@~1': true })
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

  it('forgets facts of an older form, which did not say what was asked', () => {
    const kept = {
      checklists: ['fast'],
      facts: { minor: true, 'plea@fast': false, 'term@~1a': 3 },
      name: '甲案',
      officer: '乙',
    }
    expect(sheetFrom(kept)).toEqual({ ...kept, facts: { 'term@~1a': 3 } })
  })

  it('keeps what was read under the lasting key of what was asked', () => {
    const read = {
      lastingKey: 'plea@~1',
      value: true,
      source: 'narrative' as const,
      title: '',
      checklists: [],
    }
    expect(underLastingKeys({ 'plea@fast': true, gone: 1 }, { 'plea@fast': read })).toEqual({
      'plea@~1': true,
    })
  })
})

describe('answers while checklists come and go', () => {
  const book = createChecklistBook(corpus, project.checklists, () => () => new Map())
  const detailsOf = ({ checklists }: CaseSheet) => checklists.map((id) => book.read(id))
  const weighed = (sheet: CaseSheet) =>
    book.evaluateSheet({
      checklists: [...sheet.checklists],
      facts: factsFor(sheet, detailsOf(sheet)),
    })
  const linesOf = (sheet: CaseSheet) => {
    const { questions, facts } = weighed(sheet)
    return sheetLines(detailsOf(sheet), { questions: [...questions], facts })
  }
  /** Steps as a user takes them: `+list`, `-list`, or the answer to the line of a fact that a checklist asks. */
  type Step = string | readonly [fact: string, checklist: string, value: FactValue]
  const sheetOf = (steps: readonly Step[]): CaseSheet =>
    steps.reduce<CaseSheet>((sheet, step) => {
      if (typeof step === 'string')
        return sheetAfter(sheet, {
          kind: 'choose',
          checklist: step.slice(1),
          chosen: step.startsWith('+'),
        })
      const [id, checklist, value] = step
      // A fact that no outcome depends on has no line; the checklist's own key names it.
      const alone = book.evaluateSheet({
        checklists: [checklist],
        facts: { [`${id}@${checklist}`]: value },
      })
      const key = alone.facts[id]?.lastingKey ?? ''
      return sheetAfter(sheet, { kind: 'answer', key, value })
    }, EMPTY_SHEET)
  const known = (sheet: CaseSheet) =>
    Object.fromEntries(
      weighed(sheet).entries.map(({ checklistId, evaluation }) => [
        checklistId,
        Object.fromEntries(
          Object.entries(evaluation?.facts ?? {})
            .filter(([, { source }]) => source === 'given')
            .map(([id, { value }]) => [id, value]),
        ),
      ]),
    )

  const APPEAL = 'appeal-deadline'
  const FAST = 'fast-track-time-limit'
  const LAWYER = 'anqing-lawyer-deadline'
  const PERIOD = 'period-and-sentence-computation'
  const BOTH: readonly Step[] = [
    `+${APPEAL}`,
    `+${FAST}`,
    ['done-date', APPEAL, '2024-04-12'],
    ['done-date', FAST, '2024-05-01'],
  ]
  it.each<[string, readonly Step[], Record<string, Record<string, FactValue>>]>([
    [
      'stay with their checklist when another asks something else under the id',
      [`+${APPEAL}`, ['done-date', APPEAL, '2024-04-12'], `+${FAST}`],
      { [APPEAL]: { 'done-date': '2024-04-12' }, [FAST]: {} },
    ],
    [
      'stay when that other is taken off',
      [...BOTH, `-${FAST}`],
      { [APPEAL]: { 'done-date': '2024-04-12' } },
    ],
    [
      'are all there when it comes back',
      [...BOTH, `-${FAST}`, `+${FAST}`, `-${APPEAL}`, `+${APPEAL}`],
      { [APPEAL]: { 'done-date': '2024-04-12' }, [FAST]: { 'done-date': '2024-05-01' } },
    ],
    [
      'do not become answers to what another checklist asks under the id',
      [`+${LAWYER}`, ['start-date', LAWYER, '2024-04-08'], `-${LAWYER}`, `+${PERIOD}`],
      { [PERIOD]: {} },
    ],
    [
      'serve another checklist that asks the very same, also when the first is gone',
      [
        '+fast-track-eligibility',
        ['defender-pleads-not-guilty', 'fast-track-eligibility', true],
        '-fast-track-eligibility',
        '+summary-procedure-eligibility',
      ],
      { 'summary-procedure-eligibility': { 'defender-pleads-not-guilty': true } },
    ],
    [
      'are one for both, changed under either',
      [
        '+fast-track-eligibility',
        ['defender-pleads-not-guilty', 'fast-track-eligibility', true],
        '-fast-track-eligibility',
        '+summary-procedure-eligibility',
        ['defender-pleads-not-guilty', 'summary-procedure-eligibility', false],
        '+fast-track-eligibility',
      ],
      {
        'summary-procedure-eligibility': { 'defender-pleads-not-guilty': false },
        'fast-track-eligibility': { 'defender-pleads-not-guilty': false },
      },
    ],
  ])('%s', (_, steps, expected) => {
    expect(known(sheetOf(steps))).toEqual(expected)
  })

  it('stand each on a line of its own, which keeps its key', () => {
    const keysOf = (sheet: CaseSheet) =>
      linesOf(sheet).flatMap(({ key, fact }) => (fact.id === 'done-date' ? [key] : []))
    const both = sheetOf(BOTH)
    const one = sheetOf([...BOTH, `-${FAST}`])
    expect(keysOf(both)).toEqual(Object.keys(both.facts))
    expect(keysOf(one)).toEqual(Object.keys(both.facts).slice(0, 1))
  })
})

describe('a sheet that could not be weighed', () => {
  it('has a line for each given fact, so that it can be taken back', () => {
    const lines = givenLines(details, { 'term@~1': -1, 'minor@~1': true, 'minor@~2': false })
    expect(lines.map(({ key, fact: { id }, checklists }) => [key, id, checklists])).toEqual([
      ['minor@~1', 'minor', ['fast', 'simple']],
      ['minor@~2', 'minor', ['fast', 'simple']],
      ['term@~1', 'term', ['simple']],
    ])
  })
})

describe('the lines of a sheet', () => {
  const known: EvaluationSheet['facts'][string] = {
    lastingKey: 'plea@~1',
    value: true,
    source: 'given',
    title: 'plea',
    checklists: ['fast', 'simple'],
  }
  const asked = (id: string, mark: string, checklists: string[], waiting: string[]) => ({
    key: mark === '' ? id : `${id}@${mark}`,
    lastingKey: `${id}@~${mark}`,
    fact: fact(id),
    checklists,
    waiting,
  })
  const sheet = {
    questions: [
      asked('term', '', ['simple'], ['simple']),
      asked('minor', 'fast', ['fast'], ['fast']),
      asked('minor', 'simple', ['simple'], []),
    ],
    facts: { plea: known },
  } satisfies Pick<EvaluationSheet, 'questions' | 'facts'>

  it('stand in the order of the checklists, each fact once, each meaning apart', () => {
    expect(sheetLines(details, sheet).map(({ key }) => key)).toEqual([
      'minor@~fast',
      'plea@~1',
      'minor@~simple',
      'term@~',
    ])
  })

  it('say what is known, be it asked still or not', () => {
    const lines = sheetLines(details, sheet)
    expect(lines.flatMap(({ key, known: found }) => (found ? [[key, found.value]] : []))).toEqual([
      ['plea@~1', true],
    ])
  })

  it('do not move when a fact is answered', () => {
    const term = { ...known, lastingKey: 'term@~', title: 'term', checklists: ['simple'] }
    const answered = { questions: sheet.questions.slice(1), facts: { plea: known, term } }
    expect(sheetLines(details, answered).map(({ key }) => key)).toEqual(
      sheetLines(details, sheet).map(({ key }) => key),
    )
  })
})
