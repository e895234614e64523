// Keeps the application and public law for the time without a network. What people type or ask is never kept: only
// GET of the texts, their provisions and the checklists themselves are, never a search, an answer, a verdict or a class.

const FILES = __FILES__
const SHELL = 'tiaoli-shell-__VERSION__'
const LAW = 'tiaoli-law'

/** Paths of public law: what they answer depends on the path alone. */
const PUBLIC_LAW = [
  /^\/api\/health$/,
  /^\/api\/documents(\/[\w-]+)?$/,
  /^\/api\/provisions\/[\w/-]+$/,
  /^\/api\/checklists(\/[\w-]+)?$/,
  /^\/api\/topics(\/[\w-]+)?$/,
]

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(SHELL)
      .then((cache) => cache.addAll(['/', ...FILES]))
      .then(() => self.skipWaiting()),
  )
})

/** Brings the texts in, so that they can be read without a network before they were ever opened. */
async function fetchTexts() {
  const cache = await caches.open(LAW)
  const list = await fetch('/api/documents')
  if (!list.ok) return
  await cache.put('/api/documents', list.clone())
  const { documents } = await list.json()
  await cache.addAll(['/api/checklists', ...documents.map(({ id }) => `/api/documents/${id}`)])
}

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('tiaoli-shell-') && name !== SHELL)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim())
      .then(() => fetchTexts().catch(() => undefined)),
  )
})

/** The network where there is one; what was kept where there is none. */
async function networkFirst(request, name, key = request) {
  try {
    const response = await fetch(request)
    if (response.ok) {
      const cache = await caches.open(name)
      await cache.put(key, response.clone())
    }
    return response
  } catch (error) {
    const kept = await caches.match(key)
    if (kept) return kept
    throw error
  }
}

/** Files with a hash in their name never change. */
async function keptFirst(request) {
  const kept = await caches.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) {
    const cache = await caches.open(SHELL)
    await cache.put(request, response.clone())
  }
  return response
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate' && !url.pathname.startsWith('/api/')) {
    // Every page is the same file; its address, which may hold a question, is no key.
    event.respondWith(networkFirst(request, SHELL, '/'))
  } else if (url.pathname.startsWith('/assets/')) {
    event.respondWith(keptFirst(request))
  } else if (url.search === '' && PUBLIC_LAW.some((path) => path.test(url.pathname))) {
    event.respondWith(networkFirst(request, LAW))
  }
})
