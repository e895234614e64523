import { mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  GRAPH_FILE,
  type SnapshotContent,
  type SnapshotIdentity,
} from '../../server/search/snapshot.ts'
import { buildVectorIndex } from '../../server/search/vector-index.ts'
import { readSnapshot, writeSnapshot } from '../../server/store/index-files.ts'

const IDENTITY: SnapshotIdentity = {
  format: 1,
  corpus: 'c',
  annotations: 'a',
  lexicon: 'l',
  dictionary: 'd',
  embedder: 'e',
}
const graph = buildVectorIndex([Float32Array.of(1, 0), Float32Array.of(0, 1)], 2)
const content = (word: string): SnapshotContent => ({
  dimension: 2,
  count: 2,
  files: new Map([
    ['articles.terms', new TextEncoder().encode(word)],
    ['articles.offsets', new Uint8Array(8)],
  ]),
  writeGraph: graph.write,
})

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tiaoli-index-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const currentFolder = async (): Promise<string> =>
  join(root, (await readFile(join(root, 'CURRENT'), 'utf8')).trim())

describe('a snapshot', () => {
  it('is read as it was written', async () => {
    await writeSnapshot(root, IDENTITY, content('速裁'))
    const { files, dimension, count } = await readSnapshot(root, IDENTITY)
    expect(new TextDecoder().decode(files.get('articles.terms'))).toBe('速裁')
    expect([dimension, count]).toEqual([2, 2])
  })

  it('is damaged where there is none', async () => {
    await expect(readSnapshot(root, IDENTITY)).rejects.toMatchObject({ code: 'INDEX_DAMAGED' })
  })

  it.each(['articles.terms', 'articles.offsets', GRAPH_FILE, 'manifest.json'])(
    'is damaged without %s',
    async (name) => {
      await writeSnapshot(root, IDENTITY, content('速裁'))
      await rm(join(await currentFolder(), name))
      await expect(readSnapshot(root, IDENTITY)).rejects.toMatchObject({ code: 'INDEX_DAMAGED' })
    },
  )

  it.each(['articles.terms', GRAPH_FILE, 'manifest.json'])(
    'is damaged when %s is cut short',
    async (name) => {
      await writeSnapshot(root, IDENTITY, content('速裁'))
      await truncate(join(await currentFolder(), name), 3)
      await expect(readSnapshot(root, IDENTITY)).rejects.toMatchObject({ code: 'INDEX_DAMAGED' })
    },
  )

  it.each(['articles.offsets', GRAPH_FILE])(
    'is damaged when one byte of %s was changed',
    async (name) => {
      await writeSnapshot(root, IDENTITY, content('速裁'))
      const path = join(await currentFolder(), name)
      const bytes = await readFile(path)
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
      await writeFile(path, bytes)
      await expect(readSnapshot(root, IDENTITY)).rejects.toMatchObject({ code: 'INDEX_DAMAGED' })
    },
  )

  it.each(Object.keys(IDENTITY) as (keyof SnapshotIdentity)[])(
    'is stale when %s differs',
    async (key) => {
      await writeSnapshot(root, IDENTITY, content('速裁'))
      const other = { ...IDENTITY, [key]: key === 'format' ? 2 : 'other' }
      await expect(readSnapshot(root, other)).rejects.toMatchObject({
        code: 'INDEX_STALE',
        message: expect.stringContaining(key),
      })
    },
  )

  it.each(['../../etc', 'snapshot-x', ''])('refuses CURRENT that says %j', async (name) => {
    await writeSnapshot(root, IDENTITY, content('速裁'))
    await writeFile(join(root, 'CURRENT'), name)
    await expect(readSnapshot(root, IDENTITY)).rejects.toMatchObject({ code: 'INDEX_DAMAGED' })
  })

  it('stays current when writing another one fails', async () => {
    await writeSnapshot(root, IDENTITY, content('旧'))
    const failing = {
      ...content('新'),
      writeGraph: () => {
        throw new Error('broken')
      },
    }
    await expect(writeSnapshot(root, IDENTITY, failing)).rejects.toThrow('broken')
    const { files } = await readSnapshot(root, IDENTITY)
    expect(new TextDecoder().decode(files.get('articles.terms'))).toBe('旧')
    expect((await readdir(root)).filter((name) => name.startsWith('unfinished'))).toEqual([])
  })

  it('says that the disk is full', async () => {
    const full = {
      ...content('新'),
      writeGraph: () => {
        throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
      },
    }
    await expect(writeSnapshot(root, IDENTITY, full)).rejects.toMatchObject({ code: 'DISK_FULL' })
  })

  it('is replaced whole by the next one, and removed once nobody can be reading it', async () => {
    await writeSnapshot(root, IDENTITY, content('旧'))
    const old = await currentFolder()
    await writeSnapshot(root, IDENTITY, content('新'))
    expect(await readdir(old)).not.toEqual([])
    await utimes(old, new Date(0), new Date(0))
    await writeSnapshot(root, IDENTITY, content('更新'))
    expect((await readdir(root)).map((name) => join(root, name))).not.toContain(old)
  })
})
