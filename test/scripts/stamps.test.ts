import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { contentDigest, listInputs, listingDigest } from '../../scripts/setup/fingerprint.mjs'
import { openStamps, readStamps } from '../../scripts/setup/stamps.mjs'
import { temporaryFolder } from './temporary-folder.ts'

const STEP = { id: 'build', inputs: ['source', 'one.json'], outputs: ['out/main.js'], setting: 'a' }
const FILES = { 'source/a.ts': 'a', 'source/deep/b.ts': 'b', 'one.json': '{}', 'other.txt': 'x' }

async function doneOnce() {
  const root = temporaryFolder(FILES)
  const file = join(root, 'out', '.stamps.json')
  const stamps = openStamps(root, file)
  await stamps.perform(STEP, async () => {
    mkdirSync(join(root, 'out'), { recursive: true })
    writeFileSync(join(root, 'out/main.js'), 'built')
  })
  return { root, file, stamps }
}

/** Sets a file's time forward, as a checkout does. */
const touch = (path: string) => {
  const { mtimeMs } = statSync(path)
  utimesSync(path, new Date(mtimeMs + 5000), new Date(mtimeMs + 5000))
}

describe('a step that was done', () => {
  it('is fresh until something changes', async () => {
    const { root, stamps } = await doneOnce()
    expect(stamps.isFresh(STEP)).toBe(true)
    writeFileSync(join(root, 'other.txt'), 'not an input')
    expect(stamps.isFresh(STEP)).toBe(true)
  })

  it.each<[string, (root: string) => void]>([
    ['an input has other contents', (root) => writeFileSync(join(root, 'source/a.ts'), 'A')],
    ['an input is added', (root) => writeFileSync(join(root, 'source/c.ts'), '')],
    ['an input is gone', (root) => rmSync(join(root, 'source/deep/b.ts'))],
    [
      'an input is renamed',
      (root) => renameSync(join(root, 'source/a.ts'), join(root, 'source/z.ts')),
    ],
    ['an output is gone', (root) => rmSync(join(root, 'out/main.js'))],
    ['the stamps are gone', (root) => rmSync(join(root, 'out/.stamps.json'))],
    [
      'the stamps are damaged',
      (root) => writeFileSync(join(root, 'out/.stamps.json'), '{"build":'),
    ],
    [
      'a stamp is no stamp',
      (root) => writeFileSync(join(root, 'out/.stamps.json'), '{"build":{"listing":1}}'),
    ],
  ])('is done again when %s', async (_reason, change) => {
    const { root, stamps } = await doneOnce()
    change(root)
    expect(stamps.isFresh(STEP)).toBe(false)
  })

  it('is done again with another setting', async () => {
    const { stamps } = await doneOnce()
    expect(stamps.isFresh({ ...STEP, setting: 'b' })).toBe(false)
  })

  it('stays fresh when only the times of its inputs change, and remembers the new ones', async () => {
    const { root, file, stamps } = await doneOnce()
    const before = readStamps(file).build
    touch(join(root, 'source/a.ts'))
    expect(stamps.isFresh(STEP)).toBe(true)
    const after = readStamps(file).build
    expect(after.content).toBe(before.content)
    expect(after.listing).toBe(listingDigest(listInputs(root, STEP.inputs)))
    expect(after.listing).not.toBe(before.listing)
  })

  it('is not fresh when an input changed while it was done', async () => {
    const { root, stamps } = await doneOnce()
    await stamps.perform(STEP, async () =>
      writeFileSync(join(root, 'source/a.ts'), 'edited meanwhile'),
    )
    expect(stamps.isFresh(STEP)).toBe(false)
  })

  it('keeps the stamps of other steps', async () => {
    const { file, stamps } = await doneOnce()
    const other = { ...STEP, id: 'other' }
    await stamps.perform(other, async () => {})
    expect(Object.keys(readStamps(file)).sort()).toEqual(['build', 'other'])
    expect(stamps.isFresh(STEP)).toBe(true)
  })
})

describe('a step that failed', () => {
  it('passes its error on and is not fresh, even if it was before', async () => {
    const { stamps } = await doneOnce()
    const work = vi.fn().mockRejectedValue(new Error('no'))
    await expect(stamps.perform(STEP, work)).rejects.toThrow('no')
    expect(stamps.isFresh(STEP)).toBe(false)
  })
})

describe('the digests of inputs', () => {
  it('do not depend on the order in which inputs are named', () => {
    const root = temporaryFolder(FILES)
    expect(listInputs(root, ['source', 'one.json'])).toEqual(
      listInputs(root, ['one.json', 'source']),
    )
  })

  it('of contents are the same in another folder', () => {
    const [one, two] = [temporaryFolder(FILES), temporaryFolder(FILES)]
    const digest = (root: string) => contentDigest(root, listInputs(root, STEP.inputs))
    expect(digest(one)).toBe(digest(two))
  })

  it('tell a move of text from one file into the next', () => {
    const one = temporaryFolder({ 'source/a': 'xy', 'source/b': 'z' })
    const two = temporaryFolder({ 'source/a': 'x', 'source/b': 'yz' })
    const digest = (root: string) => contentDigest(root, listInputs(root, ['source']))
    expect(digest(one)).not.toBe(digest(two))
  })

  it('leave out what does not exist', () => {
    expect(listInputs(temporaryFolder(), ['nowhere'])).toEqual([])
  })
})

it('stamps are written whole: no temporary file stays', async () => {
  const { root, file } = await doneOnce()
  expect(listInputs(root, ['out']).map(({ path }: { path: string }) => path)).toEqual([
    'out/.stamps.json',
    'out/main.js',
  ])
  expect(() => JSON.parse(readFileSync(file, 'utf8'))).not.toThrow()
})
