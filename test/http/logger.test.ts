import { describe, expect, it } from 'vitest'
import { AppError } from '../../server/errors.ts'
import { createLogger, logError } from '../../server/http/logger.ts'
import { memoryLog, servicesWith, testApp } from './app-fixture.ts'

const SECRET = '张三盗窃案'

describe('the log', () => {
  it('tells route, status and time of each request, and nothing that was asked', async () => {
    const { lines, destination } = memoryLog()
    const app = await testApp({ logger: createLogger('trace', destination) })
    const encoded = encodeURIComponent(SECRET)
    await app.inject(`/api/search?q=${encoded}`)
    await app.inject(`/api/search?q=${encoded}&limit=0`)
    await app.inject(`/api/${encoded}?q=${encoded}`)
    await app.inject(`/api/documents/${encoded}`)
    await app.inject({ url: `/ask?q=${encoded}`, headers: { accept: 'text/html' } })
    for (const payload of [
      { question: SECRET },
      { question: SECRET, history: [{ role: 'user', content: SECRET }] },
      { narrative: SECRET },
    ])
      await app.inject({ method: 'POST', url: '/api/answers', payload })
    await app.inject({
      method: 'POST',
      url: '/api/answers',
      headers: { 'content-type': 'application/json' },
      payload: `{"question": ${SECRET}`,
    })
    await app.close()
    const requests = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request')
    expect(requests).toHaveLength(9)
    expect(requests[0]).toMatchObject({ method: 'GET', route: '/api/search', status: 200 })
    expect(requests[0].reqId).toMatch(/^[0-9a-f-]{36}$/)
    expect(lines.join('')).not.toContain(SECRET)
    expect(lines.join('')).not.toContain(encoded)
  })

  it('has the place of an error that nobody foresaw, without its message', async () => {
    const { lines, destination } = memoryLog()
    const app = await testApp({
      logger: createLogger('info', destination),
      services: servicesWith({
        search: async ({ q }) => {
          throw new Error(`cannot read ${q}`)
        },
      }),
    })
    await app.inject(`/api/search?q=${encodeURIComponent(SECRET)}`)
    await app.close()
    const failure = lines.map((line) => JSON.parse(line)).find(({ level }) => level === 50)
    expect(failure).toMatchObject({ code: 'INTERNAL', err: { type: 'Error' } })
    expect(failure.err.frames).toContain('logger.test.ts')
    expect(lines.join('')).not.toContain(SECRET)
  })
})

describe('what the log keeps of an error', () => {
  it.each([
    ['a message of ours', new AppError('INDEX_DAMAGED', '索引已损坏'), '索引已损坏'],
    ['a TypeError', new TypeError('x is not a function'), 'x is not a function'],
    ['no message that may quote input', new SyntaxError(SECRET), undefined],
    ['no message of an unknown error', new Error(SECRET), undefined],
  ])('is %s', (_name, error, message) => {
    expect(logError(error).message).toBe(message)
  })

  it('is path and kind of a broken contract', () => {
    const error = new Error('x', {
      cause: { issues: [{ path: ['hits', 0], code: 'invalid_type' }] },
    })
    expect(logError(error).issues).toEqual(['hits/0 invalid_type'])
  })

  it('is the type of what is no error', () => {
    expect(logError('text')).toEqual({ type: 'string' })
  })
})
