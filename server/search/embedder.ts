// Texts as vectors. The built-in embedder is computed from the corpus and its annotations and needs no network.

import type { Embeddings } from '@langchain/core/embeddings'
import { AppError } from '../errors.ts'
import type { Analyzer } from './analysis.ts'
import { addRow, type ByteRows } from './byte-rows.ts'
import { featureTokens, hashFeatures } from './text-features.ts'

/** Turns texts into vectors of one dimension and length 1. An index is only good for the embedder that made it. */
export interface Embedder {
  /** Changes whenever the same text may get another vector. */
  readonly id: string
  readonly dimension: number
  /** Vectors in the order of the texts. Throws EMBEDDER_FAILED. */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>
}

/** Trained parameters of the built-in embedder: a row for each hash bucket and the bucket's weight. */
export interface EmbedderParameters {
  readonly rows: ByteRows
  readonly bucketWeights: Float32Array
}

/** Scales a vector to length 1; zeros stay. */
function scaleToUnit(vector: Float32Array): void {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
  if (length > 0) for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? 0) / length
}

/**
 * Built-in embedder over trained parameters. Synchronous at heart; a text without any known feature is the zero vector.
 * Cost: about 30 µs a question of 20 characters.
 */
export function createHashedEmbedder(
  id: string,
  parameters: EmbedderParameters,
  analyzer: Analyzer,
): Embedder & { embedNow(text: string): Float32Array } {
  const { rows, bucketWeights } = parameters
  const dimension = rows.width
  const embedNow = (text: string): Float32Array => {
    const vector = new Float32Array(dimension)
    const tokens = featureTokens(analyzer, text)
    const features = hashFeatures(tokens, bucketWeights.length, bucketWeights)
    features.buckets.forEach((bucket, at) => {
      addRow(rows, bucket, features.weights[at] ?? 0, vector)
    })
    scaleToUnit(vector)
    return vector
  }
  return { id, dimension, embedNow, embed: async (texts) => texts.map(embedNow) }
}

/** Unit vector of a raw one; throws EMBEDDER_FAILED when it has another dimension or holds NaN. */
function checkedVector(raw: readonly number[], dimension: number, id: string): Float32Array {
  if (raw.length !== dimension)
    throw new AppError(
      'EMBEDDER_FAILED',
      `向量模型 ${id} 返回 ${raw.length} 维，应为 ${dimension} 维。请核对模型名称和维数。`,
    )
  const length = Math.hypot(...raw)
  if (!Number.isFinite(length))
    throw new AppError('EMBEDDER_FAILED', `向量模型 ${id} 返回了不是数字的值，已停用这一次的结果。`)
  return Float32Array.from(raw, (value) => value / (length || 1))
}

/**
 * Embedder over LangChain's `Embeddings`, e.g. an OpenAI-compatible endpoint with bge-m3. What comes back is checked:
 * count, dimension, finite numbers. Throws EMBEDDER_FAILED otherwise, and when the call itself fails.
 * @public
 */
export function fromLangChain(
  embeddings: Pick<Embeddings, 'embedDocuments'>,
  id: string,
  dimension: number,
): Embedder {
  return {
    id,
    dimension,
    async embed(texts) {
      const raw = await embeddings.embedDocuments([...texts]).catch((cause: unknown) => {
        throw new AppError(
          'EMBEDDER_FAILED',
          `向量模型 ${id} 没有应答。请检查向量服务；去掉 TIAOLI_EMBED_URL 即改用内置向量。`,
          {},
          cause,
        )
      })
      if (raw.length !== texts.length)
        throw new AppError(
          'EMBEDDER_FAILED',
          `向量模型 ${id} 收到 ${texts.length} 段文字，只返回 ${raw.length} 个向量。`,
        )
      return raw.map((vector) => checkedVector(vector, dimension, id))
    },
  }
}
