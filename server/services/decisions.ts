// What checklists do for a case: list, evaluate, draw, say what would change, evaluate several on one sheet. Adds the
// receipt to each reply.

import type { ChecklistBook } from '../checklist/book.ts'
import { drawSvg } from '../checklist/picture/draw-svg.ts'
import type {
  ChecklistDetail,
  ChecklistSummary,
  Evaluation,
  EvaluationRequest,
} from '../contract/checklists.ts'
import type { DiagramView } from '../contract/diagrams.ts'
import type { EvaluationSheet, SheetRequest } from '../contract/evaluation-sheets.ts'
import type { Receipt } from '../contract/shared-shapes.ts'
import type { WhatIfView } from '../contract/what-if.ts'
import { requireDay } from './day.ts'

/**
 * Services over the checklists. Every call with an id throws UNKNOWN_CHECKLIST; those with facts UNKNOWN_FACT,
 * WRONG_FACT_TYPE, INVALID_DATE, CONTRADICTORY_FACTS, YEAR_NOT_COVERED.
 */
export interface Decisions {
  listChecklists(): readonly ChecklistSummary[]
  readChecklist(id: string): ChecklistDetail
  evaluate(id: string, request: EvaluationRequest): Evaluation
  /** The picture of a decision under the facts; without facts the picture as such. */
  drawDecision(id: string, request: EvaluationRequest): DiagramView
  /** The same as an SVG file. */
  drawDecisionSvg(id: string, request: EvaluationRequest): string
  /** What would lead to another outcome. */
  whatIf(id: string, request: EvaluationRequest): WhatIfView
  /** Several checklists on one sheet of facts. */
  evaluateSheet(request: SheetRequest): EvaluationSheet
}

/** Decisions over a book. `today` and `receiptOn` take and give dates `YYYY-MM-DD`. */
export function createDecisions(
  book: ChecklistBook,
  today: () => string,
  receiptOn: (asOf: string) => Receipt,
): Decisions {
  const dated = <T extends EvaluationRequest>(request: T) => {
    const asOf = request.asOf ?? today()
    requireDay(asOf)
    return { ...request, asOf }
  }
  const receipt = (id: string, asOf: string): Receipt => ({
    ...receiptOn(asOf),
    checklist: { id, version: book.checklists.get(id)?.version ?? '' },
  })
  const drawDecision: Decisions['drawDecision'] = (id, request) => book.draw(id, dated(request))
  return {
    listChecklists: book.list,
    readChecklist: book.read,
    evaluate: (id, request) => {
      const call = dated(request)
      return { ...book.evaluate(id, call), receipt: receipt(id, call.asOf) }
    },
    drawDecision,
    drawDecisionSvg: (id, request) => drawSvg(drawDecision(id, request)),
    whatIf: (id, request) => {
      const call = dated(request)
      return { ...book.whatIf(id, call), receipt: receipt(id, call.asOf) }
    },
    evaluateSheet: (request) => {
      const call = dated(request)
      const { entries, ...rest } = book.evaluateSheet(call)
      return {
        ...rest,
        entries: entries.map(({ evaluation, ...entry }) => ({
          ...entry,
          ...(evaluation && {
            evaluation: { ...evaluation, receipt: receipt(entry.checklistId, call.asOf) },
          }),
        })),
        receipt: receiptOn(call.asOf),
      }
    },
  }
}
