// POST /api/answers with Accept: text/event-stream: the same answer in the order in which it can be read.

import { z } from 'zod'
import { answerCitationSchema } from './answer-citation.ts'
import { answerSchema, statementSchema } from './answers.ts'
import { problemSchema } from './shared-shapes.ts'

/** First event: every citation of the answer, already verified, so that sources can be opened at once. */
export const citationsEventSchema = z.object({
  status: z.enum(['answered', 'abstained']),
  citations: z.array(answerCitationSchema),
})

/** One statement of the answer, whole, with its place. */
export const deltaEventSchema = z.object({ index: z.int().min(0), statement: statementSchema })

/**
 * Event names and the JSON in their `data`: `citations`, then `delta`s, then `done` with the whole answer, or `error`.
 * With a language model, `composed` is the answer without it, which is complete; the model's statements follow as
 * further `delta`s, and `done` has them too.
 */
export const answerEventSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('citations'), data: citationsEventSchema }),
  z.object({ event: z.literal('delta'), data: deltaEventSchema }),
  z.object({ event: z.literal('composed'), data: answerSchema }),
  z.object({ event: z.literal('done'), data: answerSchema }),
  z.object({ event: z.literal('error'), data: problemSchema }),
])

export type AnswerEvent = z.infer<typeof answerEventSchema>
