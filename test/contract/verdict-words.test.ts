import { describe, expect, it } from 'vitest'
import { isWrongCitation, VERDICT_WORDS } from '../../server/contract/verdict-words.ts'
import { verdictSchema } from '../../server/contract/verify.ts'

describe('a verdict on a citation', () => {
  it.each([
    ['verified', '相符', false],
    ['wrong-provision', '条款不对', true],
    ['no-such-provision', '没有这一条款', true],
    ['text-differs', '文字不同', true],
    ['not-in-corpus', '未收录', false],
    ['not-in-force', '不在有效期', true],
    ['not-checked', '未核对', false],
  ] as const)('%s is %s, wrong: %s', (verdict, words, isWrong) => {
    expect(VERDICT_WORDS[verdict]).toBe(words)
    expect(isWrongCitation(verdict)).toBe(isWrong)
  })

  it('has words of its own', () => {
    expect(Object.keys(VERDICT_WORDS).sort()).toEqual([...verdictSchema.options].sort())
    expect(new Set(Object.values(VERDICT_WORDS)).size).toBe(verdictSchema.options.length)
  })
})
