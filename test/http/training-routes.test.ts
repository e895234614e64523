// Classes over HTTP: who may join, hand in, look and close.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ClassRegister } from '../../server/training/class-register.ts'
import { createTraining } from '../../server/training/training.ts'
import { DIGESTS } from '../receipt-fixture.ts'
import { servicesWith, TODAY, testApp } from './app-fixture.ts'

let count = 0
const receipt = { version: '0', corpusHash: '0', digests: DIGESTS, asOf: TODAY }
const evaluation = {
  checklistId: 'fast',
  outcome: { id: 'yes', title: '可以' },
  determined: true,
  findings: [],
  because: [],
  reasons: [],
  missing: [],
  possible: [],
  facts: {},
  deadlines: [],
  conflicts: [],
  gaps: [],
  notes: [],
  trace: { label: '', truth: 'true' as const, children: [] },
  receipt,
}
const summary = {
  id: 'fast',
  version: '1',
  title: '速裁',
  group: '',
  stages: [],
  users: [],
  factCount: 1,
  outcomes: [
    { id: 'yes', title: '可以' },
    { id: 'no', title: '不可以' },
  ],
}
const training = createTraining({
  cases: async () => new Map([['fast', [{ name: '成年', facts: { adult: true } }]]]),
  listChecklists: () => [summary],
  readChecklist: () => ({
    ...summary,
    facts: [],
    requirements: [],
    rules: [],
    constraints: [],
    conflicts: [],
    gaps: [],
    notes: [],
  }),
  evaluate: () => evaluation,
  fitsCalendar: () => true,
  computedFrom: () => [],
  verify: async () => ({ checked: [], counts: {}, summary: '' }),
  texts: [],
  receipt: () => receipt,
  classes: new ClassRegister({
    now: () => 0,
    randomHex: (bytes) => {
      count += 1
      return count.toString(16).padStart(bytes * 2, '0')
    },
  }),
})

let app: Awaited<ReturnType<typeof testApp>>
beforeAll(async () => {
  app = await testApp({ services: servicesWith({ training }) })
})
afterAll(() => app.close())

const post = async (url: string, payload: object, remoteAddress = '10.0.0.1') => {
  const reply = await app.inject({ method: 'POST', url, payload, remoteAddress })
  return { status: reply.statusCode, body: reply.json() as Record<string, unknown> }
}
const open = async () => {
  const { body } = await post('/api/classes', { exercises: ['fast~1'] })
  return { code: String(body.code), key: String(body.key) }
}
const handIn = (attempt: object) => post('/api/exercises/fast~1/attempts', attempt)

describe('a class over HTTP', () => {
  it('is joined under a name, which nobody else gets', async () => {
    const { code } = await open()
    const joined = await post(`/api/classes/${code}/members`, { name: ' 甲 ' })
    expect(joined).toMatchObject({ status: 200, body: { name: '甲' } })
    const again = await post(`/api/classes/${code}/members`, { name: '甲' })
    expect(again).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED' } })
    expect(again.body.detail).toMatch(/换一个/)
  })

  it.each(['', '  ', '\u200b', '……'])('is not joined under the name %j', async (name) => {
    const { code } = await open()
    expect((await post(`/api/classes/${code}/members`, { name })).status).toBe(422)
  })

  it('shows the instructor what trainees handed in with their tokens, and nothing else', async () => {
    const { code, key } = await open()
    const { body } = await post(`/api/classes/${code}/members`, { name: '甲' })
    const own = { code, token: body.token }
    expect((await handIn({ outcome: 'no', class: own })).status).toBe(200)
    for (const attempt of [
      { outcome: 'yes', class: { code, token: 'guess' } },
      { outcome: 'yes', class: { code, name: '甲' } },
      { outcome: '<b>甲</b>', class: own },
      { outcome: 'yes', facts: ['other'], class: own },
    ])
      expect((await handIn(attempt)).status).toBeGreaterThanOrEqual(400)
    const progress = await post(`/api/classes/${code}/progress`, { key })
    expect(progress.body.results).toMatchObject([{ name: '甲', outcome: '不可以', right: false }])
  })

  it('is closed with the key, and then is not there', async () => {
    const { code, key } = await open()
    expect((await post(`/api/classes/${code}/close`, { key: 'guess' })).status).toBe(404)
    expect((await post(`/api/classes/${code}/close`, { key })).body).toEqual({ code, closed: true })
    expect((await app.inject(`/api/classes/${code}`)).statusCode).toBe(404)
  })

  it('refuses whoever tries out codes, and says when to come again', async () => {
    const { code } = await open()
    const ask = (url: string) => app.inject({ url, remoteAddress: '10.9.9.9' })
    const statuses = []
    for (let i = 0; i < 31; i += 1) statuses.push((await ask(`/api/classes/no-${i}`)).statusCode)
    expect(statuses).toEqual([...Array<number>(30).fill(404), 429])
    const blocked = await ask(`/api/classes/${code}`)
    expect(blocked.statusCode).toBe(429)
    expect(blocked.headers['retry-after']).toBe('600')
  })
})
