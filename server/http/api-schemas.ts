// Names of the contract's shapes in the OpenAPI document. No shapes of its own.

import { z } from 'zod'
import { answerCitationSchema } from '../contract/answer-citation.ts'
import { answerFormSchema } from '../contract/answer-forms.ts'
import { answerRequestSchema, answerSchema, statementSchema } from '../contract/answers.ts'
import {
  checklistListSchema,
  checklistSchema,
  evaluationRequestSchema,
  evaluationSchema,
  factDefinitionSchema,
  legalBasisSchema,
  traceSchema,
} from '../contract/checklists.ts'
import { diagramSchema } from '../contract/diagrams.ts'
import {
  articleSchema,
  documentListSchema,
  documentSchema,
  healthSchema,
  outlineEntrySchema,
  provisionSchema,
  reportPartSchema,
} from '../contract/documents.ts'
import {
  sheetQuestionSchema,
  sheetRequestSchema,
  sheetSchema,
} from '../contract/evaluation-sheets.ts'
import { explanationSchema, hitSchema, searchResponseSchema } from '../contract/search.ts'
import { problemSchema, receiptSchema, spanSchema } from '../contract/shared-shapes.ts'
import { verifyRequestSchema, verifyResponseSchema } from '../contract/verify.ts'
import { whatIfSchema } from '../contract/what-if.ts'

const COMPONENTS = {
  Answer: answerSchema,
  AnswerCitation: answerCitationSchema,
  AnswerForm: answerFormSchema,
  AnswerRequest: answerRequestSchema,
  Article: articleSchema,
  Checklist: checklistSchema,
  ChecklistList: checklistListSchema,
  Diagram: diagramSchema,
  Document: documentSchema,
  DocumentList: documentListSchema,
  Evaluation: evaluationSchema,
  EvaluationRequest: evaluationRequestSchema,
  EvaluationSheet: sheetSchema,
  Explanation: explanationSchema,
  FactDefinition: factDefinitionSchema,
  Health: healthSchema,
  Hit: hitSchema,
  LegalBasis: legalBasisSchema,
  OutlineEntry: outlineEntrySchema,
  Problem: problemSchema,
  Provision: provisionSchema,
  Receipt: receiptSchema,
  ReportPart: reportPartSchema,
  SearchResponse: searchResponseSchema,
  SheetQuestion: sheetQuestionSchema,
  SheetRequest: sheetRequestSchema,
  Span: spanSchema,
  Statement: statementSchema,
  Trace: traceSchema,
  VerifyRequest: verifyRequestSchema,
  VerifyResponse: verifyResponseSchema,
  WhatIf: whatIfSchema,
} as const satisfies Record<string, z.ZodType>

/** A registry that names the contract's shapes, so that OpenAPI refers to them instead of repeating them. */
export function nameSchemas() {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(COMPONENTS)) registry.add(schema, { id })
  return registry
}

/** Answer of every route where something goes wrong. */
export const problemResponses = {
  '4xx': {
    description: '请求有误',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
  '5xx': {
    description: '服务器有误',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
} as const
