// Several checklists on one sheet agree with each on its own, and ask each fact once.

import { describe, expect, it } from 'vitest'
import { createChecklistBook } from '../../../server/checklist/book.ts'
import { loadRuleFiles } from '../../../server/checklist/rules/load.ts'
import type { Checklist } from '../../../server/checklist/verdict/checklist.ts'
import { sheetRequestSchema, sheetSchema } from '../../../server/contract/evaluation-sheets.ts'
import { AppError } from '../../../server/errors.ts'
import { DIGESTS } from '../../receipt-fixture.ts'
import { corpus, HEAD, project } from '../checklists-fixture.ts'

const book = createChecklistBook(corpus, project.checklists, () => () => new Map())
const CHOSEN = ['fast-track-eligibility', 'summary-procedure-eligibility', 'fast-track-time-limit']

/** Checklists of YAML bodies, each under its own id. */
function books(bodies: Readonly<Record<string, string>>) {
  const files = Object.entries(bodies).map(([id, body]) => ({
    file: `corpus/checklists/${id}.yaml`,
    text: HEAD.replace('id: small', `id: ${id}`) + body,
  }))
  const checklists: ReadonlyMap<string, Checklist> = loadRuleFiles(
    { checklists: files, cases: [] },
    corpus,
  )
  return createChecklistBook(
    corpus,
    checklists,
    (narrative) => () =>
      narrative === '' ? new Map() : new Map([['a', { value: true, evidence: EVIDENCE }]]),
  )
}
const EVIDENCE = { quote: '甲', span: { start: 0, end: 1 } }
const body = (question: string, more = '') => `
facts:
  a: {type: boolean, title: 甲, question: ${question}}
  b: {type: boolean, title: 乙, question: 乙？}${more}
outcomes: {x: 一, y: 二}
rules: {first: {title: 一, when: a and b, outcome: x}, second: {title: 二, otherwise: true, outcome: y}}
`
const refusal = (run: () => unknown): AppError => {
  try {
    run()
  } catch (error) {
    if (error instanceof AppError) return error
  }
  throw new Error('not refused')
}

describe('a sheet', () => {
  it('has the shape of the contract', () => {
    const sheet = book.evaluateSheet({ checklists: CHOSEN, facts: { 'is-joint-crime': true } })
    const receipt = { version: '0', corpusHash: '0', digests: DIGESTS, asOf: '2024-01-01' }
    const entries = sheet.entries.map((entry) => ({
      ...entry,
      ...(entry.evaluation && { evaluation: { ...entry.evaluation, receipt } }),
    }))
    expect(sheetSchema.safeParse({ ...sheet, entries, receipt }).error).toBeUndefined()
  })

  it('gives each checklist the evaluation that it has alone', () => {
    const facts = { 'defender-pleads-not-guilty': true, 'likely-term-months': 10 }
    const sheet = book.evaluateSheet({ checklists: CHOSEN, facts })
    for (const { checklistId, evaluation } of sheet.entries) {
      const own = Object.fromEntries(
        Object.entries(facts).filter(([id]) => project.checklists.get(checklistId)?.facts.has(id)),
      )
      expect(evaluation).toEqual(book.evaluate(checklistId, { facts: own }))
    }
    expect(sheet.settled).toEqual(CHOSEN.slice(0, 2))
    expect(sheet.waiting).toEqual(CHOSEN.slice(2))
  })

  it('asks each fact once, and says who waits for it', () => {
    const { questions, nextQuestion } = book.evaluateSheet({ checklists: CHOSEN })
    const keys = questions.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(questions.find(({ key }) => key === 'major-social-impact')?.waiting).toEqual(
      CHOSEN.slice(0, 2),
    )
    expect(nextQuestion?.waiting).toEqual(CHOSEN.slice(0, 2))
  })

  it('chooses by the facts where no checklist is named', () => {
    const { entries } = book.evaluateSheet({ facts: { 'consents-summary': true } })
    expect(entries.map(({ checklistId }) => checklistId)).toContain('summary-procedure-eligibility')
    for (const { checklistId } of entries)
      expect(project.checklists.get(checklistId)?.facts.has('consents-summary')).toBe(true)
    expect(refusal(() => book.evaluateSheet({})).code).toBe('VALIDATION_FAILED')
  })

  it('names a checklist and a fact that do not exist', () => {
    expect(refusal(() => book.evaluateSheet({ checklists: ['none'] })).code).toBe(
      'UNKNOWN_CHECKLIST',
    )
    const refused = refusal(() =>
      book.evaluateSheet({ checklists: CHOSEN, facts: { 'is-joint-crimes': true } }),
    )
    expect(refused.code).toBe('UNKNOWN_FACT')
    expect(refused.details.suggestions).toContain('is-joint-crime')
  })

  it('keeps the others when the facts cannot all be true in one', () => {
    const two = books({
      one: `${body('甲？')}constraints: [{title: 不能同时, never: a and b}]`.replace(
        'when: a and b',
        'when: a or b',
      ),
      two: body('甲？'),
    })
    const { entries } = two.evaluateSheet({
      checklists: ['one', 'two'],
      facts: { a: true, b: true },
    })
    expect(entries[0]).toMatchObject({ problem: { code: 'CONTRADICTORY_FACTS' }, missing: [] })
    expect(entries[1]?.evaluation?.outcome.id).toBe('x')
  })
})

