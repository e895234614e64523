// Shapes that several calls share. Leaf: imports zod only; the web imports types from this folder.

import { z } from 'zod'

/** `{start, end}` in UTF-16 code units, end exclusive. */
export const spanSchema = z.object({ start: z.int().min(0), end: z.int().min(0) })

/** Calendar date `YYYY-MM-DD` that exists. */
export const dateSchema = z.iso.date()

/** A document id or the id of a provision inside it, e.g. `spc-interpretation-2021/370/1/7`. */
export const provisionIdSchema = z.string().min(1).max(120)

/** The forms in which a provision is cited: 第三百七十条第七项 / 第三百七十条第（七）项 / 《刑诉法解释》第370条第7项 … */
export const citationFormsSchema = z.object({
  full: z.string(),
  bracketed: z.string(),
  short: z.string(),
  arabic: z.string(),
})

/** The beginning of a SHA-256, 12 hex digits: equal where what it is of is equal. */
const digestSchema = z.string().max(64)

/**
 * What makes an old answer reproducible: the code by its version, the texts by their hash, and by short digests what is
 * read beside them. Two replies whose receipts differ in nothing were made from the same.
 */
export const receiptSchema = z.object({
  version: z.string(),
  corpusHash: z.string(),
  digests: z.object({
    /** All checklists with what narratives are read by, without their worked cases. */
    rules: digestSchema,
    /** Annotations, lexicon, dictionary, embedder, form of the index, weights of the ranking, words for checklists. */
    search: digestSchema,
    /** Days off and make-up days of every year that is known here, the installation's own among them. */
    calendar: digestSchema,
  }),
  asOf: dateSchema,
  checklist: z.object({ id: z.string(), version: z.string() }).optional(),
})

/** RFC 9457 problem details; `detail` is Chinese, `code` is stable. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  instance: z.string().optional(),
  requestId: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  suggestions: z.array(z.string()).optional(),
})

export type CitationForms = z.infer<typeof citationFormsSchema>
export type Receipt = z.infer<typeof receiptSchema>
export type Problem = z.infer<typeof problemSchema>
