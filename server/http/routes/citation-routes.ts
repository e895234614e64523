// POST /api/citations/verify, /api/citations/verify/file

import multipart from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import {
  FILE_TOO_LARGE,
  MAX_FILE_BYTES,
  verifyFileResponseSchema,
  verifyRequestSchema,
  verifyResponseSchema,
} from '../../contract/verify.ts'
import { AppError } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { problemResponses } from '../api-schemas.ts'
import { LONG_TEXT_BODY_LIMIT, takeLongTexts } from '../body-limit.ts'
import type { Api } from './route.ts'

/**
 * Most that is taken in of a file, in bytes. It is above the largest file that the service reads, so that the service
 * refuses what was cut off here.
 */
const TAKEN_IN = 16 * 1024 * 1024

/** Errors of the parser that have no code are about a body that breaks off or is no form. */
const hasCode = (error: unknown): boolean => error instanceof Error && 'code' in error

/** Most bytes of a form around its file. */
const AROUND_FILE = 64 * 1024

/** Refuses what is no form, and what is longer than any file may be by its own word, before anything is read of it. */
function requireUpload(request: FastifyRequest): void {
  if (!request.isMultipart())
    throw new AppError(
      'UNSUPPORTED_MEDIA_TYPE',
      '请以 multipart/form-data 上传一个文件（字段 file）。粘贴的文字请用 POST /api/citations/verify。',
    )
  if (Number(request.headers['content-length']) > MAX_FILE_BYTES + AROUND_FILE)
    throw new AppError('PAYLOAD_TOO_LARGE', FILE_TOO_LARGE)
}

/** Bytes of the one file that a request uploads, cut off at TAKEN_IN. Errors with a code of the framework pass through. */
async function readUpload(request: FastifyRequest): Promise<Uint8Array> {
  let bytes: Uint8Array | undefined
  try {
    bytes = await (await request.file())?.toBuffer()
  } catch (error) {
    if (hasCode(error)) throw error
    throw new AppError('BAD_REQUEST', '上传的内容不完整或者格式不对。请重新上传。', {}, error)
  }
  if (bytes !== undefined) return bytes
  const message = '没有上传文件。请在字段 file 中放一个 .docx 或 .txt 文件'
  throw new AppError('VALIDATION_FAILED', `${message}。`, { errors: [{ path: '/file', message }] })
}

/** Registers the routes that check the citations of a text and of a file. */
export function registerCitationRoutes(api: Api, services: Services): void {
  // In scopes of their own, so that no other route takes long texts or multipart bodies.
  api.register(async (scope: Api) => {
    takeLongTexts(scope)
    scope.post(
      '/citations/verify',
      {
        bodyLimit: LONG_TEXT_BODY_LIMIT,
        schema: {
          tags: ['citations'],
          summary: '核对一段文字中的引用和引文',
          body: verifyRequestSchema,
          response: { 200: verifyResponseSchema, ...problemResponses },
        },
      },
      (request) => services.verifyCitations(request.body.text),
    )
  })
  api.register(async (scope: Api) => {
    await scope.register(multipart, {
      throwFileSizeLimit: false,
      limits: { fileSize: TAKEN_IN, files: 1, fields: 4 },
    })
    scope.post(
      '/citations/verify/file',
      {
        config: { costly: true },
        schema: {
          tags: ['citations'],
          summary: '核对一个文件（docx 或文本）中的引用和引文',
          consumes: ['multipart/form-data'],
          response: { 200: verifyFileResponseSchema, ...problemResponses },
        },
      },
      async (request) => {
        requireUpload(request)
        return services.verifyFile(() => readUpload(request))
      },
    )
  })
}
