// How many requests an address may send in a minute: of all kinds, and of those that cost much.

import rateLimiter from '@fastify/rate-limit'
import type { FastifyInstance, onRequestAsyncHookHandler } from 'fastify'
import { AppError } from '../errors.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A route whose calls take many times as long as others: they count for the second, lower limit as well. */
    costly?: true
  }
}

const WINDOW = '1 minute'

/** Limits the routes of an instance to `perMinute` requests for each address; 0 is without limit. */
export async function limitRate(instance: FastifyInstance, perMinute: number): Promise<void> {
  await instance.register(rateLimiter, {
    global: perMinute > 0,
    max: perMinute,
    timeWindow: WINDOW,
    errorResponseBuilder: (_request, { max, ttl }) =>
      new AppError(
        'TOO_MANY_REQUESTS',
        `一分钟内的请求超过了上限（${max} 次）。请在 ${Math.ceil(ttl / 1000)} 秒后再试。`,
      ),
  })
}

/**
 * Limits the costly routes of an app (`config: {costly: true}`) to `perMinute` requests for each address, all of them
 * together; 0 is without limit. For the routes that are registered after it.
 */
export async function limitCostly(app: FastifyInstance, perMinute: number): Promise<void> {
  if (perMinute === 0) return
  await app.register(rateLimiter, { global: false })
  const count = app.createRateLimit({ max: perMinute, timeWindow: WINDOW })
  const refuseExcess: onRequestAsyncHookHandler = async (request) => {
    const share = await count(request)
    if (share.isAllowed || !share.isExceeded) return
    const retryAfterSeconds = Math.max(1, share.ttlInSeconds)
    throw new AppError(
      'TOO_MANY_REQUESTS',
      `一分钟内的事实表、推演、导出和文件核对超过了上限（${perMinute} 次）。请在 ${retryAfterSeconds} 秒后再试。`,
      { retryAfterSeconds },
    )
  }
  app.addHook('onRoute', (route) => {
    if (route.config?.costly !== true) return
    route.onRequest = [...[route.onRequest ?? []].flat(), refuseExcess]
  })
}
