// Refuses text that no reader could have typed: broken surrogate pairs and addresses that are not UTF-8.

import type { FastifyRequest } from 'fastify'
import { AppError } from '../errors.ts'

/** One half of a surrogate pair alone: with the `u` flag a whole pair is one code point and does not match. */
const LONE_SURROGATE = /\p{Surrogate}/u

const isDecodable = (query: string): boolean => {
  try {
    decodeURIComponent(query)
    return true
  } catch {
    return false
  }
}

/**
 * JSON pointer of the first string in a value, keys included, that holds a lone surrogate; undefined when all are
 * well formed. Iterative: a body of nested brackets must not exhaust the stack.
 */
function findBrokenText(value: unknown): string | undefined {
  const open: { readonly path: string; readonly value: unknown }[] = [{ path: '', value }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { path, value: current } = next
    if (typeof current === 'string' && LONE_SURROGATE.test(current)) return path
    if (typeof current !== 'object' || current === null) continue
    for (const [key, child] of Object.entries(current)) {
      if (LONE_SURROGATE.test(key)) return `${path}/?`
      open.push({ path: `${path}/${key}`, value: child })
    }
  }
  return undefined
}

/** Throws BAD_REQUEST when the query of a request is not UTF-8. */
export async function refuseBrokenQuery(request: FastifyRequest): Promise<void> {
  const query = request.url.split('?').slice(1).join('?')
  if (!isDecodable(query)) {
    throw new AppError(
      'BAD_REQUEST',
      '地址中的查询部分不是有效的 UTF-8 百分号编码。请用 encodeURIComponent 编码后重发。',
    )
  }
}

/**
 * Throws VALIDATION_FAILED when the body of a request holds text that cannot be read. For bodies that fit their schema:
 * looking into millions of values that nobody asked for would take seconds.
 */
export async function refuseBrokenText(request: FastifyRequest): Promise<void> {
  const path = findBrokenText(request.body)
  if (path === undefined) return
  const message = '文字中有损坏的字符（不成对的代理项）。请删去乱码后重发'
  throw new AppError('VALIDATION_FAILED', `${message}。`, { errors: [{ path, message }] })
}
