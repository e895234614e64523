// GET /api/checklists, /api/checklists/{id}; POST /api/checklists/{id}/evaluations

import { z } from 'zod'
import { dateSchema, provisionIdSchema, receiptSchema, spanSchema } from './shared-shapes.ts'

/**
 * What the user told us about one fact: booleans, numbers, enum values and dates as JSON values; a list of dates;
 * the string "unknown" is 不清楚 (asked, not known). A fact left out was not asked.
 */
export const factValueSchema = z.union([
  z.boolean(),
  z.number(),
  z.string().max(200),
  z.array(z.string().max(20)).max(400),
])
/** Facts by id. */
export const factsSchema = z.record(z.string().max(80), factValueSchema)

/** A provision with the words in it that count. */
export const legalBasisSchema = z.object({
  provisionId: provisionIdSchema,
  citation: z.string(),
  quote: z.string(),
  /** Where the words stand in the provision's `text`. */
  span: spanSchema,
})

/** A fact as a checklist asks it. `citationOnly` facts change the provisions cited, never the outcome. */
export const factDefinitionSchema = z.object({
  id: z.string(),
  type: z.enum(['boolean', 'number', 'date', 'date-list', 'enum']),
  /** The claim in a few words, for the review page and the trace. */
  title: z.string(),
  question: z.string(),
  help: z.string().optional(),
  unit: z.string().optional(),
  values: z.array(z.object({ id: z.string(), title: z.string() })).optional(),
  /** Needed only when these facts have these values. */
  askWhen: z.string().optional(),
  citationOnly: z.boolean(),
  optional: z.boolean(),
  legalBasis: z.array(legalBasisSchema),
})

/** One row of the catalogue. */
export const checklistSummarySchema = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  group: z.string(),
  stages: z.array(z.string()),
  users: z.array(z.string()),
  summary: z.string().optional(),
  factCount: z.int(),
  outcomes: z.array(z.object({ id: z.string(), title: z.string() })),
})
/** Reply of GET /api/checklists. */
export const checklistListSchema = z.object({ checklists: z.array(checklistSummarySchema) })

/** Two texts that say different things (K of the catalogue): shown side by side, never merged. */
export const conflictSchema = z.object({
  id: z.string(),
  title: z.string(),
  note: z.string(),
  /** The texts side by side, the one that decides first. */
  texts: z.array(legalBasisSchema),
})
/** What the texts leave open (Q of the catalogue): left to a person. */
export const gapSchema = z.object({ id: z.string(), title: z.string(), note: z.string() })

/** Reply of GET /api/checklists/{id}: one checklist whole. Conditions are in words, for reading. */
export const checklistSchema = checklistSummarySchema.extend({
  facts: z.array(factDefinitionSchema),
  requirements: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      condition: z.string(),
      legalBasis: z.array(legalBasisSchema),
    }),
  ),
  rules: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      outcome: z.string(),
      condition: z.string(),
      legalBasis: z.array(legalBasisSchema),
    }),
  ),
  constraints: z.array(z.object({ text: z.string(), legalBasis: z.array(legalBasisSchema) })),
  conflicts: z.array(conflictSchema),
  gaps: z.array(gapSchema),
  notes: z.array(z.string()),
})

/** Most characters of a narrative: as many Chinese ones as the limit of a body holds. */
export const MAX_NARRATIVE = 80_000

/** Body of an evaluation. A given fact wins over one that the narrative tells. */
export const evaluationRequestSchema = z.object({
  facts: factsSchema.optional(),
  narrative: z.string().max(MAX_NARRATIVE).optional(),
  asOf: dateSchema.optional(),
})

/** Three-valued truth; `unknown` is a value. */
export const truthSchema = z.enum(['true', 'false', 'unknown'])

/** A line of the argument: what was tested, how it came out, on which words of which provision, from which facts. */
export const findingSchema = z.object({
  requirement: z.string(),
  title: z.string(),
  truth: truthSchema,
  /** Whether it is a reason for the outcome. */
  decisive: z.boolean(),
  /** True for what follows besides the outcome: a further duty or right, not a condition that was tested. */
  follows: z.literal(true).optional(),
  legalBasis: z.array(legalBasisSchema),
  facts: z.array(z.string()),
})

/** A node of the argument, as written out. */
export interface TraceNode {
  label: string
  truth: 'true' | 'false' | 'unknown'
  detail?: string | undefined
  children: TraceNode[]
}
/** The argument as a tree: what was tested, how it came out. */
export const traceSchema: z.ZodType<TraceNode> = z.lazy(() =>
  z.object({
    label: z.string(),
    truth: truthSchema,
    detail: z.string().optional(),
    children: z.array(traceSchema),
  }),
)

/**
 * Why a time limit has no date. `not-counted`: the checklist gives the rule and counts no days; `facts-missing`: `facts`
 * are not known; `contradictory`: the two `facts` cannot both be; `year-not-covered`: no calendar for a year.
 */
const undatedSchema = z.object({
  reason: z.enum(['not-counted', 'facts-missing', 'contradictory', 'year-not-covered']),
  facts: z.array(z.string()),
  /** The reason as a phrase in Chinese, with the titles of the facts. */
  text: z.string(),
})

/** Reply of an evaluation: the verdict, or exactly the facts that could still change it. */
export const evaluationSchema = z.object({
  checklistId: z.string(),
  outcome: z.object({ id: z.string(), title: z.string() }),
  determined: z.boolean(),
  findings: z.array(findingSchema),
  /** All provisions that support the outcome, the leading one first. */
  because: z.array(provisionIdSchema),
  reasons: z.array(legalBasisSchema),
  /** Exactly the facts that could still change the outcome. */
  missing: z.array(z.string()),
  nextQuestion: factDefinitionSchema.optional(),
  /** Outcomes that are still possible. */
  possible: z.array(z.object({ id: z.string(), title: z.string() })),
  facts: z.record(
    z.string(),
    z.object({
      value: factValueSchema,
      source: z.enum(['given', 'narrative', 'derived']),
      evidence: z.object({ quote: z.string(), span: spanSchema }).optional(),
      /** A narrative that says otherwise than the given fact, which wins. */
      contradictedBy: z
        .object({ value: factValueSchema, quote: z.string(), span: spanSchema })
        .optional(),
    }),
  ),
  deadlines: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      date: dateSchema.optional(),
      /** Why there is no date: exactly where `date` is absent. */
      undated: undatedSchema.optional(),
      steps: z.array(
        z.object({
          text: z.string(),
          date: dateSchema.optional(),
          legalBasis: z.array(legalBasisSchema),
        }),
      ),
    }),
  ),
  conflicts: z.array(conflictSchema),
  gaps: z.array(gapSchema),
  notes: z.array(z.string()),
  /** Those of `notes` that are about the narrative: what in it was not used, why, and what to do. Absent without any. */
  readingNotes: z.array(z.string()).optional(),
  trace: traceSchema,
  receipt: receiptSchema,
})

export type EvaluationRequest = z.infer<typeof evaluationRequestSchema>
export type FactValue = z.infer<typeof factValueSchema>
export type Facts = z.infer<typeof factsSchema>
export type FactDefinition = z.infer<typeof factDefinitionSchema>
export type LegalBasisView = z.infer<typeof legalBasisSchema>
export type ChecklistSummary = z.infer<typeof checklistSummarySchema>
export type ChecklistDetail = z.infer<typeof checklistSchema>
export type Evaluation = z.infer<typeof evaluationSchema>
export type Finding = z.infer<typeof findingSchema>
