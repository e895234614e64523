// GET and POST /api/checklists/{id}/diagram and …/diagram.svg: the picture of a decision.

import { z } from 'zod'
import { truthSchema } from './checklists.ts'

/**
 * How a part of the picture stands under the facts given: `taken` the case goes through it (of the outcome of a
 * settled verdict: this is it); `open` it still may; `closed` it no longer can. Without facts everything is `open`,
 * and the first question is `taken`.
 */
export const pathStateSchema = z.enum(['taken', 'open', 'closed'])

/** A line of a list: a claim, how it came out, the facts that it reads. */
export const diagramItemSchema = z.object({
  text: z.string(),
  /** `text` broken into lines that fit the width of the node. */
  lines: z.array(z.string()),
  facts: z.array(z.string()),
  truth: truthSchema,
})

/**
 * A box. `question`: one fact, its answers are on the edges. `list`: claims in order, of which any (`any`) or all
 * (`all`) lead to where the edge 是 points. `outcome`: an end.
 */
export const diagramNodeSchema = z.object({
  id: z.string(),
  kind: z.enum(['question', 'list', 'outcome']),
  state: pathStateSchema,
  /** Question, heading of the list, or title of the outcome. */
  text: z.string(),
  lines: z.array(z.string()),
  facts: z.array(z.string()),
  /** Known answer to a question, in words. */
  answer: z.string().optional(),
  /** What of a list leads to 是. */
  quantifier: z.enum(['any', 'all']).optional(),
  items: z.array(diagramItemSchema).optional(),
  /** Id of the outcome, `YYYY-MM-DD` for the last day of a period. */
  outcome: z.string().optional(),
  /** Top left corner and size, in units of the picture. */
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})

/** An arrow with the answer that it stands for. */
export const diagramEdgeSchema = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  state: pathStateSchema,
  label: z.string(),
  labelLines: z.array(z.string()),
  /** Middle of the label. */
  labelAt: z.object({ x: z.number(), y: z.number() }),
  /** Corners of the line from the border of one box to the border of the other. */
  points: z.array(z.object({ x: z.number(), y: z.number() })).min(2),
})

/**
 * The picture. `form` is `questions` where every question is drawn (exclusions in a row as one list), and `rules`
 * where that would be too large to read: then each rule is a list, tried from top to bottom. Nodes and edges stand in
 * reading order, from the top.
 */
export const diagramSchema = z.object({
  checklistId: z.string(),
  version: z.string(),
  title: z.string(),
  /** The picture in a sentence or two, for those who do not see it. */
  description: z.string(),
  form: z.enum(['questions', 'rules']),
  outcome: z.object({ id: z.string(), title: z.string() }),
  determined: z.boolean(),
  width: z.number(),
  height: z.number(),
  /** Size of the letters and height of a line, in units of the picture. */
  fontSize: z.number(),
  lineHeight: z.number(),
  nodes: z.array(diagramNodeSchema),
  edges: z.array(diagramEdgeSchema),
})

export type PathState = z.infer<typeof pathStateSchema>
export type DiagramNode = z.infer<typeof diagramNodeSchema>
export type DiagramEdge = z.infer<typeof diagramEdgeSchema>
export type DiagramView = z.infer<typeof diagramSchema>
