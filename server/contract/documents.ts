// GET /api/health, /api/documents, /api/documents/{id}, /api/provisions/{provisionId}

import { z } from 'zod'
import { citationFormsSchema, dateSchema, provisionIdSchema, spanSchema } from './shared-shapes.ts'

/** Reply of GET /api/health. `hash` is the corpus hash of every receipt. */
export const healthSchema = z.object({
  status: z.literal('ok'),
  version: z.string(),
  corpus: z.object({ documents: z.int(), articles: z.int(), hash: z.string() }),
  /** Where the words of a question go besides this server, as configured. Absent where they stay on it. */
  sendsTo: z.array(z.enum(['language-model', 'embedder'])).optional(),
})

/**
 * Metadata of a text. `status` is on the date that was asked for, today by default; `expiresOn` is the first day on which
 * it no longer applies.
 */
export const documentSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  shortTitles: z.array(z.string()),
  kind: z.enum([
    'judicial-interpretation',
    'joint-guidelines',
    'procuratorial-rules',
    'local-opinion',
    'report',
  ]),
  issuers: z.array(z.string()),
  number: z.string().optional(),
  adoptedOn: dateSchema.optional(),
  issuedOn: dateSchema.optional(),
  effectiveOn: dateSchema.optional(),
  expiresOn: dateSchema.optional(),
  status: z.enum(['in-force', 'not-yet-in-force', 'expired', 'not-normative']),
  authority: z.object({ rank: z.int(), name: z.string() }),
  jurisdiction: z.object({ level: z.enum(['national', 'city', 'district']), name: z.string() }),
  normative: z.boolean(),
  articleCount: z.int(),
})

/** Reply of GET /api/documents, strongest authority first. */
export const documentListSchema = z.object({ documents: z.array(documentSummarySchema) })

/** 目: a subitem of an item. */
export const subitemSchema = z.object({
  id: provisionIdSchema,
  number: z.int(),
  mark: z.string(),
  text: z.string(),
  span: spanSchema,
})
/** `text` is all of the item, its mark and subitems included; `lead` is its own text before the subitems. */
export const itemSchema = subitemSchema.extend({
  lead: z.string(),
  closing: z.string().optional(),
  subitems: z.array(subitemSchema),
})
/** `text` is all of the paragraph, its items included; `lead` is its own text before the items. */
export const paragraphSchema = z.object({
  id: provisionIdSchema,
  number: z.int(),
  text: z.string(),
  lead: z.string(),
  span: spanSchema,
  items: z.array(itemSchema),
})
/** 条 with its paragraphs; `path` are the headings above it, outermost first. */
export const articleSchema = z.object({
  id: provisionIdSchema,
  number: z.string(),
  mark: z.string(),
  heading: z.string().optional(),
  path: z.array(z.string()),
  span: spanSchema,
  paragraphs: z.array(paragraphSchema),
})

/** A part of a report, as written out. */
export interface ReportPart {
  id: string
  number: string
  mark: string
  heading?: string | undefined
  text: string
  span: { start: number; end: number }
  paragraphs: string[]
  parts: ReportPart[]
}
/** A part of a report with its sub-parts; `paragraphs` are its own words without the heading. */
export const reportPartSchema: z.ZodType<ReportPart> = z.lazy(() =>
  z.object({
    id: provisionIdSchema,
    number: z.string(),
    mark: z.string(),
    heading: z.string().optional(),
    text: z.string(),
    span: spanSchema,
    paragraphs: z.array(z.string()),
    parts: z.array(reportPartSchema),
  }),
)

/** An entry of the table of contents, as written out. */
export interface OutlineEntry {
  level: 'part' | 'chapter' | 'section'
  number: number
  heading: string
  span: { start: number; end: number }
  articleIds: string[]
  children: OutlineEntry[]
}
/** An entry of the table of contents with the articles directly under it. */
export const outlineEntrySchema: z.ZodType<OutlineEntry> = z.lazy(() =>
  z.object({
    level: z.enum(['part', 'chapter', 'section']),
    number: z.int(),
    heading: z.string(),
    span: spanSchema,
    articleIds: z.array(provisionIdSchema),
    children: z.array(outlineEntrySchema),
  }),
)

/** What was done to read a source, for the reader to inspect. Nothing of it changes a character. */
export const importReportSchema = z.object({
  counts: z.object({
    articles: z.int(),
    paragraphs: z.int(),
    items: z.int(),
    subitems: z.int(),
    characters: z.int(),
  }),
  repairs: z.array(
    z.object({
      kind: z.enum(['article-mark', 'join', 'flag']),
      span: spanSchema,
      printed: z.string(),
      readAs: z.string().optional(),
      note: z.string(),
    }),
  ),
  omissions: z.array(
    z.object({
      reason: z.string(),
      span: spanSchema,
      text: z.string(),
      note: z.string().optional(),
    }),
  ),
  numberingGaps: z.array(z.string()),
  unresolvedCitations: z.array(
    z.object({ provisionId: z.string(), text: z.string(), reason: z.string() }),
  ),
  externalCitations: z.array(z.object({ law: z.string(), count: z.int() })),
})

/** Reply of GET /api/documents/{id}. A report has `parts` and no `articles`. */
export const documentSchema = documentSummarySchema.extend({
  front: z.array(z.object({ role: z.string(), text: z.string() })),
  back: z.array(z.object({ role: z.string(), text: z.string() })),
  notes: z.array(z.string()),
  evidence: z.array(z.object({ fact: z.string(), quote: z.string() })),
  outline: z.array(outlineEntrySchema),
  articles: z.array(articleSchema),
  parts: z.array(reportPartSchema).optional(),
  import: importReportSchema,
})

/** A citation found in a provision's text. `span` is in that provision's `text`. */
export const crossReferenceSchema = z.object({
  text: z.string(),
  span: spanSchema,
  /** Provisions meant, more than one for a range or where the citation is ambiguous. */
  targets: z.array(provisionIdSchema),
  /** Title of a law that the corpus does not hold, e.g. 刑事诉讼法. */
  external: z.string().optional(),
  label: z.string().optional(),
})

/** Reply of GET /api/provisions/{provisionId}. `previous` and `next` are articles, or parts of a report. */
export const provisionSchema = z.object({
  id: provisionIdSchema,
  documentId: z.string(),
  documentTitle: z.string(),
  level: z.enum(['article', 'paragraph', 'item', 'subitem', 'part', 'subpart']),
  label: z.string(),
  citations: citationFormsSchema,
  text: z.string(),
  span: spanSchema,
  normative: z.boolean(),
  article: z.union([articleSchema, reportPartSchema]),
  cites: z.array(crossReferenceSchema),
  citedBy: z.array(
    z.object({ provisionId: provisionIdSchema, label: z.string(), text: z.string() }),
  ),
  /** Editorial: everyday questions that this article answers. Never law. */
  questions: z.array(z.object({ provisionId: provisionIdSchema, question: z.string() })),
  previous: provisionIdSchema.optional(),
  next: provisionIdSchema.optional(),
})

export type Health = z.infer<typeof healthSchema>
export type DocumentSummary = z.infer<typeof documentSummarySchema>
export type DocumentDetail = z.infer<typeof documentSchema>
export type ImportReport = z.infer<typeof importReportSchema>
export type ArticleView = z.infer<typeof articleSchema>
export type ParagraphView = z.infer<typeof paragraphSchema>
export type ItemView = z.infer<typeof itemSchema>
export type ProvisionDetail = z.infer<typeof provisionSchema>
export type CrossReference = z.infer<typeof crossReferenceSchema>
