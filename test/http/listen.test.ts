import { connect } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { listen } from '../../server/http/listen.ts'
import { testApp } from './app-fixture.ts'

const taken = await testApp()
const url = await listen(taken, { host: '127.0.0.1', port: 0 })
const port = Number(new URL(url).port)
afterAll(() => taken.close())

describe('opening a port', () => {
  it('that is taken fails with PORT_IN_USE, the port and another one to try', async () => {
    const app = await testApp()
    await expect(listen(app, { host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringMatching(
        new RegExp(`端口 ${port} 已被占用.*PORT=${port + 1} npm start.*Port ${port} is in use`),
      ),
    })
    await app.close()
  })

  it('on an address of another machine fails with CONFIG_INVALID and names HOST', async () => {
    const app = await testApp()
    await expect(listen(app, { host: '203.0.113.1', port: 0 })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('HOST=203.0.113.1'),
    })
    await app.close()
  })
})

describe('a request that is not HTTP', () => {
  const send = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(text))
      let reply = ''
      socket.on('data', (chunk) => {
        reply += chunk
      })
      socket.on('end', () => resolve(reply))
      socket.on('error', reject)
    })

  it('takes a question of 2000 Chinese characters with an earlier one as long', async () => {
    const question = encodeURIComponent('问'.repeat(2000))
    const response = await fetch(`${url}/api/search?q=${question}&previous=${question}`)
    expect(response.status).toBe(200)
  })

  it.each([
    ['nonsense', 'HELLO\r\n\r\n', 400, 'BAD_REQUEST'],
    [
      'an address of 100 kB',
      `GET /api/search?q=${'x'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      431,
      'PAYLOAD_TOO_LARGE',
    ],
  ])('like %s gets a problem, and the server lives on', async (_name, text, status, code) => {
    const reply = await send(text)
    expect(reply).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(JSON.parse(reply.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status, code })
    expect((await fetch(`${url}/api/health`)).status).toBe(200)
  })
})
