import { describe, expect, it } from 'vitest'
import { holdsPackages, isInstalled } from '../../scripts/setup/packages.mjs'
import { temporaryFolder } from './temporary-folder.ts'

const WANTED = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a/node_modules/b': { version: '2.0.0' },
    'node_modules/other-system': { version: '3.0.0', optional: true },
  },
}
const A = { 'node_modules/a': { version: '1.0.0' } }
const B = { 'node_modules/a/node_modules/b': { version: '2.0.0' } }

describe('the packages are installed', () => {
  it.each<[string, Readonly<Record<string, { readonly version: string }>>, boolean]>([
    ['as the lock file says', { ...A, ...B }, true],
    [
      'with an optional one',
      { ...A, ...B, 'node_modules/other-system': { version: '3.0.0' } },
      true,
    ],
    ['not: one is missing', A, false],
    [
      'not: one has another version',
      { ...A, 'node_modules/a/node_modules/b': { version: '2.0.1' } },
      false,
    ],
    [
      'not: an optional one has another version',
      { ...A, ...B, 'node_modules/other-system': { version: '2.0.0' } },
      false,
    ],
    ['not: there is one too many', { ...A, ...B, 'node_modules/c': { version: '1.0.0' } }, false],
  ])('%s', (_claim, packages, holds) => {
    expect(holdsPackages(WANTED, { packages })).toBe(holds)
  })

  it('not, where there is no folder of packages or its record is damaged', () => {
    expect(isInstalled(temporaryFolder())).toBe(false)
    const damaged = { 'node_modules/.package-lock.json': '{', 'package-lock.json': '{}' }
    expect(isInstalled(temporaryFolder(damaged))).toBe(false)
  })

  it('not, where a native module does not load', () => {
    const lock = JSON.stringify({ packages: {} })
    const files = { 'node_modules/.package-lock.json': lock, 'package-lock.json': lock }
    expect(isInstalled(temporaryFolder(files))).toBe(false)
  })
})
