// Reads corpus/lexicon/ranking.json, the learned numbers of the ranking.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { CONFIDENCE_FEATURES } from '../search/confidence.ts'
import { FEATURES } from '../search/features.ts'
import { UNIT_FEATURES } from '../search/pinpoint.ts'
import type { RankingModel } from '../search/ranking-model.ts'

const number = z.number().min(-1000).max(1000)
const rankingSchema: z.ZodType<RankingModel> = z.strictObject({
  madeBy: z.string(),
  weights: z.partialRecord(z.enum(FEATURES), number),
  pinpoint: z.partialRecord(z.enum(UNIT_FEATURES), number),
  calibration: z.strictObject({ scale: number, offset: number }),
  confidence: z.strictObject({
    offset: number,
    weights: z.partialRecord(z.enum(CONFIDENCE_FEATURES), number),
  }),
  abstainBelow: z.number().min(0).max(1),
})

/** Place of the file below the corpus folder. */
export const RANKING_FILE = 'lexicon/ranking.json'

/**
 * Learned numbers below the corpus folder `root`. Throws CONFIG_INVALID, naming the field, when the file is missing,
 * is no JSON, or weighs a feature that does not exist.
 */
export async function loadRankingModel(root: string): Promise<RankingModel> {
  const file = `corpus/${RANKING_FILE}`
  try {
    return rankingSchema.parse(JSON.parse(await readFile(join(root, RANKING_FILE), 'utf8')))
  } catch (cause) {
    const where = cause instanceof z.ZodError ? cause.issues[0]?.path.join('.') : String(cause)
    throw new AppError(
      'CONFIG_INVALID',
      `${file} 不合要求（${where}）。可用 npx tsx scripts/train-ranker.ts 重新生成。`,
      { place: file },
      cause,
    )
  }
}
