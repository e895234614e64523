import { describe, expect, it } from 'vitest'
import { type DeadlineDay, deadlineText } from '../../server/contract/deadline-words.ts'

const dated: DeadlineDay = { title: '届满日', date: '2024-04-18' }
const undated: DeadlineDay = {
  title: '送达期限',
  undated: { reason: 'facts-missing', facts: ['received'], text: '还不知道“接到日”，算不出日期' },
}

describe('a deadline in words', () => {
  it.each([
    [dated, true, '届满日：2024-04-18'],
    [dated, false, '届满日（尚未确定，可能是）：2024-04-18'],
    [undated, true, '送达期限：还不知道“接到日”，算不出日期'],
    [undated, false, '送达期限：还不知道“接到日”，算不出日期'],
    [{ title: '届满日' }, true, '届满日'],
  ])('%j, determined: %s, is %s', (deadline, determined, words) => {
    expect(deadlineText(deadline, determined)).toBe(words)
  })
})
