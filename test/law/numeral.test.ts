import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatEnclosedNumeral,
  formatNumeral,
  parseEnclosedNumeral,
  parseNumeral,
} from '../../server/law/numeral.ts'

const fullWidth = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

describe('numerals', () => {
  it('reads back every number from 1 to 9999 that it writes', () => {
    for (let value = 1; value <= 9999; value++)
      expect(parseNumeral(formatNumeral(value))).toBe(value)
  })

  it('reads Arabic digits in half and full width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(parseNumeral(String(value))).toBe(value)
        expect(parseNumeral(fullWidth(value))).toBe(value)
      }),
    )
  })

  it('never reads a number out of bounds from any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'零〇一二两九十百千0９') }), (text) => {
        const value = parseNumeral(text)
        expect(value === undefined || (value >= 1 && value <= 9999)).toBe(true)
      }),
    )
  })

  it.each([
    ['十', 10],
    ['十二', 12],
    ['一十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['一百〇五', 105],
    ['一百一十', 110],
    ['三百七十', 370],
    ['六百五十五', 655],
    ['一千零一十', 1010],
    ['九千九百九十九', 9999],
    ['三七〇', 370],
    ['二〇二一', 2021],
    ['两百', 200],
  ])('reads %s as %i', (text, value) => {
    expect(parseNumeral(text)).toBe(value)
  })

  it.each([
    '',
    '零',
    '0',
    '００',
    '百',
    '十百',
    '百十',
    '一百零',
    '一百二',
    '一二百',
    '12345',
    '第三',
    '三条',
  ])('refuses %j', (text) => {
    expect(parseNumeral(text)).toBeUndefined()
  })

  it.each([0, -1, 1.5, 10_000, Number.NaN])('refuses to write %d', (value) => {
    expect(() => formatNumeral(value)).toThrow(RangeError)
  })

  it('reads enclosed marks ⒈ … ⒛, ① … ⑳ and writes the first kind', () => {
    for (let value = 1; value <= 20; value++) {
      expect(parseEnclosedNumeral(formatEnclosedNumeral(value))).toBe(value)
      expect(parseEnclosedNumeral(String.fromCodePoint(0x2460 + value - 1))).toBe(value)
    }
    expect(parseEnclosedNumeral('一')).toBeUndefined()
    expect(() => formatEnclosedNumeral(21)).toThrow(RangeError)
  })
})
