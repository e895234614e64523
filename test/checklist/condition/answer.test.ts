import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers, KnownValue } from '../../../server/checklist/condition/answer.ts'
import { isSameValue, knownDay, knownValue } from '../../../server/checklist/condition/answer.ts'

const answers: Answers = new Map([
  ['served-on', { kind: 'known', value: '1970-01-02' }],
  ['stage', { kind: 'known', value: 'trial' }],
  ['is-minor', { kind: 'unknown' }],
])

describe('an answer', () => {
  it.each([
    ['served-on', '1970-01-02', 1],
    ['stage', 'trial', undefined],
    ['is-minor', undefined, undefined],
    ['never-asked', undefined, undefined],
  ])('to %s is the value %s and the day %s', (fact, value, day) => {
    expect(knownValue(answers, fact)).toBe(value)
    expect(knownDay(answers, fact)).toBe(day)
  })
})

describe('two values', () => {
  it.each<[KnownValue, KnownValue, boolean]>([
    [true, true, true],
    [true, false, false],
    [false, 0, false],
    [3, '3', false],
    ['trial', 'trial', true],
    [[], [], true],
    [['2024-05-01'], ['2024-05-01'], true],
    [['2024-05-01'], ['2024-05-01', '2024-05-02'], false],
    [['2024-05-01', '2024-05-02'], ['2024-05-02', '2024-05-01'], false],
    [['2024-05-01'], '2024-05-01', false],
  ])('%j and %j are the same answer: %s', (left, right, same) => {
    expect(isSameValue(left, right)).toBe(same)
    expect(isSameValue(right, left)).toBe(same)
  })

  it('are the same exactly where they are written the same', () => {
    const value = fc.oneof(
      fc.boolean(),
      fc.integer(),
      fc.constantFrom('a', 'b', '1'),
      fc.array(fc.constantFrom('2024-05-01', '2024-05-02'), { maxLength: 3 }),
    )
    fc.assert(
      fc.property(value, value, (left, right) => {
        expect(isSameValue(left, right)).toBe(JSON.stringify(left) === JSON.stringify(right))
      }),
    )
  })
})
