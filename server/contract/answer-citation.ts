// A citation in an answer: the words, their place, and whether they were compared there.

import { z } from 'zod'
import { provisionIdSchema, spanSchema } from './shared-shapes.ts'

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

export type AnswerCitation = z.infer<typeof answerCitationSchema>