describe('the same id', () => {
  it('is one fact where the question is the same but for its marks', () => {
    const two = books({ one: body('甲吗？'), two: body('甲吗?') })
    const sheet = two.evaluateSheet({ checklists: ['one', 'two'] })
    expect(sheet.questions.map(({ key, checklists }) => [key, checklists])).toEqual([
      ['a', ['one', 'two']],
      ['b', ['one', 'two']],
    ])
  })

  it('is two facts where something else is asked, each under its checklist', () => {
    const two = books({ one: body('犯罪时甲？'), two: body('审判时甲？') })
    const sheet = two.evaluateSheet({ checklists: ['one', 'two'], facts: { 'a@two': false } })
    expect(sheet.questions.map(({ key }) => key)).toEqual(['a@one', 'b'])
    expect(sheet.settled).toEqual(['two'])
    const refused = refusal(() =>
      two.evaluateSheet({ checklists: ['one', 'two'], facts: { a: true } }),
    )
    expect(refused.code).toBe('VALIDATION_FAILED')
    expect(refused.details.suggestions).toEqual(['a@one', 'a@two'])
  })

  it('is one fact in other words where its author says so, and two where it is said to be its own', () => {
    const taken = (how: string) => `
facts:
  a: {from: one, question: 另问甲？${how}}
outcomes: {x: 一, y: 二}
rules: {first: {title: 一, when: a, outcome: x}, second: {title: 二, otherwise: true, outcome: y}}
`
    const keys = (how: string) =>
      books({ one: body('甲？'), two: taken(how) })
        .evaluateSheet({ checklists: ['one', 'two'] })
        .questions.map(({ key }) => key)
    expect(keys(', same: true')).toEqual(['a', 'b'])
    expect(keys('')).toEqual(['a@one', 'b', 'a@two'])
    expect(keys(', own: true')).toEqual(['a@one', 'b', 'a@two'])
  })
})

describe('a fact is given', () => {
  const three = books({ one: body('犯罪时甲？'), two: body('审判时甲？'), like: body('犯罪时甲?') })
  const lastingKeys = (checklists: string[]) =>
    three.evaluateSheet({ checklists }).questions.map(({ lastingKey }) => lastingKey)
  const [crime = '', shared = ''] = lastingKeys(['one'])
  const [trial = ''] = lastingKeys(['two'])
  const given = (checklists: string[], facts: Record<string, boolean>) =>
    Object.fromEntries(
      three
        .evaluateSheet({ checklists, facts })
        .entries.map(({ checklistId, evaluation }) => [checklistId, evaluation?.facts.a?.value]),
    )

  it.each([
    ['by its id where that is plain', ['one', 'like'], { a: true }, { one: true, like: true }],
    ['with its checklist where the id is plain', ['one'], { 'a@one': true }, { one: true }],
    [
      'with any checklist that means it',
      ['one', 'like'],
      { 'a@like': true },
      { one: true, like: true },
    ],
    [
      'with any checklist that means it, where another means something else',
      ['one', 'two', 'like'],
      { 'a@like': true, 'a@two': false },
      { one: true, two: false, like: true },
    ],
    ['by its lasting key', ['two', 'one'], { [crime]: true }, { one: true, two: undefined }],
    ['by a lasting key that came of another sheet', ['like'], { [crime]: true }, { like: true }],
    [
      'by lasting keys, and those with a meaning that nobody asks are passed over',
      ['two'],
      { [crime]: true, [trial]: false },
      { two: false },
    ],
    [
      'twice with one value',
      ['one', 'like'],
      { a: true, 'a@like': true },
      { one: true, like: true },
    ],
  ])('%s', (_, checklists, facts, expected) => {
    expect(given(checklists, facts)).toEqual(expected)
  })

  it.each([
    [
      'twice with two values',
      ['one', 'like'],
      { 'a@one': true, 'a@like': false },
      'VALIDATION_FAILED',
    ],
    [
      'by an id and a lasting key that differ',
      ['one'],
      { a: true, [crime]: false },
      'VALIDATION_FAILED',
    ],
    ['by an id with two meanings', ['one', 'two'], { a: true }, 'VALIDATION_FAILED'],
    ['with a checklist that is not on the sheet', ['one'], { 'a@two': true }, 'UNKNOWN_FACT'],
    ['by a lasting key of an id that nobody has', ['one'], { 'c@~00000000': true }, 'UNKNOWN_FACT'],
    ['by what only looks like a lasting key', ['one'], { 'a@~': true }, 'UNKNOWN_FACT'],
  ])('in vain %s', (_, checklists, facts, code) => {
    expect(refusal(() => given(checklists, facts)).code).toBe(code)
  })

  it('under a lasting key that is the same on every sheet, and another for another meaning', () => {
    expect(lastingKeys(['like', 'two'])).toEqual([crime, shared, trial])
    expect(new Set([crime, shared, trial]).size).toBe(3)
    const { facts } = three.evaluateSheet({
      checklists: ['one', 'two'],
      facts: { 'a@one': true, b: false },
    })
    expect(Object.values(facts).map(({ lastingKey }) => lastingKey)).toEqual([crime, shared])
  })

  it('with its checklist in a request that the contract takes, for every fact of the project', () => {
    for (const { id, facts } of project.checklists.values())
      for (const fact of facts.keys()) {
        const request = { checklists: [id], facts: { [`${fact}@${id}`]: 'unknown' } }
        expect(sheetRequestSchema.safeParse(request).error).toBeUndefined()
      }
  })
})

describe('a narrative', () => {
  it('tells a fact to every checklist that means the same by it', () => {
    const two = books({ one: body('甲？'), two: body('甲？') })
    const sheet = two.evaluateSheet({ checklists: ['one', 'two'], narrative: '甲' })
    expect(sheet.facts).toEqual({
      a: {
        lastingKey: expect.stringMatching(/^a@~/),
        value: true,
        source: 'narrative',
        evidence: EVIDENCE,
        title: '甲',
        checklists: ['one', 'two'],
      },
    })
  })
})
