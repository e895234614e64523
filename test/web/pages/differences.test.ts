import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  counterparts,
  differences,
  likeness,
  printedDifferences,
} from '../../../web/pages/compare/differences.ts'

const side = (left: string, right: string, kind: 'left' | 'right'): string =>
  differences(left, right)
    .filter((run) => run.kind === 'same' || run.kind === kind)
    .map(({ text }) => text)
    .join('')

describe('differences', () => {
  it.each([
    ['应当通知', '应当告知', ['=应当', '-通', '+告', '=知']],
    ['三日以内', '五日以内', ['-三', '+五', '=日以内']],
    ['同意', '同意', ['=同意']],
    ['', '新增', ['+新增']],
    ['删去', '', ['-删去']],
    ['', '', []],
  ])('of “%s” and “%s”', (left, right, expected) => {
    const sign = { same: '=', left: '-', right: '+' }
    expect(differences(left, right).map(({ kind, text }) => sign[kind] + text)).toEqual(expected)
  })

  it('lose no character of either side and never have two runs of a kind beside each other', () => {
    const text = fc.string({
      unit: fc.constantFrom('被', '告', '人', '应', '当', '，'),
      maxLength: 40,
    })
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(side(left, right, 'left')).toBe(left)
        expect(side(left, right, 'right')).toBe(right)
        const kinds = differences(left, right).map(({ kind }) => kind)
        for (const [index, kind] of kinds.entries()) expect(kind).not.toBe(kinds[index + 1])
      }),
    )
  })

  it('keep every character of any text, also of pairs of code units', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (left, right) => {
          expect(side(left, right, 'left')).toBe(left)
          expect(side(left, right, 'right')).toBe(right)
        },
      ),
    )
  })

  it('give up on the middle of two texts too long to compare, and still lose nothing', () => {
    const left = `开头${'甲'.repeat(3000)}结尾`
    const right = `开头${'乙'.repeat(3000)}结尾`
    expect(differences(left, right).map(({ kind }) => kind)).toEqual([
      'same',
      'left',
      'right',
      'same',
    ])
  })
})

describe('differences as they are printed', () => {
  it('are none between items that only stand at another number', () => {
    expect(printedDifferences('（三）未成年人的；', '（二）未成年人的；')).toEqual([
      { kind: 'same', left: '（三）未成年人的；', right: '（二）未成年人的；' },
    ])
    expect(printedDifferences('（十一）其他', '（八）其他情形')).toEqual([
      { kind: 'same', left: '（十一）其他', right: '（八）其他' },
      { kind: 'right', left: '', right: '情形' },
    ])
  })

  it('keep every character of both sides, marks of items included', () => {
    const text = fc
      .array(fc.constantFrom('（一）', '（二）', '（十二）', '被告', '人', '；', '（', '）'), {
        maxLength: 30,
      })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, (left, right) => {
        const runs = printedDifferences(left, right)
        expect(runs.map((run) => run.left).join('')).toBe(left)
        expect(runs.map((run) => run.right).join('')).toBe(right)
      }),
    )
  })
})

describe('counterparts', () => {
  const left = [
    { id: 'a/1', text: '值班律师可以会见犯罪嫌疑人' },
    { id: 'a/2', text: '期间以时、日、月计算' },
  ]
  const right = [
    { id: 'b/1', text: '值班律师可以会见被告人' },
    { id: 'b/2', text: '附带民事诉讼的赔偿' },
  ]

  it('pair what speaks alike and leave out what does not', () => {
    expect(counterparts(left, right, 0.3).map((pair) => [pair.left, pair.right])).toEqual([
      ['a/1', 'b/1'],
    ])
  })

  it('have a likeness between 0 and 1, which is 1 for the same text', () => {
    expect(counterparts(left, left, 0.3).map((pair) => pair.likeness)).toEqual([1, 1])
    expect(likeness(new Set(), new Set())).toBe(0)
  })
})
