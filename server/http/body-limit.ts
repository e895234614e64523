// How long a body may be, and what a long one may hold: text, not many values.

import type { FastifyInstance } from 'fastify'
import { MOST_CHARACTERS } from '../contract/verify.ts'
import { AppError } from '../errors.ts'

/** Longest body that a route takes unless it says otherwise, in bytes. */
export const BODY_LIMIT = 256 * 1024

/** Most bytes that a character takes in JSON: `\u6761`, as many programs write it. In UTF-8 it takes three. */
const CHARACTER_BYTES = 6

/** Longest body that holds a text to verify, in bytes: the contract's longest text, however it is written. */
export const LONG_TEXT_BODY_LIMIT = CHARACTER_BYTES * MOST_CHARACTERS + BODY_LIMIT

/** Where the string ends that begins at `from`, behind its quotation mark. */
function endOfString(json: string, from: number): number {
  for (let at = json.indexOf('"', from); at >= 0; at = json.indexOf('"', at + 1)) {
    let escapes = at
    while (json[escapes - 1] === '\\') escapes -= 1
    if ((at - escapes) % 2 === 0) return at + 1
  }
  return json.length
}

/** True when more than `limit` characters stand outside the strings. Cost: one pass, a tenth of parsing. */
function hasMoreAround(json: string, limit: number): boolean {
  let around = 0
  for (let at = 0; around <= limit; ) {
    const start = json.indexOf('"', at)
    if (start < 0) return around + json.length - at > limit
    around += start - at
    at = endOfString(json, start + 1)
  }
  return true
}

const kilobytes = BODY_LIMIT / 1024

const tooMuchAround = (): AppError =>
  new AppError(
    'PAYLOAD_TOO_LARGE',
    `请求正文在文字以外的内容超过上限（${kilobytes} KB）。请只发送接口要求的字段。`,
  )

const tooLong = (): AppError =>
  new AppError(
    'PAYLOAD_TOO_LARGE',
    `请求正文超过上限（${kilobytes} KB）。只有核对引用可以有更长的文字。`,
  )

/**
 * Lets the routes of a scope take long texts (with `bodyLimit: LONG_TEXT_BODY_LIMIT`). What is not text may be as long
 * as any other body: millions of small values would hold up everybody for seconds, one text of that length does not.
 * Where one route takes several kinds of calls, `mayBeLong` tells the bodies that may be longer than others.
 */
export function takeLongTexts(
  scope: Pick<
    FastifyInstance,
    'getDefaultJsonParser' | 'removeContentTypeParser' | 'addContentTypeParser'
  >,
  mayBeLong: (body: unknown) => boolean = () => true,
): void {
  const parse = scope.getDefaultJsonParser('error', 'error')
  scope.removeContentTypeParser('application/json')
  scope.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    (request, body, done) => {
      if (hasMoreAround(body, BODY_LIMIT)) {
        done(tooMuchAround())
        return
      }
      const isLong = Buffer.byteLength(body) > BODY_LIMIT
      parse(request, body, (error, value) => {
        if (error === null && isLong && !mayBeLong(value)) done(tooLong())
        else done(error, value)
      })
    },
  )
}
