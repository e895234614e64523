// POST /api/exports/{answer|verification|evaluation}?format=docx|md. The reply is a file, made anew from the request.

import { z } from 'zod'
import { answerRequestSchema } from './answers.ts'
import { evaluationRequestSchema } from './checklists.ts'
import { verifyRequestSchema } from './verify.ts'

/** Formats of a file: Word and WPS, or Markdown. */
export const exportFormatSchema = z.enum(['docx', 'md'])
/** Query of every export. */
export const exportQuerySchema = z.object({ format: exportFormatSchema.default('docx') })

/** Body of POST /api/exports/answer: that of POST /api/answers. A file is Chinese throughout, so that `language` says nothing here. */
export const answerExportSchema = answerRequestSchema.omit({ language: true })
/** Body of POST /api/exports/verification: that of POST /api/citations/verify. */
export const verificationExportSchema = verifyRequestSchema
/** Body of POST /api/exports/evaluation: that of an evaluation, with the checklist. */
export const evaluationExportSchema = evaluationRequestSchema.extend({ id: z.string().max(80) })

export type ExportFormat = z.infer<typeof exportFormatSchema>
