// POST /mcp: the MCP server, for language models and their tools.

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../errors.ts'
import { answerMcp } from '../mcp/streamable-http.ts'
import type { Services } from '../services.ts'
import { limitRate } from './rate-limit.ts'

/** Whole briefs are sent to be verified: longest body in bytes. */
const BODY_LIMIT = 2_200_000

/** Another site's page must not use the server that its reader runs. Source: MCP 2025-06-18, Transports, Security. */
function refuseOtherOrigins(request: FastifyRequest): void {
  const { origin } = request.headers
  if (origin === undefined) return
  if (URL.canParse(origin) && new URL(origin).host === request.host) return
  throw new AppError(
    'FORBIDDEN_ORIGIN',
    '来自其他网站的页面不能使用这个接口。请在 MCP 客户端中填写地址，或者从本站页面访问。',
  )
}

/** Registers /mcp. It has no sessions, so that GET and DELETE, which are about sessions, are refused. */
export async function registerMcp(
  app: FastifyInstance,
  { services, rateLimit }: { readonly services: Services; readonly rateLimit: number },
): Promise<void> {
  await limitRate(app, rateLimit)
  app.post('/mcp', { bodyLimit: BODY_LIMIT }, async (request, reply) => {
    refuseOtherOrigins(request)
    const baseUrl = `${request.protocol}://${request.host}`
    reply.hijack()
    await answerMcp({ services, baseUrl }, request.raw, reply.raw, request.body)
  })
  app.route({
    method: ['GET', 'DELETE'],
    url: '/mcp',
    handler: (request, reply) => {
      reply.header('allow', 'POST')
      throw new AppError('METHOD_NOT_ALLOWED', `/mcp 不接受 ${request.method}，只接受 POST。`)
    },
  })
}
