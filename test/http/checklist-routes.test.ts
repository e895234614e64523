import { afterAll, describe, expect, it } from 'vitest'
import { createChecklistBook } from '../../server/checklist/book.ts'
import {
  checklistListSchema,
  checklistSchema,
  evaluationSchema,
} from '../../server/contract/checklists.ts'
import { ERROR_STATUS, type ErrorCode } from '../../server/errors.ts'
import { loadChecklists } from '../../server/store/checklist-files.ts'
import { corpus, corpusRoot } from '../corpus-fixture.ts'
import { DIGESTS } from '../receipt-fixture.ts'
import { servicesWith, TODAY, testApp } from './app-fixture.ts'

const { checklists } = await loadChecklists(corpusRoot, corpus)
const book = createChecklistBook(corpus, checklists, () => () => new Map())
const receipt = { version: '0.0.0-test', corpusHash: corpus.hash, digests: DIGESTS, asOf: TODAY }
const app = await testApp({
  services: servicesWith({
    listChecklists: book.list,
    readChecklist: book.read,
    evaluate: (id, request) => ({ ...book.evaluate(id, request), receipt }),
  }),
})
afterAll(() => app.close())

const evaluate = (facts: unknown, id = 'fast-track-eligibility') =>
  app.inject({ method: 'POST', url: `/api/checklists/${id}/evaluations`, payload: { facts } })

describe('checklists over HTTP', () => {
  it('are listed, and each comes whole as the contract has it', async () => {
    const list = checklistListSchema.parse((await app.inject('/api/checklists')).json())
    expect(list.checklists.map(({ id }) => id)).toContain('fast-track-eligibility')
    for (const { id, factCount } of list.checklists) {
      const response = await app.inject(`/api/checklists/${id}`)
      expect(response.statusCode, response.body.slice(0, 300)).toBe(200)
      expect(checklistSchema.parse(response.json()).facts).toHaveLength(factCount)
    }
  })

  it('are undetermined on no facts, with what could still matter', async () => {
    const { determined, missing, outcome } = evaluationSchema.parse((await evaluate({})).json())
    expect([determined, outcome.id]).toEqual([false, 'undetermined'])
    expect(missing.length).toBeGreaterThan(3)
  })

  it('are settled by one exclusion, and quote it', async () => {
    const response = await evaluate({ 'defendant-minor-now': true })
    const evaluation = evaluationSchema.parse(response.json())
    expect([evaluation.determined, evaluation.outcome.id]).toEqual([true, 'not-eligible'])
    expect(evaluation.because[0]).toBe('spc-interpretation-2021/370/1/3')
    for (const { provisionId, quote, span } of evaluation.reasons)
      expect(corpus.provision(provisionId)?.text.slice(span.start, span.end)).toBe(quote)
  })

  it.each<[string, unknown, ErrorCode, RegExp]>([
    ['an unknown fact', { 'defendant-minor': true }, 'UNKNOWN_FACT', /defendant-minor/],
    ['a number for a yes', { 'defendant-minor-now': 1 }, 'WRONG_FACT_TYPE', /defendant-minor-now/],
    [
      'words for a number',
      { 'likely-term-months': 'three years' },
      'WRONG_FACT_TYPE',
      /likely-term-months/,
    ],
    [
      'a list for a yes',
      { 'defendant-minor-now': ['2024-01-01'] },
      'WRONG_FACT_TYPE',
      /defendant-minor-now/,
    ],
  ])('refuse %s', async (_name, facts, code, says) => {
    const response = await evaluate(facts)
    expect(response.json()).toMatchObject({ code, status: ERROR_STATUS[code] })
    expect(response.json().detail).toMatch(says)
  })

  it('suggest near names for a fact and for a checklist', async () => {
    expect((await evaluate({ 'defendant-minor-nov': true })).json().suggestions).toContain(
      'defendant-minor-now',
    )
    const misspelt = await evaluate({}, 'fast-track-eligability')
    expect(misspelt.json()).toMatchObject({ code: 'UNKNOWN_CHECKLIST', status: 404 })
    expect(misspelt.json().suggestions).toContain('fast-track-eligibility')
  })

  it('take prototype names for facts like any other unknown name', async () => {
    for (const name of ['constructor', 'toString', 'hasOwnProperty'])
      expect((await evaluate({ [name]: true })).statusCode, name).toBe(422)
  })
})
