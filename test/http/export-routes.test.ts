import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocx } from '../../server/intake/docx-text.ts'
import { checklist, evaluation, verification } from '../export/export-fixture.ts'
import { servicesWith, testApp } from './app-fixture.ts'

const LAW = 'spc-interpretation-2021'
/** The fixture's provisions, as those of the real texts. */
const real = <Value>(value: Value): Value =>
  JSON.parse(
    JSON.stringify(value).replace(/"(?:i|g)\/(\d+[\d/]*)"/g, (_all, place) => `"${LAW}/${place}"`),
  )

let app: Awaited<ReturnType<typeof testApp>>
beforeAll(async () => {
  app = await testApp({
    services: servicesWith({
      verifyCitations: async () => real(verification),
      evaluate: () => real(evaluation),
      readChecklist: () => ({ ...checklist }) as never,
    }),
  })
})
afterAll(() => app.close())

const CASES = [
  ['answer', { question: '适用速裁程序' }, '法律问题回答', '适用速裁程序'],
  ['verification', { text: '第七条' }, '引用核对报告', '核对 2 处'],
  ['evaluation', { id: 'fast-track', facts: {} }, '速裁程序适用条件', '不适用速裁程序'],
] as const

describe('POST /api/exports', () => {
  it.each(CASES)(
    'gives an %s as docx, to be saved under its name',
    async (kind, body, title, words) => {
      const reply = await app.inject({ method: 'POST', url: `/api/exports/${kind}`, payload: body })
      expect(reply.statusCode).toBe(200)
      expect(reply.headers['content-type']).toContain('wordprocessingml.document')
      expect(reply.headers['cache-control']).toBe('no-store')
      const disposition = String(reply.headers['content-disposition'])
      expect(decodeURIComponent(disposition)).toContain(`条理-${title}-`)
      expect(disposition).toMatch(
        /^attachment; filename="tiaoli\.docx"; filename\*=UTF-8''[\w%.-]+$/,
      )
      const read = await readDocx(reply.rawPayload)
      expect(read.kind === 'text' ? read.text : '').toMatch(
        new RegExp(`^${title}[\\s\\S]*${words}`),
      )
    },
  )

  it.each(CASES)('gives an %s as Markdown with official citations', async (kind, body, title) => {
    const reply = await app.inject({
      method: 'POST',
      url: `/api/exports/${kind}?format=md`,
      payload: body,
    })
    expect(reply.headers['content-type']).toBe('text/markdown; charset=utf-8')
    expect(reply.body).toMatch(new RegExp(`^# ${title}\n`))
    expect(reply.body).toContain('《最高人民法院关于适用〈中华人民共和国刑事诉讼法〉的解释》第')
    expect(reply.body).toContain('仅供参考，不代替检察官、法官、律师的判断')
  })

  it('makes a file in Chinese, whatever language the answer was read in', async () => {
    const asked: unknown[] = []
    const { answer } = servicesWith()
    const own = await testApp({
      services: servicesWith({
        answer: (request) => {
          asked.push(request)
          return answer(request)
        },
      }),
    })
    const payload = { question: '适用速裁程序', language: 'en' }
    const url = '/api/exports/answer?format=md'
    expect((await own.inject({ method: 'POST', url, payload })).statusCode).toBe(200)
    expect(asked).toEqual([{ question: '适用速裁程序' }])
    await own.close()
  })

  it.each([
    ['answer?format=pdf', { question: '速裁' }, 422, 'VALIDATION_FAILED'],
    ['answer', { question: '' }, 422, 'VALIDATION_FAILED'],
    ['evaluation', { facts: {} }, 422, 'VALIDATION_FAILED'],
    ['nothing', {}, 404, 'ROUTE_NOT_FOUND'],
  ])('refuses %s with %j', async (address, payload, status, code) => {
    const reply = await app.inject({ method: 'POST', url: `/api/exports/${address}`, payload })
    expect([reply.statusCode, reply.json().code]).toEqual([status, code])
  })
})
