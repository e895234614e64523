// POST /api/evaluations: one sheet of facts for a case, several checklists evaluated on it together.

import { z } from 'zod'
import {
  evaluationRequestSchema,
  evaluationSchema,
  factDefinitionSchema,
  factValueSchema,
} from './checklists.ts'
import { receiptSchema, spanSchema } from './shared-shapes.ts'

/**
 * Body. `facts` are by key: the id of a fact, or `<id>@<checklist>`, which is needed where chosen checklists ask something
 * else under the same id (`key` of the reply's questions says which) and is taken for every chosen checklist that asks
 * it; or the `lastingKey` of a reply, which counts for those checklists that mean just that and for no other. Without
 * `checklists`, those that ask for one of the facts.
 */
export const sheetRequestSchema = evaluationRequestSchema.extend({
  facts: z.record(z.string().max(161), factValueSchema).optional(),
  checklists: z.array(z.string().max(80)).min(1).max(100).optional(),
})

/** Something that the sheet asks, once for all checklists that mean the same by it. */
export const sheetQuestionSchema = z.object({
  key: z.string(),
  /** Name of the same fact that does not change when checklists come to the sheet or leave it: to keep answers under. */
  lastingKey: z.string(),
  fact: factDefinitionSchema,
  /** Checklists that ask for it. */
  checklists: z.array(z.string()),
  /** Of these, those whose outcome still depends on it. */
  waiting: z.array(z.string()),
})

/** A chosen checklist: its evaluation, or why there is none (facts that cannot all be true, a year without calendar). */
export const sheetEntrySchema = z.object({
  checklistId: z.string(),
  title: z.string(),
  evaluation: evaluationSchema.optional(),
  /** Keys of the facts that could still change the outcome. */
  missing: z.array(z.string()),
  problem: z
    .object({
      code: z.string(),
      detail: z.string(),
      errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    })
    .optional(),
})

/** Reply: each checklist, and one list of questions for all of them. */
export const sheetSchema = z.object({
  entries: z.array(sheetEntrySchema),
  /** Ids of the checklists that are settled, and of those that wait for facts. */
  settled: z.array(z.string()),
  waiting: z.array(z.string()),
  /** Facts missing somewhere, in the order of the checklists; and the one that settles most over all of them. */
  questions: z.array(sheetQuestionSchema),
  nextQuestion: sheetQuestionSchema.optional(),
  /** What is known or was asked, by key, with the checklists that use it. */
  facts: z.record(
    z.string(),
    z.object({
      /** As in the questions. */
      lastingKey: z.string(),
      value: factValueSchema,
      source: z.enum(['given', 'narrative', 'derived']),
      evidence: z.object({ quote: z.string(), span: spanSchema }).optional(),
      title: z.string(),
      checklists: z.array(z.string()),
    }),
  ),
  receipt: receiptSchema,
})

export type SheetRequest = z.infer<typeof sheetRequestSchema>
export type SheetQuestion = z.infer<typeof sheetQuestionSchema>
export type SheetEntry = z.infer<typeof sheetEntrySchema>
export type EvaluationSheet = z.infer<typeof sheetSchema>
