// The HTTP server put together, apart from listening. Routes are in routes/; errors leave as problem details.

import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Services } from '../services.ts'
import { createStreamRegister } from './answer-stream.ts'
import { registerApi } from './api.ts'
import { BODY_LIMIT } from './body-limit.ts'
import { registerMcp } from './mcp-route.ts'
import { PROBLEM_MEDIA_TYPE, problemOf, toAppError } from './problem.ts'
import { limitCostly } from './rate-limit.ts'
import { serveWeb } from './web-files.ts'

/** What an app needs. Without `webRoot` there is only the API. */
export interface AppOptions {
  readonly services: Services
  readonly logger: FastifyBaseLogger
  /** Requests a minute and address; 0 is without limit. */
  readonly rateLimit: number
  /** The same for requests that cost much. */
  readonly costlyRateLimit: number
  readonly webRoot?: string | undefined
}

/**
 * Longest address and headers together. A question of 2,000 Chinese characters takes 18,000 bytes in an address, and
 * earlier questions come with it.
 */
const HEADER_LIMIT = 64 * 1024

/** Errors before there is a request: the parser of HTTP itself gave up. */
function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const tooLong = error.code === 'HPE_HEADER_OVERFLOW'
  const body = JSON.stringify({
    type: `urn:tiaoli:problem:${tooLong ? 'payload-too-large' : 'bad-request'}`,
    title: tooLong ? '请求内容太长' : '请求无法理解',
    status: tooLong ? 431 : 400,
    code: tooLong ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST',
    detail: tooLong
      ? '地址或请求头太长（上限 64 KB）。长文字请用 POST 提交。'
      : '这不是合法的 HTTP 请求。',
  })
  socket.end(
    [
      `HTTP/1.1 ${tooLong ? '431 Request Header Fields Too Large' : '400 Bad Request'}`,
      `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}

/** Headers for pages that load only from this server, also over plain HTTP in a closed network. */
const SECURITY_HEADERS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // Over plain HTTP browsers ignore these two with a warning, and the first would break a server without TLS.
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
} as const

function sendProblems(app: FastifyInstance): void {
  app.setErrorHandler((thrown, request, reply) => {
    const error = toAppError(thrown, request)
    const problem = problemOf(error, request)
    const { retryAfterSeconds } = error.details
    if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds))
    if (error.code === 'TOO_BUSY') request.log.warn({ code: error.code }, 'turned away')
    else if (problem.status >= 500)
      request.log.error({ err: error.cause ?? error, code: error.code }, 'request failed')
    return reply
      .code(problem.status)
      .header('cache-control', 'no-store')
      .removeHeader('etag')
      .type(PROBLEM_MEDIA_TYPE)
      .serializer(JSON.stringify)
      .send(problem)
  })
}

function logRequests(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        // The pattern, not the address: an address may hold what somebody asked.
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    )
  })
}

/**
 * The app, not yet listening: `await app.ready()`, then `app.inject` or `listen`. Closing it ends open event streams.
 */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { services, logger, rateLimit, costlyRateLimit, webRoot } = options
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: BODY_LIMIT,
    http: { maxHeaderSize: HEADER_LIMIT },
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 400, ignoreTrailingSlash: true },
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (thrown, request, reply) => {
      const problem = problemOf(toAppError(thrown, request), request)
      reply.raw.writeHead(problem.status, { 'content-type': PROBLEM_MEDIA_TYPE })
      reply.raw.end(JSON.stringify(problem))
    },
  })
  // Only JSON comes in; text/plain would otherwise reach the schemas as a bare string.
  app.removeContentTypeParser('text/plain')
  sendProblems(app)
  logRequests(app)
  await app.register(helmet, SECURITY_HEADERS)
  await app.register(compress, {
    // Below this a local network is as quick as the compressor: 32 KB take three milliseconds at 100 Mbit/s.
    threshold: 32 * 1024,
    // The default quality of 11 takes seconds for the longest text; 4 takes milliseconds for a tenth more bytes.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  })
  await limitCostly(app, costlyRateLimit)
  const streams = createStreamRegister()
  app.addHook('preClose', async () => streams.endAll())
  await app.register(registerApi, { prefix: '/api', services, rateLimit, streams })
  await app.register(registerMcp, { services, rateLimit })
  serveWeb(app, webRoot)
  return app
}
