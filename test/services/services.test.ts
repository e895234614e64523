// The services put together from the real files, with the index that `npm test` has made ready.

import { beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { answerSchema } from '../../server/contract/answers.ts'
import { evaluationSchema } from '../../server/contract/checklists.ts'
import { searchResponseSchema } from '../../server/contract/search.ts'
import { verifyResponseSchema } from '../../server/contract/verify.ts'
import { chinaDate, createServices, type Services } from '../../server/services.ts'
import { findProject } from '../../server/store/project-root.ts'

const DIGEST = expect.stringMatching(/^[0-9a-f]{12}$/)
const LAW = 'spc-interpretation-2021'
const { root, version } = findProject()
let services: Services

beforeAll(async () => {
  services = await createServices(readConfig(process.env, root), {
    version,
    now: () => new Date('2024-04-30T16:30:00Z'),
  })
}, 300_000)

describe('the date', () => {
  it.each([
    ['2024-04-30T15:59:59Z', '2024-04-30'],
    ['2024-04-30T16:00:00Z', '2024-05-01'],
    ['2023-12-31T16:00:00Z', '2024-01-01'],
  ])('at %s is %s in China', (instant, date) => {
    expect(chinaDate(new Date(instant))).toBe(date)
  })

  it('of the services is that of their clock', () => {
    expect(services.today()).toBe('2024-05-01')
  })
})

describe('the services together', () => {
  it.each([
    ['刑诉解释370条7项', `${LAW}/370/1/7`],
    ['高法解释第三百七十条第（七）项', `${LAW}/370/1/7`],
    ['同录规定12条', 'recording-rules-2021/12'],
    [`${LAW}/1`, `${LAW}/1`],
  ])('land on the provision that %s cites', async (q, provisionId) => {
    const response = searchResponseSchema.parse(await services.search({ q, limit: 5 }))
    expect(response.kind).toBe('citation')
    expect(response.hits[0]?.provisionId).toBe(provisionId)
  })

  it('say how many articles there are when one is cited that is not', async () => {
    const { notice } = await services.search({ q: '刑诉解释第七百条', limit: 5 })
    expect(notice).toMatch(/655|六百五十五/)
  })

  it.each([
    ['值班律师有哪些职责'],
    ['速裁程序的案件应当当庭宣判吗'],
    ['听取意见时要全程同步录音录像吗'],
  ])('answer %s with words that stand in the provisions they name', async (question) => {
    const answer = answerSchema.parse(await services.answer({ question }))
    const citations = answer.statements.flatMap((statement) => statement.citations)
    expect(citations.length).toBeGreaterThan(0)
    for (const { provisionId, quote, span, verified } of citations) {
      expect(verified).toBe(true)
      expect(services.readProvision(provisionId).text.slice(span.start, span.end)).toBe(quote)
    }
  })

  it('give the receipt of a verdict its checklist beside what every receipt has', () => {
    const { checklist, ...rest } = services.evaluate('fast-track-eligibility', {}).receipt
    expect(rest).toEqual(services.receipt())
    expect(services.receipt('2023-01-01')).toEqual({ ...rest, asOf: '2023-01-01' })
    expect(checklist?.id).toBe('fast-track-eligibility')
  })

  it('give every verdict a receipt with the checklist, its version and the date', () => {
    const evaluation = evaluationSchema.parse(services.evaluate('fast-track-eligibility', {}))
    const { version: checklistVersion } = services.readChecklist('fast-track-eligibility')
    expect(evaluation.receipt).toEqual({
      version,
      corpusHash: services.health().corpus.hash,
      digests: { rules: DIGEST, search: DIGEST, calendar: DIGEST },
      asOf: '2024-05-01',
      checklist: { id: 'fast-track-eligibility', version: checklistVersion },
    })
  })

  it('show everyday questions with the article that answers them, never as law', () => {
    const { questions, article } = services.readProvision(`${LAW}/370`)
    expect(questions.length).toBeGreaterThan(0)
    for (const { question } of questions) expect(JSON.stringify(article)).not.toContain(question)
    const item = services.readProvision(`${LAW}/370/1/7`)
    for (const { provisionId } of item.questions) expect(provisionId).toBe(`${LAW}/370/1/7`)
  })

  it('verify the words of a brief against the provision that it names', async () => {
    const text =
      '《刑诉法解释》第三百七十条第七项规定：“辩护人作无罪辩护的”。《刑诉法解释》第七百条规定了速裁程序。'
    const { checked } = verifyResponseSchema.parse(await services.verifyCitations(text))
    expect(checked.map(({ verdict }) => verdict)).toEqual(['verified', 'no-such-provision'])
    for (const { quote, span } of checked) expect(text.slice(span.start, span.end)).toBe(quote)
  })
})
