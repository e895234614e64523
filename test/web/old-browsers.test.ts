// The floor is Chrome 109 in a closed network: nothing newer in the sources, no address outside.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const WEB = fileURLToPath(new URL('../../web/', import.meta.url))
const files = readdirSync(WEB, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(tsx?|css|html)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
const sources = files.map((path) => [path.slice(WEB.length), readFileSync(path, 'utf8')] as const)

/** What came after Chrome 109, with the version that brought it. */
const TOO_NEW: readonly (readonly [string, RegExp])[] = [
  ['110: toSorted, toReversed, toSpliced, with', /\.(toSorted|toReversed|toSpliced)\(/],
  ['117: Object.groupBy, Map.groupBy', /\b(Object|Map)\.groupBy\(/],
  ['119: Promise.withResolvers', /withResolvers\(/],
  ['120: URL.canParse', /URL\.canParse\(/],
  ['116: AbortSignal.any', /AbortSignal\.any\(/],
  ['111: color-mix', /color-mix\(/],
  ['117: subgrid', /:\s*subgrid/],
  ['122: methods of Set', /\.(isSubsetOf|symmetricDifference|isSupersetOf)\(/],
  ['123: field-sizing', /field-sizing:/],
  ['118: the search element', /<search[\s>]/],
]

describe('the sources of the web application', () => {
  it('are there to be read', () => {
    expect(sources.length).toBeGreaterThan(60)
  })

  it.each(TOO_NEW)('use nothing of Chrome %s', (_, pattern) => {
    const users = sources.filter(([, text]) => pattern.test(text)).map(([path]) => path)
    expect(users).toEqual([])
  })

  it('name no address outside, and load no font', () => {
    for (const [path, text] of sources) {
      expect(text, path).not.toMatch(/https?:\/\/(?!127\.0\.0\.1)/)
      expect(text, path).not.toMatch(/@font-face|@import\s/)
    }
  })

  it('make no id or copy by what plain HTTP lacks, but for a guarded clipboard', () => {
    for (const [path, text] of sources) {
      expect(text, path).not.toMatch(/randomUUID/)
      if (path !== 'parts/clipboard.ts') expect(text, path).not.toMatch(/navigator\.clipboard/)
    }
  })
})

describe('the widths at which the layout changes', () => {
  it('are told in letters, so that larger letters count as a narrower window', () => {
    for (const [path, text] of sources) expect(text, path).not.toMatch(/\((min|max)-width:\s*\d+px/)
  })
})
