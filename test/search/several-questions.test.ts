import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_QUESTIONS, splitQuestions } from '../../server/search/several-questions.ts'

describe('splitting a message', () => {
  it.each([
    ['速裁程序几天审完？能不能当庭宣判？', ['速裁程序几天审完？', '能不能当庭宣判？']],
    [
      '我弟弟十六岁。要通知家长吗？可以请律师吗？',
      ['我弟弟十六岁。要通知家长吗？', '可以请律师吗？'],
    ],
    ['Can I appeal? How many days do I have?', ['Can I appeal?', 'How many days do I have?']],
    ['保证金怎么退\n谁来担保合适', ['保证金怎么退', '谁来担保合适']],
    ['上诉要交什么材料？？谢谢', []],
    ['上诉要交什么材料？可以吗？', []],
    ['速裁程序几天审完', []],
    ['？？？', []],
    ['', []],
  ])('%j into %j', (message, parts) => {
    expect(splitQuestions(message)).toEqual(parts)
  })

  it('keeps to a number of questions, and to the letters of the message', () => {
    fc.assert(
      fc.property(fc.string(), (message) => {
        const parts = splitQuestions(message)
        expect(parts.length).toBeLessThanOrEqual(MOST_QUESTIONS)
        expect(parts).not.toHaveLength(1)
        let from = 0
        for (const letter of parts.join('').replace(/\s/gu, '')) {
          const found = message.indexOf(letter, from)
          expect(found).toBeGreaterThanOrEqual(from)
          from = found + letter.length
        }
      }),
    )
  })

  it('reads 100 kB of question marks at once', () => {
    expect(splitQuestions('上诉期限几天？'.repeat(15_000))).toHaveLength(MOST_QUESTIONS)
  })
})
