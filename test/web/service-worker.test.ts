// The service worker with a browser around it that is simple enough to predict: what it keeps, and what it must not.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'

const SOURCE = readFileSync(join(import.meta.dirname, '../../web/service-worker.js'), 'utf8')
  .replace('__FILES__', '["/assets/index-1.js"]')
  .replace('__VERSION__', 'v1')
const ORIGIN = 'http://desk.test'

interface FakeRequest {
  readonly url: string
  readonly method: string
  readonly mode: string
}
const keyOf = (key: string | FakeRequest): string =>
  typeof key === 'string' ? key : key.url.slice(ORIGIN.length)

interface FakeResponse {
  readonly ok: boolean
  readonly clone: () => FakeResponse
  readonly json: () => Promise<unknown>
}
const reply = (body: unknown = {}, ok = true): FakeResponse => ({
  ok,
  clone: () => reply(body, ok),
  json: async () => body,
})

/** A worker with its caches; `online` can be cut. */
function worker(kept: Readonly<Record<string, readonly string[]>> = {}) {
  const stores = new Map<string, Map<string, FakeResponse>>(
    Object.entries(kept).map(([name, keys]) => [name, new Map(keys.map((key) => [key, reply()]))]),
  )
  const open = (name: string): Map<string, FakeResponse> => {
    const store = stores.get(name) ?? new Map<string, FakeResponse>()
    stores.set(name, store)
    return store
  }
  const state = { online: true, fetched: [] as string[] }
  const fetch = async (key: string | FakeRequest): Promise<FakeResponse> => {
    if (!state.online) throw new TypeError('Failed to fetch')
    state.fetched.push(keyOf(key))
    return reply({ documents: [{ id: 'law-a' }, { id: 'law-b' }] })
  }
  const listeners = new Map<string, (event: unknown) => void>()
  runInNewContext(SOURCE, {
    URL,
    fetch,
    caches: {
      open: async (name: string) => ({
        put: async (key: string | FakeRequest, response: FakeResponse) => {
          open(name).set(keyOf(key), response)
        },
        addAll: async (keys: string[]) => {
          for (const key of keys) open(name).set(key, await fetch(key))
        },
      }),
      keys: async () => [...stores.keys()],
      delete: async (name: string) => stores.delete(name),
      match: async (key: string | FakeRequest) =>
        [...stores.values()].map((store) => store.get(keyOf(key))).find(Boolean),
    },
    self: {
      location: { origin: ORIGIN },
      clients: { claim: async () => undefined },
      skipWaiting: async () => undefined,
      addEventListener: (name: string, listener: (event: unknown) => void) =>
        listeners.set(name, listener),
    },
  })
  const wait = async (name: string): Promise<void> => {
    let done: Promise<unknown> = Promise.resolve()
    listeners.get(name)?.({ waitUntil: (promise: Promise<unknown>) => (done = promise) })
    await done
  }
  const ask = (
    path: string,
    part: Partial<FakeRequest> = {},
  ): Promise<FakeResponse> | undefined => {
    let answer: Promise<FakeResponse> | undefined
    const request = { url: `${ORIGIN}${path}`, method: 'GET', mode: 'cors', ...part }
    listeners.get('fetch')?.({
      request,
      respondWith: (promise: Promise<FakeResponse>) => (answer = promise),
    })
    return answer
  }
  const keys = (): string[] => [...stores.values()].flatMap((store) => [...store.keys()])
  return { state, stores, wait, ask, keys }
}

describe('the service worker', () => {
  it.each([
    ['a search', '/api/search?q=速裁', {}],
    ['an answer', '/api/answers', { method: 'POST' }],
    ['a verdict', '/api/checklists/fast/evaluations', { method: 'POST' }],
    ['a verdict by its address', '/api/checklists/fast/evaluations', {}],
    ['a class', '/api/classes/123456', {}],
    ['an exercise', '/api/exercises/fast~1', {}],
    ['a text on a date that someone chose', '/api/documents?asOf=2020-01-01', {}],
    [
      'an address of the server that is opened as a page',
      '/api/openapi.json',
      { mode: 'navigate' },
    ],
    ['another server', '//elsewhere.test/api/documents', {}],
  ])('leaves %s to the network, unkept', (_name, path, part) => {
    const { ask, keys } = worker()
    const url = path.startsWith('//') ? { url: `http:${path}` } : {}
    expect(ask(path, { ...part, ...url })).toBeUndefined()
    expect(keys()).toEqual([])
  })

  it.each([
    '/api/documents',
    '/api/documents/law-a',
    '/api/provisions/law-a/370/1/7',
    '/api/checklists/fast',
    '/assets/reader-2.js',
  ])('keeps %s and gives it back without a network', async (path) => {
    const { state, ask } = worker()
    expect((await ask(path))?.ok).toBe(true)
    state.online = false
    expect((await ask(path))?.ok).toBe(true)
  })

  it('keeps one page for all addresses, so that no question becomes a key', async () => {
    const { state, ask, keys } = worker()
    await ask('/ask?q=一个案子', { mode: 'navigate' })
    expect(keys()).toEqual(['/'])
    state.online = false
    expect((await ask('/law/law-a/370', { mode: 'navigate' }))?.ok).toBe(true)
  })

  it('asks the network first for law: an old text is shown only without one', async () => {
    const { state, ask } = worker({ 'tiaoli-law': ['/api/documents/law-a'] })
    await ask('/api/documents/law-a')
    expect(state.fetched).toEqual(['/api/documents/law-a'])
  })

  it('fails as the network does for law that was never opened', async () => {
    const { state, ask } = worker()
    state.online = false
    await expect(ask('/api/provisions/law-a/1')).rejects.toThrow('Failed to fetch')
  })

  it('brings in the application, the texts and the checklists, and drops the application of before', async () => {
    const { wait, stores, keys } = worker({ 'tiaoli-shell-old': ['/'], other: ['/x'] })
    await wait('install')
    await wait('activate')
    expect([...stores.keys()].sort()).toEqual(['other', 'tiaoli-law', 'tiaoli-shell-v1'])
    expect(keys()).toEqual(
      expect.arrayContaining([
        '/',
        '/assets/index-1.js',
        '/api/documents',
        '/api/documents/law-a',
        '/api/documents/law-b',
        '/api/checklists',
      ]),
    )
  })

  it('starts without a network too, with nothing brought in', async () => {
    const { state, wait } = worker()
    state.online = false
    await expect(wait('activate')).resolves.toBeUndefined()
  })
})
