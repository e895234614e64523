import { describe, expect, it } from 'vitest'
import { heldNarrative, holdNarrative } from '../../../web/pages/checklist/held-narrative.ts'

describe('the narrative that is held', () => {
  it('belongs to its place, until it is emptied', () => {
    holdNarrative('fast-track', '被告人认罪。')
    expect(heldNarrative('fast-track')).toBe('被告人认罪。')
    expect(heldNarrative('case-sheet')).toBe('')
    holdNarrative('fast-track', ' ')
    expect(heldNarrative('fast-track')).toBe('')
  })
})
