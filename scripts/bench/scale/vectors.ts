// How well approximate nearest vectors agree with exact ones over a large corpus, by the product's own embedder.

import { join } from 'node:path'
import { buildVectorIndex } from '../../../server/search/vector-index.ts'
import { loadAnnotations } from '../../../server/store/annotation-files.ts'
import { loadCorpus } from '../../../server/store/corpus-files.ts'
import { openSearch } from '../../../server/store/search-index.ts'
import type { Benchmark } from '../../evaluation/external/benchmark-files.ts'
import { latencyOf } from '../latency.ts'

/** Questions that are asked; exact search is slow. */
const ASKED = 200
const K = 10

/** Places of the `k` nearest of `vectors` by scalar product, in no order. */
export function exactNearest(
  vectors: readonly Float32Array[],
  query: Float32Array,
  k: number,
): Set<number> {
  const best: { label: number; value: number }[] = []
  for (const [label, vector] of vectors.entries()) {
    let value = 0
    for (let at = 0; at < query.length; at++) value += (vector[at] ?? 0) * (query[at] ?? 0)
    if (best.length === k && value <= (best[k - 1]?.value ?? 0)) continue
    best.push({ label, value })
    best.sort((a, b) => b.value - a.value || a.label - b.label)
    if (best.length > k) best.pop()
  }
  return new Set(best.map(({ label }) => label))
}

/** Figures of the vectors of a benchmark's articles. */
export interface VectorFigures {
  readonly count: number
  readonly dimension: number
  readonly buildMs: number
  readonly recall10: number
  readonly p50: number
  readonly p95: number
  readonly exactP50: number
}

/** Embeds the articles, builds the graph, and asks both for the nearest ten of some questions. */
export async function vectorFigures(
  root: string,
  { articles, questions }: Benchmark,
): Promise<VectorFigures> {
  const corpusRoot = join(root, 'corpus')
  const dataRoot = join(root, 'data')
  const corpus = await loadCorpus(corpusRoot)
  const annotations = await loadAnnotations(corpusRoot, corpus, dataRoot)
  const { embedder } = (await openSearch({ corpusRoot, dataRoot, corpus, annotations })).index
  const vectors = await embedder.embed(articles.map(({ law, text }) => `${law} ${text}`))
  const started = performance.now()
  const { index } = buildVectorIndex(vectors, embedder.dimension)
  const buildMs = performance.now() - started
  const asked = await embedder.embed(questions.slice(0, ASKED).map(({ q }) => q))
  const times: number[] = []
  const exactTimes: number[] = []
  let agreed = 0
  let wanted = 0
  for (const query of asked) {
    const before = performance.now()
    const found = index.nearest(query, K)
    const between = performance.now()
    const right = exactNearest(vectors, query, K)
    times.push(between - before)
    exactTimes.push(performance.now() - between)
    wanted += right.size
    agreed += found.filter(({ label }) => right.has(label)).length
  }
  const { p50, p95 } = latencyOf(times)
  return {
    count: index.count,
    dimension: index.dimension,
    buildMs,
    recall10: agreed / Math.max(1, wanted),
    p50,
    p95,
    exactP50: latencyOf(exactTimes).p50,
  }
}
