import { describe, expect, it } from 'vitest'
import { layOutTrees, scoreRows } from '../../../../scripts/evaluation/external/quick-trees.ts'
import { fitTrees, scoreRow } from '../../../../scripts/training/boosted-trees.ts'
import { seededRandom } from '../../../../server/search/contrastive-training.ts'

const WIDTH = 5
const random = seededRandom(5)
const groups = Array.from({ length: 30 }, () => {
  const rows = Float32Array.from({ length: 20 * WIDTH }, random)
  const right = Uint8Array.from({ length: 20 }, (_, at) =>
    (rows[at * WIDTH] ?? 0) > 0.6 && (rows[at * WIDTH + 2] ?? 0) < 0.5 ? 1 : 0,
  )
  return { rows, right }
})

describe('trees laid out for scoring', () => {
  it.each([0, 1, 3, 5])('score every row as the trees of depth %d do', (depth) => {
    const trees = fitTrees(groups, WIDTH, {
      trees: 12,
      depth,
      rate: 0.1,
      least: 30,
      ridge: 1,
      featureShare: 1,
      groupShare: 1,
      seed: 1,
    })
    const rows = Float32Array.from({ length: 50 * WIDTH }, random)
    const scores = scoreRows(layOutTrees(trees), rows, 50)
    for (let row = 0; row < 50; row++)
      expect(scores[row]).toBeCloseTo(scoreRow(trees, rows, row * WIDTH), 9)
  })

  it('are of at most 32 leaves each', () => {
    const trees = fitTrees(groups, WIDTH, {
      trees: 1,
      depth: 6,
      rate: 0.1,
      least: 1,
      ridge: 1,
      featureShare: 1,
      groupShare: 1,
      seed: 1,
    })
    const whole = {
      ...trees,
      trees: trees.trees.map((tree) => ({
        ...tree,
        features: tree.features.map((_, node) => (node < 63 ? 0 : -1)),
      })),
    }
    expect(() => layOutTrees(whole)).toThrow(RangeError)
  })

  it('score nothing without trees', () => {
    expect([...scoreRows(layOutTrees({ width: 2, trees: [] }), new Float32Array(4), 2)]).toEqual([
      0, 0,
    ])
  })
})
