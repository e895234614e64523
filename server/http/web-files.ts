// The built web application: its files, and its page for every address that the application itself resolves.

import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../errors.ts'
import { pathOf } from './problem.ts'

/** Shown at / while the web application has not been built; plain, since there is nothing to style it with. */
const NOT_BUILT =
  '网页尚未构建。请运行 npm run build:web，然后重新启动。接口在 /api/openapi.json。\n'

/** Files with a hash in their name never change. */
const isHashed = (path: string): boolean => /[/\\]assets[/\\]/.test(path)

const wantsPage = (request: FastifyRequest): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  (request.headers.accept ?? '').includes('text/html') &&
  !/\.[a-z0-9]{2,5}$/i.test(pathOf(request.url))

const notFound = (request: FastifyRequest): AppError =>
  new AppError(
    'ROUTE_NOT_FOUND',
    `没有 ${request.method} ${pathOf(request.url).slice(0, 200)} 这个地址。接口一览见 /api/openapi.json。`,
  )

/** Serves `webRoot`; without it, says at / how to build it. Addresses of pages get index.html, others a problem. */
export function serveWeb(app: FastifyInstance, webRoot: string | undefined): void {
  if (webRoot === undefined) {
    app.get('/', { schema: { hide: true } }, (_request, reply) =>
      reply.type('text/plain; charset=utf-8').send(NOT_BUILT),
    )
    app.setNotFoundHandler((request) => {
      throw notFound(request)
    })
    return
  }
  app.register(fastifyStatic, {
    root: webRoot,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  app.setNotFoundHandler((request, reply): FastifyReply => {
    if (wantsPage(request)) return reply.sendFile('index.html')
    throw notFound(request)
  })
}
