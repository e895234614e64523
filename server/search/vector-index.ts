// Nearest vectors by hierarchical navigable small worlds. The only file that may import hnswlib-node.

import hnswlib from 'hnswlib-node'
import { type ByteRows, dotRow, toByteRows } from './byte-rows.ts'

/** A neighbour: the label it was added under and its cosine with the query. */
export interface Neighbour {
  readonly label: number
  readonly similarity: number
}

/** Index over unit vectors labelled 0 … count − 1. */
export interface VectorIndex {
  readonly dimension: number
  readonly count: number
  /** All vectors by label: what the graph cannot give without copying. */
  readonly rows: ByteRows
  /** The `k` nearest by cosine, nearest first, equal ones by label. A zero vector has no neighbours. */
  nearest(vector: Float32Array, k: number): Neighbour[]
  /** Cosine of `vector` with the one under `label`, within 0.01, for the few that must not be missed. */
  similarity(vector: Float32Array, label: number): number
}

/** Links a node. Source: Malkov and Yashunin, Efficient and robust approximate nearest neighbor search, 2016. */
const LINKS = 16
/** Width of the search while building. */
const BUILD_WIDTH = 120
/**
 * Least width of the search while querying; it is never below the number wanted. On this corpus recall@100 of exact
 * search is above 0.99 at 200.
 */
const LEAST_WIDTH = 64
/** Vectors for each of which the search is one wider: 200 are too few among 58 000 (recall@10 0.975 of exact search). */
const VECTORS_A_STEP = 80
const SEED = 100

function overGraph(graph: hnswlib.HierarchicalNSW, rows: ByteRows): VectorIndex {
  const count = rows.scales.length
  const width = Math.ceil(count / VECTORS_A_STEP)
  return {
    dimension: rows.width,
    count,
    rows,
    nearest(vector, k) {
      if (count === 0 || vector.every((value) => value === 0)) return []
      graph.setEf(Math.max(LEAST_WIDTH, k, width))
      const { neighbors, distances } = graph.searchKnn([...vector], Math.min(k, count))
      return neighbors
        .map((label, at) => ({ label, similarity: 1 - (distances[at] ?? 1) }))
        .sort((a, b) => b.similarity - a.similarity || a.label - b.label)
    },
    similarity: (vector, label) => dotRow(rows, label, vector),
  }
}

/**
 * Builds an index of `vectors`; `write` writes it to a path, where `openVectorIndex` finds it.
 * Deterministic: one thread, fixed seed. Cost: about 0.3 ms a vector of 128 numbers.
 */
export function buildVectorIndex(
  vectors: readonly Float32Array[],
  dimension: number,
): { readonly index: VectorIndex; write(path: string): void } {
  const graph = new hnswlib.HierarchicalNSW('ip', dimension)
  const matrix = new Float32Array(vectors.length * dimension)
  graph.initIndex(Math.max(1, vectors.length), LINKS, BUILD_WIDTH, SEED)
  vectors.forEach((vector, label) => {
    graph.addPoint([...vector], label)
    matrix.set(vector, label * dimension)
  })
  return {
    index: overGraph(graph, toByteRows(matrix, dimension)),
    write: (path) => graph.writeIndexSync(path),
  }
}

/**
 * Opens an index that was written before, with its vectors. Threat: hnswlib loads damaged files and other dimensions without a word, or
 * ends the process; the caller must have checked the file's digest and dimension against the manifest.
 */
export function openVectorIndex(path: string, rows: ByteRows): VectorIndex {
  const graph = new hnswlib.HierarchicalNSW('ip', rows.width)
  graph.readIndexSync(path)
  return overGraph(graph, rows)
}
