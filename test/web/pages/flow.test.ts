import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Evaluation, FactDefinition } from '../../../server/contract/checklists.ts'
import {
  answerText,
  EMPTY_FLOW,
  type Flow,
  type FlowAction,
  flowAfter,
  isCalendarDate,
  nextStep,
  openedFlow,
  previousFact,
  readAnswer,
  typedText,
  unconfirmedIn,
} from '../../../web/pages/checklist/flow.ts'
import { DIGESTS } from '../../receipt-fixture.ts'

const fact = (type: FactDefinition['type']): FactDefinition => ({
  id: 'x',
  type,
  title: '事实',
  question: '？',
  citationOnly: false,
  optional: false,
  legalBasis: [],
})

const evaluation = (change: Partial<Evaluation>): Evaluation => ({
  checklistId: 'c',
  outcome: { id: 'undetermined', title: '尚不能确定' },
  determined: false,
  findings: [],
  because: [],
  reasons: [],
  missing: [],
  possible: [],
  facts: {},
  deadlines: [],
  conflicts: [],
  gaps: [],
  notes: [],
  trace: { label: '', truth: 'unknown', children: [] },
  receipt: { version: '0', corpusHash: '', digests: DIGESTS, asOf: '2026-01-01' },
  ...change,
})

const walk = (...answers: [string, boolean | 'unknown'][]): Flow =>
  answers.reduce<Flow>(
    (flow, [id, value]) => flowAfter(flow, { kind: 'answer', fact: id, value }),
    EMPTY_FLOW,
  )

describe('answers', () => {
  it('keep their order; answering again changes the answer and not its place', () => {
    const flow = walk(['a', true], ['b', false], ['a', 'unknown'])
    expect(flow).toEqual({ facts: { a: 'unknown', b: false }, trail: ['a', 'b'] })
  })

  it('are taken over from a narrative on top of what is there', () => {
    const flow = flowAfter(walk(['a', true]), { kind: 'take-over', facts: { a: false, n: 20 } })
    expect(flow).toEqual({ facts: { a: false, n: 20 }, trail: ['a', 'n'] })
  })

  it('are begun anew from a link, which is another case', () => {
    const flow = flowAfter(walk(['done-date', true]), { kind: 'start-from', facts: { n: 20 } })
    expect(flow).toEqual({ facts: { n: 20 }, trail: ['n'] })
  })

  it.each([
    ['those of the link alone', { n: 20 }, { facts: { n: 20 }, trail: ['n'] }],
    ['those of the tab where the link has none', {}, walk(['a', true])],
  ])('of a page that is opened are %s', (_, handedOn, expected) => {
    expect(openedFlow(walk(['a', true]), { facts: handedOn })).toEqual(expected)
  })

  describe('that were read from words', () => {
    const read = flowAfter(EMPTY_FLOW, {
      kind: 'start-from',
      facts: { a: true, b: false },
      unconfirmed: { a: '聋哑', b: '没有异议', c: '别的' },
    })

    it('wait to be confirmed, with their words, as far as they are there', () => {
      expect(read.unconfirmed).toEqual({ a: '聋哑', b: '没有异议' })
      expect(unconfirmedIn(read)).toEqual(['a', 'b'])
    })

    it.each<[string, FlowAction]>([
      ['answered, the same way too', { kind: 'answer', fact: 'a', value: true }],
      ['taken over once confirmed', { kind: 'take-over', facts: { a: true } }],
      ['withdrawn', { kind: 'withdraw', fact: 'a' }],
    ])('wait no more when they are %s', (_, action) => {
      expect(unconfirmedIn(flowAfter(read, action))).toEqual(['b'])
    })

    it('stay so while others are answered, and are none in another case', () => {
      const other = flowAfter(read, { kind: 'answer', fact: 'd', value: true })
      expect(unconfirmedIn(other)).toEqual(['a', 'b'])
      const next = flowAfter(read, { kind: 'start-from', facts: { a: true } })
      expect(next).toEqual({ facts: { a: true }, trail: ['a'] })
    })
  })

  it('can be withdrawn one by one or all', () => {
    const flow = walk(['a', true], ['b', true])
    expect(flowAfter(flow, { kind: 'withdraw', fact: 'a' })).toEqual({
      facts: { b: true },
      trail: ['b'],
    })
    expect(flowAfter(flow, { kind: 'restart' })).toEqual(EMPTY_FLOW)
  })

  it('and their order always name the same facts, each once', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd')
    const action: fc.Arbitrary<FlowAction> = fc.oneof(
      fc.record({ kind: fc.constant('answer' as const), fact: id, value: fc.boolean() }),
      fc.record({ kind: fc.constant('withdraw' as const), fact: id }),
      fc.record({
        kind: fc.constant('take-over' as const),
        facts: fc.dictionary(id, fc.boolean()),
      }),
      fc.record({
        kind: fc.constant('start-from' as const),
        facts: fc.dictionary(id, fc.boolean()),
      }),
    )
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        const flow = actions.reduce(flowAfter, EMPTY_FLOW)
        expect([...flow.trail].sort()).toEqual(Object.keys(flow.facts).sort())
      }),
    )
  })
})

