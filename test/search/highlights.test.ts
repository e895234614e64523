import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlightTerms, mergeSpans } from '../../server/search/highlights.ts'

/** The text with ⟦ ⟧ around what is marked. */
const draw = (text: string, terms: readonly string[]): string =>
  [...highlightTerms(text, terms)]
    .reverse()
    .reduce(
      (drawn, { start, end }) =>
        `${drawn.slice(0, start)}⟦${drawn.slice(start, end)}⟧${drawn.slice(end)}`,
      text,
    )

describe('highlightTerms', () => {
  it.each([
    [
      '不适用速裁程序的',
      ['速裁程序', '程序'],
      '不适用⟦速裁程序⟧的',
      'a term inside another marks once',
    ],
    ['律师和律师', ['律师'], '⟦律师⟧和⟦律师⟧', 'each place is marked'],
    ['速裁程序', ['速裁', '程序'], '⟦速裁程序⟧', 'what touches becomes one'],
    [
      '被告人是盲人',
      ['人', '被告人'],
      '⟦被告人⟧是盲人',
      'single characters give way to longer terms',
    ],
    ['盲、聋、哑', ['聋'], '盲、⟦聋⟧、哑', 'single characters mark where nothing longer does'],
    ['DNA 鉴定', ['dna'], '⟦DNA⟧ 鉴定', 'letters without case'],
    ['法院', [''], '法院', 'an empty term marks nothing'],
  ])('%s with %j → %s: %s', (text, terms, expected) => {
    expect(draw(text, terms)).toBe(expected)
  })

  it('marks only what the terms say, in order and without overlap', () => {
    const char = fc.constantFrom('法', '院', '人', 'A', 'b', 'İ')
    const text = fc.string({ unit: char, maxLength: 40 })
    fc.assert(
      fc.property(
        text,
        fc.array(fc.string({ unit: char, minLength: 1, maxLength: 3 }), { maxLength: 4 }),
        (whole, terms) => {
          let last = -1
          for (const { start, end } of highlightTerms(whole, terms)) {
            expect(start).toBeGreaterThan(last)
            expect(end).toBeLessThanOrEqual(whole.length)
            last = end
          }
        },
      ),
    )
  })
})

describe('mergeSpans', () => {
  it('does not depend on the order', () => {
    const span = fc
      .tuple(fc.nat(30), fc.nat(5))
      .map(([start, length]) => ({ start, end: start + length + 1 }))
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        expect(mergeSpans([...spans].reverse())).toEqual(mergeSpans(spans))
      }),
    )
  })
})
