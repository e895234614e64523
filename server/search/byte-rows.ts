// Rows of numbers with a byte for each number: a quarter of the memory, and hardly less exact.

/**
 * Rows of one width, one after the other; a number is its byte (−127 to 127) times the scale of its row. Source:
 * symmetric quantisation with a scale a row, as in Dettmers et al., LLM.int8(), 2022, section 2.
 */
export interface ByteRows {
  readonly width: number
  readonly bytes: Int8Array
  readonly scales: Float32Array
}

const LARGEST = 127

/** Numbers as bytes: each is off by at most a 254th of the largest of its row. `rows` are finite. Cost: linear. */
export function toByteRows(rows: Float32Array, width: number): ByteRows {
  const bytes = new Int8Array(rows.length)
  const scales = new Float32Array(rows.length / width)
  for (let row = 0; row < scales.length; row++) {
    const start = row * width
    let largest = 0
    for (let at = start; at < start + width; at++)
      largest = Math.max(largest, Math.abs(rows[at] ?? 0))
    if (largest === 0) continue
    scales[row] = largest / LARGEST
    for (let at = start; at < start + width; at++)
      bytes[at] = Math.round(((rows[at] ?? 0) / largest) * LARGEST)
  }
  return { width, bytes, scales }
}

/** Adds `weight` times a row to `sum`. */
export function addRow(
  { width, bytes, scales }: ByteRows,
  row: number,
  weight: number,
  sum: Float32Array,
): void {
  const start = row * width
  const scale = weight * (scales[row] ?? 0)
  for (let at = 0; at < width; at++) sum[at] = (sum[at] ?? 0) + scale * (bytes[start + at] ?? 0)
}

/** Scalar product of a row with `vector`. */
export function dotRow(
  { width, bytes, scales }: ByteRows,
  row: number,
  vector: Float32Array,
): number {
  const start = row * width
  let sum = 0
  for (let at = 0; at < width; at++) sum += (bytes[start + at] ?? 0) * (vector[at] ?? 0)
  return sum * (scales[row] ?? 0)
}
