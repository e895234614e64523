// Boosted trees laid out for scoring many rows at once: all of one depth, without a branch for leaves.

import type { BoostedTrees } from '../../training/boosted-trees.ts'

/**
 * Trees of one depth: tree `t` has its inner nodes at `t * inner` and its leaves at `t * (inner + 1)`, both in the order of
 * a heap. Where a tree ended sooner, its value stands at all leaves below.
 */
export interface FlatTrees {
  readonly width: number
  readonly depth: number
  readonly count: number
  readonly features: Uint8Array
  readonly thresholds: Float32Array
  readonly values: Float64Array
}

type Tree = BoostedTrees['trees'][number]

/** Copies the part of a tree below `node`; `ended` is the value of a leaf above it. */
function layOut(
  tree: Tree,
  node: number,
  ended: number | undefined,
  first: number,
  into: FlatTrees,
): void {
  const inner = 2 ** into.depth - 1
  const feature = ended === undefined ? (tree.features[node] ?? -1) : -1
  const value = ended ?? (feature < 0 ? (tree.values[node] ?? 0) : undefined)
  if (node >= inner) {
    into.values[first * (inner + 1) + node - inner] = value ?? 0
    return
  }
  into.features[first * inner + node] = Math.max(0, feature)
  into.thresholds[first * inner + node] = feature < 0 ? 0 : (tree.thresholds[node] ?? 0)
  layOut(tree, 2 * node + 1, value, first, into)
  layOut(tree, 2 * node + 2, value, first, into)
}

/** The same trees laid out flat. Cost: linear in their nodes. */
export function flattenTrees({ width, trees }: BoostedTrees): FlatTrees {
  const nodes = Math.max(1, ...trees.map(({ features }) => features.length))
  const depth = Math.round(Math.log2(nodes + 1)) - 1
  const inner = 2 ** depth - 1
  const flat: FlatTrees = {
    width,
    depth,
    count: trees.length,
    features: new Uint8Array(trees.length * inner),
    thresholds: new Float32Array(trees.length * inner),
    values: new Float64Array(trees.length * (inner + 1)),
  }
  trees.forEach((tree, at) => {
    layOut(tree, 0, undefined, at, flat)
  })
  return flat
}

/** Scores of `count` rows, one after the other. Cost: rows × trees × depth steps of a few nanoseconds. */
export function scoreRows(flat: FlatTrees, rows: Float32Array, count: number): Float64Array {
  const { width, depth, features, thresholds, values } = flat
  const inner = 2 ** depth - 1
  const scores = new Float64Array(count)
  for (let tree = 0; tree < flat.count; tree++) {
    const first = tree * inner
    const leaves = tree * (inner + 1) - inner
    for (let row = 0; row < count; row++) {
      const offset = row * width
      let node = 0
      for (let level = 0; level < depth; level++) {
        const at = first + node
        const left = (rows[offset + (features[at] ?? 0)] ?? 0) <= (thresholds[at] ?? 0)
        node = 2 * node + 2 - Number(left)
      }
      scores[row] = (scores[row] ?? 0) + (values[leaves + node] ?? 0)
    }
  }
  return scores
}
