// Questions asked where the interface is English: the system's own sentences are English, and nothing else differs.

import { beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import type { Answer, AnswerRequest } from '../../server/contract/answers.ts'
import { createServices, type Services } from '../../server/services.ts'
import { findProject } from '../../server/store/project-root.ts'
import { chineseOfOurs } from '../words/chinese-of-ours.ts'

const { root, version } = findProject()
let services: Services

beforeAll(async () => {
  services = await createServices(readConfig({}, root), {
    version,
    now: () => new Date('2024-04-30T16:30:00Z'),
  })
}, 300_000)

const earlier = (...turns: string[]): AnswerRequest['history'] =>
  turns.map((content) => ({ role: 'user', content }))

/** What is asked, and words that the answer must say of itself. */
const TALKS: readonly (readonly [string, AnswerRequest, RegExp])[] = [
  [
    'answered',
    { question: '值班律师有哪些职责？' },
    /^《认罪认罚指导意见》第12条第.款\S* provides:$/m,
  ],
  [
    'asked in English',
    { question: 'Can the fast-track procedure be used for a deaf defendant?' },
    / provides:$/m,
  ],
  ['cited', { question: '刑诉解释370条7项' }, /第三百七十条第七项 provides:/],
  ['cited, not there', { question: '刑诉解释第七百条' }, /has 655 articles; .* no article 700/],
  ['outside', { question: '股东会决议怎么撤销？' }, /governed by laws of their own/],
  ['outside, another law', { question: '刑法第二百六十四条' }, /《刑法》 is not among the texts/],
  [
    'outside, as the nearest questions',
    { question: '买到烂尾楼可以退房吗' },
    /usually need: 《.*Civil Code/,
  ],
  ['without words to search', { question: 'qwzx?' }, /No provision .* is enough/],
  ['near', { question: '南海区2022年认罪认罚适用率是多少？' }, /states figures of 2022/],
  ['of the report', { question: '值班律师补贴一天多少元？' }, /background from practice/],
  [
    'local, of another place',
    { question: '在合肥，检察院能不能拦着律师辩护？' },
    /only in “安徽省安庆市”, not in “合肥”\. Below are the nearest/,
  ],
  [
    'local, of another place, and nothing national',
    { question: '在合肥，律师在法治里到底算什么角色' },
    /the local rules of “合肥” are not held/,
  ],
  ['local', { question: '安庆为什么要专门出文件保障律师？' }, /applies only in “安徽省安庆市”/],
  [
    'not in force',
    { question: '安庆为什么要专门出文件保障律师？', asOf: '2022-01-01' },
    /in force only from 2023-10-24, not yet on 2022-01-01/,
  ],
  [
    'not in the chosen text',
    { question: '速裁程序不适用的情形', documents: ['recording-rules-2021'] },
    /not in the chosen text/,
  ],
  [
    'cited outside the chosen text',
    { question: '刑诉解释370条', documents: ['recording-rules-2021'] },
    /cites what is not in the chosen texts/,
  ],
  [
    'with a verdict to confirm',
    { question: '被告人是聋哑人，可以适用速裁程序吗？' },
    /the outcome is “不适用速裁程序”\. Please confirm/,
  ],
  [
    'with a verdict still open',
    { question: '被告人认罪认罚，可能判处八个月，可以适用速裁程序吗？' },
    /an outcome still needs: “.*” and \d+ more/,
  ],
  [
    'of the opposite',
    { question: '被告人作罪轻辩护，能用简易程序吗？' },
    /the question says “罪轻辩护”/,
  ],
  [
    'several questions, one beyond',
    { question: '速裁程序几天审完？离婚怎么办？' },
    /On “离婚怎么办”, .* no rule/,
  ],
  [
    'a follow-up',
    { question: '那简易程序呢？', history: earlier('速裁程序的案件几天审完？') },
    / provides:/,
  ],
  [
    'a follow-up with facts of before',
    { question: '可以适用速裁程序吗？', history: earlier('我的当事人是聋哑人，认罪认罚') },
    /Please confirm the facts first/,
  ],
  [
    'with a fact confirmed',
    {
      question: '可以适用速裁程序吗？',
      confirmed: { checklist: 'fast-track-eligibility', facts: { 'defendant-minor-now': true } },
    },
    /“不适用速裁程序”/,
  ],
  [
    'with confirmed facts that contradict one another',
    {
      question: '由审判员独任审判还是组成合议庭？',
      confirmed: {
        checklist: 'panel-composition',
        facts: { procedure: 'fast-track', 'life-or-death': true },
      },
    },
    /The facts that you confirmed contradict/,
  ],
  ['vague', { question: '谁来通知？' }, /Which do you mean/],
  ['with words corrected', { question: '值班律使有哪些职责？' }, /was searched as “值班律师”/],
  ['too long', { question: `速裁程序几天审完？${'案'.repeat(3900)}` }, /only its first/],
]

/** Every sentence of ours in an answer. */
const oursOf = ({
  statements,
  reason,
  missingSource,
  clarification,
  followUps,
}: Answer): string[] =>
  [
    ...statements.filter(({ kind }) => kind !== 'quotation').map(({ text }) => text),
    reason,
    missingSource,
    clarification?.question,
    ...followUps,
  ].filter((text) => text !== undefined)

/** An answer without the sentences of ours. */
const withoutOurs = (answer: Answer) => ({
  ...answer,
  statements: answer.statements.map((one) =>
    one.kind === 'quotation' ? one : { ...one, text: '' },
  ),
  carried: answer.carried.map(({ id, kind }) => [id, kind]),
  clarification: answer.clarification?.options.map(({ label }) => label),
  followUps: answer.followUps.length,
  reason: answer.reason !== undefined,
  missingSource: answer.missingSource !== undefined,
})

describe('an answer in English', () => {
  it.each(TALKS)('%s: says everything of its own in English', async (_, request, expected) => {
    const answer = await services.answer({ ...request, language: 'en' })
    const said = oursOf(answer)
    expect(said.join('\n')).toMatch(expected)
    expect(said.flatMap(chineseOfOurs)).toEqual([])
    for (const { kind, label } of answer.carried)
      if (kind === 'fact') expect(label).toMatch(/: (?:Yes|No|\d)/)
  })

  it.each(TALKS)('%s: is the Chinese one but for that', async (_, request) => {
    const chinese = await services.answer(request)
    const english = await services.answer({ ...request, language: 'en' })
    expect(withoutOurs(english)).toEqual(withoutOurs(chinese))
    expect(await services.answer({ ...request, language: 'zh' })).toEqual(chinese)
    expect(oursOf(chinese).filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([])
  })

  it('offers questions that it answers itself', async () => {
    const { followUps } = await services.answer({
      question: '被告人是聋哑人，可以适用速裁程序吗？',
      language: 'en',
    })
    expect(followUps.length).toBeGreaterThan(1)
    for (const question of followUps)
      expect((await services.answer({ question, language: 'en' })).status).toBe('answered')
  })
})

describe('a search in English', () => {
  it.each([
    ['刑诉解释第七百条', undefined],
    ['刑诉解释370条9项、371条8款', undefined],
    ['刑法第二百六十四条', undefined],
    ['值班律使', undefined],
    ['买到烂尾楼可以退房吗', undefined],
    ['律师会见', '2022-01-01'],
  ])('says of %s in English what the Chinese one says', async (q, asOf) => {
    const query = { q, limit: 3, asOf }
    const { notice, reason, missingSource, hits } = await services.search({
      ...query,
      language: 'en',
    })
    const chinese = await services.search(query)
    expect(hits).toEqual(chinese.hits)
    const said = [notice, reason, missingSource]
    expect(said.map((one) => one === undefined)).toEqual(
      [chinese.notice, chinese.reason, chinese.missingSource].map((one) => one === undefined),
    )
    expect(said.some((one) => one !== undefined)).toBe(true)
    expect(said.flatMap((one) => chineseOfOurs(one ?? ''))).toEqual([])
  })
})
