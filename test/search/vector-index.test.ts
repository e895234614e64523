import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { seededRandom } from '../../server/search/contrastive-training.ts'
import { buildVectorIndex, openVectorIndex } from '../../server/search/vector-index.ts'

const DIMENSION = 16
const random = seededRandom(3)
const unit = (): Float32Array => {
  const raw = Float32Array.from({ length: DIMENSION }, () => random() - 0.5)
  const length = Math.hypot(...raw)
  return raw.map((value) => value / length)
}
const vectors = Array.from({ length: 600 }, unit)
const queries = Array.from({ length: 40 }, unit)
const cosine = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
const exact = (query: Float32Array, k: number) =>
  vectors
    .map((vector, label) => ({ label, similarity: cosine(query, vector) }))
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, k)
    .map(({ label }) => label)

const folder = await mkdtemp(join(tmpdir(), 'tiaoli-vectors-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const built = buildVectorIndex(vectors, DIMENSION)

describe('vector index', () => {
  it('finds 99.5 of 100 of the nearest that exact search finds', () => {
    const found = queries.map(
      (query) => new Set(built.index.nearest(query, 10).map(({ label }) => label)),
    )
    const hits = queries.flatMap((query, at) =>
      exact(query, 10).map((label) => found[at]?.has(label) === true),
    )
    expect(hits.filter(Boolean).length / hits.length).toBeGreaterThanOrEqual(0.995)
  })

  it('states the similarity of any vector, all but exactly', () => {
    const [query = new Float32Array(0)] = queries
    for (const [label, vector] of vectors.entries())
      expect(Math.abs(built.index.similarity(query, label) - cosine(query, vector))).toBeLessThan(
        0.01,
      )
  })

  it('has no neighbours for a zero vector', () => {
    expect(built.index.nearest(new Float32Array(DIMENSION), 5)).toEqual([])
  })

  it('finds the same after it was written and opened', () => {
    const path = join(folder, 'vectors.hnsw')
    built.write(path)
    const opened = openVectorIndex(path, built.index.rows)
    for (const query of queries)
      expect(opened.nearest(query, 10)).toEqual(built.index.nearest(query, 10))
  })

  it('holds nothing and finds nothing without vectors', () => {
    expect(buildVectorIndex([], DIMENSION).index.nearest(unit(), 3)).toEqual([])
  })
})
