import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  all,
  any,
  not,
  rankOf,
  type Truth,
  truthOf,
} from '../../../server/checklist/condition/truth.ts'

const TRUTHS: readonly Truth[] = ['false', 'unknown', 'true']
const truth = fc.constantFrom(...TRUTHS)
const truths = fc.array(truth, { maxLength: 6 })

describe('truth', () => {
  it.each([
    ['true', 'true', 'true', 'true'],
    ['true', 'unknown', 'unknown', 'true'],
    ['true', 'false', 'false', 'true'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
    ['unknown', 'false', 'false', 'unknown'],
    ['false', 'false', 'false', 'false'],
  ] as const)('%s with %s: all is %s, any is %s', (left, right, both, either) => {
    expect(all([left, right])).toBe(both)
    expect(all([right, left])).toBe(both)
    expect(any([left, right])).toBe(either)
    expect(any([right, left])).toBe(either)
  })

  it('holds of nothing as all, not as any', () => {
    expect(all([])).toBe('true')
    expect(any([])).toBe('false')
  })

  it('leaves unknown unknown when denied', () => {
    expect(TRUTHS.map(not)).toEqual(['true', 'unknown', 'false'])
  })

  it('obeys De Morgan both ways', () => {
    fc.assert(
      fc.property(truths, (parts) => {
        expect(not(all(parts))).toBe(any(parts.map(not)))
        expect(not(any(parts))).toBe(all(parts.map(not)))
      }),
    )
  })

  it('never settles the other way when an unknown becomes known', () => {
    fc.assert(
      fc.property(truths, truth, (parts, known) => {
        const told = parts.map((part) => (part === 'unknown' ? known : part))
        for (const join of [all, any]) {
          const before = join(parts)
          if (before !== 'unknown') expect(join(told)).toBe(before)
        }
      }),
    )
  })

  it('ranks false below unknown below true, and back', () => {
    expect(TRUTHS.map(rankOf)).toEqual([0, 1, 2])
    expect(TRUTHS.map(rankOf).map(truthOf)).toEqual(TRUTHS)
    expect(truthOf(Number.NaN)).toBe('unknown')
  })
})
