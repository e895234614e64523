import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseText } from '../../server/search/normalise.ts'

describe('normaliseText', () => {
  it.each([
    ['ＡＢｃ１２', 'abc12', 'full width and capitals'],
    ['認罪認罰從寬', '认罪认罚从宽', 'Traditional characters'],
    ['證據確實、充分', '证据确实、充分', 'Traditional characters with punctuation'],
    ['速裁\u200b程序\ufeff', '速裁 程序 ', 'zero-width space and byte-order mark'],
    ['a\u0000b', 'a b', 'a control character'],
    ['甲\ud800乙', '甲 乙', 'a lone surrogate'],
    ['', '', 'nothing'],
  ])('reads %j as %j: %s', (text, expected) => {
    expect(normaliseText(text)).toBe(expected)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const once = normaliseText(text)
        expect(normaliseText(once)).toBe(once)
      }),
    )
  })

  it('leaves no lone surrogate', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normaliseText(text).isWellFormed()).toBe(true)
      }),
    )
  })
})
