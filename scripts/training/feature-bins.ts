// Features in bins: a fit compares a few dozen borders instead of all values. Source: Ke et al., LightGBM, 2017, section 2.1.

/** Most bins of a feature. */
export const BINS = 48

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

/** Rows of features by the bins that they fall into. */
export interface BinTable {
  readonly size: number
  readonly width: number
  readonly borders: readonly Float32Array[]
  /** By feature: the bins of all rows. */
  readonly bins: readonly Uint8Array[]
}

/** Bins of the `width` features of `rows`, which lie row by row. Cost: sorts each feature once. */
export function binTable(rows: Float32Array, width: number): BinTable {
  const size = rows.length / width
  const borders = Array.from({ length: width }, (_, feature) => binBorders(rows, width, feature))
  const bins = borders.map((list, feature) => {
    const column = new Uint8Array(size)
    for (let at = 0; at < size; at++) column[at] = binOf(rows[at * width + feature] ?? 0, list)
    return column
  })
  return { size, width, borders, bins }
}
