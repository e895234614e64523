import { describe, expect, it } from 'vitest'
import { FREE, fitLogistic, fitRanker, LOWERS } from '../../../scripts/training/fit.ts'

describe('fitRanker', () => {
  const example = (rightFeature: number, other: number) => ({
    rows: [
      [rightFeature, 0.5],
      [other, 0.5],
    ],
    right: [true, false],
  })

  it('raises the weight of the feature that tells right from wrong', () => {
    const [telling = 0, silent = 0] = fitRanker(
      [{ examples: [example(1, 0), example(0.8, 0.1)], weight: 1 }],
      [1, 1],
      0.001,
    )
    expect(telling).toBeGreaterThan(2)
    expect(silent).toBeCloseTo(1, 1)
  })

  it('never goes below 0, even where the evidence points the other way', () => {
    const [weight = -1] = fitRanker([{ examples: [example(0, 1)], weight: 1 }], [1, 1], 0.001)
    expect(weight).toBe(0)
  })

  it('stays at the prior without examples', () => {
    expect(fitRanker([], [1, 2], 0.1)).toEqual([1, 2])
  })

  it('is drawn to the prior by the ridge', () => {
    const [free = 0] = fitRanker([{ examples: [example(1, 0)], weight: 1 }], [1, 1], 0.001)
    const [held = 0] = fitRanker([{ examples: [example(1, 0)], weight: 1 }], [1, 1], 1)
    expect(held - 1).toBeLessThan(free - 1)
  })
})

describe('fitLogistic', () => {
  it('tells two kinds apart', () => {
    const cases = [0, 0.1, 0.2, 0.8, 0.9, 1].map((value) => ({
      values: [value],
      label: value > 0.5,
      weight: 1,
    }))
    const { offset, weights } = fitLogistic(cases, 1, 0.001)
    const odds = (value: number) => offset + (weights[0] ?? 0) * value
    expect(odds(0.1)).toBeLessThan(0)
    expect(odds(0.9)).toBeGreaterThan(0)
  })
})

describe('bounds', () => {
  const cases = [0, 0.2, 0.8, 1].map((value) => ({
    values: [value, 1 - value],
    label: value > 0.5,
    weight: 1,
  }))

  it('hold a logistic weight to the sign that its evidence allows', () => {
    const { weights } = fitLogistic(cases, 2, 0.001, (at) => (at === 0 ? LOWERS : FREE))
    expect(weights[0]).toBe(0)
    expect(weights[1]).toBeLessThan(0)
  })
})
