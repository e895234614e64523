// Vectors of questions, for as long as there are any: an embedder that fails or is slow must not take the search with it.

import { AppError } from '../errors.ts'
import type { Embedder } from './embedder.ts'

/** How long a question waits for its vectors, and how long an embedder that failed is left alone, in milliseconds. */
export interface VectorPatience {
  readonly waitMs: number
  readonly restMs: number
  /** A clock that only moves forward. */
  readonly now: () => number
}

const PATIENCE: VectorPatience = { waitMs: 3_000, restMs: 30_000, now: () => performance.now() }

/** The result of some work, undefined when it takes longer. The work goes on; how it ends is nobody's concern then. */
async function within<Result>(work: Promise<Result>, ms: number): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Gives the vectors of texts as an embedder does, or undefined where it fails (EMBEDDER_FAILED) or takes too long; then it
 * is not asked again for a while. Any other error passes through.
 */
export function createQueryVectors(
  embedder: Pick<Embedder, 'embed'>,
  { waitMs, restMs, now }: VectorPatience = PATIENCE,
): (texts: readonly string[]) => Promise<readonly Float32Array[] | undefined> {
  let restsUntil = Number.NEGATIVE_INFINITY
  const attempt = (texts: readonly string[]): Promise<readonly Float32Array[] | undefined> =>
    embedder.embed(texts).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'EMBEDDER_FAILED') return undefined
      throw error
    })
  return async (texts) => {
    if (now() < restsUntil) return undefined
    const vectors = await within(attempt(texts), waitMs)
    if (vectors === undefined) restsUntil = now() + restMs
    return vectors
  }
}
