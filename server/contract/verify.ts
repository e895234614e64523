// POST /api/citations/verify

import { z } from 'zod'
import { provisionIdSchema, spanSchema } from './shared-shapes.ts'

/** Longest text that is checked, in UTF-16 code units. */
export const MOST_CHARACTERS = 2_000_000

/** Largest file that is checked, in bytes. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024

/** What is said of a larger one. */
export const FILE_TOO_LARGE = `文件超过 ${MAX_FILE_BYTES / 1024 / 1024} MB。请删去图片，或者把文字另存为 .txt 后再上传。`

/** Body of the call: the text whose citations are checked. */
export const verifyRequestSchema = z.object({ text: z.string().max(MOST_CHARACTERS) })

/** What a check found; `not-in-corpus` and `not-checked` say that nothing was compared. */
export const verdictSchema = z.enum([
  'verified',
  'wrong-provision',
  'no-such-provision',
  'text-differs',
  'not-in-corpus',
  'not-in-force',
  'not-checked',
])

/** A citation of the text with its verdict; `span` is in the text that was sent. */
export const checkedCitationSchema = z.object({
  /** The citation, with the words quoted with it, as written in the text. */
  quote: z.string(),
  span: spanSchema,
  verdict: verdictSchema,
  provisionId: provisionIdSchema.optional(),
  label: z.string().optional(),
  detail: z.string(),
  /** Where the words differ: what was written, what the stored text says. */
  difference: z
    .array(z.object({ kind: z.enum(['same', 'written', 'stored']), text: z.string() }))
    .optional(),
})

/** Reply of POST /api/citations/verify; `counts` are by verdict. */
export const verifyResponseSchema = z.object({
  checked: z.array(checkedCitationSchema),
  counts: z.record(z.string(), z.int()),
  summary: z.string(),
})

/**
 * Reply of POST /api/citations/verify/file, whose body is multipart/form-data with one file (docx or text, at most 10 MB):
 * the verdicts with the text that was read, which the spans are in. `notices` say what was left out or added.
 */
export const verifyFileResponseSchema = verifyResponseSchema.extend({
  text: z.string(),
  file: z.object({ kind: z.enum(['text', 'docx']), notices: z.array(z.string()) }),
})

export type VerifyFileResponse = z.infer<typeof verifyFileResponseSchema>
export type VerifyResponse = z.infer<typeof verifyResponseSchema>
export type CheckedCitation = z.infer<typeof checkedCitationSchema>
