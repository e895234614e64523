// Trains the embedding of hashed features so that a question comes near to the passage that answers it.

import type { TextFeatures } from './text-features.ts'

/** Two texts that belong together, as features, with the group (article) that other pairs must not share in a batch. */
export interface TrainingPair {
  readonly left: TextFeatures
  readonly right: TextFeatures
  readonly group: number
  /** Whether the right text stays where it is, so that only the left one learns from the pair. */
  readonly holdsRight: boolean
}

/** Settings of a training run. `temperature` divides the cosines before the softmax. */
export interface TrainingOptions {
  readonly buckets: number
  readonly dimension: number
  readonly epochs: number
  readonly batch: number
  /** Pairs of neighbouring groups that come in a row, and so repel one another; 1 is plain shuffling. */
  readonly run: number
  readonly learningRate: number
  readonly temperature: number
  /** Seed of the rows before training. */
  readonly seed: number
  /** Seed of the order in which pairs come. */
  readonly order: number
}

/** Pseudo-random numbers in [0, 1), the same for the same seed. Source: mulberry32 by Tommy Ettinger, public domain. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Order of `size` things, shuffled (Fisher and Yates). */
export function shuffled(size: number, random: () => number): Uint32Array {
  const order = Uint32Array.from({ length: size }, (_, at) => at)
  for (let at = size - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = kept
  }
  return order
}

/**
 * Order of an epoch: runs of pairs whose groups follow one another (units of one article, which are the hardest to
 * tell apart), the runs shuffled. A run never holds a group twice while others are left.
 */
function epochOrder(
  pairs: readonly TrainingPair[],
  run: number,
  random: () => number,
): Uint32Array {
  const order = shuffled(pairs.length, random)
  const seen = new Map<number, number>()
  const turns = new Uint32Array(pairs.length)
  for (const at of order) {
    const group = pairs[at]?.group ?? 0
    const turn = seen.get(group) ?? 0
    turns[at] = turn
    seen.set(group, turn + 1)
  }
  const sorted = order.sort(
    (a, b) => (turns[a] ?? 0) - (turns[b] ?? 0) || (pairs[a]?.group ?? 0) - (pairs[b]?.group ?? 0),
  )
  const runs = shuffled(Math.ceil(pairs.length / run), random)
  return Uint32Array.from([...runs].flatMap((at) => [...sorted.subarray(at * run, at * run + run)]))
}

/** Rows of independent numbers of variance 1/dimension: before training, cosines are those of the sparse features. */
export function initialRows(buckets: number, dimension: number, seed: number): Float32Array {
  const random = seededRandom(seed)
  const scale = Math.sqrt(12 / dimension)
  return Float32Array.from({ length: buckets * dimension }, () => (random() - 0.5) * scale)
}

/**
 * Writes the embedding of `features` (the weighted sum of its rows, scaled to length 1) to `out` at `offset`.
 * Returns the length before scaling; 0 leaves zeros.
 */
export function embedFeatures(
  features: TextFeatures,
  rows: Float32Array,
  dimension: number,
  out: Float32Array,
  offset: number,
): number {
  out.fill(0, offset, offset + dimension)
  const { buckets, weights } = features
  for (let feature = 0; feature < buckets.length; feature++) {
    const row = (buckets[feature] ?? 0) * dimension
    const weight = weights[feature] ?? 0
    for (let d = 0; d < dimension; d++)
      out[offset + d] = (out[offset + d] ?? 0) + weight * (rows[row + d] ?? 0)
  }
  let square = 0
  for (let d = 0; d < dimension; d++) square += (out[offset + d] ?? 0) ** 2
  const length = Math.sqrt(square)
  if (length > 0)
    for (let d = 0; d < dimension; d++) out[offset + d] = (out[offset + d] ?? 0) / length
  return length
}

/** Working memory of a batch. */
interface Batch {
  readonly left: Float32Array
  readonly right: Float32Array
  readonly leftGradient: Float32Array
  readonly rightGradient: Float32Array
  readonly leftLengths: Float32Array
  readonly rightLengths: Float32Array
  readonly logits: Float32Array
}

const createBatch = (size: number, dimension: number): Batch => ({
  left: new Float32Array(size * dimension),
  right: new Float32Array(size * dimension),
  leftGradient: new Float32Array(size * dimension),
  rightGradient: new Float32Array(size * dimension),
  leftLengths: new Float32Array(size),
  rightLengths: new Float32Array(size),
  logits: new Float32Array(size * size),
})

/**
 * Replaces logits by the gradient of the two-way cross entropy (rows and columns); pairs of one group do not repel.
 * Logits are at most 1/temperature, so subtracting that keeps every exponential in range.
 */
function lossGradient(groups: Int32Array, logits: Float32Array, ceiling: number): void {
  const size = groups.length
  const rowSums = new Float32Array(size)
  const columnSums = new Float32Array(size)
  for (let at = 0; at < logits.length; at++) {
    const row = Math.floor(at / size)
    const column = at % size
    const repels = row === column || groups[row] !== groups[column]
    const value = repels ? Math.exp((logits[at] ?? 0) - ceiling) : 0
    logits[at] = value
    rowSums[row] = (rowSums[row] ?? 0) + value
    columnSums[column] = (columnSums[column] ?? 0) + value
  }
  for (let at = 0; at < logits.length; at++) {
    const row = Math.floor(at / size)
    const column = at % size
    const value = logits[at] ?? 0
    const expected = value / (rowSums[row] ?? 1) + value / (columnSums[column] ?? 1)
    logits[at] = (expected - (row === column ? 2 : 0)) / (2 * size)
  }
}

