import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCorpus } from '../../server/store/corpus-files.ts'
import { corpusRoot } from '../corpus-fixture.ts'

const INTERPRETATION = 'spc-interpretation-2021'
let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tiaoli-corpus-'))
  for (const folder of ['sources', 'documents'])
    await cp(join(corpusRoot, folder), join(root, folder), { recursive: true })
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** Rewrites a declaration of the copy. */
async function editDeclaration(edit: (yaml: string) => string): Promise<void> {
  const file = join(root, 'documents', `${INTERPRETATION}.yaml`)
  await writeFile(file, edit(await readFile(file, 'utf8')))
}

describe('reading the corpus', () => {
  it('refuses a source of which one character was changed', async () => {
    const file = join(root, 'sources', `${INTERPRETATION}.txt`)
    await writeFile(file, (await readFile(file, 'utf8')).replace('应当', '可以'))
    await expect(loadCorpus(root)).rejects.toMatchObject({ code: 'SOURCE_CHANGED' })
  })

  it.each([
    [
      'a repair that does not fit',
      (yaml: string) => yaml.replace('before: 需要转换程', 'before: 不存在的字'),
      'REPAIR_NOT_APPLICABLE',
    ],
    ['an unknown key', (yaml: string) => `${yaml}\ncolour: red\n`, 'METADATA_INVALID'],
    [
      'a date that does not exist',
      (yaml: string) => yaml.replace('2021-03-01', '2021-02-30'),
      'METADATA_INVALID',
    ],
    ['broken YAML', (yaml: string) => `${yaml}\n  - [`, 'METADATA_INVALID'],
    ['a missing field', (yaml: string) => yaml.replace(/^title:.*$/m, ''), 'METADATA_INVALID'],
  ])('refuses %s, naming the file', async (_, edit, code) => {
    await editDeclaration(edit)
    await expect(loadCorpus(root)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(INTERPRETATION),
    })
  })

  it('orders documents by authority and gives the same hash twice', async () => {
    const [first, second] = [await loadCorpus(root), await loadCorpus(root)]
    expect(first.documents.map(({ metadata }) => metadata.authority.rank)).toEqual([1, 2, 3, 4, 9])
    expect(first.hash).toBe(second.hash)
  })
})
