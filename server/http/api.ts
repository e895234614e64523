// Everything under /api: validation by the contract's schemas, the rate limit, the description of itself, the routes.

import swagger from '@fastify/swagger'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import { AppError } from '../errors.ts'
import type { Services } from '../services.ts'
import type { StreamRegister } from './answer-stream.ts'
import { nameSchemas } from './api-schemas.ts'
import { createFreshness } from './freshness.ts'
import { createOriginGuard } from './origin-guard.ts'
import { pathOf } from './problem.ts'
import { limitRate } from './rate-limit.ts'
import { createRouteTable, type RouteTable } from './route-table.ts'
import { registerAnswerRoutes } from './routes/answer-routes.ts'
import { registerChecklistRoutes } from './routes/checklist-routes.ts'
import { registerCitationRoutes } from './routes/citation-routes.ts'
import { registerDocumentRoutes } from './routes/document-routes.ts'
import { registerExportRoutes } from './routes/export-routes.ts'
import { registerSearchRoutes } from './routes/search-routes.ts'
import { registerTopicRoutes } from './routes/topic-routes.ts'
import { registerTrainingRoutes } from './routes/training-routes.ts'
import { refuseBrokenQuery, refuseBrokenText } from './well-formed.ts'

/** Path, below the prefix, of whatever no other route takes. */
const CATCH_ALL = '/*'

/** What the API needs from the app. */
export interface ApiOptions {
  readonly services: Services
  readonly rateLimit: number
  readonly streams: StreamRegister
}

async function describeApi(api: FastifyInstance, version: string): Promise<void> {
  const schemaRegistry = nameSchemas()
  await api.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '条理 Tiaoli',
        version,
        description:
          '中国刑事诉讼法律文本的检索、引用核对、逐条有据的回答和清单式判断。错误均为 RFC 9457 problem+json，`code` 稳定不变。',
      },
    },
    transform: createJsonSchemaTransform({ schemaRegistry }),
    transformObject: createJsonSchemaTransformObject({ schemaRegistry }),
  })
}

/**
 * Answers for every address under /api that nobody serves, or not with this method. A route and not a handler for
 * what is not found: the files of the web application are served below /, and would be looked for first.
 */
function refuseUnknownRoutes(api: FastifyInstance, table: RouteTable): void {
  const refuse = async (request: FastifyRequest, reply: FastifyReply): Promise<never> => {
    const path = pathOf(request.url)
    const methods = table.methodsOf(path)
    if (methods.length === 0) {
      throw new AppError(
        'ROUTE_NOT_FOUND',
        `没有 ${path.slice(0, 200)} 这个地址。接口一览见 /api/openapi.json。`,
      )
    }
    reply.header('allow', methods.join(', '))
    throw new AppError(
      'METHOD_NOT_ALLOWED',
      `${path.slice(0, 200)} 不接受 ${request.method}，只接受 ${methods.join('、')}。`,
    )
  }
  // Refused before the body is read, whatever its type.
  const options = { schema: { hide: true }, preParsing: refuse }
  api.all(CATCH_ALL, options, refuse)
}

/** Registers the API on an encapsulated instance, so that its compilers do not reach other plugins. */
export async function registerApi(instance: FastifyInstance, options: ApiOptions): Promise<void> {
  const { services, rateLimit, streams } = options
  const api = instance.withTypeProvider<ZodTypeProvider>()
  const table = createRouteTable()
  api.addHook('onRoute', ({ method, routePath, url }) => {
    if (routePath !== CATCH_ALL) table.add(method, url)
  })
  api.addHook('onRequest', createOriginGuard(instance))
  api.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })
  api.addHook('preValidation', refuseBrokenQuery)
  api.addHook('preHandler', refuseBrokenText)
  api.setValidatorCompiler(validatorCompiler)
  api.setSerializerCompiler(serializerCompiler)
  await limitRate(instance, rateLimit)
  await describeApi(instance, services.health().version)

  const freshness = createFreshness()
  registerDocumentRoutes(api, services, freshness)
  registerSearchRoutes(api, services)
  registerAnswerRoutes(api, services, streams)
  registerChecklistRoutes(api, services)
  registerCitationRoutes(api, services)
  registerExportRoutes(api, services)
  registerTopicRoutes(api, services)
  registerTrainingRoutes(api, services)
  api.get('/openapi.json', { schema: { hide: true } }, () => api.swagger())
  refuseUnknownRoutes(instance, table)
}
