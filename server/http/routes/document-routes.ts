// GET /api/health, /api/documents, /api/documents/{id}, /api/provisions/{provisionId}

import type { FastifyReply } from 'fastify'
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
const JSON_MEDIA_TYPE = 'application/json; charset=utf-8'

/** Long texts are written out once for each date that is asked for; the oldest is dropped beyond this many. */
const KEPT_BODIES = 24

/** JSON of documents, checked against the contract once: writing out 900 kB takes longer than sending it. */
function keepBodies(services: Services): (id: string, asOf: string) => string {
  const bodies = new Map<string, string>()
  return (id, asOf) => {
    const key = `${asOf} ${id}`
    const kept = bodies.get(key)
    if (kept !== undefined) return kept
    const body = JSON.stringify(documentSchema.parse(services.readDocument(id, asOf)))
    bodies.set(key, body)
    const [oldest] = bodies.keys()
    if (bodies.size > KEPT_BODIES && oldest !== undefined) bodies.delete(oldest)
    return body
  }
}

/** Registers the routes that read the law. They answer 304 to whoever has this version. */
export function registerDocumentRoutes(api: Api, services: Services, isFresh: Freshness): void {
  const documentBody = keepBodies(services)
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
      const body = documentBody(request.params.id, asOf ?? services.today())
      // Already written out and checked: the reply's type knows only the value before that.
      return (reply as FastifyReply).type(JSON_MEDIA_TYPE).serializer(String).send(body)
    },
  )

  api.get(
    '/provisions/*',
    {
      schema: {
        tags,
        summary: '一个条、款、项或目，例如 spc-interpretation-2021/370/1/7',
        params: z.object({ '*': z.string() }),
        response: { 200: provisionSchema, 304: unchanged, ...problemResponses },
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, services.today())) return reply.code(304).send(undefined)
      return services.readProvision(request.params['*'])
    },
  )
}
