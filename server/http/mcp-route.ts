// POST /mcp: the MCP server, for language models and their tools.

import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { AppError } from '../errors.ts'
import { answerMcp } from '../mcp/streamable-http.ts'
import type { Services } from '../services.ts'
import { LONG_TEXT_BODY_LIMIT, takeLongTexts } from './body-limit.ts'
import { createOriginGuard } from './origin-guard.ts'
import { limitRate } from './rate-limit.ts'

/** Codes of JSON-RPC 2.0, section 5.1. */
const INVALID_REQUEST = -32_600
const INTERNAL_ERROR = -32_603

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Id that a reply must repeat; null where there is none. */
const idOf = (message: unknown): string | number | null => {
  const id = isObject(message) ? message.id : undefined
  return typeof id === 'string' || typeof id === 'number' ? id : null
}

const errorReply = (id: string | number | null, code: number, message: string) => ({
  jsonrpc: '2.0',
  id,
  error: { code, message },
})

/** True for the one call that may bring a long text. */
const verifiesText = (message: unknown): boolean =>
  isObject(message) &&
  message.method === 'tools/call' &&
  isObject(message.params) &&
  message.params.name === 'verify_citations'

const NO_BATCHES =
  '一次请求只能有一条消息：MCP 自 2025-06-18 起没有批量请求。请逐条发送。(One message a request: batches are gone from MCP.)'
const FAILED = '服务器内部出错，原因已记入日志。(Internal error.)'

/** Ends a reply that was taken over and then failed; where it had begun already, the connection breaks off. */
function endFailed(raw: ServerResponse, message: unknown): void {
  if (raw.headersSent) {
    raw.destroy()
    return
  }
  raw.writeHead(500, { 'content-type': 'application/json; charset=utf-8' })
  raw.end(JSON.stringify(errorReply(idOf(message), INTERNAL_ERROR, FAILED)))
}

/** Registers /mcp. It has no sessions, so that GET and DELETE, which are about sessions, are refused. */
export async function registerMcp(
  app: FastifyInstance,
  { services, rateLimit }: { readonly services: Services; readonly rateLimit: number },
): Promise<void> {
  app.addHook('onRequest', createOriginGuard(app))
  await limitRate(app, rateLimit)
  takeLongTexts(app, verifiesText)
  app.post(
    '/mcp',
    { bodyLimit: LONG_TEXT_BODY_LIMIT, config: { costly: true } },
    async (request, reply) => {
      const { body } = request
      if (Array.isArray(body))
        return reply.code(400).send(errorReply(null, INVALID_REQUEST, NO_BATCHES))
      const baseUrl = `${request.protocol}://${request.host}`
      reply.hijack()
      try {
        await answerMcp({ services, baseUrl }, request.raw, reply.raw, body)
      } catch (error) {
        request.log.error({ err: error }, 'mcp failed')
        endFailed(reply.raw, body)
      }
      return reply
    },
  )
  app.route({
    method: ['GET', 'DELETE'],
    url: '/mcp',
    handler: (request, reply) => {
      reply.header('allow', 'POST')
      throw new AppError('METHOD_NOT_ALLOWED', `/mcp 不接受 ${request.method}，只接受 POST。`)
    },
  })
}
