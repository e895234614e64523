// Shapes of what the tools take and give: those of the HTTP contract, without what only the web needs, with addresses.

import { z } from 'zod'
import { answerRequestSchema, answerSchema } from '../contract/answers.ts'
import {
  checklistListSchema,
  checklistSchema,
  evaluationRequestSchema,
  evaluationSchema,
  factDefinitionSchema,
} from '../contract/checklists.ts'
import { provisionSchema } from '../contract/documents.ts'
import { hitSchema, searchQuerySchema, searchResponseSchema } from '../contract/search.ts'
import { provisionIdSchema } from '../contract/shared-shapes.ts'
import { verifyRequestSchema, verifyResponseSchema } from '../contract/verify.ts'

/** Address of a page of the web application, at which a person reads the provision or works the checklist. */
const urlSchema = z.string().describe('网页地址：在原文中查看 (page to open)')

/** Provisions that a reply names, each with its page. */
const linksSchema = z.array(z.object({ provisionId: provisionIdSchema, url: urlSchema }))

/** What `search_provisions` takes. */
export const searchInput = searchQuerySchema
  .pick({ q: true, document: true, asOf: true })
  .extend({ limit: z.int().min(1).max(50).default(5) })
/** What `search_provisions` gives: hits without the explanation of their score. */
export const searchOutput = searchResponseSchema
  .omit({ tookMs: true })
  .extend({ hits: z.array(hitSchema.omit({ explanation: true }).extend({ url: urlSchema })) })

/** What `get_provision` takes: an id, or a citation as people write it. */
export const provisionInput = z.object({
  provision: z
    .string()
    .min(1)
    .max(300)
    .describe('条款编号（spc-interpretation-2021/370/1/7）或者引用（刑诉解释370条7项）'),
})
/** What `get_provision` gives: the provision without the tree of its article, whose text is `articleText`. */
export const provisionOutput = provisionSchema
  .omit({ article: true, questions: true })
  .extend({ url: urlSchema })

/** What `verify_citations` takes. */
export const verifyInput = verifyRequestSchema.extend({
  text: verifyRequestSchema.shape.text
    .min(1)
    .describe('要核对的文字：法律文书、意见、另一个模型的回答'),
})
/** What `verify_citations` gives. */
export const verifyOutput = verifyResponseSchema.extend({ links: linksSchema })

/** What `list_checklists` takes. */
export const checklistsInput = z.object({
  words: z.string().max(100).optional().describe('标题、分组或者说明中的词'),
  id: z.string().max(80).optional().describe('给出编号时，返回这份清单要问的全部事实'),
})
/** What `list_checklists` gives; `checklist` only where an id was given. */
export const checklistsOutput = checklistListSchema.extend({
  checklist: checklistSchema
    .pick({ id: true, version: true, title: true, facts: true, notes: true })
    .extend({ url: urlSchema })
    .optional(),
})

/** Facts that could still change the outcome, as they are asked. */
const missingSchema = z.array(
  factDefinitionSchema.pick({ id: true, type: true, question: true, values: true }),
)

/** What `evaluate_checklist` and `compute_deadline` take. */
export const evaluateInput = evaluationRequestSchema.extend({
  id: z.string().max(80).describe('清单编号，见 list_checklists'),
  facts: evaluationRequestSchema.shape.facts.describe(
    '已知事实；不清楚写 "unknown"，没有问到的不写',
  ),
})
/** What `evaluate_checklist` gives: the verdict without the tree of its argument. */
export const evaluateOutput = evaluationSchema
  .omit({ trace: true })
  .extend({ url: urlSchema, missingFacts: missingSchema })

/** What `compute_deadline` gives: the last days with the steps to them, what to heed, or the facts that are missing. */
export const deadlineOutput = evaluationSchema
  .pick({
    checklistId: true,
    outcome: true,
    determined: true,
    deadlines: true,
    conflicts: true,
    gaps: true,
    notes: true,
    missing: true,
    nextQuestion: true,
    receipt: true,
  })
  .extend({ url: urlSchema, missingFacts: missingSchema })

/** What `ask` takes. */
export const askInput = answerRequestSchema.pick({
  question: true,
  history: true,
  documents: true,
  asOf: true,
})
/** What `ask` gives: statements with proved quotations, or the reason why there are none. */
export const askOutput = answerSchema
  .pick({
    status: true,
    statements: true,
    checklist: true,
    reason: true,
    missingSource: true,
    confidence: true,
    followUps: true,
    receipt: true,
  })
  .extend({ links: linksSchema })
