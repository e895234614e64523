// Gradient-boosted regression trees that rank: LambdaMART over histograms of binned features. Pure and deterministic.
// Source: Burges, From RankNet to LambdaRank to LambdaMART, MSR-TR-2010-82; Ke et al., LightGBM, 2017, for the histograms.

/** Candidates of one question: `width` features for each, row by row, and which of them are right (1). */
export interface RankingGroup {
  readonly rows: Float32Array
  readonly right: Uint8Array
}

/** Settings of a fit. `least` is the number of rows that a leaf must hold. */
export interface BoostingOptions {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  readonly least: number
  readonly ridge: number
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

const BINS = 48
/** Ranks beyond which exchanging two candidates is not worth a gradient. */
const DEEPEST_RANK = 30

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

/** Borders between bins of a feature: quantiles over all rows, each once. */
function binBorders(rows: Float32Array, width: number, feature: number): Float32Array {
  const values = new Float32Array(Math.ceil(rows.length / width))
  for (let at = 0; at < values.length; at++) values[at] = rows[at * width + feature] ?? 0
  values.sort()
  const borders = Array.from(
    { length: BINS - 1 },
    (_, bin) => values[Math.floor(((bin + 1) * values.length) / BINS)] ?? 0,
  )
  return Float32Array.from([...new Set(borders)])
}

/** Number of borders below `value`: its bin. */
function binOf(value: number, borders: Float32Array): number {
  let low = 0
  let high = borders.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((borders[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

interface Table {
  readonly size: number
  readonly width: number
  readonly borders: readonly Float32Array[]
  /** By feature: the bins of all rows. */
  readonly bins: readonly Uint8Array[]
}

function binTable(rows: Float32Array, width: number): Table {
  const size = rows.length / width
  const borders = Array.from({ length: width }, (_, feature) => binBorders(rows, width, feature))
  const bins = borders.map((list, feature) => {
    const column = new Uint8Array(size)
    for (let at = 0; at < size; at++) column[at] = binOf(rows[at * width + feature] ?? 0, list)
    return column
  })
  return { size, width, borders, bins }
}

const discount = (rank: number): number => 1 / Math.log2(rank + 2)

/** Adds the gradient and curvature of one group at its present scores. */
function addLambdas(
  right: Uint8Array,
  scores: Float32Array,
  start: number,
  gradient: Float32Array,
  curvature: Float32Array,
): void {
  const order = [...right.keys()].sort((a, b) => (scores[start + b] ?? 0) - (scores[start + a] ?? 0))
  const wanted = right.reduce((sum, one) => sum + one, 0)
  let ideal = 0
  for (let rank = 0; rank < wanted; rank++) ideal += discount(rank)
  for (const [rank, candidate] of order.entries()) {
    if (right[candidate] !== 1) continue
    for (const [otherRank, other] of order.entries()) {
      if (right[other] === 1 || Math.min(rank, otherRank) > DEEPEST_RANK) continue
      const gap = (scores[start + candidate] ?? 0) - (scores[start + other] ?? 0)
      const wrong = 1 / (1 + Math.exp(gap))
      const gain = Math.abs(discount(rank) - discount(otherRank)) / ideal
      gradient[start + candidate] = (gradient[start + candidate] ?? 0) + wrong * gain
      gradient[start + other] = (gradient[start + other] ?? 0) - wrong * gain
      const bend = wrong * (1 - wrong) * gain
      curvature[start + candidate] = (curvature[start + candidate] ?? 0) + bend
      curvature[start + other] = (curvature[start + other] ?? 0) + bend
    }
  }
}

interface Split {
  readonly gain: number
  readonly feature: number
  readonly bin: number
}

/** Best split of each node of a level over one feature, kept where it beats what was found before. */
function splitFeature(
  table: Table,
  feature: number,
  nodeOf: Int16Array,
  first: number,
  sums: { readonly gradient: Float32Array; readonly curvature: Float32Array },
  best: Split[],
  { least, ridge }: BoostingOptions,
): void {
  const nodes = best.length
  const g = new Float64Array(nodes * BINS)
  const h = new Float64Array(nodes * BINS)
  const n = new Uint32Array(nodes * BINS)
  const bins = table.bins[feature] ?? new Uint8Array(0)
  for (let at = 0; at < table.size; at++) {
    const node = (nodeOf[at] ?? 0) - first
    if (node < 0) continue
    const place = node * BINS + (bins[at] ?? 0)
    g[place] = (g[place] ?? 0) + (sums.gradient[at] ?? 0)
    h[place] = (h[place] ?? 0) + (sums.curvature[at] ?? 0)
    n[place] = (n[place] ?? 0) + 1
  }
  const worth = (gradient: number, curvature: number): number =>
    (gradient * gradient) / (curvature + ridge)
  for (let node = 0; node < nodes; node++) {
    const from = node * BINS
    const allG = g.subarray(from, from + BINS).reduce((sum, one) => sum + one, 0)
    const allH = h.subarray(from, from + BINS).reduce((sum, one) => sum + one, 0)
    const all = n.subarray(from, from + BINS).reduce((sum, one) => sum + one, 0)
    let leftG = 0
    let leftH = 0
    let left = 0
    for (let bin = 0; bin < BINS - 1; bin++) {
      leftG += g[from + bin] ?? 0
      leftH += h[from + bin] ?? 0
      left += n[from + bin] ?? 0
      if (left < least || all - left < least) continue
      const gain = worth(leftG, leftH) + worth(allG - leftG, allH - leftH) - worth(allG, allH)
      if (gain > (best[node]?.gain ?? 0)) best[node] = { gain, feature, bin }
    }
  }
}

/** Tree fitted to the gradients; `scores` are raised by its values. */
function growTree(
  table: Table,
  sums: { readonly gradient: Float32Array; readonly curvature: Float32Array },
  scores: Float32Array,
  options: BoostingOptions,
): Tree {
  const count = 2 ** (options.depth + 1) - 1
  const features = new Int16Array(count).fill(-1)
  const thresholds = new Float32Array(count)
  const nodeOf = new Int16Array(table.size)
  for (let depth = 0; depth < options.depth; depth++) {
    const first = 2 ** depth - 1
    const best: Split[] = Array.from({ length: 2 ** depth }, () => ({ gain: 0, feature: -1, bin: 0 }))
    for (let feature = 0; feature < table.width; feature++)
      splitFeature(table, feature, nodeOf, first, sums, best, options)
    for (const [node, { feature, bin }] of best.entries()) {
      features[first + node] = feature
      thresholds[first + node] = table.borders[feature]?.[bin] ?? Number.POSITIVE_INFINITY
    }
    for (let at = 0; at < table.size; at++) {
      const node = nodeOf[at] ?? 0
      const split = node < first ? undefined : best[node - first]
      if (split === undefined || split.feature < 0) continue
      const bin = table.bins[split.feature]?.[at] ?? 0
      nodeOf[at] = 2 * node + (bin <= split.bin ? 1 : 2)
    }
  }
  const g = new Float64Array(count)
  const h = new Float64Array(count)
  for (let at = 0; at < table.size; at++) {
    const node = nodeOf[at] ?? 0
    g[node] = (g[node] ?? 0) + (sums.gradient[at] ?? 0)
    h[node] = (h[node] ?? 0) + (sums.curvature[at] ?? 0)
  }
  const values = Float32Array.from(
    g,
    (sum, node) => (options.rate * sum) / ((h[node] ?? 0) + options.ridge),
  )
  for (let at = 0; at < table.size; at++)
    scores[at] = (scores[at] ?? 0) + (values[nodeOf[at] ?? 0] ?? 0)
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
  const scores = new Float32Array(size)
  const trees: Tree[] = []
  for (let tree = 0; tree < options.trees; tree++) {
    const sums = { gradient: new Float32Array(size), curvature: new Float32Array(size) }
    for (const [place, { right }] of groups.entries())
      addLambdas(right, scores, starts[place] ?? 0, sums.gradient, sums.curvature)
    trees.push(growTree(table, sums, scores, options))
  }
  return { width, trees }
}
