import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FlowDrawing } from '../../server/contract/topics.ts'
import { drawColumn } from '../../server/topics/flow-column.ts'
import { drawLayered } from '../../server/topics/flow-layered.ts'
import { textWidth, wrapLines } from '../../server/topics/flow-text.ts'
import type { FlowLink, FlowStep } from '../../server/topics/topic.ts'

const words = fc
  .array(fc.constantFrom('人', '民', '法', '院', '，', '；', '（', '）', '10', 'App'), {
    minLength: 1,
    maxLength: 40,
  })
  .map((parts) => parts.join(''))

/** Steps in a row, each linked from an earlier one, with some jumps back and forth. */
const flows = fc.integer({ min: 2, max: 14 }).chain((count) =>
  fc.record({
    steps: fc
      .array(words, { minLength: count, maxLength: count })
      .map((texts) =>
        texts.map(
          (step, index): FlowStep => ({ id: `s${index}`, kind: 'step', actor: '人民法院', step }),
        ),
      ),
    links: fc
      .tuple(
        fc.tuple(
          ...Array.from({ length: count - 1 }, (_, index) =>
            fc.record({
              from: fc.integer({ min: 0, max: index }).map((at) => `s${at}`),
              to: fc.constant(`s${index + 1}`),
              label: fc.option(words, { nil: undefined }),
            }),
          ),
        ),
        fc.uniqueArray(
          fc.tuple(fc.integer({ min: 0, max: count - 1 }), fc.integer({ min: 0, max: count - 1 })),
          { maxLength: 3, selector: ([a, b]) => `${a} ${b}` },
        ),
      )
      .map(([tree, jumps]) => {
        const all = [
          ...tree,
          ...jumps
            .filter(([a, b]) => a !== b)
            .map(([a, b]) => ({ from: `s${a}`, to: `s${b}`, label: undefined })),
        ]
        const seen = new Set<string>()
        return all.flatMap(({ from, to, label }): FlowLink[] => {
          if (seen.has(`${from} ${to}`)) return []
          seen.add(`${from} ${to}`)
          return [{ from, to, ...(label !== undefined && { label }) }]
        })
      }),
  }),
)

const overlap = (a: FlowDrawing['boxes'][number], b: FlowDrawing['boxes'][number]): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const DRAWINGS = [
  ['in layers', drawLayered],
  ['in a column', drawColumn],
] as const

describe('lines of a step', () => {
  it('hold all of the text, in order, and none of them is empty', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 300 }), (text, width) => {
        const lines = wrapLines(text, width, 14)
        expect(lines.join('')).toBe(text)
        expect(lines.every((line) => line !== '')).toBe(true)
      }),
    )
  })

  it.each([
    ['依法审查，说明理由', 84, ['依法审查，', '说明理由']],
    ['询问被告人是否同意', 70, ['询问被告人', '是否同意']],
    ['十日以内', 200, ['十日以内']],
    ['听取意见（记录）', 70, ['听取意见', '（记录）']],
  ])('%s in %d is %j', (text, width, lines) => {
    expect(wrapLines(text, width, 14)).toEqual(lines)
  })

  it('start with no closing mark and end with no opening one', () => {
    fc.assert(
      fc.property(words, (text) => {
        const lines = wrapLines(text, 90, 14)
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，；）]/)
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/（$/)
      }),
      { examples: [['（（人'], ['人，，，，，，，，法']] },
    )
  })
})

describe.each(DRAWINGS)('a flow drawn %s', (_name, draw) => {
  it('has a box for each step and an arrow for each link', () => {
    fc.assert(
      fc.property(flows, ({ steps, links }) => {
        const drawing = draw(steps, links)
        expect(drawing.boxes.map(({ id }) => id)).toEqual(steps.map(({ id }) => id))
        expect(drawing.arrows.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(
          links.map(({ from, to }) => `${from} ${to}`).sort(),
        )
      }),
      { numRuns: 40 },
    )
  })

  it('keeps boxes apart and inside, and words inside their box', () => {
    fc.assert(
      fc.property(flows, ({ steps, links }) => {
        const { boxes, width, height } = draw(steps, links)
        for (const [index, box] of boxes.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(0)
          expect(box.x + box.width).toBeLessThanOrEqual(width)
          expect(box.y + box.height).toBeLessThanOrEqual(height)
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false)
          for (const line of [box.actor, ...box.lines]) {
            expect(line.y).toBeGreaterThan(box.y)
            expect(line.y).toBeLessThan(box.y + box.height)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('is the same each time', () => {
    fc.assert(
      fc.property(flows, ({ steps, links }) => {
        expect(draw(steps, links)).toEqual(draw(steps, links))
      }),
      { numRuns: 10 },
    )
  })
})

describe('a flow in a column', () => {
  it('stands in the order of the list and is no wider than a phone', () => {
    fc.assert(
      fc.property(flows, ({ steps, links }) => {
        const { boxes, width } = drawColumn(steps, links)
        expect(width).toBeLessThanOrEqual(340)
        for (const [index, box] of boxes.slice(1).entries())
          expect(box.y).toBeGreaterThan((boxes[index]?.y ?? 0) + (boxes[index]?.height ?? 0))
      }),
      { numRuns: 40 },
    )
  })

  it('says in words where a jump leads', () => {
    const step = (id: string): FlowStep => ({ id, kind: 'step', actor: '人民法院', step: '审查' })
    const { arrows } = drawColumn(
      [step('a'), step('b'), step('c')],
      [
        { from: 'a', to: 'b', label: '齐全' },
        { from: 'a', to: 'c', label: '不全' },
        { from: 'b', to: 'c' },
      ],
    )
    const said = arrows.map(({ label }) => label.map(({ text }) => text).join(''))
    expect(said).toEqual(['不全：转第 3 步', '齐全', ''])
  })
})

describe('the width of a text', () => {
  it.each([
    ['法院', 28],
    ['10', 15.68],
    ['', 0],
  ])('%s is %d', (text, width) => {
    expect(textWidth(text, 14)).toBeCloseTo(width)
  })
})
