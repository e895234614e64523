import { describe, expect, it } from 'vitest'
import {
  embedFeatures,
  initialRows,
  seededRandom,
  type TrainingPair,
  trainRows,
} from '../../server/search/contrastive-training.ts'

const OPTIONS = {
  buckets: 64,
  dimension: 16,
  epochs: 12,
  batch: 8,
  run: 1,
  learningRate: 0.1,
  temperature: 0.2,
  seed: 5,
  order: 6,
}

/** Pair number `n`: a left and a right text that share no feature. */
const pair = (n: number): TrainingPair => ({
  left: { buckets: Uint32Array.of(n * 2), weights: Float32Array.of(1) },
  right: { buckets: Uint32Array.of(n * 2 + 1), weights: Float32Array.of(1) },
  group: n,
  holdsRight: false,
})
const pairs = Array.from({ length: 24 }, (_, n) => pair(n))

/** Embedding of features. */
function vectorOf(features: TrainingPair['left'], rows: Float32Array): Float32Array {
  const out = new Float32Array(OPTIONS.dimension)
  embedFeatures(features, rows, OPTIONS.dimension, out, 0)
  return out
}
const dot = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Mean cosine of the pairs, and of each left text with the right text of the next pair. */
function cosines(rows: Float32Array): { readonly own: number; readonly other: number } {
  const left = pairs.map((entry) => vectorOf(entry.left, rows))
  const right = pairs.map((entry) => vectorOf(entry.right, rows))
  const at = (list: readonly Float32Array[], n: number) =>
    list[n % list.length] ?? new Float32Array(0)
  return {
    own: mean(left.map((a, n) => dot(a, at(right, n)))),
    other: mean(left.map((a, n) => dot(a, at(right, n + 1)))),
  }
}

describe('trainRows', () => {
  it('brings together what belongs together, and only that', () => {
    const before = cosines(initialRows(OPTIONS.buckets, OPTIONS.dimension, OPTIONS.seed))
    const after = cosines(trainRows(pairs, OPTIONS))
    expect(after.own).toBeGreaterThan(before.own + 0.4)
    expect(after.own).toBeGreaterThan(after.other + 0.4)
  })

  it('moves only the left texts to right ones that are held', () => {
    const held = pairs.map((entry) => ({ ...entry, holdsRight: true }))
    const before = initialRows(OPTIONS.buckets, OPTIONS.dimension, OPTIONS.seed)
    const after = trainRows(held, OPTIONS)
    const rowsOf = (rows: Float32Array, bucket: number) =>
      rows.subarray(bucket * OPTIONS.dimension, (bucket + 1) * OPTIONS.dimension)
    for (const { left, right } of held) {
      expect(rowsOf(after, right.buckets[0] ?? 0)).toEqual(rowsOf(before, right.buckets[0] ?? 0))
      expect(rowsOf(after, left.buckets[0] ?? 0)).not.toEqual(rowsOf(before, left.buckets[0] ?? 0))
    }
    expect(cosines(after).own).toBeGreaterThan(cosines(before).own + 0.4)
  })

  it('tells neighbouring groups apart better where they come in a row', () => {
    // Groups of one family (0 and 1, 2 and 3, …) share a feature on both sides: the hardest to tell apart.
    const families = pairs.map((entry, n): TrainingPair => {
      const shared = 48 + Math.floor(n / 2)
      const withShared = ({ buckets }: TrainingPair['left']): TrainingPair['left'] => ({
        buckets: Uint32Array.of(buckets[0] ?? 0, shared),
        weights: Float32Array.of(0.5, 0.87),
      })
      return { ...entry, left: withShared(entry.left), right: withShared(entry.right) }
    })
    const between = (run: number): number => {
      const rows = trainRows(families, { ...OPTIONS, batch: 4, epochs: 4, run })
      const left = families.map((entry) => vectorOf(entry.left, rows))
      const right = families.map((entry) => vectorOf(entry.right, rows))
      const nothing = new Float32Array(0)
      return mean(left.map((vector, n) => dot(vector, right[n ^ 1] ?? nothing)))
    }
    expect(between(2)).toBeLessThan(between(1) - 0.05)
  })

  it('is the same for the same seeds, and another for another order', () => {
    const rows = trainRows(pairs, OPTIONS)
    expect(trainRows(pairs, OPTIONS)).toEqual(rows)
    expect(trainRows(pairs, { ...OPTIONS, order: 7 })).not.toEqual(rows)
  })

  it('returns the first rows when there is nothing to learn', () => {
    expect(trainRows([], OPTIONS)).toEqual(
      initialRows(OPTIONS.buckets, OPTIONS.dimension, OPTIONS.seed),
    )
  })

  it('tells of each epoch', () => {
    const told: number[] = []
    trainRows(pairs, { ...OPTIONS, epochs: 3 }, (done) => told.push(done))
    expect(told).toEqual([1, 2, 3])
  })
})

describe('seededRandom', () => {
  it('stays within [0, 1) and differs by seed', () => {
    const draws = Array.from({ length: 100 }, seededRandom(1))
    expect(draws.every((value) => value >= 0 && value < 1)).toBe(true)
    expect(draws).not.toEqual(Array.from({ length: 100 }, seededRandom(2)))
  })
})
