// POST /api/answers (JSON, or server-sent events with Accept: text/event-stream)

import { z } from 'zod'
import { evaluationSchema } from './checklists.ts'
import { hitSchema } from './search.ts'
import { dateSchema, provisionIdSchema, receiptSchema, spanSchema } from './shared-shapes.ts'

/**
 * Body of the call. `history` is the talk so far, oldest first; `audience` only changes order and wording; `documents` limits
 * the texts; `asOf` is the date whose law is asked for.
 */
export const answerRequestSchema = z.object({
  question: z.string().min(1).max(4000),
  history: z
    .array(z.object({ role: z.enum(['user', 'assistant']), content: z.string().max(20_000) }))
    .max(100)
    .optional(),
  audience: z.enum(['prosecutor', 'lawyer', 'judge', 'police', 'trainee', 'public']).optional(),
  documents: z.array(z.string().max(80)).max(20).optional(),
  asOf: dateSchema.optional(),
})

/** `span` is where `quote` stands in the text of the provision; `verified` only after it was compared there. */
export const answerCitationSchema = z.object({
  provisionId: provisionIdSchema,
  label: z.string(),
  documentTitle: z.string(),
  authority: z.string(),
  normative: z.boolean(),
  quote: z.string(),
  span: spanSchema,
  verified: z.boolean(),
})

/**
 * A `quotation` is law word for word; a `finding` is a verdict of encoded rules; a `note` is ours; `generated` is a
 * model's. `role` tells where it stands: the answer itself, the rest of the article (folded), related, background.
 */
export const statementSchema = z.object({
  kind: z.enum(['quotation', 'finding', 'note', 'generated']),
  role: z.enum(['lead', 'answer', 'context', 'related', 'background']),
  text: z.string(),
  citations: z.array(answerCitationSchema),
})

/** An answer, or the reason why there is none with what is nearest. */
export const answerSchema = z.object({
  status: z.enum(['answered', 'abstained']),
  statements: z.array(statementSchema),
  evaluation: evaluationSchema.optional(),
  /** A checklist that decides questions of this kind, with the facts read in the question, for the user to confirm. */
  checklist: z
    .object({
      id: z.string(),
      title: z.string(),
      facts: z.record(
        z.string(),
        z.object({
          value: z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]),
          quote: z.string(),
          span: spanSchema,
        }),
      ),
    })
    .optional(),
  nearest: z.array(hitSchema),
  reason: z.string().optional(),
  missingSource: z.string().optional(),
  /** 0–1: how sure retrieval is that the texts answer the question. */
  confidence: z.number(),
  followUps: z.array(z.string()),
  receipt: receiptSchema,
})

export type AnswerRequest = z.infer<typeof answerRequestSchema>
export type Answer = z.infer<typeof answerSchema>
export type Statement = z.infer<typeof statementSchema>
export type AnswerCitation = z.infer<typeof answerCitationSchema>
