import { describe, expect, it } from 'vitest'
import { fitTrees, type RankingGroup, scoreRow } from '../../../scripts/training/boosted-trees.ts'
import { seededRandom } from '../../../server/search/contrastive-training.ts'

const WIDTH = 3
const OPTIONS = {
  trees: 30,
  depth: 3,
  rate: 0.2,
  least: 5,
  ridge: 0.1,
  featureShare: 1,
  groupShare: 1,
  seed: 1,
}

/** Groups of ten candidates; the one that `isBest` scores highest is right. */
function groupsOf(count: number, worth: (row: readonly number[]) => number): RankingGroup[] {
  const random = seededRandom(5)
  return Array.from({ length: count }, () => {
    const rows = Array.from({ length: 10 }, () => [random(), random(), random()])
    const worths = rows.map(worth)
    const best = worths.indexOf(Math.max(...worths))
    return {
      rows: Float32Array.from(rows.flat()),
      right: Uint8Array.from(rows, (_, at) => (at === best ? 1 : 0)),
    }
  })
}

const firstRight = (
  groups: readonly RankingGroup[],
  score: (group: RankingGroup, at: number) => number,
): number =>
  groups.filter((group) => {
    const scores = [...group.right.keys()].map((at) => score(group, at))
    return group.right[scores.indexOf(Math.max(...scores))] === 1
  }).length / groups.length

describe('boosted trees', () => {
  it.each([
    ['one feature', (row: readonly number[]) => row[1] ?? 0],
    [
      'an interaction that no weighted sum tells',
      (row: readonly number[]) => ((row[0] ?? 0) > 0.5 ? (row[1] ?? 0) : (row[2] ?? 0)),
    ],
    ['closeness to a middle value', (row: readonly number[]) => -Math.abs((row[0] ?? 0) - 0.5)],
  ])('learn %s and find it in questions that were not fitted', (_, worth) => {
    const groups = groupsOf(300, worth)
    const model = fitTrees(groups.slice(0, 200), WIDTH, OPTIONS)
    const right = firstRight(groups.slice(200), ({ rows }, at) => scoreRow(model, rows, at * WIDTH))
    expect(right).toBeGreaterThan(0.6)
  })

  it('are the same for the same groups', () => {
    const groups = groupsOf(50, (row) => row[0] ?? 0)
    expect(fitTrees(groups, WIDTH, OPTIONS)).toEqual(fitTrees(groups, WIDTH, OPTIONS))
  })

  it('say nothing where nothing can be learned', () => {
    const rows = new Float32Array(30).fill(1)
    const model = fitTrees(
      [{ rows, right: Uint8Array.from({ length: 10 }, (_, at) => (at === 3 ? 1 : 0)) }],
      WIDTH,
      OPTIONS,
    )
    expect(scoreRow(model, rows, 0)).toBe(scoreRow(model, rows, 9))
  })
})
