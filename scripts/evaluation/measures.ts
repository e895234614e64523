// How good a ranking is. Pure: rankings and gold provisions in, numbers out.

import { z } from 'zod'
import { isInside } from '../../server/law/provision-id.ts'

const goldSchema = z.object({
  doc: z.string(),
  art: z.number().optional(),
  para: z.number().optional(),
  item: z.number().optional(),
  part: z.string().optional(),
})
type Gold = z.infer<typeof goldSchema>

/** A question with the provisions that answer it, as corpus/evaluation/questions.jsonl holds it. */
export const questionSchema = z.object({
  id: z.string(),
  q: z.string(),
  style: z.string(),
  answerable: z.boolean(),
  gold: z.array(goldSchema),
  /** Provisions that may be cited as well, though they need not be. */
  also_ok: z.array(goldSchema).optional(),
  history: z
    .array(
      z.union([z.string(), z.object({ role: z.enum(['user', 'assistant']), content: z.string() })]),
    )
    .optional(),
})
export type EvaluationQuestion = z.infer<typeof questionSchema>

const NUMERALS = '零一二三四五六七八九十'

/** Article that a gold row names, e.g. spc-interpretation-2021/370 or nanhai-report-2020/3/2. */
export const goldArticle = (gold: Gold): string =>
  gold.part === undefined
    ? `${gold.doc}/${gold.art}`
    : [
        gold.doc,
        ...gold.part.split('/').map((mark) => NUMERALS.indexOf(mark.replace(/[（）()]/g, ''))),
      ].join('/')

/** Paragraph or item that a gold row names, or undefined when it names an article only. */
export function goldPinpoint(gold: Gold): string | undefined {
  if (gold.part !== undefined || (gold.para ?? gold.item) === undefined) return undefined
  const paragraph = `${gold.doc}/${gold.art}/${gold.para ?? 1}`
  return gold.item === undefined ? paragraph : `${paragraph}/${gold.item}`
}

/** Earlier questions of the same talk, oldest first. */
export const earlierQuestions = ({ history = [] }: EvaluationQuestion): string[] =>
  history.flatMap((turn) =>
    typeof turn === 'string' ? turn : turn.role === 'user' ? turn.content : [],
  )

/** A ranked article with the provision in it that is named. */
export interface RankedProvision {
  readonly articleId: string
  readonly provisionId: string
}

/** Measures of one ranking, or their means over many; each is 0–1. */
export interface Measures {
  readonly recall1: number
  readonly recall5: number
  readonly recall10: number
  /** Reciprocal rank of the first gold article within ten. */
  readonly mrr10: number
  /** Discounted gain of the gold articles within ten, against the ideal order. */
  readonly ndcg10: number
  /** Share of gold paragraphs and items that are named among the first five; undefined when none is asked for. */
  readonly pinpoint5?: number | undefined
}

const discount = (rank: number): number => 1 / Math.log2(rank + 2)

/**
 * Measures of a ranking, best first. An article counts as found when it or a part of it is ranked; the measures are
 * those of Manning et al., Introduction to Information Retrieval, chapter 8.
 */
export function measure(
  ranking: readonly RankedProvision[],
  question: EvaluationQuestion,
): Measures {
  const gold = [...new Set(question.gold.map(goldArticle))]
  const rankOf = (article: string): number =>
    ranking.findIndex(({ articleId }) => isInside(articleId, article))
  const ranks = gold.map(rankOf).filter((rank) => rank >= 0)
  const recall = (k: number): number => ranks.filter((rank) => rank < k).length / gold.length
  const within = ranks.filter((rank) => rank < 10)
  const gain = within.reduce((sum, rank) => sum + discount(rank), 0)
  const ideal = gold.slice(0, 10).reduce((sum, _, rank) => sum + discount(rank), 0)
  const pinpoints = question.gold.flatMap((row) => goldPinpoint(row) ?? [])
  const named = pinpoints.filter((id) =>
    ranking.slice(0, 5).some(({ provisionId }) => isInside(provisionId, id)),
  )
  return {
    recall1: recall(1),
    recall5: recall(5),
    recall10: recall(10),
    mrr10: within.length === 0 ? 0 : 1 / (Math.min(...within) + 1),
    ndcg10: ideal === 0 ? 0 : gain / ideal,
    ...(pinpoints.length > 0 ? { pinpoint5: named.length / pinpoints.length } : {}),
  }
}

/** Mean of some values; 0 of none. */
export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

const MEASURES = ['recall1', 'recall5', 'recall10', 'mrr10', 'ndcg10'] as const

/** Means over rankings, to three decimals; `pinpoint5` over those that ask for one. */
export function meanMeasures(all: readonly Measures[]): Measures {
  const round = (value: number): number => Math.round(value * 1000) / 1000
  const pinpoints = all.flatMap(({ pinpoint5 }) => pinpoint5 ?? [])
  const [recall1 = 0, recall5 = 0, recall10 = 0, mrr10 = 0, ndcg10 = 0] = MEASURES.map((name) =>
    round(mean(all.map((measures) => measures[name]))),
  )
  return {
    recall1,
    recall5,
    recall10,
    mrr10,
    ndcg10,
    ...(pinpoints.length > 0 ? { pinpoint5: round(mean(pinpoints)) } : {}),
  }
}

/** Probabilities against outcomes in ten bins: how often what was said with 0.7 was true. Empty bins are left out. */
export function reliability(
  judged: readonly { readonly confidence: number; readonly answerable: boolean }[],
): {
  readonly from: number
  readonly count: number
  readonly said: number
  readonly was: number
}[] {
  return Array.from({ length: 10 }, (_, bin) => {
    const inside = judged.filter(
      ({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin,
    )
    return {
      from: bin / 10,
      count: inside.length,
      said: Math.round(mean(inside.map(({ confidence }) => confidence)) * 1000) / 1000,
      was: Math.round(mean(inside.map(({ answerable }) => (answerable ? 1 : 0))) * 1000) / 1000,
    }
  }).filter(({ count }) => count > 0)
}
