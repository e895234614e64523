import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersOf, evaluate } from '../../../server/checklist/argument/evaluate.ts'
import type { ReadFact } from '../../../server/checklist/condition/answer.ts'
import type { FactInput } from '../../../server/checklist/condition/fact-input.ts'
import { readNarrative } from '../../../server/checklist/narrative/narrative.ts'
import { checklistOf, corpus, HEAD, loadSmall } from '../checklists-fixture.ts'

/** b follows from a; c and b exclude each other. */
const small = loadSmall(`${HEAD}facts:
  a: {type: boolean, title: 甲, question: 甲？}
  b: {type: boolean, title: 乙, question: 乙？}
  c: {type: boolean, title: 丙, question: 丙？}
  d: {type: boolean, title: 丁, question: 丁？}
constraints:
  - {title: 有甲就有乙, if: a, then: b}
  - {title: 乙和丙不能同时成立, never: b and c}
outcomes: {x: 一, y: 二, z: 三, undetermined: 不定}
rules:
  x: {title: 一, when: a or (c and d), outcome: x}
  z: {title: 三, when: b, outcome: z}
  y: {title: 二, otherwise: true, outcome: y}
`)
const read = (values: Readonly<Record<string, boolean>>): ReadonlyMap<string, ReadFact> =>
  new Map(
    Object.entries(values).map(([id, value], index) => [
      id,
      { value, evidence: { quote: `词${id}`, span: { start: index, end: index + 2 } } },
    ]),
  )
const on = (facts: FactInput, told: Readonly<Record<string, boolean>>) =>
  evaluate(corpus, small, { facts, read: read(told) })

describe('a given fact', () => {
  it('wins over a read one that it rules out by what follows from it', () => {
    const found = on({ a: true }, { c: true, d: true })
    expect(found.outcome.id).toBe('x')
    expect(found.facts.c).toMatchObject({ value: false, source: 'derived' })
    expect(found.facts.c?.contradictedBy).toMatchObject({ value: true, quote: '词c' })
    expect(found.facts.d).toMatchObject({ value: true, source: 'narrative' })
    expect(found.notes[0]).toContain(
      '叙述中的“词c”（丙＝是）与已填的甲＝是不能同时成立，以已填的为准',
    )
  })
  it('leaves what it allows, where one of two read facts that exclude each other is ruled out by it', () => {
    const found = on({ a: true }, { b: true, c: true })
    expect(found.facts.b).toMatchObject({ value: true, source: 'narrative' })
    expect(found.facts.c).toMatchObject({ value: false, source: 'derived' })
    expect(found.notes.filter((note) => note.startsWith('叙述中的'))).toHaveLength(1)
  })
  it('that contradicts another given one is still refused', () => {
    expect(() => on({ a: true, b: false }, { d: true })).toThrow(/不能同时成立/u)
  })
})

describe('two facts read that exclude each other', () => {
  it('are both set aside, and said', () => {
    const found = on({}, { b: true, c: true, d: false })
    expect(found.facts.b).toBeUndefined()
    expect(found.facts.c).toBeUndefined()
    expect(found.facts.d).toMatchObject({ value: false, source: 'narrative' })
    expect(found.notes[0]).toBe(
      '叙述中的“词b”（乙＝是）、“词c”（丙＝是）不能同时成立，都没有采用，请核对后填写。',
    )
  })
  it('are set aside in a narrative of a case', () => {
    const checklist = checklistOf('social-investigation')
    const told = readNarrative(checklist, '案件还在侦查阶段。已经提起公诉。尚未收到调查评估报告。')
    expect(told.get('stage')?.value).toBe('investigation')
    expect(told.get('indicted')?.value).toBe(true)
    const found = evaluate(corpus, checklist, { read: told })
    expect(found.facts['report-received']).toMatchObject({ value: false, source: 'narrative' })
    expect(found.facts.stage).toBeUndefined()
    expect(found.facts.indicted).toBeUndefined()
    expect(found.notes[0]).toMatch(/“侦查阶段”.*“已经提起公诉”.*都没有采用/u)
  })
})

it('whatever is read, an evaluation of given facts that can be true is never refused, and keeps them', () => {
  const value = fc.option(fc.boolean(), { nil: undefined })
  const facts = fc.record({ a: value, b: value, c: value, d: value })
  const known = (values: Readonly<Record<string, boolean | undefined>>): Record<string, boolean> =>
    Object.fromEntries(
      Object.entries(values).flatMap(([id, one]) => (one === undefined ? [] : [[id, one]])),
    )
  const isPossible = ({ a, b, c }: Readonly<Record<string, boolean>>) =>
    !(a === true && (b === false || c === true)) && !(b === true && c === true)
  fc.assert(
    fc.property(facts, facts, (given, told) => {
      const facts = known(given)
      fc.pre(isPossible(facts))
      const answers = answersOf(small, { facts, read: read(known(told)) })
      for (const [id, one] of Object.entries(facts))
        expect(answers.get(id)).toEqual({ kind: 'known', value: one })
      const values = Object.fromEntries(
        [...answers].flatMap(([id, one]) => (one.kind === 'known' ? [[id, one.value]] : [])),
      )
      expect(isPossible(values as Record<string, boolean>)).toBe(true)
    }),
  )
})
