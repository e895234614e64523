// Vectors of an OpenAI-compatible endpoint, where one is configured, in place of the built-in ones. Nothing else is asked.

import type { EmbeddingConfig } from '../config.ts'
import { AppError } from '../errors.ts'
import { type Embedder, fromLangChain } from '../search/embedder.ts'

/** Texts in one call: what small servers take. */
const BATCH = 32
const TIMEOUT_MS = 60_000
/** Longest reply, in bytes: a batch of the longest vectors, written out, is a quarter of it. */
const LONGEST_REPLY = 64 * 1024 * 1024
const DIMENSIONS = { least: 8, most: 8192 } as const
/** Text that shows how long the vectors are. */
const PROBE = '速裁程序的适用条件'

/** Body of a reply as text; throws above the limit. */
async function readLimited(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let length = 0
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.byteLength
    if (length > LONGEST_REPLY) {
      await reader?.cancel()
      throw new Error(`the reply is longer than ${LONGEST_REPLY} bytes`)
    }
    text += decoder.decode(part.value, { stream: true })
  }
  return text + decoder.decode()
}

/**
 * A `fetch` for the client library: only a POST to the address's embeddings, no redirect, no header of the library's own.
 * Throws for every reply but a success.
 */
function createEmbeddingFetch({ url, key }: EmbeddingConfig): typeof fetch {
  const address = `${url}/embeddings`
  return async (input, init) => {
    const asked = input instanceof Request ? input.url : String(input)
    const { body, signal } = init ?? {}
    if (asked !== address || typeof body !== 'string') throw new Error(`not asked for: ${asked}`)
    const late = AbortSignal.timeout(TIMEOUT_MS)
    const response = await fetch(address, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
      },
      body,
      signal: signal ? AbortSignal.any([signal, late]) : late,
    })
    if (response.status !== 200) {
      await response.body?.cancel().catch(() => undefined)
      throw new Error(`HTTP ${response.status}`)
    }
    return new Response(await readLimited(response), {
      headers: { 'content-type': 'application/json' },
    })
  }
}

const isVector = (vector: unknown): vector is number[] =>
  Array.isArray(vector) && vector.every(Number.isFinite) && vector.some((value) => value !== 0)

/** LangChain's embeddings over the address; rejects what is no vector of numbers, or only zeros. */
async function loadEmbeddings(config: EmbeddingConfig) {
  const { OpenAIEmbeddings } = await import('@langchain/openai')
  const library = new OpenAIEmbeddings({
    model: config.name,
    // Never sent: the fetch above writes its own headers. Without one the library looks for one elsewhere.
    apiKey: 'unused',
    encodingFormat: 'float',
    batchSize: BATCH,
    stripNewLines: false,
    maxRetries: 1,
    configuration: {
      baseURL: config.url,
      fetch: createEmbeddingFetch(config),
      logLevel: 'off',
      organization: null,
      project: null,
    },
  })
  return {
    async embedDocuments(texts: string[]): Promise<number[][]> {
      const vectors: unknown[] = await library.embedDocuments(texts)
      if (!vectors.every(isVector))
        throw new Error('a vector is empty, all zeros or not of numbers')
      return vectors
    },
  }
}

/**
 * Embedder over a configured endpoint. One text is embedded at once, which says how long the vectors are; the index is
 * built for this model and this length, and for no other. Throws EMBEDDER_FAILED, with what to do, when the endpoint does
 * not answer or answers with something else; an index that is there stays as it is.
 */
export async function openEmbedder(config: EmbeddingConfig): Promise<Embedder> {
  const embeddings = await loadEmbeddings(config)
  const probed = await embeddings.embedDocuments([PROBE]).catch((cause: unknown) => {
    throw new AppError(
      'EMBEDDER_FAILED',
      `向量服务没有给出可用的向量（模型 ${config.name}：${String(cause)}）。请核对 TIAOLI_EMBED_URL 和 TIAOLI_EMBED_MODEL；去掉这两项设置即改用内置向量。`,
      {},
      cause,
    )
  })
  const dimension = probed[0]?.length ?? 0
  if (dimension < DIMENSIONS.least || dimension > DIMENSIONS.most)
    throw new AppError(
      'EMBEDDER_FAILED',
      `向量服务的模型 ${config.name} 给出 ${dimension} 维的向量，应为 ${DIMENSIONS.least}–${DIMENSIONS.most} 维。请核对模型名称。`,
    )
  return fromLangChain(embeddings, `endpoint:${config.name}:${dimension}`, dimension)
}
