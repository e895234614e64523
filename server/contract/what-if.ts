// POST /api/checklists/{id}/what-if: what would change the verdict.

import { z } from 'zod'
import { factValueSchema } from './checklists.ts'
import { receiptSchema } from './shared-shapes.ts'

const outcomeSchema = z.object({ id: z.string(), title: z.string() })

/** A fact that would have to be so. `from` is how it is now; absent for a fact that is not known. */
export const changeSchema = z.object({
  /** Facts meant: one, or the two dates of a time between. */
  facts: z.array(z.string()),
  title: z.string(),
  from: z.string().optional(),
  to: z.string(),
  /** A value that does it, where one fact is meant: to be sent back as it stands. */
  value: factValueSchema.optional(),
})

/** A smallest set: with fewer changes the outcome is another one. */
export const waySchema = z.object({
  /** Known facts that would have to be otherwise. */
  changes: z.array(changeSchema),
  /** Facts not known that would have to turn out so. */
  needs: z.array(changeSchema),
})

/** One known fact answered otherwise, everything else as it is. */
export const toggleSchema = z.object({
  fact: z.string(),
  title: z.string(),
  /** As it is now, in words. */
  from: z.string(),
  to: z.string(),
  value: factValueSchema,
  outcome: outcomeSchema,
  determined: z.boolean(),
  /** Whether the outcome is another one than now. */
  moves: z.boolean(),
  missing: z.array(z.string()),
})

/** Reply: the present outcome, the ways to each other one, and each known fact answered otherwise. */
export const whatIfSchema = z.object({
  checklistId: z.string(),
  outcome: outcomeSchema,
  determined: z.boolean(),
  /** Each other outcome that some legally possible case has, the one with the fewest changes first. */
  others: z.array(
    z.object({
      outcome: outcomeSchema,
      /** The fewest changes first; at most 24. */
      ways: z.array(waySchema),
    }),
  ),
  toggles: z.array(toggleSchema),
  receipt: receiptSchema,
})

export type ChangeView = z.infer<typeof changeSchema>
export type Toggle = z.infer<typeof toggleSchema>
export type WhatIfView = z.infer<typeof whatIfSchema>
