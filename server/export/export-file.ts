// Files of answers, verifications and verdicts. Each is made anew from its request; nothing is kept.

import type { AnswerRequest } from '../contract/answers.ts'
import type { EvaluationExport, ExportFormat } from '../contract/exports.ts'
import type { Services } from '../services.ts'
import { answerReport } from './answer-report.ts'
import { toDocx } from './docx-file.ts'
import { evaluationReport } from './evaluation-report.ts'
import { toMarkdown } from './markdown.ts'
import type { Report } from './report.ts'
import { verificationReport } from './verification-report.ts'

/** Media types of the formats. */
export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
}

/** Official citation of a provision: the full form. */
const citationIn =
  ({ readProvision }: Pick<Services, 'readProvision'>) =>
  (provisionId: string): string =>
    readProvision(provisionId).citations.full

/** Report on the answer to a request. Errors as for `Services.answer`. */
export async function reportAnswer(services: Services, request: AnswerRequest): Promise<Report> {
  return answerReport(request.question, await services.answer(request), citationIn(services))
}

/** Report on the verification of a text, as of today. */
export async function reportVerification(services: Services, text: string): Promise<Report> {
  const { version, corpus } = services.health()
  const receipt = { version, corpusHash: corpus.hash, asOf: services.today() }
  return verificationReport(await services.verifyCitations(text), receipt, citationIn(services))
}

/** Report on the verdict of a checklist. Errors as for `Services.evaluate`. */
export function reportEvaluation(services: Services, { id, ...request }: EvaluationExport): Report {
  const evaluation = services.evaluate(id, request)
  return evaluationReport(services.readChecklist(id), evaluation, citationIn(services))
}

/** Bytes of a report in a format. */
export const writeReport = async (report: Report, format: ExportFormat): Promise<Buffer> =>
  format === 'docx' ? toDocx(report) : Buffer.from(toMarkdown(report), 'utf8')

/** Name of the file of a report: 条理-引用核对报告-2026-03-01.docx. */
export const fileNameOf = ({ title, asOf }: Report, format: ExportFormat): string =>
  `条理-${title.replace(/[\\/:*?"<>|\s]+/g, '')}-${asOf}.${format}`
