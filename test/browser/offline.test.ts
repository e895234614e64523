// Without a network: what was opened before is there, and nothing that people typed was kept.

import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { type Desk, eventually, inEveryBrowser } from './every-browser.ts'

/** A way to a server that can be cut. */
interface Way {
  readonly url: string
  cut(): Promise<void>
  mend(): Promise<void>
}

const ways: Way[] = []
afterEach(async () => {
  for (const way of ways.splice(0)) await way.cut()
})

/** Opens a way. A browser's own switch for being offline does not reach the service worker of Chrome 109. */
async function openWay(serverUrl: string): Promise<Way> {
  const { hostname, port } = new URL(serverUrl)
  const open = new Set<Socket>()
  let server: Server | undefined
  const listen = (at: number): Promise<number> =>
    new Promise((resolve, reject) => {
      const listening = createServer((socket) => {
        const on = connect(Number(port), hostname)
        for (const end of [socket, on]) {
          open.add(end)
          end.on('error', () => end.destroy())
          end.on('close', () => open.delete(end))
        }
        socket.pipe(on).pipe(socket)
      })
      server = listening
      listening.once('error', reject)
      listening.listen(at, hostname, () => {
        const address = listening.address()
        resolve(typeof address === 'object' && address ? address.port : at)
      })
    })
  const own = await listen(0)
  const way: Way = {
    url: `http://${hostname}:${own}`,
    cut: () =>
      new Promise((resolve) => {
        if (!server?.listening) return resolve()
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
    mend: async () => {
      await listen(own)
    },
  }
  ways.push(way)
  return way
}

/** Goes offline, the service worker too. */
async function goOffline({ context }: Desk, way: Way): Promise<void> {
  await way.cut()
  await context.setOffline(true)
}

inEveryBrowser((desk) => {
  it('reads the texts and opens the checklists, once the application was opened with one', async () => {
    const way = await openWay(desk.serverUrl)
    await desk.fresh({ serviceWorkers: 'allow', baseURL: way.url })
    await desk.page.goto('/')
    await desk.page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    const isKept = () =>
      desk.page.evaluate(async () => {
        const kept = await caches.match('/api/documents/recording-rules-2021')
        return kept !== undefined && (await caches.match('/api/checklists')) !== undefined
      })
    await eventually(isKept).toBe(true)
    await goOffline(desk, way)
    await desk.page.goto('/law/recording-rules-2021')
    await desk.page.getByRole('heading', { level: 1 }).waitFor()
    await desk.page.getByText('第二条').first().waitFor()
    await desk.page.getByText(/这里显示的是 .*保存的内容，今天没有核对/).waitFor()
    await desk.page.goto('/checklists')
    await desk.page.getByRole('link', { name: '速裁程序适用条件', exact: true }).first().waitFor()
    const keys = await desk.page.evaluate(async () => {
      const names = await caches.keys()
      const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return lists.flat().map(({ url }) => url)
    })
    expect(
      keys.filter((url) =>
        /\/api\/(search|answers|evaluations|exercises|classes)|\/evaluations|\?/.test(url),
      ),
    ).toEqual([])
  })

  it('says no more that something was kept, once the server answers again', async () => {
    const way = await openWay(desk.serverUrl)
    await desk.fresh({ serviceWorkers: 'allow', baseURL: way.url })
    await desk.page.goto('/')
    await desk.page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    await eventually(() =>
      desk.page.evaluate(async () => (await caches.match('/api/checklists')) !== undefined),
    ).toBe(true)
    await goOffline(desk, way)
    await desk.page.goto('/checklists')
    const kept = desk.page.getByTestId('kept')
    await kept.waitFor()
    await way.mend()
    await desk.context.setOffline(false)
    await kept.waitFor({ state: 'detached' })
  })
})
