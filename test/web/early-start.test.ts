// The script that runs before the application: it asks for what the opened page needs, and for nothing that is not public.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'

const WEB = join(import.meta.dirname, '../../web')
const SOURCE = readFileSync(join(WEB, 'early-start.js'), 'utf8')
const ROUTER = readFileSync(join(WEB, 'app/router.tsx'), 'utf8')

interface Link {
  rel: string
  as?: string
  href: string
  crossOrigin: string
}

/** Modules of the pages that the router fetches when they are opened. */
const PAGES = [...ROUTER.matchAll(/import\('\.\.\/pages\/(.+?)\.tsx'\)/g)].map(([, name]) => name)

/** What is asked for when the application is opened at a path. */
function askedAt(pathname: string): Link[] {
  const links: Link[] = []
  const files = Object.fromEntries(
    PAGES.map((name) => [name, [`/assets/${name}.js`, `/assets/${name}.css`]]),
  )
  runInNewContext(SOURCE.replace('__FILES__', JSON.stringify(files)), {
    location: { pathname },
    document: {
      head: { append: (link: Link) => links.push(link) },
      createElement: () => ({ rel: '', href: '', crossOrigin: '' }),
    },
  })
  return links
}
const hrefs = (pathname: string): string[] => askedAt(pathname).map(({ href }) => href)
const page = (name: string): string[] => [`/assets/${name}.js`, `/assets/${name}.css`]

describe('the early start', () => {
  it.each([
    ['/', ['/api/checklists', '/api/documents']],
    ['/ask', page('ask/ask-page')],
    ['/law', [...page('law/texts-page'), '/api/documents']],
    ['/law/law-a', [...page('law/reader-page'), '/api/documents/law-a']],
    ['/law/law-a/370/1/7', [...page('law/reader-page'), '/api/documents/law-a']],
    ['/law/law-a/370/', [...page('law/reader-page'), '/api/documents/law-a']],
    ['/law/law-a/import', page('law/import-page')],
    [
      '/checklists/x/verdict',
      [
        ...page('checklist/checklist-frame'),
        ...page('checklist/verdict-page'),
        '/api/checklists/x',
      ],
    ],
    ['/topics/fast-track', [...page('topics/topic-page'), '/api/topics/fast-track']],
    ['/training/exercise/x~5', [...page('training/exercise-page'), '/api/exercises/x~5']],
  ])('at %s asks for what is shown there', (path, expected) => {
    expect(hrefs(path)).toEqual(expected)
  })

  it('asks for nothing at an address that it does not know', () => {
    expect(hrefs('/no-such-page')).toEqual([])
    expect(hrefs('/law/%2e%2e')).toEqual([])
  })

  it('knows every page that the router fetches', () => {
    const named = new Set(
      [...SOURCE.matchAll(/'([a-z]+\/[a-z-]+-(?:page|frame))'/g)].map(([, name]) => name),
    )
    for (const step of ['review', 'tasks', 'narrative', 'picture', 'verdict'])
      named.add(`checklist/${step}-page`)
    expect([...named].sort()).toEqual([...new Set(PAGES)].sort())
    for (const name of named) expect(existsSync(join(WEB, 'pages', `${name}.tsx`)), name).toBe(true)
  })

  it('asks as modules, styles and fetches do, so that nothing is loaded twice', () => {
    for (const link of askedAt('/law/law-a/1')) {
      expect(link.crossOrigin).toBe('anonymous')
      const kind = link.href.endsWith('.js')
        ? ['modulepreload', undefined]
        : ['preload', link.href.endsWith('.css') ? 'style' : 'fetch']
      expect([link.rel, link.as]).toEqual(kind)
    }
  })
})
