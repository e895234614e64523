import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp } from './app-fixture.ts'

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

  it('may not be a million lists', async () => {
    const app = await testApp()
    const reply = await app.inject(call(`[${'[],'.repeat(1_000_000)}[]]`))
    expect([reply.statusCode, reply.json().code]).toEqual([413, 'PAYLOAD_TOO_LARGE'])
    await app.close()
  })
})
