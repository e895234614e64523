// Files of answers, verifications and verdicts. Nothing is kept: whoever wants a file sends the request again.

import type { Answer } from '../contract/answers.ts'
import type { Evaluation } from '../contract/checklists.ts'
import type { ExportFormat } from '../contract/exports.ts'
import type { VerifyResponse } from '../contract/verify.ts'
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

/** Report on an answer that was given. */
export const reportOnAnswer = (services: Services, question: string, answer: Answer): Report =>
  answerReport(question, answer, citationIn(services))

/** Report on a verification that was made today. */
export function reportOnVerification(services: Services, response: VerifyResponse): Report {
  return verificationReport(response, services.receipt(), citationIn(services))
}

/** Report on a verdict that was reached. */
export const reportOnEvaluation = (services: Services, evaluation: Evaluation): Report =>
  evaluationReport(services.readChecklist(evaluation.checklistId), evaluation, citationIn(services))

/** Bytes of a report in a format. */
export const writeReport = async (report: Report, format: ExportFormat): Promise<Buffer> =>
  format === 'docx' ? toDocx(report) : Buffer.from(toMarkdown(report), 'utf8')

/** Name of the file of a report: 条理-引用核对报告-2026-03-01.docx. */
export const fileNameOf = ({ title, asOf }: Report, format: ExportFormat): string =>
  `条理-${title.replace(/[\\/:*?"<>|\s]+/g, '')}-${asOf}.${format}`
