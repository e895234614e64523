// The service worker with a browser around it that is simple enough to predict: what it keeps, and what it must not.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'

const SOURCE = readFileSync(join(import.meta.dirname, '../../web/service-worker.js'), 'utf8')
  .replace('__FILES__', '["/icon.svg","/assets/index-1.js"]')
  .replace('__VERSION__', 'v1')
const ORIGIN = 'http://desk.test'

interface FakeRequest {
  readonly url: string
  readonly method: string
  readonly mode: string
}
const keyOf = (key: string | FakeRequest): string =>
  typeof key === 'string' ? key : key.url.slice(ORIGIN.length)

interface Reply {
  readonly type: string | null
  readonly body: string
  readonly ok?: boolean
  readonly redirected?: boolean
}
function response({ type, body, ok = true, redirected = false }: Reply): Response {
  const made = new Response(body, { status: ok ? 200 : 502 })
  if (type === null) made.headers.delete('content-type')
  else made.headers.set('content-type', type)
  return Object.defineProperty(made, 'redirected', { value: redirected })
}

const HTML = 'text/html; charset=utf-8'
const JSON_TYPE = 'application/json; charset=utf-8'
const PAGE: Reply = {
  type: HTML,
  body: '<script src="/assets/index-1.js"></script><link rel="icon" href="/icon.svg">',
}
const LOGIN: Reply = { type: HTML, body: '<form action="/login">' }

/** What the server of this application answers. */
function served(path: string): Reply {
  if (path.startsWith('/api/'))
    return {
      type: JSON_TYPE,
      body: '{"documents":[{"id":"law-a"},{"id":"law-b"}],"corpus":{"hash":"one"}}',
    }
  if (path.endsWith('.js')) return { type: 'text/javascript', body: path }
  if (path.endsWith('.svg')) return { type: 'image/svg+xml', body: path }
  if (path.endsWith('.webmanifest')) return { type: 'application/manifest+json', body: path }
  return PAGE
}

