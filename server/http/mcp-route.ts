// POST /mcp: the MCP server, for language models and their tools.

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../errors.ts'
import { answerMcp } from '../mcp/streamable-http.ts'
import type { Services } from '../services.ts'
import { LONG_TEXT_BODY_LIMIT, takeLongTexts } from './body-limit.ts'
import { limitRate } from './rate-limit.ts'

/** An address of this machine that no other one has, as the system or as a Host header writes it. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i

/** True while the server can be reached from this machine only. */
const isLocal = (app: FastifyInstance): boolean =>
  app.addresses().every((address) => typeof address === 'string' || LOOPBACK.test(address.address))

/**
 * A page may not reach the server of its reader's machine under a name of its own that was made to lead here (DNS
 * rebinding): Origin and Host then agree. A server for the network cannot tell such a name from its own, which is
 * written down nowhere, and takes every Host. Source: MCP 2025-06-18, Transports, Security.
 */
function refuseOtherNames(app: FastifyInstance, request: FastifyRequest): void {
  if (!isLocal(app) || LOOPBACK.test(request.hostname)) return
  throw new AppError(
    'FORBIDDEN_ORIGIN',
    '这台服务器只供本机使用，不接受以其他名称来的请求。请把地址中的主机名写作 localhost 或 127.0.0.1。',
  )
}

/** Another site's page, whose Origin is not the Host that it asks, must not use the server. Programs send no Origin. */
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
  takeLongTexts(app)
  app.post('/mcp', { bodyLimit: LONG_TEXT_BODY_LIMIT }, async (request, reply) => {
    refuseOtherNames(app, request)
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
