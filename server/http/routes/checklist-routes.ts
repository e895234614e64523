// GET /api/checklists, GET /api/checklists/{id}, POST /api/checklists/{id}/evaluations

import { z } from 'zod'
import {
  checklistListSchema,
  checklistSchema,
  evaluationRequestSchema,
  evaluationSchema,
} from '../../contract/checklists.ts'
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
    (request) => services.evaluate(request.params.id, request.body),
  )
}
