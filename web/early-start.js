// Runs before the application: asks at once for the code of the page that is opened and for the public data that it shows
// first, so that neither waits until the application has started. Loads nothing itself; without it, all works, only later.

/** Files of a page by its module, written by the build. */
const FILES = __FILES__

/** What a page opens with: its address, its modules, and what it asks for, with the parts of the address put in. */
const PAGES = [
  [/^\/$/, [], ['/api/checklists', '/api/documents']],
  [/^\/ask$/, ['ask/ask-page'], []],
  [/^\/search$/, ['search/search-page'], ['/api/documents']],
  [/^\/law$/, ['law/texts-page'], ['/api/documents']],
  [/^\/law\/([\w-]+)\/import$/, ['law/import-page'], []],
  [/^\/law\/([\w-]+)(?:\/.*)?$/, ['law/reader-page'], ['/api/documents/$1']],
  [/^\/checklists$/, ['checklists/catalogue-page'], ['/api/checklists']],
  [
    /^\/checklists\/([\w-]+)$/,
    ['checklist/checklist-frame', 'checklist/start-page'],
    ['/api/checklists/$1'],
  ],
  [
    /^\/checklists\/([\w-]+)\/q\/.+$/,
    ['checklist/checklist-frame', 'checklist/question-page'],
    ['/api/checklists/$1'],
  ],
  [
    /^\/checklists\/([\w-]+)\/(review|tasks|narrative|picture|verdict)$/,
    ['checklist/checklist-frame', 'checklist/$2-page'],
    ['/api/checklists/$1'],
  ],
  [/^\/case$/, ['case/case-page'], ['/api/checklists']],
  [/^\/compare$/, ['compare/compare-page'], ['/api/documents']],
  [/^\/notes$/, ['notes/notes-page'], []],
  [/^\/training$/, ['training/training-page'], ['/api/exercises']],
  [/^\/training\/exercise\/([\w~-]+)$/, ['training/exercise-page'], ['/api/exercises/$1']],
  [/^\/training\/drill$/, ['training/drill-page'], ['/api/documents']],
  [/^\/training\/class$/, ['training/class-page'], ['/api/exercises']],
  [/^\/training\/class\/[^/]+$/, ['training/class-room-page'], []],
  [/^\/training\/class\/[^/]+\/board$/, ['training/class-board-page'], []],
  [/^\/topics$/, ['topics/topics-page'], ['/api/topics']],
  [/^\/topics\/([\w-]+)$/, ['topics/topic-page'], ['/api/topics/$1']],
  [/^\/verify$/, ['verify/verify-page'], []],
]

const head = document.head

/** Asks for a file as the application will: without `crossorigin` a preload is not the same request. */
function askFor(href, rel, as) {
  const link = document.createElement('link')
  link.rel = rel
  if (as !== undefined) link.as = as
  link.crossOrigin = 'anonymous'
  link.href = href
  head.append(link)
}

const path = location.pathname.replace(/(.)\/+$/, '$1')
const page = PAGES.find(([address]) => address.test(path))
if (page !== undefined) {
  const [address, modules, data] = page
  const placed = (template) => path.replace(address, template)
  const files = modules.flatMap((name) => FILES[placed(name)] ?? [])
  for (const file of new Set(files)) {
    if (file.endsWith('.css')) askFor(file, 'preload', 'style')
    else askFor(file, 'modulepreload')
  }
  for (const url of data) askFor(placed(url), 'preload', 'fetch')
}
