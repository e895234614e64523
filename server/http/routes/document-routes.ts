// GET /api/health, /api/documents, /api/documents/{id}, /api/provisions/{provisionId}

import { z } from 'zod'
import {
  documentListSchema,
  documentSchema,
  healthSchema,
  provisionSchema,
} from '../../contract/documents.ts'
import { dateSchema } from '../../contract/shared-shapes.ts'
import type { Services } from '../../services.ts'
import { problemResponses } from '../api-schemas.ts'
import type { Freshness } from '../freshness.ts'
import type { Api } from './route.ts'

const querystring = z.object({ asOf: dateSchema.optional() })
const unchanged = z.undefined().describe('内容未变')
const tags = ['law']

/** Registers the routes that read the law. They answer 304 to whoever has this version. */
export function registerDocumentRoutes(api: Api, services: Services, isFresh: Freshness): void {
  api.get(
    '/health',
    {
      config: { rateLimit: false },
      schema: { tags, summary: '状态与版本', response: { 200: healthSchema } },
    },
    () => services.health(),
  )

  api.get(
    '/documents',
    {
      schema: {
        tags,
        summary: '全部文件',
        querystring,
        response: { 200: documentListSchema, ...problemResponses },
      },
    },
    (request) => ({ documents: [...services.listDocuments(request.query.asOf)] }),
  )

  api.get(
    '/documents/:id',
    {
      schema: {
        tags,
        summary: '一份文件：信息、目录、全部条文、导入报告',
        params: z.object({ id: z.string() }),
        querystring,
        response: { 200: documentSchema, 304: unchanged, ...problemResponses },
      },
    },
    async (request, reply) => {
      const { asOf } = request.query
      if (isFresh(request, reply, asOf ?? services.today())) return reply.code(304).send(undefined)
      return services.readDocument(request.params.id, asOf)
    },
  )

  api.get(
    '/provisions/*',
    {
      schema: {
        tags,
        summary: '一个条、款、项或目，例如 spc-interpretation-2021/370/1/7',
        params: z.object({ '*': z.string() }),
        querystring,
        response: { 200: provisionSchema, 304: unchanged, ...problemResponses },
      },
    },
    async (request, reply) => {
      const { asOf } = request.query
      if (isFresh(request, reply, asOf ?? services.today())) return reply.code(304).send(undefined)
      return services.readProvision(request.params['*'])
    },
  )
}
