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

/** Present scores of all rows with their gradients and curvatures. */
interface Slopes {
  readonly scores: Float32Array
  readonly gradient: Float32Array
  readonly curvature: Float32Array
}

const increase = (array: Float32Array | Float64Array, at: number, by: number): void => {
  array[at] = (array[at] ?? 0) + by
}

/** Adds what a right row gains by standing before a wrong one; `worth` is the gain of exchanging them. */
function addPair(
  { scores, gradient, curvature }: Slopes,
  right: number,
  wrong: number,
  worth: number,
): void {
  const doubt = 1 / (1 + Math.exp((scores[right] ?? 0) - (scores[wrong] ?? 0)))
  increase(gradient, right, doubt * worth)
  increase(gradient, wrong, -doubt * worth)
  increase(curvature, right, doubt * (1 - doubt) * worth)
  increase(curvature, wrong, doubt * (1 - doubt) * worth)
}

/** Adds the gradient and curvature of one group, whose rows begin at `start`. */
function addLambdas(right: Uint8Array, start: number, slopes: Slopes): void {
  const { scores } = slopes
  const order = [...right.keys()].sort(
    (a, b) => (scores[start + b] ?? 0) - (scores[start + a] ?? 0),
  )
  const wanted = right.reduce((sum, one) => sum + one, 0)
  let ideal = 0
  for (let rank = 0; rank < wanted; rank++) ideal += discount(rank)
  const wrong = [...order.entries()].filter(([, candidate]) => right[candidate] !== 1)
  for (const [rank, candidate] of order.entries()) {
    if (right[candidate] !== 1) continue
    for (const [otherRank, other] of wrong)
      if (Math.min(rank, otherRank) <= DEEPEST_RANK)
        addPair(
          slopes,
          start + candidate,
          start + other,
          Math.abs(discount(rank) - discount(otherRank)) / ideal,
        )
  }
}

interface Split {
  readonly gain: number
  readonly feature: number
  readonly bin: number
}
const NO_SPLIT: Split = { gain: 0, feature: -1, bin: 0 }

/** Gradient, curvature and number of rows side by side, by bin, for the nodes of a level one after the other. */
type Histogram = Float64Array
const PARTS = 3

/** Rows that a level still splits, and where the histogram of each one's node begins. */
interface LevelRows {
  readonly rows: Uint32Array
  readonly begins: Uint16Array
}

/** Rows of those nodes of the level that begins at `first` whose histograms are `counted` from rows. */
function rowsOfLevel(nodeOf: Int16Array, first: number, counted: Uint8Array): LevelRows {
  const rows = new Uint32Array(nodeOf.length)
  const begins = new Uint16Array(nodeOf.length)
  let count = 0
  for (let at = 0; at < nodeOf.length; at++) {
    const node = (nodeOf[at] ?? 0) - first
    if (node < 0 || counted[node] !== 1) continue
    rows[count] = at
    begins[count++] = node * BINS * PARTS
  }
  return { rows: rows.subarray(0, count), begins: begins.subarray(0, count) }
}

/** Of each two children the one with fewer rows is counted; the other has what remains of their parent. */
function chooseCounted(nodeOf: Int16Array, first: number): Uint8Array {
  const sizes = new Uint32Array(first + 1)
  for (let at = 0; at < nodeOf.length; at++) {
    const node = (nodeOf[at] ?? 0) - first
    if (node >= 0) sizes[node] = (sizes[node] ?? 0) + 1
  }
  const counted = new Uint8Array(first + 1).fill(1)
  for (let left = 0; left + 1 < sizes.length; left += 2)
    counted[(sizes[left] ?? 0) > (sizes[left + 1] ?? 0) ? left : left + 1] = 0
  return counted
}

const NODE_LENGTH = BINS * PARTS

/** Fills in the nodes that were not counted: their parent less their sibling; nothing where the parent did not split. */
function takeRemainders(
  histogram: Histogram,
  counted: Uint8Array,
  { histograms, splits }: Level,
  feature: number,
): void {
  const parents = histograms[feature]
  for (let node = 0; node < counted.length; node++) {
    if (counted[node] === 1 || (splits[node >>> 1]?.feature ?? -1) < 0) continue
    const own = node * NODE_LENGTH
    const sibling = (node ^ 1) * NODE_LENGTH
    const parent = (node >>> 1) * NODE_LENGTH
    for (let at = 0; at < NODE_LENGTH; at++)
      histogram[own + at] = (parents?.[parent + at] ?? 0) - (histogram[sibling + at] ?? 0)
  }
}

