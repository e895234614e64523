// Splits of the nodes of one level of a tree, found in histograms of the gradients: of two siblings one is counted, the other is
// what remains of their parent. Source: Ke et al., LightGBM, 2017, algorithm 1.

import { BINS, type BinTable } from './feature-bins.ts'
import type { Slopes } from './ranking-slopes.ts'

/** What keeps a split from fitting noise: `least` rows in each leaf, `ridge` added to the curvature. */
export interface SplitOptions {
  readonly least: number
  readonly ridge: number
}

/** Rows whose `feature` is in `bin` or below go to the left; a feature of −1 splits nothing. */
export interface Split {
  readonly gain: number
  readonly feature: number
  readonly bin: number
}
/** A node that stays a leaf. */
export const NO_SPLIT: Split = { gain: 0, feature: -1, bin: 0 }

/** Gradient, curvature and number of rows side by side, by bin, for the nodes of a level one after the other. */
type Histogram = Float64Array
const PARTS = 3
const NO_HISTOGRAM: Histogram = new Float64Array(0)

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
  { least, ridge }: SplitOptions,
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
export interface Level {
  readonly splits: readonly Split[]
  readonly histograms: readonly Histogram[]
}

/**
 * Best split of each node of the level that begins at `first`, whose nodes are the children of those of `above`, by one of the
 * features that are asked.
 */
export function splitLevel(
  table: BinTable,
  nodeOf: Int16Array,
  first: number,
  slopes: Slopes,
  options: SplitOptions,
  above: Level | undefined,
  isAsked: (feature: number) => boolean = () => true,
): Level {
  const nodes = first + 1
  const splits: Split[] = Array.from({ length: nodes }, () => NO_SPLIT)
  const counted = above === undefined ? Uint8Array.of(1) : chooseCounted(nodeOf, first)
  const rows = rowsOfLevel(nodeOf, first, counted)
  const histograms = table.bins.map((bins, feature) => {
    if (!isAsked(feature)) return NO_HISTOGRAM
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
