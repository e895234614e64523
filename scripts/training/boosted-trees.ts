// Gradient-boosted regression trees that rank: LambdaMART over histograms of binned features. Pure and deterministic.
// Source: Burges, From RankNet to LambdaRank to LambdaMART, MSR-TR-2010-82; Friedman, Stochastic Gradient Boosting, 2002, for
// trees that each see a share of the questions.

import { seededRandom } from '../../server/search/contrastive-training.ts'
import { type BinTable, binTable } from './feature-bins.ts'
import { addLambdas, increase, type Slopes } from './ranking-slopes.ts'
import { type Level, NO_SPLIT, type Split, type SplitOptions, splitLevel } from './tree-levels.ts'

/** Candidates of one question: `width` features for each, row by row, and which of them are right (1). */
export interface RankingGroup {
  readonly rows: Float32Array
  readonly right: Uint8Array
}

/** Settings of a fit. */
export interface BoostingOptions extends SplitOptions {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  /** Shares of the features and of the questions that each tree sees, drawn anew for each. */
  readonly featureShare: number
  readonly groupShare: number
  /** Trees of another seed are drawn otherwise. */
  readonly seed: number
}

/** A complete binary tree: node `n` has the children 2n + 1 and 2n + 2; a feature of −1 makes a leaf. */
interface Tree {
  readonly features: Int16Array
  readonly thresholds: Float32Array
  readonly values: Float32Array
}

/** Trees whose values add up to a score. */
export interface BoostedTrees {
  readonly width: number
  readonly trees: readonly Tree[]
}

/** Score of the row that starts at `offset`. */
export function scoreRow({ trees }: BoostedTrees, rows: Float32Array, offset: number): number {
  let score = 0
  for (const { features, thresholds, values } of trees) {
    let node = 0
    for (let feature = features[0] ?? -1; feature >= 0; feature = features[node] ?? -1)
      node = 2 * node + ((rows[offset + feature] ?? 0) <= (thresholds[node] ?? 0) ? 1 : 2)
    score += values[node] ?? 0
  }
  return score
}

/** Moves the rows of a level to the children of their nodes. */
function descendLevel(
  table: BinTable,
  nodeOf: Int16Array,
  first: number,
  splits: readonly Split[],
): void {
  for (let at = 0; at < table.size; at++) {
    const node = nodeOf[at] ?? 0
    const split = node < first ? NO_SPLIT : (splits[node - first] ?? NO_SPLIT)
    if (split.feature < 0) continue
    const bin = table.bins[split.feature]?.[at] ?? 0
    nodeOf[at] = 2 * node + (bin <= split.bin ? 1 : 2)
  }
}

/** Value of each leaf by one Newton step. */
function leafValues(
  nodeOf: Int16Array,
  count: number,
  slopes: Slopes,
  { rate, ridge }: BoostingOptions,
): Float32Array {
  const gradient = new Float64Array(count)
  const curvature = new Float64Array(count)
  for (const [at, node] of nodeOf.entries()) {
    increase(gradient, node, slopes.gradient[at] ?? 0)
    increase(curvature, node, slopes.curvature[at] ?? 0)
  }
  return Float32Array.from(gradient, (sum, node) => (rate * sum) / ((curvature[node] ?? 0) + ridge))
}

/** Tree fitted to the gradients; `scores` are raised by its values. */
function growTree(
  table: BinTable,
  slopes: Slopes,
  options: BoostingOptions,
  random: () => number,
): Tree {
  const count = 2 ** (options.depth + 1) - 1
  const features = new Int16Array(count).fill(-1)
  const thresholds = new Float32Array(count)
  const nodeOf = new Int16Array(table.size)
  const asked = table.bins.map(() => random() < options.featureShare)
  let level: Level | undefined
  for (let depth = 0; depth < options.depth; depth++) {
    const first = 2 ** depth - 1
    level = splitLevel(
      table,
      nodeOf,
      first,
      slopes,
      options,
      level,
      (feature) => asked[feature] ?? false,
    )
    for (const [node, { feature, bin }] of level.splits.entries()) {
      features[first + node] = feature
      thresholds[first + node] = table.borders[feature]?.[bin] ?? Number.POSITIVE_INFINITY
    }
    descendLevel(table, nodeOf, first, level.splits)
  }
  const values = leafValues(nodeOf, count, slopes, options)
  for (let at = 0; at < table.size; at++) increase(slopes.scores, at, values[nodeOf[at] ?? 0] ?? 0)
  return { features, thresholds, values }
}

/** Trees fitted to groups of `width` features. Cost: trees × depth × rows × width additions. */
export function fitTrees(
  groups: readonly RankingGroup[],
  width: number,
  options: BoostingOptions,
): BoostedTrees {
  const size = groups.reduce((sum, { right }) => sum + right.length, 0)
  const rows = new Float32Array(size * width)
  const starts: number[] = []
  let at = 0
  for (const group of groups) {
    starts.push(at)
    rows.set(group.rows, at * width)
    at += group.right.length
  }
  const table = binTable(rows, width)
  const slopes: Slopes = {
    scores: new Float32Array(size),
    gradient: new Float32Array(size),
    curvature: new Float32Array(size),
  }
  const random = seededRandom(options.seed)
  const trees: Tree[] = []
  for (let tree = 0; tree < options.trees; tree++) {
    slopes.gradient.fill(0)
    slopes.curvature.fill(0)
    for (const [place, { right }] of groups.entries())
      if (random() < options.groupShare) addLambdas(right, starts[place] ?? 0, slopes)
    trees.push(growTree(table, slopes, options, random))
  }
  return { width, trees }
}
