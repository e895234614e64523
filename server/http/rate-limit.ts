// How many requests an address may send in a minute.

import rateLimiter from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { AppError } from '../errors.ts'

/** Limits the routes of an instance to `perMinute` requests for each address; 0 is without limit. */
export async function limitRate(instance: FastifyInstance, perMinute: number): Promise<void> {
  await instance.register(rateLimiter, {
    global: perMinute > 0,
    max: perMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, { max, ttl }) =>
      new AppError(
        'TOO_MANY_REQUESTS',
        `一分钟内的请求超过了上限（${max} 次）。请在 ${Math.ceil(ttl / 1000)} 秒后再试。`,
      ),
  })
}
