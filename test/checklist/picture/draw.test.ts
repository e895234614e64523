// The picture of a decision says what the decision says: every case walks it to its own outcome.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../server/checklist/condition/answer.ts'
import { toIsoDate } from '../../../server/checklist/condition/day.ts'
import { readAnswers } from '../../../server/checklist/condition/fact-input.ts'
import { drawDecision } from '../../../server/checklist/picture/draw.ts'
import { drawSvg } from '../../../server/checklist/picture/draw-svg.ts'
import { linesWidth, textWidth, wrapText } from '../../../server/checklist/picture/text-lines.ts'
import type { Checklist } from '../../../server/checklist/verdict/checklist.ts'
import { outcomeOfRule } from '../../../server/checklist/verdict/checklist.ts'
import { judge } from '../../../server/checklist/verdict/verdict.ts'
import type { DiagramView } from '../../../server/contract/diagrams.ts'
import { diagramSchema } from '../../../server/contract/diagrams.ts'
import { AppError } from '../../../server/errors.ts'
import { checklistOf, HEAD, loadSmall, project } from '../checklists-fixture.ts'

const NOTHING: Answers = new Map()
const checklists = [...project.checklists.values()]
const fastTrack = checklistOf('fast-track-eligibility')
const drawn = (checklist: Checklist, facts = {}): DiagramView =>
  drawDecision(checklist, readAnswers(facts, checklist.facts))

const nodeOf = (view: DiagramView, id: string) => view.nodes.find((node) => node.id === id)

/** Ends that the case stands at: those taken; of a case whose facts leave several ways those open. */
const ends = (view: DiagramView, state: 'taken' | 'open') =>
  view.nodes.filter((node) => node.kind === 'outcome' && node.state === state)

