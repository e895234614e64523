import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type QuestionType, questionTypeOf } from '../../server/answer/question-type.ts'

const TABLE: readonly (readonly [QuestionType, string])[] = [
  ['difference', '两份文件对录像的要求有什么不同'],
  ['difference', '简易和普通比较'],
  ['difference', 'How do the two texts differ on recording?'],
  ['definition', '“认罚”是什么意思'],
  ['definition', '什么是情况说明'],
  ['definition', 'what does duty lawyer mean'],
  ['time', '判决送达后几天内上诉'],
  ['time', '录像要存多久'],
  ['time', 'how long must the recording be kept'],
  ['conditions', '哪些情形必须开庭'],
  ['conditions', 'in what cases must the court open a hearing'],
  ['consequence', '人跑了会有什么后果'],
  ['consequence', '签完字又不认了怎么办'],
  ['actor', '值班律师由谁安排'],
  ['actor', 'who pays for the lawyer'],
  ['permission', '家属能不能旁听'],
  ['permission', '证人必须到庭吗？'],
  ['permission', 'may the court hear it in private'],
  ['procedure', '查封手机怎么操作'],
  ['procedure', 'how do I apply for recusal'],
  ['text', '第三百七十条'],
  ['text', ''],
]

describe('questionTypeOf', () => {
  it.each(TABLE)('%s: %s', (type, question) => {
    expect(questionTypeOf(question)).toBe(type)
  })

  it('takes 不同意 for no difference', () => {
    expect(questionTypeOf('被告人不同意速裁')).toBe('text')
  })

  it('has a type for any text', () => {
    fc.assert(fc.property(fc.string(), (text) => questionTypeOf(text).length > 0))
  })
})
