import { describe, expect, it } from 'vitest'
import { ANSWER_KINDS, askedKinds, givesKind } from '../../server/search/question-kinds.ts'

describe('the kind of answer that a question wants', () => {
  it.each([
    ['上诉期限是多久', ['period']],
    ['几天内必须送到', ['period']],
    ['延期审理可以建议几次', ['amount']],
    ['变更强制措施由谁决定', ['office']],
    ['谁在多少天内批准', ['period', 'office']],
    ['how long may a trial take', ['period']],
    ['which court approves it', ['office']],
    ['可以上诉吗', []],
    ['', []],
  ])('%j asks for %j', (question, kinds) => {
    expect(askedKinds(question)).toEqual(kinds)
  })
})

describe('a text', () => {
  it.each([
    ['应当在十五日以内作出决定', ['period']],
    ['建议延期审理不得超过两次', ['amount']],
    ['应当由院长签发拘传票', ['office']],
    ['报最高人民法院核准', ['office']],
    ['被告人可以提出上诉', []],
  ])('%s gives %j', (text, kinds) => {
    expect(ANSWER_KINDS.filter((kind) => givesKind(text, kind))).toEqual(kinds)
  })
})
