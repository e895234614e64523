import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  chunk,
  DONE,
  openStream,
  sayAll,
  startChatServer,
} from '../../../scripts/evaluation/chat-server.ts'
import { isAsExpected, runFault } from '../../../scripts/evaluation/model-faults/run-fault.ts'
import { FAULTS } from '../../../scripts/evaluation/model-faults.ts'
import { createChatEndpoint } from '../../../server/answer/model/chat-endpoint.ts'
import { createGuardedFetch } from '../../../server/answer/model/guarded-fetch.ts'
import { guardedEvents } from '../../../server/answer/model/stream-guard.ts'
import { corpus } from '../../corpus-fixture.ts'
import { collect, inPieces } from './pieces.ts'

const KEY = 'sk-very-secret'
const MESSAGES = [
  { role: 'system', content: '规则' },
  { role: 'user', content: '问题甲乙丙' },
] as const

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('an endpoint', () => {
  it('sends what it is told and the key, to the address, and nothing of the environment', async () => {
    const elsewhere = await startChatServer(({ response }) => sayAll(response, '错'))
    for (const [name, value] of Object.entries({
      OPENAI_API_KEY: 'sk-other',
      OPENAI_BASE_URL: elsewhere.url,
      OPENAI_ORG_ID: 'org-x',
      OPENAI_ORGANIZATION: 'org-x',
      OPENAI_LOG: 'debug',
      LANGSMITH_GATEWAY: elsewhere.url,
      LANGSMITH_TRACING: 'true',
      LANGSMITH_API_KEY: 'x',
      LANGSMITH_ENDPOINT: elsewhere.url,
      HTTP_PROXY: elsewhere.url,
    }))
      vi.stubEnv(name, value)
    const printed = (['log', 'error', 'warn', 'info', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => undefined),
    )
    const server = await startChatServer(({ response }) => sayAll(response, '好的，一句话。'))
    const endpoint = createChatEndpoint({ url: server.url, name: 'some-model', key: KEY })
    const said = await collect(endpoint.stream(MESSAGES, new AbortController().signal))
    expect(said.join('')).toBe('好的，一句话。')
    const [{ path, headers, body } = { path: '', headers: {}, body: '{}' }] = server.exchanges
    expect(path).toBe('/v1/chat/completions')
    expect(headers.authorization).toBe(`Bearer ${KEY}`)
    expect(Object.keys(headers).filter((name) => /openai|stainless/.test(name))).toEqual([])
    const { messages, model, stream, tools } = JSON.parse(body)
    expect({ messages, model, stream, tools }).toEqual({
      messages: MESSAGES,
      model: 'some-model',
      stream: true,
      tools: undefined,
    })
    expect(elsewhere.exchanges).toEqual([])
    for (const spy of printed) expect(spy).not.toHaveBeenCalled()
    await Promise.all([server.stop(), elsewhere.stop()])
  })

  it('sends no authorisation without a key', async () => {
    const server = await startChatServer(({ response }) => sayAll(response, '好。'))
    const endpoint = createChatEndpoint({ url: `${server.url}/`, name: 'm' })
    await collect(endpoint.stream(MESSAGES, new AbortController().signal)).catch(() => undefined)
    const direct = createChatEndpoint({ url: server.url, name: 'm' })
    await collect(direct.stream(MESSAGES, new AbortController().signal))
    for (const { headers } of server.exchanges) expect(headers.authorization).toBeUndefined()
    await server.stop()
  })

  it('ends the call upstream when it is stopped', async () => {
    const server = await startChatServer(({ response }) => {
      openStream(response).write(chunk({ content: '一' }))
    })
    const reader = new AbortController()
    const words = createChatEndpoint({ url: server.url, name: 'm' }).stream(MESSAGES, reader.signal)
    await words[Symbol.asyncIterator]().next()
    reader.abort()
    await server.closed()
    await server.stop()
  })
})

describe('the fetch of an endpoint', () => {
  const guarded = createGuardedFetch({ url: 'http://127.0.0.1:1/v1', name: 'm', key: KEY })
  it.each([
    ['another host', 'http://a.example/v1/chat/completions', 'POST'],
    ['another path', 'http://127.0.0.1:1/v1/embeddings', 'POST'],
    ['another method', 'http://127.0.0.1:1/v1/chat/completions', 'GET'],
    ['a path below', 'http://127.0.0.1:1/v1/chat/completions/../x', 'POST'],
  ])('refuses %s', async (_name, url, method) => {
    await expect(
      guarded(url, { method, ...(method === 'POST' && { body: '{}' }) }),
    ).rejects.toMatchObject({ kind: 'refused' })
  })
})

describe('the guard of a stream', () => {
  async function* bytes(text: string, lengths: readonly number[]) {
    for await (const piece of inPieces(Buffer.from(text).toString('latin1'), lengths))
      yield Buffer.from(piece, 'latin1')
  }
  const limits = { line: 300, total: 2_000 }

  it('gives the same data lines however the bytes come', async () => {
    const text = `: x\nevent: y\n${chunk({ content: '中文' })}\r\nid: 1\n${DONE}data: {"later":1}\n`
    for (const lengths of [[1], [2, 3], [1000]])
      expect((await collect(guardedEvents(bytes(text, lengths), limits))).join('')).toBe(
        chunk({ content: '中文' }) + DONE,
      )
  })

  it.each([
    ['a long line', `data: ${'x'.repeat(400)}\n`],
    ['a long line without end', 'x'.repeat(400)],
    ['too much in all', ': x\n'.repeat(600)],
  ])('stops %s', async (_name, text) => {
    for (const lengths of [[50], [1000]])
      await expect(collect(guardedEvents(bytes(text, lengths), limits))).rejects.toMatchObject({
        kind: 'too-long',
      })
  })
})

describe('an answer, when the endpoint breaks', () => {
  it('breaks in at least 20 ways', () => {
    expect(FAULTS.length).toBeGreaterThanOrEqual(40)
  })

  it.each(FAULTS.map((fault) => [fault.name, fault] as const))('%s', async (_name, fault) => {
    const outcome = await runFault(corpus, fault)
    const { report, statements, requests } = outcome
    const shown = statements.filter(({ kind }) => kind === 'generated').length
    expect({ status: report.status, failure: report.failure, shown, requests }).toEqual({
      failure: undefined,
      ...fault.expected,
    })
    expect(isAsExpected(outcome)).toBe(true)
    // Whatever happens, nothing is said in the name of the rules, and a note tells what is missing.
    expect(statements.filter(({ kind }) => kind !== 'generated' && kind !== 'note')).toEqual([])
    if (report.failure) expect(statements.at(-1)).toMatchObject({ kind: 'note' })
  })
})
