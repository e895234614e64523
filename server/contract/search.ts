// GET /api/search

import { z } from 'zod'
import { languageSchema } from './language.ts'
import { dateSchema, provisionIdSchema, spanSchema } from './shared-shapes.ts'

/**
 * Query of GET /api/search. `previous` may repeat: earlier questions of the same talk, oldest first. `language` is that of
 * `notice` and `reason`, Chinese without it.
 */
export const searchQuerySchema = z.object({
  q: z.string().min(1).max(2000),
  limit: z.coerce.number().int().min(1).max(50).default(10),
  document: z.string().max(80).optional(),
  asOf: dateSchema.optional(),
  previous: z.union([z.string(), z.array(z.string()).max(20)]).optional(),
  language: languageSchema.optional(),
})

/** Why a hit ranked: a tree of named values (after Lucene's Explanation). */
export interface ExplanationView {
  value: number
  description: string
  details: ExplanationView[]
}
/** Explanation of a score, as a tree. */
export const explanationSchema: z.ZodType<ExplanationView> = z.lazy(() =>
  z.object({ value: z.number(), description: z.string(), details: z.array(explanationSchema) }),
)

/** One result per article; `provisionId` is the most exact provision in it; `highlights` are in `text`. */
export const hitSchema = z.object({
  provisionId: provisionIdSchema,
  articleId: provisionIdSchema,
  documentId: z.string(),
  documentTitle: z.string(),
  /** Number of the article as a string: '370'; for a report '3/2'. */
  articleNumber: z.string(),
  citation: z.string(),
  authority: z.string(),
  normative: z.boolean(),
  /** Whole text of `provisionId`. */
  text: z.string(),
  highlights: z.array(spanSchema),
  score: z.number(),
  explanation: explanationSchema,
})

/** Reply of GET /api/search: best first, one hit for each article. `citation` when the query cites. */
export const searchResponseSchema = z.object({
  kind: z.enum(['citation', 'search']),
  hits: z.array(hitSchema),
  /** Said aloud where something needs saying: 第七百条不存在，该解释共六百五十五条 … */
  notice: z.string().optional(),
  /** Why the texts probably do not answer `q`, so that the hits are only what comes nearest; absent where they do. */
  reason: z.string().optional(),
  /** Law or text that would answer, where it is known. */
  missingSource: z.string().optional(),
  tookMs: z.number(),
})

export type SearchQuery = z.infer<typeof searchQuerySchema>
export type Hit = z.infer<typeof hitSchema>
export type SearchResponse = z.infer<typeof searchResponseSchema>
