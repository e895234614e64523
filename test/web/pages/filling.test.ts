import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../web/pages/law/blocks.ts'
import {
  firstShown,
  groupsOf,
  heightOfGroup,
  nearestUnset,
  wordsOfGroup,
} from '../../../web/pages/law/filling.ts'

const block = (number: number, heading?: string): Block => {
  const id = `law/${number}`
  const span = { start: 0, end: 1 }
  return {
    id,
    mark: `第${number}条`,
    headings:
      heading === undefined ? [] : [{ level: 'chapter', text: heading, anchor: `h-${number}` }],
    article: {
      id,
      number: String(number),
      mark: `第${number}条`,
      path: [],
      span,
      paragraphs: [
        { id: `${id}/1`, number: 1, text: `甲${number}。`, lead: `甲${number}。`, span, items: [] },
        { id: `${id}/2`, number: 2, text: `乙${number}。`, lead: `乙${number}。`, span, items: [] },
      ],
    },
  }
}
const blocks = (count: number): Block[] => Array.from({ length: count }, (_, at) => block(at + 1))

describe('the groups of a text', () => {
  it('hold every article once, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (count) => {
        const all = blocks(count)
        expect(groupsOf(all).flatMap((group) => group.blocks)).toEqual(all)
      }),
      { numRuns: 20 },
    )
  })

  it('are named by their first article', () => {
    for (const group of groupsOf(blocks(20))) expect(group.id).toBe(group.blocks[0]?.id)
  })
})

describe('the first screen', () => {
  it.each([0, 1, 7, 8, 15, 16, 369, 650, 654])(
    'holds article at %i and the five after it',
    (at) => {
      const all = blocks(655)
      const groups = groupsOf(all)
      const shown = firstShown(groups, at).flatMap((index) => groups[index]?.blocks ?? [])
      for (const one of all.slice(Math.max(0, at - 1), at + 6)) expect(shown).toContain(one)
    },
  )

  it('sets at most two groups', () => {
    const groups = groupsOf(blocks(655))
    for (let at = 0; at < 655; at++) expect(firstShown(groups, at).length).toBeLessThanOrEqual(2)
  })
})

describe('filling', () => {
  it('sets every group once, whatever the reader looks at meanwhile', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.array(fc.nat(199), { minLength: 1 }),
        (count, looks) => {
          const groups = groupsOf(blocks(count))
          const set = new Set<number>()
          for (let step = 0; step < groups.length; step++) {
            const at = (looks[step % looks.length] ?? 0) % groups.length
            const next = nearestUnset(groups, set, at)
            expect(next).toBeDefined()
            expect(set.has(next ?? -1)).toBe(false)
            set.add(next ?? -1)
          }
          expect(nearestUnset(groups, set, 0)).toBeUndefined()
        },
      ),
      { numRuns: 40 },
    )
  })

  it('begins where the reader is, and of two equally near takes the one below', () => {
    const groups = groupsOf(blocks(80))
    expect(nearestUnset(groups, new Set(), 4)).toBe(4)
    expect(nearestUnset(groups, new Set([4]), 4)).toBe(5)
    expect(nearestUnset(groups, new Set([4, 5]), 4)).toBe(3)
    expect(nearestUnset(groups, new Set([8, 9]), 9)).toBe(7)
  })
})

describe('a group that is not set yet', () => {
  it('has the words of its headings, numbers and paragraphs, a line each', () => {
    const group = { id: 'law/1', blocks: [block(1, '第一章 总则'), block(2)] }
    expect(wordsOfGroup(group)).toBe('第一章 总则\n第1条\n甲1。\n乙1。\n第2条\n甲2。\n乙2。')
  })

  it('takes the room of its articles and more for headings', () => {
    const plain = heightOfGroup({ id: 'a', blocks: [block(1), block(2)] })
    expect(heightOfGroup({ id: 'a', blocks: [block(1)] })).toBe(plain / 2)
    expect(heightOfGroup({ id: 'a', blocks: [block(1, '第一章'), block(2)] })).toBeGreaterThan(
      plain,
    )
  })
})
