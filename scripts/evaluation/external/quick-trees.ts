// Boosted trees laid out for scoring many rows at once: no walk from node to node, whose branches nobody can foretell.
// Source: Lucchese et al., QuickScorer: A Fast Algorithm to Rank Documents with Additive Ensembles of Regression Trees, 2015.

import type { BoostedTrees } from '../../training/boosted-trees.ts'

/** Most leaves of a tree: each is a bit of a word. */
const MOST_LEAVES = 32

/**
 * The inner nodes of all trees by the feature that they ask about, least threshold first: feature `f` has those from
 * `begins[f]` to before `begins[f + 1]`. A row beyond a threshold leaves the left side of its node, whose leaves `keeps`
 * takes out of its tree; of the leaves that remain, the row falls into the first.
 */
export interface QuickTrees {
  readonly count: number
  readonly width: number
  readonly begins: Uint32Array
  readonly thresholds: Float32Array
  readonly trees: Uint16Array
  readonly keeps: Int32Array
  /** By tree and leaf, `MOST_LEAVES` for each tree. */
  readonly values: Float64Array
}

type Tree = BoostedTrees['trees'][number]

/** An inner node, with the bits of the leaves on its left. */
interface InnerNode {
  readonly feature: number
  readonly threshold: number
  readonly tree: number
  readonly left: number
}

const bitsBetween = (from: number, to: number): number => {
  let bits = 0
  for (let leaf = from; leaf < to; leaf++) bits |= 1 << leaf
  return bits
}

/** Adds the nodes and leaves below `node`; `first` is the number of its first leaf. Returns the number after its last. */
function layOut(
  tree: Tree,
  at: number,
  node: number,
  first: number,
  nodes: InnerNode[],
  values: Float64Array,
): number {
  const feature = tree.features[node] ?? -1
  if (feature < 0) {
    if (first >= MOST_LEAVES)
      throw new RangeError(`Expected at most ${MOST_LEAVES} leaves in a tree`)
    values[at * MOST_LEAVES + first] = tree.values[node] ?? 0
    return first + 1
  }
  const middle = layOut(tree, at, 2 * node + 1, first, nodes, values)
  const threshold = tree.thresholds[node] ?? 0
  nodes.push({ feature, threshold, tree: at, left: bitsBetween(first, middle) })
  return layOut(tree, at, 2 * node + 2, middle, nodes, values)
}

/** The same trees laid out for scoring. Throws RangeError for a tree of more than 32 leaves. Cost: sorts their nodes. */
export function layOutTrees({ width, trees }: BoostedTrees): QuickTrees {
  const nodes: InnerNode[] = []
  const values = new Float64Array(trees.length * MOST_LEAVES)
  trees.forEach((tree, at) => {
    layOut(tree, at, 0, 0, nodes, values)
  })
  nodes.sort((a, b) => a.feature - b.feature || a.threshold - b.threshold || a.tree - b.tree)
  const begins = new Uint32Array(width + 1)
  for (const { feature } of nodes) begins[feature + 1] = (begins[feature + 1] ?? 0) + 1
  for (let feature = 0; feature < width; feature++)
    begins[feature + 1] = (begins[feature + 1] ?? 0) + (begins[feature] ?? 0)
  return {
    count: trees.length,
    width,
    begins,
    thresholds: Float32Array.from(nodes, ({ threshold }) => threshold),
    trees: Uint16Array.from(nodes, ({ tree }) => tree),
    keeps: Int32Array.from(nodes, ({ left }) => ~left),
    values,
  }
}

/** Sum of the values of the first leaves that remain. */
function sumOfLeaves(left: Int32Array, values: Float64Array): number {
  let score = 0
  for (let tree = 0; tree < left.length; tree++) {
    const bits = left[tree] ?? 0
    // The lowest bit of a word: what it shares with its negative.
    score += values[tree * MOST_LEAVES + 31 - Math.clz32(bits & -bits)] ?? 0
  }
  return score
}

/** Takes out of `left` what one row leaves behind; its values begin at `offset`. */
function passNodes(quick: QuickTrees, rows: Float32Array, offset: number, left: Int32Array): void {
  const { width, begins, thresholds, trees, keeps } = quick
  for (let feature = 0; feature < width; feature++) {
    const value = rows[offset + feature] ?? 0
    const end = begins[feature + 1] ?? 0
    for (let node = begins[feature] ?? 0; node < end; node++) {
      if ((thresholds[node] ?? 0) >= value) break
      const tree = trees[node] ?? 0
      left[tree] = (left[tree] ?? 0) & (keeps[node] ?? 0)
    }
  }
}

/**
 * Scores of `count` rows, one after the other; no value may be NaN. Cost: rows × (nodes whose threshold is passed + trees),
 * a nanosecond each.
 */
export function scoreRows(quick: QuickTrees, rows: Float32Array, count: number): Float64Array {
  const scores = new Float64Array(count)
  const left = new Int32Array(quick.count)
  for (let row = 0; row < count; row++) {
    left.fill(-1)
    passNodes(quick, rows, row * quick.width, left)
    scores[row] = sumOfLeaves(left, quick.values)
  }
  return scores
}
