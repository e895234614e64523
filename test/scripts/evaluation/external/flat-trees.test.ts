import { describe, expect, it } from 'vitest'
import { flattenTrees, scoreRows } from '../../../../scripts/evaluation/external/flat-trees.ts'
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

describe('flat trees', () => {
  it.each([0, 1, 3, 5])('score every row as the trees of depth %d do', (depth) => {
    const trees = fitTrees(groups, WIDTH, { trees: 12, depth, rate: 0.1, least: 30, ridge: 1 })
    const rows = Float32Array.from({ length: 50 * WIDTH }, random)
    const scores = scoreRows(flattenTrees(trees), rows, 50)
    for (let row = 0; row < 50; row++)
      expect(scores[row]).toBeCloseTo(scoreRow(trees, rows, row * WIDTH), 9)
  })

  it('score nothing without trees', () => {
    expect([...scoreRows(flattenTrees({ width: 2, trees: [] }), new Float32Array(4), 2)]).toEqual([
      0, 0,
    ])
  })
})