/** Adagrad with one accumulator a row, applied to the rows of one text. */
function updateRows(
  features: TextFeatures,
  gradient: Float32Array,
  offset: number,
  rows: Float32Array,
  history: Float32Array,
  options: TrainingOptions,
): void {
  const { dimension, learningRate } = options
  let square = 0
  for (let d = 0; d < dimension; d++) square += (gradient[offset + d] ?? 0) ** 2
  if (square === 0) return
  for (let feature = 0; feature < features.buckets.length; feature++) {
    const bucket = features.buckets[feature] ?? 0
    const weight = features.weights[feature] ?? 0
    const seen = (history[bucket] ?? 0) + (square * weight * weight) / dimension
    history[bucket] = seen
    const step = (learningRate * weight) / Math.sqrt(seen + 1e-12)
    const row = bucket * dimension
    for (let d = 0; d < dimension; d++)
      rows[row + d] = (rows[row + d] ?? 0) - step * (gradient[offset + d] ?? 0)
  }
}

/** Turns the gradient by a unit vector into the gradient by the vector before it was scaled. */
function throughScaling(
  vectors: Float32Array,
  gradient: Float32Array,
  lengths: Float32Array,
  size: number,
  dimension: number,
): void {
  for (let at = 0; at < size; at++) {
    const offset = at * dimension
    let along = 0
    for (let d = 0; d < dimension; d++)
      along += (vectors[offset + d] ?? 0) * (gradient[offset + d] ?? 0)
    const length = lengths[at] || 1
    for (let d = 0; d < dimension; d++)
      gradient[offset + d] =
        ((gradient[offset + d] ?? 0) - along * (vectors[offset + d] ?? 0)) / length
  }
}

/** Dot product in four sums, which do not wait for one another; `dimension` is a multiple of four. */
function dot(
  a: Float32Array,
  aOffset: number,
  b: Float32Array,
  bOffset: number,
  dimension: number,
): number {
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  for (let d = 0; d < dimension; d += 4) {
    const at = aOffset + d
    const other = bOffset + d
    first += (a[at] ?? 0) * (b[other] ?? 0)
    second += (a[at + 1] ?? 0) * (b[other + 1] ?? 0)
    third += (a[at + 2] ?? 0) * (b[other + 2] ?? 0)
    fourth += (a[at + 3] ?? 0) * (b[other + 3] ?? 0)
  }
  return first + second + third + fourth
}

/** Probability mass below which a negative is not worth its two vector additions. */
const NEGLIGIBLE_SHARE = 0.003

function addScaled(
  into: Float32Array,
  at: number,
  from: Float32Array,
  start: number,
  scale: number,
  dimension: number,
): void {
  for (let d = 0; d < dimension; d++)
    into[at + d] = (into[at + d] ?? 0) + scale * (from[start + d] ?? 0)
}

function trainBatch(
  pairs: readonly TrainingPair[],
  rows: Float32Array,
  history: Float32Array,
  batch: Batch,
  options: TrainingOptions,
): void {
  const { dimension, temperature } = options
  const size = pairs.length
  pairs.forEach((pair, at) => {
    batch.leftLengths[at] = embedFeatures(pair.left, rows, dimension, batch.left, at * dimension)
    batch.rightLengths[at] = embedFeatures(pair.right, rows, dimension, batch.right, at * dimension)
  })
  const logits = batch.logits.subarray(0, size * size)
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++)
      logits[a * size + b] =
        dot(batch.left, a * dimension, batch.right, b * dimension, dimension) / temperature
  lossGradient(
    Int32Array.from(pairs, (pair) => pair.group),
    logits,
    1 / temperature,
  )
  batch.leftGradient.fill(0)
  batch.rightGradient.fill(0)
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++) {
      const share = (logits[a * size + b] ?? 0) / temperature
      if (Math.abs(share) * size * temperature < NEGLIGIBLE_SHARE) continue
      addScaled(batch.leftGradient, a * dimension, batch.right, b * dimension, share, dimension)
      addScaled(batch.rightGradient, b * dimension, batch.left, a * dimension, share, dimension)
    }
  throughScaling(batch.left, batch.leftGradient, batch.leftLengths, size, dimension)
  throughScaling(batch.right, batch.rightGradient, batch.rightLengths, size, dimension)
  pairs.forEach((pair, at) => {
    updateRows(pair.left, batch.leftGradient, at * dimension, rows, history, options)
    if (!pair.holdsRight)
      updateRows(pair.right, batch.rightGradient, at * dimension, rows, history, options)
  })
}

/**
 * Rows (bucket × dimension) trained by in-batch contrast: each left text against the right texts of its batch and
 * the other way round. Deterministic for its seeds.
 * Cost: about 1 s an epoch of 10 000 pairs at dimension 128 on one core.
 * Source: van den Oord et al., Representation Learning with Contrastive Predictive Coding, 2018 (InfoNCE).
 */
export function trainRows(
  pairs: readonly TrainingPair[],
  options: TrainingOptions,
  onEpoch: (done: number) => void = () => undefined,
  rows: Float32Array = initialRows(options.buckets, options.dimension, options.seed),
): Float32Array {
  const history = new Float32Array(options.buckets)
  const random = seededRandom(options.order)
  const memory = createBatch(options.batch, options.dimension)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const order = epochOrder(pairs, options.run, random)
    for (let start = 0; start < order.length; start += options.batch) {
      const batch = [...order.subarray(start, start + options.batch)].flatMap(
        (at) => pairs[at] ?? [],
      )
      trainBatch(batch, rows, history, memory, options)
    }
    onEpoch(epoch + 1)
  }
  return rows
}
