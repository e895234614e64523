import { afterEach, describe, expect, it, vi } from 'vitest'
import { ask } from '../../../web/api/ask.ts'
import { getJson, postJson, RequestFailure } from '../../../web/api/request.ts'

const answerWith = (response: Response | Error): void => {
  vi.stubGlobal('fetch', async () => {
    if (response instanceof Error) throw response
    return response
  })
}

const failureOf = async (call: Promise<unknown>): Promise<RequestFailure> => {
  const error: unknown = await call.catch((thrown: unknown) => thrown)
  if (error instanceof RequestFailure) return error
  throw new Error(`Expected a RequestFailure but found ${String(error)}`)
}

afterEach(() => vi.unstubAllGlobals())

describe('a call', () => {
  it('gives the body of a success', async () => {
    answerWith(Response.json({ status: 'ok' }))
    expect(await getJson('/api/health')).toEqual({ status: 'ok' })
  })

  it('tells a problem of the server with its code and detail', async () => {
    const problem = {
      type: 'x',
      title: '没有这一条',
      status: 404,
      code: 'UNKNOWN_PROVISION',
      detail: '共 655 条',
    }
    answerWith(Response.json(problem, { status: 404 }))
    const failure = await failureOf(getJson('/api/provisions/x/700'))
    expect(failure).toMatchObject({ kind: 'problem', status: 404, problem })
  })

  it('is offline when nothing answers', async () => {
    answerWith(new TypeError('fetch failed'))
    expect(await failureOf(postJson('/api/answers', {}))).toMatchObject({ kind: 'offline' })
  })

  it('is unreadable when a proxy answers in HTML', async () => {
    answerWith(new Response('<html>', { status: 502 }))
    expect(await failureOf(getJson('/api/health'))).toMatchObject({
      kind: 'unreadable',
      status: 502,
    })
    answerWith(new Response('<html>', { status: 200 }))
    expect(await failureOf(getJson('/api/health'))).toMatchObject({ kind: 'unreadable' })
  })
})

describe('asking', () => {
  const stream = (text: string): Response =>
    new Response(text, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } })
  const never = new AbortController().signal
  const delta = (index: number, text: string): string =>
    `event: delta\ndata: ${JSON.stringify({ index, statement: { text } })}\n\n`

  it('hands on statements as they come and returns the whole answer', async () => {
    answerWith(
      stream(`${delta(0, '甲')}${delta(1, '乙')}event: done\ndata: {"status":"answered"}\n\n`),
    )
    const seen: unknown[] = []
    const answer = await ask(
      { question: '问' },
      (index, one) => seen.push([index, one.text]),
      never,
    )
    expect(seen).toEqual([
      [0, '甲'],
      [1, '乙'],
    ])
    expect(answer.status).toBe('answered')
  })

  it('takes one JSON body where the server does not stream', async () => {
    answerWith(Response.json({ status: 'abstained' }))
    expect((await ask({ question: '问' }, () => undefined, never)).status).toBe('abstained')
  })

  it('fails with the problem of an error event', async () => {
    const problem = { title: '出错', status: 500, code: 'INTERNAL', detail: '请重试' }
    answerWith(stream(`event: error\ndata: ${JSON.stringify(problem)}\n\n`))
    expect(await failureOf(ask({ question: '问' }, () => undefined, never))).toMatchObject({
      kind: 'problem',
      problem: { code: 'INTERNAL' },
    })
  })

  it('has the whole answer before a model words it, also when that breaks off', async () => {
    const composed = `event: composed\ndata: ${JSON.stringify({ status: 'answered' })}\n\n`
    answerWith(stream(delta(0, '甲') + composed + delta(1, '乙')))
    const early: string[] = []
    const answer = await ask(
      { question: '问' },
      () => undefined,
      never,
      ({ status }) => early.push(status),
    )
    expect([early, answer.status]).toEqual([['answered'], 'answered'])
  })

  it('takes half an answer for none', async () => {
    answerWith(stream(delta(0, '甲')))
    expect(await failureOf(ask({ question: '问' }, () => undefined, never))).toMatchObject({
      kind: 'unreadable',
    })
  })
})
