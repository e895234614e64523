import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentsOf, spanInLeaf } from '../../../web/parts/segments.ts'

const leaf = {
  provisionId: 'd/370/1/7',
  role: 'item',
  text: '（七）辩护人作无罪辩护的；',
  opens: true,
  starts: { 'd/370/1/7': 0, 'd/370/1': 100 },
} as const

describe('a mark in a line', () => {
  it.each([
    ['in the line’s own unit', 'd/370/1/7', 3, 12, { start: 3, end: 12 }],
    ['in the paragraph that holds it', 'd/370/1', 103, 112, { start: 3, end: 12 }],
    ['cut to the line', 'd/370/1', 90, 103, { start: 0, end: 3 }],
    ['that ends before the line', 'd/370/1', 50, 100, undefined],
    ['in a unit that does not hold it', 'd/371', 0, 5, undefined],
  ])('%s', (_, provisionId, start, end, expected) => {
    expect(spanInLeaf(leaf, { provisionId, span: { start, end } })).toEqual(expected)
  })
})

describe('the runs of a line', () => {
  it('cut at the edges of marks, references and headings that overlap', () => {
    const runs = segmentsOf(
      '依照前款规定办理',
      [{ start: 0, end: 3 }],
      [{ start: 2, end: 4 }],
      [{ start: 0, end: 2 }],
    )
    expect(
      runs.map(({ text, marked, reference, strong }) => [text, marked, reference, strong]),
    ).toEqual([
      ['依照', true, undefined, true],
      ['前', true, 0, false],
      ['款', false, 0, false],
      ['规定办理', false, undefined, false],
    ])
  })

  it('are one run where nothing is marked, and none for no text', () => {
    expect(segmentsOf('条文', [])).toMatchObject([{ text: '条文', marked: false }])
    expect(segmentsOf('', [{ start: 0, end: 4 }])).toEqual([])
  })

  it('join to the text, and mark exactly the characters under a mark', () => {
    const spans = fc.array(
      fc.record({ start: fc.integer({ min: -5, max: 40 }), end: fc.integer({ min: -5, max: 40 }) }),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), spans, spans, (text, marks, references) => {
        const runs = segmentsOf(text, marks, references)
        expect(runs.map((run) => run.text).join('')).toBe(text)
        for (const run of runs)
          for (let at = run.start; at < run.start + run.text.length; at++)
            expect(run.marked).toBe(marks.some(({ start, end }) => start <= at && at < end))
      }),
    )
  })
})
