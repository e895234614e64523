// The picture of a decision, what would change a verdict, and several checklists on one sheet, over HTTP.

import { afterAll, describe, expect, it } from 'vitest'
import { createChecklistBook } from '../../server/checklist/book.ts'
import { diagramSchema } from '../../server/contract/diagrams.ts'
import { sheetSchema } from '../../server/contract/evaluation-sheets.ts'
import { whatIfSchema } from '../../server/contract/what-if.ts'
import { createDecisions } from '../../server/services/decisions.ts'
import { corpus, project } from '../checklist/checklists-fixture.ts'
import { DIGESTS } from '../receipt-fixture.ts'
import { servicesWith, TODAY, testApp } from './app-fixture.ts'

const book = createChecklistBook(corpus, project.checklists, () => () => new Map())
const receiptOn = (asOf: string) => ({
  version: '0.0.0-test',
  corpusHash: corpus.hash,
  digests: DIGESTS,
  asOf,
})
const app = await testApp({
  services: servicesWith(createDecisions(book, () => TODAY, receiptOn)),
})
afterAll(() => app.close())

const BASE = '/api/checklists/fast-track-eligibility'
const post = (url: string, payload: object) => app.inject({ method: 'POST', url, payload })

describe('the picture of a decision over HTTP', () => {
  it('comes as such with GET, and under facts with POST', async () => {
    const whole = diagramSchema.parse((await app.inject(`${BASE}/diagram`)).json())
    expect(whole.determined).toBe(false)
    const reply = await post(`${BASE}/diagram`, { facts: { 'defendant-minor-now': true } })
    const under = diagramSchema.parse(reply.json())
    expect([under.determined, under.outcome.id]).toEqual([true, 'not-eligible'])
    expect(under.nodes.map(({ id }) => id)).toEqual(whole.nodes.map(({ id }) => id))
  })

  it.each([
    ['GET', undefined],
    ['POST', { facts: { 'defendant-minor-now': true } }],
  ] as const)(
    'comes as an SVG file with %s, which may style itself and load nothing',
    async (method, payload) => {
      const reply = await app.inject({
        method,
        url: `${BASE}/diagram.svg`,
        ...(payload && { payload }),
      })
      expect(reply.statusCode).toBe(200)
      expect(reply.headers['content-type']).toMatch(/^image\/svg\+xml/)
      expect(reply.headers['content-security-policy']).toBe(
        "default-src 'none'; style-src 'unsafe-inline'",
      )
      expect(reply.body).toMatch(/^<svg /)
    },
  )

  it.each([
    ['a checklist that does not exist', '/api/checklists/none/diagram', {}, 404],
    ['an unknown fact', `${BASE}/diagram`, { facts: { none: true } }, 422],
    ['facts that are no object', `${BASE}/diagram.svg`, { facts: 1 }, 422],
  ])('is refused for %s', async (_, url, payload, status) => {
    const reply = await post(url, payload)
    expect(reply.statusCode).toBe(status)
    expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/)
  })
})

describe('what would change a verdict over HTTP', () => {
  it('is the ways to each other outcome and each fact answered otherwise', async () => {
    const facts = { 'defendant-minor-now': true, 'court-is-basic': true }
    const found = whatIfSchema.parse((await post(`${BASE}/what-if`, { facts })).json())
    expect(found.others.map(({ outcome }) => outcome.id)).toEqual(['eligible'])
    expect(found.toggles.map(({ fact, moves }) => [fact, moves])).toEqual([
      ['court-is-basic', false],
      ['defendant-minor-now', true],
    ])
    expect(found.receipt.checklist?.id).toBe('fast-track-eligibility')
  })
})

describe('a sheet over HTTP', () => {
  const checklists = ['fast-track-eligibility', 'summary-procedure-eligibility']

  it('has a receipt for itself and for each evaluation', async () => {
    const reply = await post('/api/evaluations', { checklists, facts: { 'is-joint-crime': false } })
    const sheet = sheetSchema.parse(reply.json())
    expect(sheet.waiting).toEqual(checklists)
    expect(sheet.receipt.asOf).toBe(TODAY)
    expect(sheet.entries.map(({ evaluation }) => evaluation?.receipt.checklist?.id)).toEqual(
      checklists,
    )
  })

  it.each([
    ['nothing to choose by', {}, 'VALIDATION_FAILED'],
    ['no checklist in the list', { checklists: [] }, 'VALIDATION_FAILED'],
    ['a checklist that does not exist', { checklists: ['none'] }, 'UNKNOWN_CHECKLIST'],
    ['a fact that none asks', { checklists, facts: { none: true } }, 'UNKNOWN_FACT'],
    ['a wrong value', { checklists, facts: { 'is-joint-crime': 1 } }, 'WRONG_FACT_TYPE'],
  ])('is refused for %s', async (_, payload, code) => {
    const reply = await post('/api/evaluations', payload)
    expect(reply.json()).toMatchObject({ code })
  })
})