/** One feature's histogram. The innermost loop of a fit: nothing but reads and additions. */
function fillHistogram(
  bins: Uint8Array,
  { rows, begins }: LevelRows,
  { gradient, curvature }: Slopes,
  into: Histogram,
): void {
  for (let order = 0; order < rows.length; order++) {
    const row = rows[order] ?? 0
    const place = (begins[order] ?? 0) + (bins[row] ?? 0) * PARTS
    into[place] = (into[place] ?? 0) + (gradient[row] ?? 0)
    into[place + 1] = (into[place + 1] ?? 0) + (curvature[row] ?? 0)
    into[place + 2] = (into[place + 2] ?? 0) + 1
  }
}

/** Sum of one part of the histogram of the node that begins at `from`. */
function totalOf(histogram: Histogram, from: number, part: number): number {
  let sum = 0
  for (let bin = 0; bin < BINS; bin++) sum += histogram[from + bin * PARTS + part] ?? 0
  return sum
}

/** Best bin to split one node at, by a feature whose histogram of that node begins at `from`. */
function bestBin(
  histogram: Histogram,
  from: number,
  { least, ridge }: BoostingOptions,
): { readonly gain: number; readonly bin: number } {
  const worth = (g: number, h: number): number => (g * g) / (h + ridge)
  const allG = totalOf(histogram, from, 0)
  const allH = totalOf(histogram, from, 1)
  const all = totalOf(histogram, from, 2)
  let best = { gain: 0, bin: 0 }
  let g = 0
  let h = 0
  let rows = 0
  for (let bin = 0; bin < BINS - 1; bin++) {
    const place = from + bin * PARTS
    g += histogram[place] ?? 0
    h += histogram[place + 1] ?? 0
    rows += histogram[place + 2] ?? 0
    if (rows < least || all - rows < least) continue
    const gain = worth(g, h) + worth(allG - g, allH - h) - worth(allG, allH)
    if (gain > best.gain) best = { gain, bin }
  }
  return best
}

/** Splits of the nodes of a level, and the histograms of each feature that they were found in. */
interface Level {
  readonly splits: readonly Split[]
  readonly histograms: readonly Histogram[]
}

/** Best split of each node of the level that begins at `first`, whose nodes are the children of those of `above`. */
function splitLevel(
  table: Table,
  nodeOf: Int16Array,
  first: number,
  slopes: Slopes,
  options: BoostingOptions,
  above: Level | undefined,
): Level {
  const nodes = first + 1
  const splits: Split[] = Array.from({ length: nodes }, () => NO_SPLIT)
  const counted = above === undefined ? Uint8Array.of(1) : chooseCounted(nodeOf, first)
  const rows = rowsOfLevel(nodeOf, first, counted)
  const histograms = table.bins.map((bins, feature) => {
    const histogram = new Float64Array(nodes * NODE_LENGTH)
    fillHistogram(bins, rows, slopes, histogram)
    if (above !== undefined) takeRemainders(histogram, counted, above, feature)
    for (let node = 0; node < nodes; node++) {
      const { gain, bin } = bestBin(histogram, node * NODE_LENGTH, options)
      if (gain > (splits[node]?.gain ?? 0)) splits[node] = { gain, feature, bin }
    }
    return histogram
  })
  return { splits, histograms }
}

/** Moves the rows of a level to the children of their nodes. */
function descendLevel(
  table: Table,
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
function growTree(table: Table, slopes: Slopes, options: BoostingOptions): Tree {
  const count = 2 ** (options.depth + 1) - 1
  const features = new Int16Array(count).fill(-1)
  const thresholds = new Float32Array(count)
  const nodeOf = new Int16Array(table.size)
  let level: Level | undefined
  for (let depth = 0; depth < options.depth; depth++) {
    const first = 2 ** depth - 1
    level = splitLevel(table, nodeOf, first, slopes, options, level)
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
  const trees: Tree[] = []
  for (let tree = 0; tree < options.trees; tree++) {
    slopes.gradient.fill(0)
    slopes.curvature.fill(0)
    for (const [place, { right }] of groups.entries()) addLambdas(right, starts[place] ?? 0, slopes)
    trees.push(growTree(table, slopes, options))
  }
  return { width, trees }
}
