import { describe, expect, it } from 'vitest'
import { composeAnswer } from '../../server/answer/compose.ts'
import { oppositeOf } from '../../server/answer/opposite.ts'
import { corpus } from '../corpus-fixture.ts'
import { hitOn } from '../hit-fixture.ts'
import { DIGESTS } from '../receipt-fixture.ts'

const INNOCENT = '辩护人作无罪辩护的；'
const PROTEST = '人民检察院提出抗诉的案件，不受前款规定的限制。'

describe('a question and a provision that speaks of the opposite', () => {
  it.each([
    ['作罪轻辩护，能用简易程序吗', INNOCENT, '罪轻辩护', '无罪辩护'],
    ['检察院没抗诉，二审能加刑吗', PROTEST, '没有抗诉', '提出抗诉'],
    ['公诉机关未提出抗诉怎么办', PROTEST, '没有抗诉', '提出抗诉'],
  ])('%s: %s', (question, text, said, other) => {
    expect(oppositeOf(question, text)).toEqual({ said, other })
  })

  it.each([
    ['both say the same', '作无罪辩护，能用简易程序吗', INNOCENT],
    ['the question says both', '罪轻辩护和无罪辩护有什么区别', INNOCENT],
    ['the text says both', '没抗诉能加刑吗', '未提出抗诉的，与提出抗诉的分别处理。'],
    ['neither is spoken of', '能用简易程序吗', INNOCENT],
  ])('does not differ where %s', (_, question, text) => {
    expect(oppositeOf(question, text)).toBeUndefined()
  })

  it('is told apart at the head of the answer', () => {
    const lead = (question: string) =>
      composeAnswer(corpus, {
        request: { question },
        retrieval: {
          kind: 'search',
          hits: [hitOn('spc-interpretation-2021/360/1/5')],
          confidence: 1,
          answerable: true,
        },
        receipt: { version: '1', corpusHash: corpus.hash, digests: DIGESTS, asOf: '2024-05-01' },
      }).statements[0]?.text
    expect(lead('作罪轻辩护，能用简易程序吗')).toContain('“无罪辩护”，两者不同')
    expect(lead('作无罪辩护，能用简易程序吗')).not.toContain('两者不同')
  })
})
