// Keeps the application and public law for the time without a network. What people type or ask is never kept: only
// GET of the texts, their provisions and the checklists themselves are, never a search, an answer, a verdict or a class.

const FILES = __FILES__
const VERSION = '__VERSION__'
const SHELL = `tiaoli-shell-${VERSION}`
// Another version of the application may read what was kept otherwise than it was written.
const LAW = `tiaoli-law-${VERSION}`
/** Header of a kept reply: when it came from the server, ISO 8601. What it says of validity was so on that day. */
const KEPT_ON = 'tiaoli-kept-on'
const HEALTH = '/api/health'

/** Paths of public law: what they answer depends on the path alone. */
const PUBLIC_LAW = [
  /^\/api\/health$/,
  /^\/api\/documents(\/[\w-]+)?$/,
  /^\/api\/provisions\/[\w/-]+$/,
  /^\/api\/checklists(\/[\w-]+)?$/,
  /^\/api\/topics(\/[\w-]+)?$/,
]

/** Addresses that end as names of files do; those of pages have no dot. */
const FILE = /\.[\w-]+$/

// On the way a proxy or a portal may answer with its own page and status 200: only what is of the right kind is kept.

const isOfType = (response, type) =>
  response.ok && !response.redirected && type.test(response.headers.get('content-type') ?? '')

const isLaw = (response) => isOfType(response, /^application\/json\b/i)

const isAsset = (response) => isOfType(response, /^(?!text\/html\b)./i)

/** Whether it is the page of this application, and of the version whose files are kept beside it. */
async function isPage(response) {
  if (!isOfType(response, /^text\/html\b/i)) return false
  const named = (await response.clone().text()).match(/\/assets\/[^"'\s>]+/g) ?? []
  return named.length > 0 && named.every((path) => FILES.includes(path))
}

/** The same reply with the moment at which it came. Its bytes are unpacked by now: what said otherwise is left out. */
async function stamped(response) {
  const headers = new Headers(response.headers)
  headers.set(KEPT_ON, new Date().toISOString())
  headers.delete('content-encoding')
  headers.delete('content-length')
  return new Response(await response.blob(), { status: response.status, headers })
}

/** Puts a reply into a cache; law with its date. */
async function put(name, key, response) {
  const kept = name === LAW ? await stamped(response) : response
  const cache = await caches.open(name)
  await cache.put(key, kept)
}

/** Fetches and keeps. Fails where the network does, and where what comes is not of the right kind. */
async function bringIn(name, path, isRight) {
  const response = await fetch(path)
  if (!(await isRight(response))) throw new TypeError(`Not kept: ${path}`)
  await put(name, path, response)
}

/** The page comes last: where it is kept, its files are. */
async function installShell() {
  await Promise.all(FILES.map((path) => bringIn(SHELL, path, isAsset)))
  await bringIn(SHELL, '/', isPage)
}

self.addEventListener('install', (event) => {
  event.waitUntil(installShell().then(() => self.skipWaiting()))
})

/** Brings the texts in, so that they can be read without a network before they were ever opened. */
async function fetchTexts() {
  await bringIn(LAW, '/api/documents', isLaw)
  const list = await caches.match('/api/documents', { cacheName: LAW })
  const { documents } = await list.json()
  await Promise.allSettled(
    ['/api/checklists', ...documents.map(({ id }) => `/api/documents/${id}`)].map((path) =>
      bringIn(LAW, path, isLaw),
    ),
  )
}

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => /^tiaoli-(shell|law)/.test(name) && name !== SHELL && name !== LAW)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim())
      .then(() => fetchTexts().catch(() => undefined)),
  )
})

/** Keeps an answer of the right kind. Where there is no room the answer is as good without. */
async function keepRight(name, request, response, isRight) {
  if (!isRight(response)) return
  const copy = response.clone()
  try {
    await put(name, request, copy)
  } catch {
    // A full disk: the network gave it, and will again.
  }
}

/** What the network answers; where there is none, what was kept under a key. */
async function orKept(answer, name, key) {
  try {
    return await answer
  } catch (error) {
    const kept = await caches.match(key, { cacheName: name })
    if (kept) return kept
    throw error
  }
}

/** Which texts a server has, by its health; undefined where it does not say. */
async function corpusOf(health) {
  try {
    return (await health?.clone().json())?.corpus?.hash
  } catch {
    return undefined
  }
}

/** Drops what was kept of other texts than the server has now, and brings its texts in. */
async function dropOtherTexts(health) {
  const before = await corpusOf(await caches.match(HEALTH, { cacheName: LAW }))
  const now = await corpusOf(health)
  if (before === undefined || now === undefined || before === now) return
  await caches.delete(LAW)
  fetchTexts().catch(() => undefined)
}

/** Law of the network, kept for the time without one. */
async function fetchLaw(request) {
  const response = await fetch(request)
  if (isLaw(response) && new URL(request.url).pathname === HEALTH) await dropOtherTexts(response)
  await keepRight(LAW, request, response, isLaw)
  return response
}

/** Files with a hash in their name never change. */
async function keptFirst(request) {
  const kept = await caches.match(request)
  if (kept) return kept
  const response = await fetch(request)
  await keepRight(SHELL, request, response, isAsset)
  return response
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    // Every page is the same file, the one that was installed: no answer to an address, which may hold a question,
    // takes its place.
    if (!url.pathname.startsWith('/api/') && !FILE.test(url.pathname))
      event.respondWith(orKept(fetch(request), SHELL, '/'))
  } else if (url.pathname.startsWith('/assets/')) {
    event.respondWith(keptFirst(request))
  } else if (url.search === '' && PUBLIC_LAW.some((path) => path.test(url.pathname))) {
    event.respondWith(orKept(fetchLaw(request), LAW, request))
  }
})
