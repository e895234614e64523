import { describe, expect, it } from 'vitest'
import { verifyFileResponseSchema } from '../../server/contract/verify.ts'
import { readFileText } from '../../server/intake/read-file.ts'
import { bombOf, compoundFile, docxOf, paragraphXml } from '../intake/files-fixture.ts'
import { servicesWith, testApp } from './app-fixture.ts'

const ROUTE = '/api/citations/verify/file'
const BOUNDARY = 'xtiaoli'

/** A multipart body with one file for each buffer. */
function upload(...files: readonly Buffer[]) {
  const parts = files.flatMap((file, index) => [
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="f${index}.docx"\r\nContent-Type: application/octet-stream\r\n\r\n`,
    ),
    file,
    Buffer.from('\r\n'),
  ])
  return {
    method: 'POST',
    url: ROUTE,
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]),
  } as const
}

/** Reads files as the product does; what is checked in them is counted only. */
const services = servicesWith({
  verifyFile: async (bytes) => {
    const { kind, text, notices } = await readFileText(bytes)
    return {
      checked: [],
      counts: {},
      summary: `${text.length} 字`,
      text,
      file: { kind, notices: [...notices] },
    }
  },
})

describe('POST /api/citations/verify/file', () => {
  it('answers with the text that was read, so that the spans have something to be in', async () => {
    const app = await testApp({ services })
    const reply = await app.inject(upload(docxOf(paragraphXml('刑诉解释第三百七十条'))))
    expect(reply.statusCode).toBe(200)
    expect(verifyFileResponseSchema.parse(reply.json())).toMatchObject({
      text: '刑诉解释第三百七十条',
      file: { kind: 'docx' },
    })
    await app.close()
  })

  it.each([
    ['a zip bomb', bombOf(80 * 1024 * 1024), 422, 'FILE_UNREADABLE'],
    ['a legacy .doc', compoundFile('WordDocument'), 422, 'FILE_UNREADABLE'],
    ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, 0x41), 413, 'PAYLOAD_TOO_LARGE'],
  ])(
    'refuses %s and lives on',
    async (_name, file, status, code) => {
      const app = await testApp({ services })
      const reply = await app.inject(upload(file))
      expect([reply.statusCode, reply.json().code]).toEqual([status, code])
      expect((await app.inject('/api/health')).statusCode).toBe(200)
      await app.close()
    },
    30_000,
  )

  it.each([
    ['no file at all', upload(), 422, 'VALIDATION_FAILED'],
    [
      'JSON',
      { method: 'POST', url: ROUTE, payload: { text: '甲' } },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a body that breaks off',
      { ...upload(Buffer.from('甲')), payload: `--${BOUNDARY}\r\nConte` },
      400,
      'BAD_REQUEST',
    ],
  ] as const)('refuses %s', async (_name, request, status, code) => {
    const app = await testApp({ services })
    const reply = await app.inject(request)
    expect([reply.statusCode, reply.json().code]).toEqual([status, code])
    await app.close()
  })

  it('is the only route that takes multipart bodies', async () => {
    const app = await testApp({ services })
    const reply = await app.inject({ ...upload(Buffer.from('甲')), url: '/api/citations/verify' })
    expect(reply.statusCode).toBe(415)
    await app.close()
  })
})
