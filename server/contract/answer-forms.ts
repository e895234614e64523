// Forms of an answer beside its statements: the same quotations set out as a timeline, a table or side by side.

import { z } from 'zod'
import { answerCitationSchema } from './answer-citation.ts'
import { spanSchema } from './shared-shapes.ts'

/** Time limits, a row each. `marked` is where `limit` stands in the quote of the citation. */
export const timelineFormSchema = z.object({
  kind: z.literal('timeline'),
  rows: z.array(
    z.object({ limit: z.string(), marked: spanSchema, citation: answerCitationSchema }),
  ),
})

/**
 * A paragraph with items, a row each. `quantifier` tells whether one item is enough or all are needed, where the lead
 * says so; `marked` rows are those that the question is about.
 */
export const conditionsFormSchema = z.object({
  kind: z.literal('conditions'),
  lead: answerCitationSchema,
  quantifier: z.enum(['any', 'all']).optional(),
  rows: z.array(z.object({ citation: answerCitationSchema, marked: z.boolean() })),
  closing: answerCitationSchema.optional(),
})

/** Texts side by side in order of authority, with the places where they are known to differ. `note` is editorial. */
export const comparisonFormSchema = z.object({
  kind: z.literal('comparison'),
  columns: z.array(
    z.object({
      documentId: z.string(),
      title: z.string(),
      authority: z.string(),
      normative: z.boolean(),
      citations: z.array(answerCitationSchema),
    }),
  ),
  conflicts: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      note: z.string(),
      citations: z.array(answerCitationSchema),
    }),
  ),
})

/** One of the forms; an answer without one is prose. */
export const answerFormSchema = z.discriminatedUnion('kind', [
  timelineFormSchema,
  conditionsFormSchema,
  comparisonFormSchema,
])

export type TimelineForm = z.infer<typeof timelineFormSchema>
export type ConditionsForm = z.infer<typeof conditionsFormSchema>
export type ComparisonForm = z.infer<typeof comparisonFormSchema>
export type AnswerForm = z.infer<typeof answerFormSchema>
