// POST /api/exports/answer, /api/exports/verification, /api/exports/evaluation

import type { FastifyReply } from 'fastify'
import {
  answerExportSchema,
  type ExportFormat,
  evaluationExportSchema,
  exportQuerySchema,
  verificationExportSchema,
} from '../../contract/exports.ts'
import {
  fileNameOf,
  MEDIA_TYPES,
  reportOnAnswer,
  reportOnEvaluation,
  reportOnVerification,
  writeReport,
} from '../../export/export-file.ts'
import type { Report } from '../../export/report.ts'
import type { Services } from '../../services.ts'
import { problemResponses } from '../api-schemas.ts'
import { LONG_TEXT_BODY_LIMIT, takeLongTexts } from '../body-limit.ts'
import type { Api } from './route.ts'

const tags = ['exports']

/** Sends a report as a file to save. */
async function sendFile(
  reply: FastifyReply,
  report: Report,
  format: ExportFormat,
): Promise<FastifyReply> {
  const name = encodeURIComponent(fileNameOf(report, format))
  const bytes = await writeReport(report, format)
  return reply
    .header(
      'content-disposition',
      `attachment; filename="tiaoli.${format}"; filename*=UTF-8''${name}`,
    )
    .header('x-content-type-options', 'nosniff')
    .type(MEDIA_TYPES[format])
    .send(bytes)
}

/** Registers the routes that give files. Each takes the body of the call whose result it exports. */
export function registerExportRoutes(api: Api, services: Services): void {
  const shared = {
    tags,
    querystring: exportQuerySchema,
    produces: Object.values(MEDIA_TYPES),
    response: problemResponses,
  }
  api.post(
    '/exports/answer',
    {
      config: { costly: true },
      schema: { ...shared, summary: '把回答导出为 docx 或 Markdown', body: answerExportSchema },
    },
    async (request, reply) => {
      const answer = await services.answer(request.body)
      const report = reportOnAnswer(services, request.body.question, answer)
      return sendFile(reply, report, request.query.format)
    },
  )
  api.register(async (scope: Api) => {
    takeLongTexts(scope)
    scope.post(
      '/exports/verification',
      {
        bodyLimit: LONG_TEXT_BODY_LIMIT,
        config: { costly: true },
        schema: {
          ...shared,
          summary: '把引用核对导出为 docx 或 Markdown',
          body: verificationExportSchema,
        },
      },
      async (request, reply) => {
        const response = await services.verifyCitations(request.body.text)
        return sendFile(reply, reportOnVerification(services, response), request.query.format)
      },
    )
  })
  api.post(
    '/exports/evaluation',
    {
      config: { costly: true },
      schema: { ...shared, summary: '把判断导出为 docx 或 Markdown', body: evaluationExportSchema },
    },
    async (request, reply) => {
      const { id, ...facts } = request.body
      const evaluation = await services.evaluations.evaluate(id, facts)
      return sendFile(reply, reportOnEvaluation(services, evaluation), request.query.format)
    },
  )
}