/** A worker with its caches; `online` can be cut. */
function worker(kept: Readonly<Record<string, readonly string[]>> = {}) {
  const stores = new Map<string, Map<string, Response>>(
    Object.entries(kept).map(([name, keys]) => [
      name,
      new Map(keys.map((key) => [key, response(served(key))])),
    ]),
  )
  const open = (name: string): Map<string, Response> => {
    const store = stores.get(name) ?? new Map<string, Response>()
    stores.set(name, store)
    return store
  }
  const state = {
    online: true,
    isFull: false,
    fetched: [] as string[],
    answer: served,
  }
  const fetch = async (key: string | FakeRequest): Promise<Response> => {
    if (!state.online) throw new TypeError('Failed to fetch')
    state.fetched.push(keyOf(key))
    return response(state.answer(keyOf(key)))
  }
  const listeners = new Map<string, (event: unknown) => void>()
  runInNewContext(SOURCE, {
    URL,
    Response,
    Headers,
    fetch,
    caches: {
      open: async (name: string) => ({
        put: async (key: string | FakeRequest, reply: Response) => {
          if (state.isFull) throw new Error('QuotaExceededError')
          open(name).set(keyOf(key), reply)
        },
      }),
      keys: async () => [...stores.keys()],
      delete: async (name: string) => stores.delete(name),
      match: async (key: string | FakeRequest, options?: { readonly cacheName: string }) =>
        [...stores]
          .filter(([name]) => options === undefined || options.cacheName === name)
          .map(([, store]) => store.get(keyOf(key)))
          .find(Boolean)
          ?.clone(),
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
  const ask = (path: string, part: Partial<FakeRequest> = {}): Promise<Response> | undefined => {
    let answer: Promise<Response> | undefined
    const request = { url: `${ORIGIN}${path}`, method: 'GET', mode: 'cors', ...part }
    listeners.get('fetch')?.({
      request,
      respondWith: (promise: Promise<Response>) => (answer = promise),
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
    ['a file that is opened as a page', '/icon.svg', { mode: 'navigate' }],
    ['the manifest that is opened as a page', '/manifest.webmanifest', { mode: 'navigate' }],
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
    const { state, wait, ask, keys } = worker()
    await wait('install')
    const installed = keys()
    await ask('/ask?q=一个案子', { mode: 'navigate' })
    expect(keys()).toEqual(installed)
    state.online = false
    const page = await ask('/law/law-a/370', { mode: 'navigate' })
    expect(await page?.text()).toBe(PAGE.body)
  })

  it.each<[string, string, Reply]>([
    ['a drawing was opened', '/icon.svg', served('/icon.svg')],
    ['the manifest was opened', '/manifest.webmanifest', served('/manifest.webmanifest')],
    ['a proxy asked to log in', '/law/law-a', LOGIN],
    ['a proxy led elsewhere', '/', { ...PAGE, redirected: true }],
    ['a server without the application spoke', '/', { type: 'text/plain', body: '网页尚未构建' }],
    [
      'a newer version was opened',
      '/',
      { type: HTML, body: '<script src="/assets/index-2.js"></script>' },
    ],
    ['the server failed', '/', { type: HTML, body: 'Bad Gateway', ok: false }],
  ])('opens the application without a network after %s', async (_what, path, reply) => {
    const { state, wait, ask } = worker()
    await wait('install')
    state.answer = () => reply
    const shown = await ask(path, { mode: 'navigate' })
    if (shown !== undefined) expect(await shown.text()).toBe(reply.body)
    state.online = false
    expect(await (await ask('/', { mode: 'navigate' }))?.text()).toBe(PAGE.body)
  })

  it.each<[string, (path: string) => Reply]>([
    ['all is a page to log in', () => LOGIN],
    ['the page is one to log in', (path) => (path === '/' ? LOGIN : served(path))],
    ['a file is a page to log in', (path) => (path.endsWith('.js') ? LOGIN : served(path))],
    ['a file is missing', (path) => ({ ...served(path), ok: !path.endsWith('.js') })],
    ['the page was led elsewhere', (path) => ({ ...served(path), redirected: path === '/' })],
    [
      'the page is of another version',
      (path) =>
        path === '/'
          ? {
              type: HTML,
              body: `${PAGE.body}<link rel="stylesheet" href="/assets/start-2.css">`,
            }
          : served(path),
    ],
    ['the page has no type', (path) => ({ ...served(path), type: null })],
  ])('is not installed where %s, and keeps no such page', async (_where, answer) => {
    const { state, wait, keys } = worker()
    state.answer = answer
    await expect(wait('install')).rejects.toThrow('Not kept')
    expect(keys()).not.toContain('/')
  })

  it.each([
    '/api/documents',
    '/api/documents/law-a',
    '/api/checklists/fast',
    '/assets/reader-2.js',
  ])('hands on what stands in place of %s, and does not keep it', async (path) => {
    const { state, ask, keys } = worker()
    for (const reply of [LOGIN, { ...served(path), redirected: true }, { ...LOGIN, ok: false }]) {
      state.answer = () => reply
      expect(await (await ask(path))?.text()).toBe(reply.body)
      expect(keys()).toEqual([])
    }
  })

  it('keeps the texts that came before one that is a page to log in', async () => {
    const { state, wait, keys } = worker()
    state.answer = (path) => (path === '/api/documents/law-b' ? LOGIN : served(path))
    await wait('activate')
    expect(keys().sort()).toEqual(['/api/checklists', '/api/documents', '/api/documents/law-a'])
  })

  it('is not brought in where the list of texts is a page to log in', async () => {
    const { state, wait, keys } = worker()
    state.answer = () => LOGIN
    await wait('activate')
    expect(keys()).toEqual([])
  })

  it.each(['/api/documents/law-a', '/assets/reader-2.js'])(
    'gives %s from the network where there is no room to keep it',
    async (path) => {
      const { state, ask } = worker()
      state.isFull = true
      expect((await ask(path))?.ok).toBe(true)
    },
  )

  it('asks the network first for law: an old text is shown only without one', async () => {
    const { state, ask } = worker({ 'tiaoli-law-v1': ['/api/documents/law-a'] })
    await ask('/api/documents/law-a')
    expect(state.fetched).toEqual(['/api/documents/law-a'])
  })

  it('fails as the network does for law that was never opened', async () => {
    const { state, ask } = worker()
    state.online = false
    await expect(ask('/api/provisions/law-a/1')).rejects.toThrow('Failed to fetch')
  })

  it('brings in the application, the texts and the checklists, and drops those of the version before', async () => {
    const { wait, stores, keys } = worker({
      'tiaoli-shell-old': ['/'],
      'tiaoli-law': ['/api/documents/law-a'],
      'tiaoli-law-old': ['/api/documents/law-a'],
      other: ['/x'],
    })
    await wait('install')
    await wait('activate')
    expect([...stores.keys()].sort()).toEqual(['other', 'tiaoli-law-v1', 'tiaoli-shell-v1'])
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

  describe('law that was kept', () => {
    const KEPT_ON = 'tiaoli-kept-on'

    it.each(['/api/documents', '/api/documents/law-a', '/api/health'])(
      'bears the moment when %s came, and the network gives it without',
      async (path) => {
        const { state, ask } = worker()
        const before = Date.now()
        expect((await ask(path))?.headers.has(KEPT_ON)).toBe(false)
        state.online = false
        const kept = await ask(path)
        const at = Date.parse(kept?.headers.get(KEPT_ON) ?? '')
        expect(at).toBeGreaterThanOrEqual(before)
        expect(at).toBeLessThanOrEqual(Date.now())
        expect(await kept?.text()).toBe(served(path).body)
      },
    )

    it('bears it too where it was brought in unasked; files of the application do not', async () => {
      const { state, wait, ask } = worker()
      await wait('install')
      await wait('activate')
      state.online = false
      expect((await ask('/api/documents/law-b'))?.headers.has(KEPT_ON)).toBe(true)
      expect((await ask('/assets/index-1.js'))?.headers.has(KEPT_ON)).toBe(false)
    })

    const health = (body: string) => (path: string) =>
      path === '/api/health' ? { type: JSON_TYPE, body } : served(path)

    it('goes when the server has other texts, and theirs are brought in', async () => {
      const { state, ask, keys } = worker()
      for (const path of ['/api/health', '/api/provisions/law-a/1']) await ask(path)
      state.answer = health('{"corpus":{"hash":"two"}}')
      await ask('/api/health')
      expect(keys()).not.toContain('/api/provisions/law-a/1')
      await expect.poll(keys).toContain('/api/documents/law-b')
      expect(keys()).toContain('/api/health')
    })

    it.each([
      ['the same', '{"corpus":{"hash":"one"}}'],
      ['unknown', '{"status":"ok"}'],
      ['unreadable', '{'],
    ])('stays where the texts of the server are %s', async (_, body) => {
      const { state, ask, keys } = worker()
      for (const path of ['/api/health', '/api/provisions/law-a/1']) await ask(path)
      state.answer = health(body)
      await ask('/api/health')
      expect(keys()).toContain('/api/provisions/law-a/1')
    })
  })

  it('starts without a network too, with nothing brought in', async () => {
    const { state, wait } = worker()
    state.online = false
    await expect(wait('activate')).resolves.toBeUndefined()
  })
})
