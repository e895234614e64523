import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FlowNode, TopicSummary } from '../../../server/contract/topics.ts'
import { arrowPath } from '../../../web/pages/topics/arrow-path.ts'
import { stepsInWords } from '../../../web/pages/topics/flow-words.ts'
import { byHeading, topicsMatching } from '../../../web/pages/topics/topic-shelves.ts'
import { arrowHead } from '../../../web/parts/arrow-head.ts'

const topic = (id: string, title: string, group: string, names: string[] = []): TopicSummary => ({
  id,
  title,
  group,
  names,
  summary: `${title}的说明。`,
  sections: [{ id: 'one', title: '适用条件' }],
  documentIds: [],
  provisionCount: 1,
  checklistCount: 0,
})
const all = [
  topic('a', '速裁程序', '审判程序'),
  topic('b', '反悔与撤回', '认罪认罚', ['反悔上诉']),
  topic('c', '管辖', '审判程序', ['并案']),
]

describe('the filter of the topics', () => {
  it.each([
    ['', ['a', 'b', 'c']],
    ['速裁', ['a']],
    ['反悔上诉', ['b']],
    ['审判 并案', ['c']],
    ['适用条件', ['a', 'b', 'c']],
    ['  ', ['a', 'b', 'c']],
    ['不存在', []],
  ])('%j leaves %j', (words, ids) => {
    expect(topicsMatching(all, words).map(({ id }) => id)).toEqual(ids)
  })
})

describe('the headings of the topics', () => {
  it('stand in the order of their first topic, each once', () => {
    expect(byHeading(all).map(({ name, items }) => [name, items.map(({ id }) => id)])).toEqual([
      ['审判程序', ['a', 'c']],
      ['认罪认罚', ['b']],
    ])
  })
})

describe('a flow in words', () => {
  const node = (id: string, number: number): FlowNode => ({
    id,
    number,
    kind: 'step',
    actor: '人民法院',
    step: id,
  })

  it('says of each step what comes next, and of the last nothing', () => {
    const flow = {
      nodes: [node('a', 1), node('b', 2), node('c', 3)],
      edges: [
        { from: 'a', to: 'c', label: '不全' },
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
        { from: 'c', to: 'nowhere' },
      ],
    }
    expect(stepsInWords(flow).map(({ exits }) => exits)).toEqual([
      [
        { number: 3, label: '不全' },
        { number: 2, label: undefined },
      ],
      [{ number: 3, label: undefined }],
      [],
    ])
  })
})

describe('an arrow', () => {
  it.each([
    [
      'a straight one',
      [
        { x: 0, y: 0 },
        { x: 0, y: 40 },
      ],
      'M0 0L0 40',
    ],
    [
      'one corner, rounded',
      [
        { x: 0, y: 0 },
        { x: 40, y: 0 },
        { x: 40, y: 40 },
      ],
      'M0 0L31 0Q40 0 40 9L40 40',
    ],
    [
      'a corner too short to round wholly',
      [
        { x: 0, y: 0 },
        { x: 4, y: 0 },
        { x: 4, y: 40 },
      ],
      'M0 0L2 0Q4 0 4 9L4 40',
    ],
    ['nothing', [], ''],
  ])('is drawn: %s', (_what, points, path) => {
    expect(arrowPath(points)).toBe(path)
  })

  it('starts and ends where its points do', () => {
    const point = fc.record({
      x: fc.integer({ min: 0, max: 999 }),
      y: fc.integer({ min: 0, max: 999 }),
    })
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 8 }), (points) => {
        const path = arrowPath(points)
        const [first, last] = [points[0], points.at(-1)]
        expect(path.startsWith(`M${first?.x} ${first?.y}`)).toBe(true)
        expect(path.endsWith(`L${last?.x} ${last?.y}`)).toBe(true)
        expect(path).not.toMatch(/NaN/)
      }),
    )
  })

  it('has a head that points along its last run, and none without a run', () => {
    expect(
      arrowHead([
        { x: 0, y: 0 },
        { x: 0, y: 20 },
      ]),
    ).toBe('M0 20L-3.6 12L3.6 12Z')
    expect(
      arrowHead([
        { x: 5, y: 5 },
        { x: 5, y: 5 },
      ]),
    ).toBe('')
    expect(arrowHead([{ x: 5, y: 5 }])).toBe('')
  })
})
