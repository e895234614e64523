// GET /api/topics, GET /api/topics/{id}

import { z } from 'zod'
import { conflictSchema, legalBasisSchema } from './checklists.ts'
import { provisionIdSchema, receiptSchema, spanSchema } from './shared-shapes.ts'

/** One row of the catalogue. All words of it are editorial. */
export const topicSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Heading of the catalogue that it stands under. */
  group: z.string(),
  /** What else people call it, for finding it. */
  names: z.array(z.string()),
  summary: z.string(),
  sections: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Texts that speak about it, strongest authority first; a report is not among them. */
  documentIds: z.array(z.string()),
  provisionCount: z.int(),
  checklistCount: z.int(),
})
/** Reply of GET /api/topics, in the order of the catalogue. */
export const topicListSchema = z.object({ topics: z.array(topicSummarySchema) })

/** A printed line of a provision: `depth` is 0 for a paragraph, 1 for an item, 2 for a subitem. */
export const topicLineSchema = z.object({
  text: z.string(),
  depth: z.int().min(0).max(2),
  /** Words of the line that this matter turns on, in this line's `text`. */
  marks: z.array(spanSchema),
})

/** A provision that speaks about a matter, word for word. */
export const topicProvisionSchema = z.object({
  provisionId: provisionIdSchema,
  /** 第三百七十条第七项, without the title of the text. */
  label: z.string(),
  /** With the usual abbreviation of the title. */
  citation: z.string(),
  /** Words of the law that an item hangs from: 具有下列情形之一的… Absent for whole paragraphs and articles. */
  lead: z.string().optional(),
  lines: z.array(topicLineSchema),
})

/** What one text says about a matter. */
export const topicColumnSchema = z.object({
  documentId: z.string(),
  title: z.string(),
  authority: z.object({ rank: z.int(), name: z.string() }),
  provisions: z.array(topicProvisionSchema),
})

/** A matter within a topic. `id` is the anchor of its address. */
export const topicSectionSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Editorial remark. */
  note: z.string().optional(),
  /** The texts, strongest authority first. */
  columns: z.array(topicColumnSchema),
  /** Reports on practice: never law. */
  background: z.array(topicColumnSchema),
  /** Where the texts differ (K of the catalogue). */
  conflicts: z.array(conflictSchema),
})

/** A step of the procedure. `number` counts from 1 in the order of the list that stands for the drawing. */
export const flowNodeSchema = z.object({
  id: z.string(),
  number: z.int().min(1),
  kind: z.enum(['step', 'decision', 'end']),
  actor: z.string(),
  step: z.string(),
  provision: z.object({ provisionId: provisionIdSchema, citation: z.string() }).optional(),
})
/** What comes after a step, and when. */
export const flowEdgeSchema = z.object({
  from: z.string(),
  to: z.string(),
  label: z.string().optional(),
})

const pointSchema = z.object({ x: z.number(), y: z.number() })
const textLineSchema = pointSchema.extend({ text: z.string() })

/** A picture of the flow in units of `fontSize` letters; `x` and `y` of a text line are its left end and baseline. */
export const flowDrawingSchema = z.object({
  width: z.number(),
  height: z.number(),
  fontSize: z.number(),
  boxes: z.array(
    pointSchema.extend({
      id: z.string(),
      width: z.number(),
      height: z.number(),
      actor: textLineSchema,
      lines: z.array(textLineSchema),
    }),
  ),
  arrows: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      points: z.array(pointSchema),
      label: z.array(textLineSchema),
      /** Box behind the label, so that no line crosses its letters. */
      plate: pointSchema.extend({ width: z.number(), height: z.number() }).optional(),
    }),
  ),
})

/** The procedure: its steps, what follows what, and the same drawn for a desk and for a phone. */
export const flowSchema = z.object({
  nodes: z.array(flowNodeSchema),
  edges: z.array(flowEdgeSchema),
  wide: flowDrawingSchema,
  narrow: flowDrawingSchema,
})

/** A period that a checklist works out or names. */
export const topicPeriodSchema = z.object({
  checklistId: z.string(),
  checklistTitle: z.string(),
  id: z.string(),
  title: z.string(),
  legalBasis: z.array(legalBasisSchema),
})

/** Reply of GET /api/topics/{id}. */
export const topicSchema = z.object({
  id: z.string(),
  title: z.string(),
  group: z.string(),
  names: z.array(z.string()),
  /** Editorial. */
  summary: z.string(),
  sections: z.array(topicSectionSchema),
  flow: flowSchema,
  checklists: z.array(
    z.object({ id: z.string(), title: z.string(), summary: z.string().optional() }),
  ),
  periods: z.array(topicPeriodSchema),
  related: z.array(z.object({ id: z.string(), title: z.string() })),
  receipt: receiptSchema,
})

export type TopicSummary = z.infer<typeof topicSummarySchema>
export type TopicLine = z.infer<typeof topicLineSchema>
export type TopicProvision = z.infer<typeof topicProvisionSchema>
export type TopicColumn = z.infer<typeof topicColumnSchema>
export type TopicSection = z.infer<typeof topicSectionSchema>
export type FlowNode = z.infer<typeof flowNodeSchema>
export type FlowDrawing = z.infer<typeof flowDrawingSchema>
export type FlowView = z.infer<typeof flowSchema>
export type TopicPeriod = z.infer<typeof topicPeriodSchema>
export type TopicDetail = z.infer<typeof topicSchema>
