import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dropAttempt, heldAttempt, holdAttempt } from '../../../web/pages/training/held-attempt.ts'

const attempt = { outcome: 'a', facts: ['f'], citations: '刑诉解释第370条', reason: '' }
const NOTHING = { outcome: '', facts: [], citations: '', reason: '' }

describe('the attempt that is held', () => {
  const kept = new Map<string, string>()
  beforeEach(() => {
    kept.clear()
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    })
  })
  afterEach(() => vi.unstubAllGlobals())

  it('belongs to its exercise, until it is handed in', () => {
    holdAttempt('one', attempt)
    expect(heldAttempt('one')).toEqual(attempt)
    expect(heldAttempt('two').citations).toBe('')
    dropAttempt('one')
    expect(heldAttempt('one')).toEqual(NOTHING)
    expect(kept.size).toBe(0)
  })

  it.each(['{', '[]', 'null', '{"facts":"f"}', '{"facts":[],"outcome":1}'])(
    'is nothing where %s was kept',
    (text) => {
      holdAttempt('one', attempt)
      for (const key of kept.keys()) kept.set(key, text)
      expect(heldAttempt('one')).toEqual(NOTHING)
    },
  )
})
