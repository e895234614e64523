import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { tiaoli } from './cli-fixture.ts'

const environment = { PORT: '0', TIAOLI_LOG: 'silent' }

/** Address in the line that says that the server is up. */
const addressIn = (text: string): string => /http:\/\/[\w.:]+/.exec(text)?.[0] ?? ''

describe('tiaoli serve', () => {
  it('says where it listens, answers, and ends with 0 when told to stop', async () => {
    const written = { out: '', err: '' }
    const asked: Promise<Response>[] = []
    const { code } = await tiaoli(['serve'], {
      environment,
      written,
      stopSignal: async () => {
        // Asked for before listening: the address is written a few turns later.
        while (addressIn(written.out) === '') await new Promise((resolve) => setImmediate(resolve))
        asked.push(fetch(`${addressIn(written.out)}/api/health`))
        await asked[0]
        return 'SIGTERM'
      },
    })
    expect(code).toBe(0)
    expect(written.out).toContain('条理已启动：http://127.0.0.1:')
    expect((await asked[0])?.status).toBe(200)
    await expect(fetch(addressIn(written.out))).rejects.toThrow()
  })

  it('ends with 3 and one sentence when the port is taken, given by option or variable', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = String(address !== null && typeof address === 'object' ? address.port : 0)
    const byOption = await tiaoli(['serve', '--port', port], { environment })
    const byVariable = await tiaoli(['serve'], { environment: { ...environment, PORT: port } })
    for (const { code, out, err } of [byOption, byVariable]) {
      expect([code, out]).toEqual([3, ''])
      expect(err).toMatch(new RegExp(`^端口 ${port} 已被占用.*\\[PORT_IN_USE\\]\\n$`))
    }
    other.close()
  })
})
