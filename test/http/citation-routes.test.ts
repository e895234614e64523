import { describe, expect, it } from 'vitest'
import { MAX_FILE_BYTES, verifyFileResponseSchema } from '../../server/contract/verify.ts'
import { AppError } from '../../server/errors.ts'
import { createFileReader, DOCX_PROCESS } from '../../server/intake/read-file.ts'
import { createVerification, VERIFICATION_LIMITS } from '../../server/services/verification.ts'
import { corpus, corpusRoot } from '../corpus-fixture.ts'
import {
  bombOf,
  compoundFile,
  docxOf,
  encryptedZip,
  paragraphXml,
} from '../intake/files-fixture.ts'
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

/** Reads files as the product does, with fewer turns; what is checked in them is counted only. */
const readFile = createFileReader(DOCX_PROCESS, {
  running: 1,
  waiting: 2,
  waitingWeight: 2,
  weightPerSecond: 1,
})
const services = servicesWith({
  verifyFile: async (file) => {
    const { kind, text, notices } = await readFile(file)
    return {
      checked: [],
      counts: {},
      summary: `${text.length} 字`,
      text,
      file: { kind, notices: [...notices] },
    }
  },
})

const TOO_BIG = '文件超过 10 MB。请删去图片'

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
    ['a zip bomb', bombOf(80 * 1024 * 1024), 422, 'FILE_UNREADABLE', '解压后太大'],
    [
      'a docx with a password',
      encryptedZip(docxOf(paragraphXml('甲'))),
      422,
      'FILE_UNREADABLE',
      '设了密码',
    ],
    ['a legacy .doc', compoundFile('WordDocument'), 422, 'FILE_UNREADABLE', '旧版 Word'],
    ['10 MB and a byte', Buffer.alloc(MAX_FILE_BYTES + 1, 0x41), 413, 'PAYLOAD_TOO_LARGE', TOO_BIG],
    ['20 MB', Buffer.alloc(2 * MAX_FILE_BYTES, 0x41), 413, 'PAYLOAD_TOO_LARGE', TOO_BIG],
    [
      '10 MB of letters',
      Buffer.alloc(MAX_FILE_BYTES, 0x41),
      413,
      'PAYLOAD_TOO_LARGE',
      '2000000 字',
    ],
  ])(
    'refuses %s with what to do, and lives on',
    async (_name, file, status, code, words) => {
      const app = await testApp({ services })
      const reply = await app.inject(upload(file))
      expect(reply.json()).toMatchObject({ status, code, detail: expect.stringContaining(words) })
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

describe('more at once than can be done', () => {
  /** Status and code of replies, counted; those turned away must say when to come again. */
  function count(
    replies: readonly { statusCode: number; headers: Record<string, unknown>; json(): unknown }[],
  ) {
    const away = replies.filter(({ statusCode }) => statusCode === 503)
    for (const reply of away) {
      expect(reply.json()).toMatchObject({ code: 'TOO_BUSY', status: 503 })
      expect(reply.headers['retry-after']).toMatch(/^[1-9]\d?$/)
    }
    return { away: away.length, done: replies.filter((one) => one.statusCode === 200).length }
  }

  it('turns away files beyond those that wait, does the others, and lives on', async () => {
    const app = await testApp({ services })
    const file = docxOf(paragraphXml('刑诉解释第三百七十条'))
    const replies = await Promise.all(Array.from({ length: 30 }, () => app.inject(upload(file))))
    expect(count(replies)).toEqual({ done: 3, away: 27 })
    expect((await app.inject('/api/health')).statusCode).toBe(200)
    expect((await app.inject(upload(file))).statusCode).toBe(200)
    await app.close()
  }, 60_000)

  it('takes in nothing of a file that it turns away', async () => {
    let taken = 0
    let end = (): void => undefined
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    const reader = createFileReader(DOCX_PROCESS, {
      running: 1,
      waiting: 2,
      waitingWeight: 2,
      weightPerSecond: 1,
    })
    const take = async () => {
      taken += 1
      await ended
      return Buffer.from('刑诉解释第一条')
    }
    const all = Array.from({ length: 30 }, () => reader(take))
    const away = await Promise.allSettled(all.slice(3))
    expect(away.every(({ status }) => status === 'rejected')).toBe(true)
    expect(taken).toBe(3)
    end()
    expect((await Promise.all(all.slice(0, 3))).map(({ text }) => text)).toEqual(
      Array(3).fill('刑诉解释第一条'),
    )
  })

  it('asks for a place before a file is read, and never for one that says it is too large', async () => {
    const asked: unknown[] = []
    const app = await testApp({
      services: servicesWith({
        verifyFile: async (file) => {
          asked.push(typeof file)
          throw new AppError('TOO_BUSY', '忙', { retryAfterSeconds: 3 })
        },
      }),
    })
    const busy = await app.inject(upload(Buffer.from('甲')))
    expect([busy.statusCode, busy.headers['retry-after'], asked]).toEqual([503, '3', ['function']])
    const large = await app.inject(upload(Buffer.alloc(MAX_FILE_BYTES + 100_000)))
    expect([large.statusCode, large.json().detail]).toEqual([413, expect.stringContaining(TOO_BIG)])
    expect(asked).toHaveLength(1)
    await app.close()
  })

  it('turns away long texts beyond those that wait, and never a short one', async () => {
    const verifyCitations = createVerification({ corpus, corpusRoot, today: () => '2026-03-01' })
    const app = await testApp({ services: servicesWith({ verifyCitations }) })
    const verify = (length: number) =>
      app.inject({
        method: 'POST',
        url: '/api/citations/verify',
        payload: { text: '刑诉解释第一条。'.repeat(length / 8) },
      })
    const { running, waiting } = VERIFICATION_LIMITS
    const taken = running + waiting
    const long = Array.from({ length: taken + 10 }, () => verify(4_000))
    const short = Array.from({ length: 10 }, () => verify(80))
    expect(count(await Promise.all(short))).toEqual({ done: 10, away: 0 })
    expect(count(await Promise.all(long))).toEqual({ done: taken, away: 10 })
    await app.close()
  }, 60_000)
})
