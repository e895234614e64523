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

/** A text written out, and what it is known by: texts change with nothing but their status on a date. */
interface WrittenText {
  readonly body: string
  readonly status: string
}

/**
 * JSON of documents, checked against the contract once: writing out 900 kB takes longer than sending it. On most dates a
 * text has the status that it has on others, so that few are written out. Throws UNKNOWN_DOCUMENT.
 */
function keepBodies(services: Services): (id: string, asOf: string) => WrittenText {
  const written = new Map<string, WrittenText>()
  return (id, asOf) => {
    const status = services.listDocuments(asOf).find((one) => one.id === id)?.status ?? ''
    const key = `${status} ${id}`
    const kept = written.get(key)
    if (kept !== undefined) return kept
    const body = JSON.stringify(documentSchema.parse(services.readDocument(id, asOf)))
    const made = { body, status }
    written.set(key, made)
    return made
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
      const { body, status } = documentBody(
        request.params.id,
        request.query.asOf ?? services.today(),
      )
      if (isFresh(request, reply, status)) return reply.code(304).send(undefined)
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
      const provision = services.readProvision(request.params['*'])
      if (isFresh(request, reply, services.today())) return reply.code(304).send(undefined)
      return provision
    },
  )
}