/** Values for the variables that are single facts, as answers; undefined for cases that cannot be. */
function answersOf(checklist: Checklist, chosen: readonly number[]): Answers | undefined {
  const answers = new Map()
  for (const [index, { subject, cells }] of checklist.decision.variables.entries()) {
    const value = cells[chosen[index] ?? -1]
    if (value === undefined || subject.kind !== 'fact') continue
    const isDate = checklist.facts.get(subject.fact)?.type === 'date'
    const shown = isDate && typeof value === 'number' ? toIsoDate(value) : value
    answers.set(subject.fact, { kind: 'known', value: shown })
  }
  try {
    judge(checklist, answers)
    return answers
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

const someCells = (checklist: Checklist) =>
  fc.tuple(
    ...checklist.decision.variables.map(({ cells }) =>
      fc.integer({ min: -1, max: cells.length - 1 }),
    ),
  )

describe.each(checklists.map((one) => [one.id, one] as const))('the picture of %s', (_, one) => {
  const picture = drawDecision(one, NOTHING)

  it('has the shape of the contract, boxes apart from one another, words inside their boxes', () => {
    expect(diagramSchema.safeParse(picture).error).toBeUndefined()
    for (const [index, node] of picture.nodes.entries()) {
      const lines = [...node.lines, ...(node.items ?? []).flatMap((item) => item.lines)]
      expect(linesWidth(lines)).toBeLessThan(node.width)
      expect(node.x).toBeGreaterThanOrEqual(0)
      expect(node.x + node.width).toBeLessThanOrEqual(picture.width)
      expect(node.y + node.height).toBeLessThanOrEqual(picture.height)
      for (const other of picture.nodes.slice(index + 1)) {
        const beside = node.x + node.width <= other.x || other.x + other.width <= node.x
        const below = node.y + node.height <= other.y || other.y + other.height <= node.y
        expect(beside || below).toBe(true)
      }
    }
  })

  it('can be read on a page', () => {
    expect(picture.nodes.filter((node) => node.kind !== 'outcome').length).toBeLessThanOrEqual(24)
    expect(picture.width).toBeLessThanOrEqual(1500)
  })

  it('names every fact that decides, and every outcome of the rules', () => {
    const asked = new Set(picture.nodes.flatMap((node) => node.facts))
    const tested = new Set(one.decision.variables.flatMap(({ facts }) => facts))
    const deciding = judge(one, NOTHING).missing.filter((fact) => tested.has(fact))
    expect(deciding.filter((fact) => !asked.has(fact))).toEqual([])
    const shown = new Set(picture.nodes.map((node) => node.outcome))
    expect(one.rules.map(outcomeOfRule).filter((outcome) => !shown.has(outcome))).toEqual([])
  })

  it('takes a case to its outcome, and closes what can no longer be', () => {
    fc.assert(
      fc.property(someCells(one), (chosen) => {
        const answers = answersOf(one, chosen)
        if (!answers) return
        const view = drawDecision(one, answers)
        const verdict = judge(one, answers)
        const possible = new Set(
          verdict.reached.flatMap((rule) => {
            const found = one.rules[rule]
            return found ? [outcomeOfRule(found)] : []
          }),
        )
        const standing = [...ends(view, 'taken'), ...ends(view, 'open')]
        expect(new Set(standing.map((node) => node.outcome))).toEqual(possible)
        if (verdict.settled) expect(ends(view, 'open')).toEqual([])
        for (const edge of view.edges)
          if (edge.state !== 'closed') expect(nodeOf(view, edge.to)?.state).not.toBe('closed')
      }),
      { numRuns: 30 },
    )
  })

  it('is an SVG that stands alone', () => {
    const svg = drawSvg(picture)
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(svg).not.toMatch(/<script|href=|url\(|NaN|undefined/)
    const opened = [...svg.matchAll(/<([a-z]+)[ >]/g)].filter(([tag]) => !tag.endsWith('/>'))
    expect(opened.length).toBeGreaterThan(picture.nodes.length)
    for (const node of picture.nodes) expect(svg).toContain(node.lines[0]?.slice(0, 2))
  })
})

describe('exclusions in a row', () => {
  it('are one list, two questions that belong together one line of it', () => {
    const view = drawn(fastTrack)
    expect(view.nodes.map(({ kind }) => kind)).toEqual(['list', 'outcome', 'outcome'])
    const items = view.nodes[0]?.items?.map(({ text }) => text)
    expect(items).toHaveLength(13)
    expect(items).toContain(
      '存在需要解决的附带民事诉讼赔偿等事项，且没有就赔偿等事项达成调解、和解协议',
    )
    expect(view.edges.map(({ label }) => label)).toEqual(['是', '否，各项都不成立'])
  })

  it('show how each line came out, and one that holds closes the other way', () => {
    const view = drawn(fastTrack, {
      'court-is-basic': true,
      'is-joint-crime': true,
      'codefendant-objects': true,
      'civil-compensation-at-issue': true,
    })
    const truths = new Map(view.nodes[0]?.items?.map(({ facts, truth }) => [facts[0], truth]))
    expect(truths.get('court-is-basic')).toBe('false')
    expect(truths.get('is-joint-crime')).toBe('true')
    expect(truths.get('civil-compensation-at-issue')).toBe('unknown')
    expect(view.edges.map(({ state }) => state)).toEqual(['taken', 'closed'])
    expect(ends(view, 'taken').map(({ outcome }) => outcome)).toEqual(['not-eligible'])
    expect(view.determined).toBe(true)
  })
})

describe('a question', () => {
  const small = loadSmall(`${HEAD}
facts:
  n: {type: number, unit: 个月, title: 刑期, question: 几个月？}
  s: {type: enum, title: 阶段, question: 哪个阶段？, values: {a: 甲, b: 乙, c: 丙}}
  d: {type: date, title: 行为日, question: 哪天？}
outcomes: {w: 零, x: 一, y: 二, z: 三}
rules:
  first: {title: 一, when: 'n > 12 and n <= 36', outcome: x}
  second: {title: 二, when: 's in (a, c)', outcome: y}
  third: {title: 三, when: d < 2022-03-01, outcome: z}
  fourth: {title: 四, otherwise: true, outcome: w}
`)
  it('has its answers on the arrows: numbers and dates as ranges, values by their titles', () => {
    const labels = drawn(small).edges.map(({ label }) => label)
    expect(labels).toContain('不超过12个月，或者超过36个月')
    expect(labels).toContain('超过12个月、不超过36个月')
    expect(labels).toContain('甲、丙')
    expect(labels).toContain('早于2022年3月1日')
  })

  it('that was answered says so', () => {
    const view = drawn(small, { n: 24 })
    expect(view.nodes[0]).toMatchObject({ state: 'taken', answer: '超过12个月、不超过36个月' })
  })
})

describe('a text in lines', () => {
  it.each([
    ['是否适用速裁程序？', 70, ['是否适用', '速裁程序？']],
    ['一二三四五六', 3 * 14, ['一二三', '四五六']],
    ['一二三，四五', 3 * 14, ['一二三，', '四五']],
    ['一二（三四）五', 3 * 14, ['一二', '（三四）', '五']],
    ['超过36个月', 45, ['超过', '36个月']],
    ['', 100, ['']],
  ])('%j within %i is %j', (text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines)
  })

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'甲乙丙，（）。12ab') }), (text) => {
        expect(wrapText(text, 60).join('')).toBe(text)
      }),
    )
  })

  it('is as wide as its letters', () => {
    expect(textWidth('甲乙')).toBe(28)
    expect(textWidth('')).toBe(0)
  })
})

describe('the SVG', () => {
  it('keeps marks of XML as text', () => {
    const named = loadSmall(`${HEAD}
facts: {a: {type: boolean, title: '甲<乙 & "丙"', question: '甲<乙 & "丙"？'}}
outcomes: {x: 一, y: 二}
rules: {first: {title: 一, when: a, outcome: x}, second: {title: 二, otherwise: true, outcome: y}}
`)
    const svg = drawSvg(drawn(named))
    expect(svg).toContain('&lt;')
    expect(svg).not.toContain('甲<')
  })
})
