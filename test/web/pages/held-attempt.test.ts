import { describe, expect, it } from 'vitest'
import { dropAttempt, heldAttempt, holdAttempt } from '../../../web/pages/training/held-attempt.ts'

const attempt = { outcome: 'a', facts: ['f'], citations: '刑诉解释第370条', reason: '' }

describe('the attempt that is held', () => {
  it('belongs to its exercise, until it is handed in', () => {
    holdAttempt('one', attempt)
    expect(heldAttempt('one')).toEqual(attempt)
    expect(heldAttempt('two').citations).toBe('')
    dropAttempt('one')
    expect(heldAttempt('one')).toEqual({ outcome: '', facts: [], citations: '', reason: '' })
  })
})
