import { describe, expect, it } from 'vitest'
import { tellsCase } from '../../server/services/case-sign.ts'

describe('a question', () => {
  it.each([
    '张某涉嫌盗窃，能不能速裁？',
    '我儿子17岁，可以取保吗？',
    '2024年4月8日收到判决，哪天截止？',
    '本案还能调解吗',
    'Can my client appeal?',
  ])('tells a case: %s', (question) => expect(tellsCase(question)).toBe(true))

  it.each([
    '被告人没有委托辩护人的，哪些情况必须指定？',
    '不满十八周岁以下的人怎么审？',
    '判决送达后几天内可以上诉？',
    'When must counsel be appointed?',
  ])('asks for the law: %s', (question) => expect(tellsCase(question)).toBe(false))
})
