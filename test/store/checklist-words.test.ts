import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readRuleFiles } from '../../server/store/checklist-files.ts'
import { loadChecklistWords } from '../../server/store/checklist-words.ts'
import { corpusRoot } from '../corpus-fixture.ts'

const folder = await mkdtemp(join(tmpdir(), 'tiaoli-words-'))
await mkdir(join(folder, 'lexicon'))
afterAll(() => rm(folder, { recursive: true }))

const write = (text: string): Promise<void> =>
  writeFile(join(folder, 'lexicon', 'checklist-words.yaml'), text)

describe('everyday words of checklists', () => {
  it('stand for every checklist and for nothing else', async () => {
    const { checklists } = await readRuleFiles(corpusRoot)
    const ids = new Set(
      checklists.map(({ file }) => file.replace(/^.*\//, '').replace(/\.yaml$/, '')),
    )
    const words = await loadChecklistWords(corpusRoot, ids)
    expect([...ids].filter((id) => (words.get(id) ?? []).length < 2)).toEqual([])
  })

  it('are split at white space', async () => {
    await write('a: 速裁  快审\n')
    expect(await loadChecklistWords(folder, new Set(['a']))).toEqual(
      new Map([['a', ['速裁', '快审']]]),
    )
  })

  it.each([
    ['b: 词语', '没有清单“b”'],
    ['a: [1, 2]', 'a应当是'],
    ['- 1', '整个文件应当是'],
    ['a: "', '读不出来'],
  ])('%s is refused, naming the place', async (text, message) => {
    await write(text)
    await expect(loadChecklistWords(folder, new Set(['a']))).rejects.toThrow(message)
  })
})
