import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { answerEventSchema } from '../../server/contract/answer-events.ts'
import { AppError } from '../../server/errors.ts'
import {
  createStreamRegister,
  eventsOfAnswer,
  formatEvent,
} from '../../server/http/answer-stream.ts'
import { prefersMedia } from '../../server/http/media-preference.ts'
import { servicesWith, testApp } from './app-fixture.ts'

const EVENTS = { accept: 'text/event-stream', 'content-type': 'application/json' }
const body = (question: string) => JSON.stringify({ question })

/** Events of a wire text, checked against the contract. */
const readEvents = (text: string) =>
  text
    .split('\n\n')
    .filter((block) => block !== '')
    .map((block) => {
      const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? []
      return answerEventSchema.parse({ event, data: JSON.parse(data ?? '') })
    })

describe('an answer as events', () => {
  it('comes as citations, a delta for each statement, and the whole answer', async () => {
    const app = await testApp()
    const request = { method: 'POST' as const, url: '/api/answers', payload: body('值班律师') }
    const streamed = await app.inject({ ...request, headers: EVENTS })
    expect(streamed.headers['content-type']).toMatch(/^text\/event-stream/)
    expect(streamed.headers['cache-control']).toContain('no-store')
    const events = readEvents(streamed.body)
    const whole = (await app.inject({ ...request, headers: { ...EVENTS, accept: '*/*' } })).json()
    expect(events.map(({ event }) => event)).toEqual([
      'citations',
      ...whole.statements.map(() => 'delta'),
      'done',
    ])
    expect(events.at(-1)?.data).toEqual(whole)
    expect(
      events.flatMap(({ event, data }) => (event === 'delta' ? [data.statement] : [])),
    ).toEqual(whole.statements)
    await app.close()
  })

  it.each([
    ['text/event-stream', true],
    ['Text/Event-Stream; charset=utf-8', true],
    ['text/event-stream, application/json;q=0.9', true],
    ['application/json, text/event-stream', true],
    ['text/event-stream;q=0.2, */*;q=0.1', true],
    ['text/*', true],
    ['application/json, text/event-stream;q=0', false],
    ['application/json, text/event-stream;q=0.5', false],
    ['text/event-stream; q=0', false],
    ['text/event-stream;q=often', false],
    ['text/event-streams', false],
    ['*/*', false],
    ['application/json', false],
    ['', false],
    [undefined, false],
  ])('is for senders who prefer events: Accept: %s', (accept, events) => {
    expect(prefersMedia('text/event-stream', 'application/json', accept)).toBe(events)
  })

  it('keeps a line break in a text inside one data line', () => {
    const text = formatEvent({
      event: 'error',
      data: { type: 't', title: 't', status: 500, code: 'INTERNAL', detail: 'a\nb\r\n\nc' },
    })
    expect(text.split('\n').length).toBe(4)
    expect(readEvents(text)).toHaveLength(1)
  })

  it('is not compressed, so that nothing waits for more', async () => {
    const app = await testApp()
    const response = await app.inject({
      method: 'POST',
      url: '/api/answers',
      headers: { ...EVENTS, 'accept-encoding': 'gzip, br' },
      payload: body('值班律师'),
    })
    expect(response.headers['content-encoding'] ?? 'identity').toBe('identity')
    await app.close()
  })

  it('answers a wrong question with a problem and its status, as JSON does', async () => {
    const app = await testApp({
      services: servicesWith({
        answer: async () => {
          throw new AppError('UNKNOWN_DOCUMENT', '没有这份文件。')
        },
      }),
    })
    const request = { method: 'POST' as const, url: '/api/answers', headers: EVENTS }
    expect((await app.inject({ ...request, payload: body('') })).statusCode).toBe(422)
    const response = await app.inject({ ...request, payload: body('x') })
    expect([response.statusCode, response.json().code]).toEqual([404, 'UNKNOWN_DOCUMENT'])
    await app.close()
  })
})

describe('a reader of events', () => {
  /** An answer far longer than a socket and the stream hold, that counts the statements written out so far. */
  const longAnswer = async () => {
    const answer = await servicesWith().answer({ question: '值班律师' })
    const [statement] = answer.statements
    if (statement === undefined) throw new Error('the fixture answers this question')
    const progress = { written: 0 }
    const counting = {
      ...statement,
      get text() {
        progress.written++
        return '条'.repeat(20_000)
      },
    }
    const statements = Array.from({ length: 2_000 }, () => counting)
    return { progress, answer: { ...answer, statements } }
  }

  /** Resolves when a number has not changed for many turns of the event loop. */
  const settled = async (read: () => number): Promise<number> => {
    for (let calm = 0, last = -1; calm < 300; calm++) {
      await new Promise((resolve) => setImmediate(resolve))
      if (read() === last) continue
      last = read()
      calm = 0
    }
    return read()
  }

  it('who is slow is not sent ahead of, and who leaves ends the stream', async () => {
    const { progress, answer } = await longAnswer()
    const app = await testApp({ services: servicesWith({ answer: async () => answer }) })
    const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))
    const closed = new Promise((resolve) => {
      app.server.once('request', (_request, response) => response.once('close', resolve))
    })
    const reader = connect(Number(port), '127.0.0.1')
    const payload = body('x')
    reader.write(
      `POST /api/answers HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(payload)}\r\n\r\n${payload}`,
    )
    // The first bytes are here and nobody reads on: 120 MB are to come, the buffers of a socket are a few.
    await new Promise<void>((resolve) => reader.once('readable', () => resolve()))
    const ahead = await settled(() => progress.written)
    expect(ahead).toBeGreaterThan(0)
    expect(ahead).toBeLessThan(400)
    reader.destroy()
    await closed
    expect(await settled(() => progress.written)).toBeLessThan(ahead + 10)
    await app.close()
  })

  it('does not keep the server from closing', async () => {
    const { answer } = await longAnswer()
    const app = await testApp({ services: servicesWith({ answer: async () => answer }) })
    const url = await app.listen({ host: '127.0.0.1', port: 0 })
    const response = await fetch(`${url}/api/answers`, {
      method: 'POST',
      headers: EVENTS,
      body: body('x'),
    })
    const reader = response.body?.getReader()
    await reader?.read()
    await app.close()
    await expect(
      (async () => {
        while (!(await reader?.read())?.done);
      })(),
    ).rejects.toThrow()
  })
})

describe('the register of streams', () => {
  it('forgets a stream that has closed', async () => {
    const { Readable } = await import('node:stream')
    const register = createStreamRegister()
    const stream = Readable.from(['x'])
    register.add(stream)
    expect(register.size).toBe(1)
    register.endAll()
    await new Promise((resolve) => stream.once('close', resolve))
    expect(register.size).toBe(0)
  })
})

describe('the events of an answer', () => {
  it('give every citation before any statement', async () => {
    const answer = await servicesWith().answer({ question: '值班律师' })
    const first = (await eventsOfAnswer(answer).next()).value
    expect(first).toEqual({
      event: 'citations',
      data: {
        status: 'answered',
        citations: answer.statements.flatMap(({ citations }) => citations),
      },
    })
  })
})
