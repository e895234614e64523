// Hashed features of a text for the built-in embedder: words, character pairs and pieces of English words.

import type { Analyzer } from './analysis.ts'

/** Sparse features of one text: bucket numbers with positive weights, no bucket twice. */
export interface TextFeatures {
  readonly buckets: Uint32Array
  readonly weights: Float32Array
}

/** FNV-1a over UTF-16 code units, 32 bits. Source: Fowler, Noll, Vo, draft-eastlake-fnv. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}

/** Three letters in a row of each English word of at least five, so that endings and misspellings meet. */
function letterTriples(words: readonly string[]): string[] {
  const triples: string[] = []
  for (const word of words)
    if (word.length >= 5 && /^[a-z]+$/.test(word))
      for (let at = 0; at + 3 <= word.length; at++) triples.push(word.slice(at, at + 3))
  return triples
}

/** Tokens of a text with their kind in front, so that a word and a pair of the same letters differ. */
export function featureTokens(analyzer: Analyzer, text: string): string[] {
  const words = analyzer.words(text)
  return [
    ...words.map((word) => `w${word}`),
    ...analyzer.pairs(text).map((pair) => `p${pair}`),
    ...letterTriples(words).map((triple) => `t${triple}`),
  ]
}

/**
 * Features of tokens: each token falls into one of `buckets` buckets; the weight is (1 + ln tf) times the bucket's
 * weight in `bucketWeights`, scaled to length 1.
 */
export function hashFeatures(
  tokens: readonly string[],
  buckets: number,
  bucketWeights: Float32Array,
): TextFeatures {
  const counts = new Map<number, number>()
  for (const token of tokens) {
    const bucket = hashText(token) % buckets
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
  }
  const ordered = [...counts.keys()].sort((a, b) => a - b)
  const weights = new Float32Array(ordered.length)
  let square = 0
  ordered.forEach((bucket, at) => {
    const weight = (1 + Math.log(counts.get(bucket) ?? 1)) * (bucketWeights[bucket] ?? 1)
    weights[at] = weight
    square += weight * weight
  })
  const length = Math.sqrt(square) || 1
  for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] ?? 0) / length
  return { buckets: Uint32Array.from(ordered), weights }
}

/** The `most` heaviest features, scaled to length 1 again: enough to train on, and much cheaper for a long article. */
export function heaviestFeatures(features: TextFeatures, most: number): TextFeatures {
  if (features.buckets.length <= most) return features
  const order = [...features.weights.keys()].sort(
    (a, b) => (features.weights[b] ?? 0) - (features.weights[a] ?? 0) || a - b,
  )
  const kept = order.slice(0, most).sort((a, b) => a - b)
  const weights = Float32Array.from(kept, (at) => features.weights[at] ?? 0)
  const length = Math.hypot(...weights) || 1
  return {
    buckets: Uint32Array.from(kept, (at) => features.buckets[at] ?? 0),
    weights: weights.map((weight) => weight / length),
  }
}

/** Inverse document frequency of each bucket over the token lists of a collection. */
export function bucketWeights(
  collection: readonly (readonly string[])[],
  buckets: number,
): Float32Array {
  const frequency = new Uint32Array(buckets)
  for (const tokens of collection)
    for (const bucket of new Set(tokens.map((token) => hashText(token) % buckets)))
      frequency[bucket] = (frequency[bucket] ?? 0) + 1
  return Float32Array.from(frequency, (df) => Math.log(1 + collection.length / (df + 1)))
}
