// Under /api/checklists: the catalogue, one checklist, its evaluation, its picture, what would change the verdict; and
// POST /api/evaluations, several checklists on one sheet.

import { z } from 'zod'
import {
  checklistListSchema,
  checklistSchema,
  evaluationRequestSchema,
  evaluationSchema,
} from '../../contract/checklists.ts'
import { diagramSchema } from '../../contract/diagrams.ts'
import { sheetRequestSchema, sheetSchema } from '../../contract/evaluation-sheets.ts'
import { whatIfSchema } from '../../contract/what-if.ts'
import type { Services } from '../../services.ts'
import { problemResponses } from '../api-schemas.ts'
import type { Api } from './route.ts'

const tags = ['checklists']
const params = z.object({ id: z.string() })

/** Registers the checklist routes. */
export function registerChecklistRoutes(api: Api, services: Services): void {
  api.get(
    '/checklists',
    {
      schema: {
        tags,
        summary: '全部清单',
        response: { 200: checklistListSchema, ...problemResponses },
      },
    },
    () => ({ checklists: [...services.listChecklists()] }),
  )

  api.get(
    '/checklists/:id',
    {
      schema: {
        tags,
        summary: '一份清单：事实、要件、规则和依据',
        params,
        response: { 200: checklistSchema, ...problemResponses },
      },
    },
    (request) => services.readChecklist(request.params.id),
  )

  api.post(
    '/checklists/:id/evaluations',
    {
      schema: {
        tags,
        summary: '按已知事实判断；事实不足时给出尚需查明的事实',
        params,
        body: evaluationRequestSchema,
        response: { 200: evaluationSchema, ...problemResponses },
      },
    },
    (request) => services.evaluations.evaluate(request.params.id, request.body),
  )

  registerDiagramRoutes(api, services)

  api.post(
    '/checklists/:id/what-if',
    {
      config: { costly: true },
      schema: {
        tags,
        summary: '改变哪些事实会得出别的结论；逐项改变每个已知事实的结果',
        params,
        body: evaluationRequestSchema,
        response: { 200: whatIfSchema, ...problemResponses },
      },
    },
    (request) => services.evaluations.whatIf(request.params.id, request.body),
  )

  api.post(
    '/evaluations',
    {
      config: { costly: true },
      schema: {
        tags,
        summary: '在同一张事实表上判断多份清单：同一事实只问一次',
        body: sheetRequestSchema,
        response: { 200: sheetSchema, ...problemResponses },
      },
    },
    (request) => services.evaluations.evaluateSheet(request.body),
  )
}

const SVG = 'image/svg+xml'
/** The picture carries its own style and nothing else: no script, no font, no address. */
const SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
const svgResponses = {
  200: { description: '判断图', content: { [SVG]: { schema: z.string() } } },
  ...problemResponses,
}

/** Registers the picture of a decision: as such with GET, under facts with POST; as JSON and as SVG. */
function registerDiagramRoutes(api: Api, services: Services): void {
  api.get(
    '/checklists/:id/diagram',
    {
      schema: {
        tags,
        summary: '判断图：问题、答案、结论及其位置',
        params,
        response: { 200: diagramSchema, ...problemResponses },
      },
    },
    (request) => services.evaluations.drawDecision(request.params.id, {}),
  )

  api.post(
    '/checklists/:id/diagram',
    {
      config: { costly: true },
      schema: {
        tags,
        summary: '已知事实下的判断图：走到哪里，哪些已不可能',
        params,
        body: evaluationRequestSchema,
        response: { 200: diagramSchema, ...problemResponses },
      },
    },
    (request) => services.evaluations.drawDecision(request.params.id, request.body),
  )

  api.get(
    '/checklists/:id/diagram.svg',
    { schema: { tags, summary: '判断图的 SVG 文件', params, response: svgResponses } },
    (request, reply) => {
      reply.type(SVG).header('content-security-policy', SVG_POLICY)
      return services.evaluations.drawDecisionSvg(request.params.id, {})
    },
  )

  api.post(
    '/checklists/:id/diagram.svg',
    {
      config: { costly: true },
      schema: {
        tags,
        summary: '已知事实下的判断图的 SVG 文件',
        params,
        body: evaluationRequestSchema,
        response: svgResponses,
      },
    },
    (request, reply) => {
      reply.type(SVG).header('content-security-policy', SVG_POLICY)
      return services.evaluations.drawDecisionSvg(request.params.id, request.body)
    },
  )
}
