import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestPlaces } from '../../server/search/best-places.ts'
import { BestThree } from '../../server/search/best-three.ts'

const scores = fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 60 })

describe('the best places of a list', () => {
  it('are those of its sorted twin, the earlier of equal ones first', () => {
    fc.assert(
      fc.property(scores, fc.nat(70), fc.integer({ min: -10, max: 5 }), (list, few, floor) => {
        const sorted = list
          .map((_, place) => place)
          .filter((place) => (list[place] ?? 0) > floor)
          .sort((a, b) => (list[b] ?? 0) - (list[a] ?? 0) || a - b)
        expect(bestPlaces(list, few, floor)).toEqual(sorted.slice(0, few))
      }),
    )
  })

  it('never holds what is not a number', () => {
    expect(bestPlaces([Number.NaN, 1], 2, Number.NEGATIVE_INFINITY)).toEqual([1])
  })
})

describe('the best three of a group', () => {
  it('are the highest positive values offered to it, missing ones counted as 0', () => {
    const offers = fc.array(fc.tuple(fc.nat(2), fc.integer({ min: -5, max: 20 })))
    fc.assert(
      fc.property(offers, (all) => {
        const best = new BestThree(3)
        for (const [group, value] of all) best.offer(group, value)
        for (const group of [0, 1, 2]) {
          const own = all.filter(([of]) => of === group).map(([, value]) => Math.max(0, value))
          const [first = 0, second = 0, third = 0] = own.sort((a, b) => b - a)
          expect(best.best(group)).toBe(first)
          expect(best.mean(group)).toBeCloseTo((first + second + third) / 3, 5)
        }
      }),
    )
  })

  it('are forgotten when cleared', () => {
    const best = new BestThree(1)
    best.offer(0, 4)
    best.clear()
    expect([best.best(0), best.mean(0)]).toEqual([0, 0])
  })
})