describe('the next page', () => {
  it.each([
    [
      'is the question that the engine asks next',
      { nextQuestion: { ...fact('boolean'), id: 'b' } },
      { kind: 'question', fact: 'b' },
    ],
    [
      'is the first fact still missing when the engine names none',
      { missing: ['a', 'c'] },
      { kind: 'question', fact: 'c' },
    ],
    ['is the review when nothing is missing', {}, { kind: 'review' }],
    [
      'is the review when what is missing was answered with 不清楚',
      { missing: ['a'] },
      { kind: 'review' },
    ],
    [
      'is the review when the outcome is settled',
      { determined: true, missing: ['c'] },
      { kind: 'review' },
    ],
  ] as const)('%s', (_, change, expected) => {
    expect(nextStep(walk(['a', 'unknown']), evaluation(change as Partial<Evaluation>))).toEqual(
      expected,
    )
  })

  it('never asks what was answered', () => {
    const next = { nextQuestion: { ...fact('boolean'), id: 'a' }, missing: ['a', 'b'] }
    expect(nextStep(walk(['a', 'unknown']), evaluation(next))).toEqual({
      kind: 'question',
      fact: 'b',
    })
  })
})

describe('the page before', () => {
  const flow = walk(['a', true], ['b', true])
  it.each([
    ['b', 'a'],
    ['a', undefined],
    ['new', 'b'],
  ])('of %s is %s', (id, expected) => {
    expect(previousFact(flow, id)).toBe(expected)
  })
})

describe('an answer of the form', () => {
  it.each([
    ['boolean', 'true', { value: true }],
    ['boolean', 'false', { value: false }],
    ['boolean', 'unknown', { value: 'unknown' }],
    ['boolean', '', { fault: 'empty' }],
    ['enum', 'before-prosecution', { value: 'before-prosecution' }],
    ['number', ' 36.5 ', { value: 36.5 }],
    ['number', '３６', { value: 36 }],
    ['number', '三十六', { fault: 'not-a-number' }],
    ['number', '-1', { fault: 'not-a-number' }],
    ['number', '0x10', { fault: 'not-a-number' }],
    ['number', '1e3', { fault: 'not-a-number' }],
    ['number', '+5', { fault: 'not-a-number' }],
    ['number', '.5', { fault: 'not-a-number' }],
    ['number', '1.', { fault: 'not-a-number' }],
    ['number', 'Infinity', { fault: 'not-a-number' }],
    ['number', '9'.repeat(400), { fault: 'not-a-number' }],
    ['number', 'unknown', { value: 'unknown' }],
    ['date', '2026-02-28', { value: '2026-02-28' }],
    ['date', '2026-02-30', { fault: 'not-a-date' }],
    ['date-list', '2026-05-01\n2026-05-04', { value: ['2026-05-01', '2026-05-04'] }],
    ['date-list', '2026-05-01、五一', { fault: 'not-a-date' }],
    ['date-list', '无', { value: [] }],
    ['date-list', ' 没有。', { value: [] }],
    ['date-list', 'None', { value: [] }],
    ['date-list', '[]', { value: [] }],
    ['date-list', '没有 2026-05-01', { fault: 'not-a-date' }],
    ['date-list', '没', { fault: 'not-a-date' }],
    ['date-list', '', { fault: 'empty' }],
    ['date-list', '、', { fault: 'empty' }],
    ['date-list', 'unknown', { value: 'unknown' }],
    ['date', '无', { fault: 'not-a-date' }],
    ['number', '无', { fault: 'not-a-number' }],
  ] as const)('%s %j', (type, raw, expected) => {
    expect(readAnswer(fact(type), raw)).toEqual(expected)
  })

  it('comes back to the form as it was given', () => {
    for (const [type, value] of [
      ['boolean', true],
      ['number', 36.5],
      ['date', '2026-02-28'],
      ['date-list', ['2026-05-01', '2026-05-04']],
      ['date-list', []],
      ['date-list', 'unknown'],
      ['enum', 'unknown'],
    ] as const)
      expect(
        readAnswer(fact(type), answerText(typeof value === 'object' ? [...value] : value)),
      ).toEqual({
        value,
      })
  })

  it('stands in the field to type in only where it was typed: what is chosen beside it leaves the field empty', () => {
    expect(typedText(answerText([]))).toBe('')
    expect(typedText(answerText('unknown'))).toBe('')
    expect(typedText(answerText(['2026-05-01']))).toBe('2026-05-01')
    expect(typedText('没有')).toBe('没有')
  })

  it('takes a date only when the calendar has it', () => {
    expect(isCalendarDate('2024-02-29')).toBe(true)
    expect(isCalendarDate('2026-02-29')).toBe(false)
    expect(isCalendarDate('2026-2-9')).toBe(false)
  })
})
