import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { servicesWith, testApp } from './app-fixture.ts'

/** The first call as one function does it, the others as another: the app itself asks for the version once. */
const firstThen = <T>(first: () => T, then: () => T): (() => T) => {
  let calls = 0
  return () => (calls++ === 0 ? first() : then())
}

const payload = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} })

/** Status of a call of /mcp under a Host, with an Origin where one is given: `fetch` would not let either be set. */
const statusOf = (port: number, host: string, origin: string | undefined): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = {
      host,
      ...(origin !== undefined && { origin }),
      accept: 'application/json, text/event-stream',
      'content-type': 'application/json',
    }
    const sent = request({ host: '127.0.0.1', port, path: '/mcp', method: 'POST', headers })
    sent.on('response', (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sent.on('error', reject)
    sent.end(payload)
  })

/** The port is set in where $ stands. */
const ORIGIN_AND_HOST = [
  ['localhost:$', undefined, 200, 200],
  ['127.0.0.1:$', 'http://127.0.0.1:$', 200, 200],
  ['LOCALHOST:$', undefined, 200, 200],
  ['[::1]:$', 'http://[::1]:$', 200, 200],
  ['localhost', undefined, 200, 200],
  ['localhost:$', 'https://elsewhere.example', 403, 403],
  ['localhost:$', 'null', 403, 403],
  ['evil.example:$', 'http://evil.example:$', 403, 200],
  ['evil.example:$', undefined, 403, 200],
  ['localhost.evil.example:$', 'http://localhost.evil.example:$', 403, 200],
  ['127.0.0.1.evil.example:$', undefined, 403, 200],
  ['evil.example:$', 'http://localhost:$', 403, 403],
] as const

describe.each([
  ['this machine only', '127.0.0.1', 2],
  ['the network', '0.0.0.0', 3],
] as const)('/mcp of a server for %s', (_name, host, column) => {
  let app: Awaited<ReturnType<typeof testApp>>
  let port = 0
  beforeAll(async () => {
    app = await testApp()
    port = Number(new URL(await app.listen({ host, port: 0 })).port)
  })
  afterAll(() => app.close())

  it.each(ORIGIN_AND_HOST.map((row) => [row[0], row[1], row[column]] as const))(
    'answers Host %s with Origin %s: %i',
    async (name, origin, status) => {
      const place = (text: string) => text.replace('$', String(port))
      expect(await statusOf(port, place(name), origin && place(origin))).toBe(status)
    },
  )
})

describe('a long text for /mcp', () => {
  const call = (argument: string) => ({
    method: 'POST' as const,
    url: '/mcp',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
    },
    payload: `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"verify_citations","arguments":{"text":${argument}}}}`,
  })

  it('may have two million Chinese characters', async () => {
    const app = await testApp()
    const reply = await app.inject(call(`"${'条'.repeat(2_000_000)}"`))
    expect(reply.json().result).toMatchObject({
      structuredContent: { summary: '核对了 2000000 字。' },
    })
    await app.close()
  })

  it('may not be the narrative of a case', async () => {
    const app = await testApp()
    const request = call(`"${'条'.repeat(100_000)}"`)
    const payload = request.payload.replace('verify_citations', 'evaluate_checklist')
    const reply = await app.inject({ ...request, payload })
    expect([reply.statusCode, reply.json().code]).toEqual([413, 'PAYLOAD_TOO_LARGE'])
    await app.close()
  })

  it('may not be a million lists', async () => {
    const app = await testApp()
    const reply = await app.inject(call(`[${'[],'.repeat(1_000_000)}[]]`))
    expect([reply.statusCode, reply.json().code]).toEqual([413, 'PAYLOAD_TOO_LARGE'])
    await app.close()
  })
})

describe('a request of /mcp', () => {
  const send = (app: Awaited<ReturnType<typeof testApp>>, payload: unknown) =>
    app.inject({
      method: 'POST',
      url: '/mcp',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
      },
      payload: JSON.stringify(payload),
    })
  const message = (id: number) => ({
    jsonrpc: '2.0',
    id,
    method: 'tools/call',
    params: { name: 'evaluate_checklist', arguments: { id: 'x', narrative: '甲' } },
  })

  it('is one message: a batch is refused whole, and nothing of it is done', async () => {
    let done = 0
    const evaluate = () => {
      done += 1
      throw new Error('not asked for')
    }
    const app = await testApp({ services: servicesWith({ evaluate }) })
    const reply = await send(app, [message(1), message(2)])
    expect([reply.statusCode, reply.json()]).toEqual([
      400,
      {
        jsonrpc: '2.0',
        id: null,
        error: { code: -32600, message: expect.stringContaining('逐条发送') },
      },
    ])
    expect(done).toBe(0)
    await app.close()
  })

  it('that fails on the way is answered as JSON-RPC says, without the cause', async () => {
    const health = () => {
      throw new Error('secret cause')
    }
    const broken = await testApp({
      services: { ...servicesWith(), health: firstThen(servicesWith().health, health) },
    })
    const reply = await send(broken, message(7))
    expect([reply.statusCode, reply.json()]).toMatchObject([
      500,
      { jsonrpc: '2.0', id: 7, error: { code: -32603 } },
    ])
    expect(reply.body).not.toContain('secret')
    await broken.close()
  })
})
