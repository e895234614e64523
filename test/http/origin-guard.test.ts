import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp } from './app-fixture.ts'

interface Sent {
  readonly host: string
  readonly origin?: string
  readonly 'sec-fetch-site'?: string
  readonly 'x-forwarded-host'?: string
}

/** Status of a question, or of a search with GET, under headers that `fetch` would not let be set. */
const statusOf = (port: number, method: 'GET' | 'POST', headers: Sent): Promise<number> =>
  new Promise((resolve, reject) => {
    const path = method === 'GET' ? '/api/search?q=x' : '/api/answers'
    const sent = request({
      host: '127.0.0.1',
      port,
      path,
      method,
      headers: { ...headers, 'content-type': 'application/json' },
    })
    sent.on('response', (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sent.on('error', reject)
    sent.end(method === 'POST' ? JSON.stringify({ question: '速裁' }) : undefined)
  })

const HERE = 'http://tiaoli.office'
const HOST = 'tiaoli.office'

/** Headers with the port set in where $ stands, and what a server for this machine and one for the network answer. */
const ROWS: readonly (readonly ['GET' | 'POST', Sent, number, number])[] = [
  ['GET', { host: 'localhost:$' }, 200, 200],
  ['GET', { host: '[::1]:$' }, 200, 200],
  ['GET', { host: 'evil.example:$' }, 403, 200],
  ['GET', { host: 'localhost.evil.example' }, 403, 200],
  ['GET', { host: 'localhost:$', 'sec-fetch-site': 'cross-site' }, 200, 200],
  ['POST', { host: '127.0.0.1:$' }, 200, 200],
  ['POST', { host: 'localhost:$', origin: 'http://localhost:$' }, 200, 200],
  ['POST', { host: 'localhost:$', origin: 'https://elsewhere.example' }, 403, 403],
  ['POST', { host: 'localhost:$', origin: 'null' }, 403, 403],
  ['POST', { host: 'evil.example', origin: 'http://evil.example' }, 403, 200],
  ['POST', { host: 'localhost:$', 'sec-fetch-site': 'cross-site' }, 403, 403],
  ['POST', { host: 'localhost:$', 'sec-fetch-site': 'same-site' }, 403, 403],
  ['POST', { host: 'localhost:$', 'sec-fetch-site': 'same-origin' }, 200, 200],
  ['POST', { host: 'localhost:$', 'sec-fetch-site': 'none' }, 200, 200],
  // A proxy that keeps the Host, one that does not and says so, and one that does not over TLS.
  ['POST', { host: HOST, origin: HERE }, 403, 200],
  ['POST', { host: '127.0.0.1:$', origin: HERE, 'x-forwarded-host': HOST }, 200, 200],
  ['POST', { host: '127.0.0.1:$', origin: HERE, 'sec-fetch-site': 'same-origin' }, 200, 200],
  ['POST', { host: '127.0.0.1:$', origin: HERE }, 403, 403],
]

describe.each([
  ['this machine only', '127.0.0.1', 2],
  ['the network', '0.0.0.0', 3],
] as const)('the API of a server for %s', (_name, host, column) => {
  let app: Awaited<ReturnType<typeof testApp>>
  let port = 0
  beforeAll(async () => {
    app = await testApp()
    port = Number(new URL(await app.listen({ host, port: 0 })).port)
  })
  afterAll(() => app.close())

  it.each(ROWS.map((row) => [row[0], row[1], row[column]] as const))(
    'answers %s with %j: %i',
    async (method, headers, status) => {
      const placed = JSON.parse(JSON.stringify(headers).replaceAll('$', String(port)))
      expect(await statusOf(port, method, placed)).toBe(status)
    },
  )
})
