// POST /api/answers (JSON, or server-sent events with Accept: text/event-stream)

import { z } from 'zod'
import { answerCitationSchema } from './answer-citation.ts'
import { answerFormSchema } from './answer-forms.ts'
import { evaluationSchema, factsSchema } from './checklists.ts'
import { languageSchema } from './language.ts'
import { hitSchema } from './search.ts'
import { dateSchema, receiptSchema, spanSchema } from './shared-shapes.ts'

/** Most characters of a question. */
export const MOST_QUESTION = 4000

/**
 * Body of the call. `history` is the talk so far, oldest first; `audience` only changes order and wording; `documents` limits
 * the texts; `asOf` is the date whose law is asked for; `language` is that of the system's own sentences, Chinese without it.
 */
export const answerRequestSchema = z.object({
  question: z.string().min(1).max(MOST_QUESTION),
  history: z
    .array(z.object({ role: z.enum(['user', 'assistant']), content: z.string().max(20_000) }))
    .max(100)
    .optional(),
  audience: z.enum(['prosecutor', 'lawyer', 'judge', 'police', 'trainee', 'public']).optional(),
  documents: z.array(z.string().max(80)).max(20).optional(),
  asOf: dateSchema.optional(),
  language: languageSchema.optional(),
  /**
   * Facts of a checklist that the user confirmed, such as a model's proposals. They count where the answer consults that
   * checklist, before those of earlier turns.
   */
  confirmed: z.object({ checklist: z.string().max(80), facts: factsSchema }).optional(),
  /** Ids of what was carried on from earlier turns and shall not be. */
  without: z.array(z.string().max(120)).max(50).optional(),
})

/**
 * What an answer took from earlier turns: the earlier question that a short one was read with, or a fact stated in one.
 * Its `id` in `without` of the next request removes it.
 */
export const carriedSchema = z.object({
  id: z.string(),
  kind: z.enum(['topic', 'fact']),
  label: z.string(),
  /** Words of the earlier turn that it comes from, or that the user confirmed it. */
  quote: z.string(),
})

/** A question back, where the asked one falls into clearly different cases; each option is a whole question to ask. */
export const clarificationSchema = z.object({
  question: z.string(),
  options: z.array(z.object({ label: z.string(), question: z.string() })),
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
  /**
   * On `generated` ones only: whether the words in quotation marks were proved in the citations, which then are all of
   * them. Without, it has no citation and is to be shown as 未经核对.
   */
  verified: z.boolean().optional(),
})

/** A fact that a language model read in the question; it counts nowhere until somebody confirms it. */
export const factProposalSchema = z.object({
  fact: z.string(),
  title: z.string(),
  value: z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]),
  /** The value in words. */
  label: z.string(),
  /** The words that tell it and where they stand in the question. */
  quote: z.string(),
  span: spanSchema,
})

/**
 * What a configured language model added. `worded`: sentences of it are among the statements; `silent`: none could be
 * shown; `unavailable`: it did not answer, and `failure` says why. The answer does not depend on it.
 */
export const modelReportSchema = z.object({
  status: z.enum(['worded', 'silent', 'unavailable']),
  failure: z
    .enum([
      'unreachable',
      'refused',
      'not-a-stream',
      'damaged',
      'too-long',
      'empty',
      'slow-start',
      'stalled',
      'out-of-time',
      'resting',
      'crowded',
    ])
    .optional(),
  /** Sentences that were not shown: verdicts, other law, links, claims of authority. */
  withheld: z.int(),
  /** A follow-up as the model put it, with which it was looked for further provisions. */
  understoodAs: z.string().optional(),
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
  /** What kind of thing was asked for, which chose the form. */
  questionType: z.enum([
    'difference',
    'definition',
    'time',
    'conditions',
    'consequence',
    'procedure',
    'actor',
    'permission',
    'text',
  ]),
  /** The same quotations set out as a timeline, a table or side by side, where that answers sooner than prose. */
  form: answerFormSchema.optional(),
  carried: z.array(carriedSchema),
  clarification: clarificationSchema.optional(),
  nearest: z.array(hitSchema),
  reason: z.string().optional(),
  missingSource: z.string().optional(),
  /** 0–1: how sure retrieval is that the texts answer the question. */
  confidence: z.number(),
  followUps: z.array(z.string()),
  receipt: receiptSchema,
  /** Only at the end of a stream, where a language model is configured. */
  model: modelReportSchema.optional(),
  /** Facts of `checklist` that the model proposes, for the user to confirm. */
  proposals: z.array(factProposalSchema).optional(),
})

export type AnswerRequest = z.infer<typeof answerRequestSchema>
export type Answer = z.infer<typeof answerSchema>
export type Carried = z.infer<typeof carriedSchema>
export type FactProposal = z.infer<typeof factProposalSchema>
export type ModelReport = z.infer<typeof modelReportSchema>
export type Statement = z.infer<typeof statementSchema>
