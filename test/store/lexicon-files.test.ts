import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pruneDictionary } from '../../server/store/dictionary-files.ts'
import { loadLexicon, parseWordList } from '../../server/store/lexicon-files.ts'
import { loadRankingModel } from '../../server/store/ranking-file.ts'
import { corpusRoot } from '../corpus-fixture.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tiaoli-lexicon-'))
  await cp(join(corpusRoot, 'lexicon'), join(root, 'lexicon'), { recursive: true })
})
afterEach(() => rm(root, { recursive: true, force: true }))

const replace = (name: string, text: string) => writeFile(join(root, 'lexicon', name), text)
const load = () => loadLexicon(root, join(root, 'data'))

describe('the lexicon', () => {
  it('changes its hash with any of its files', async () => {
    const before = await load()
    await replace('synonyms.yaml', '- { say: [快审], mean: [速裁程序] }\n')
    const after = await load()
    expect(after.hash).not.toBe(before.hash)
    expect(after.dictionary.hash).toBe(before.dictionary.hash)
  })

  it('changes the hash of the dictionary with the legal terms', async () => {
    const before = await load()
    await replace('terms.txt', '速裁程序\n')
    expect((await load()).dictionary.hash).not.toBe(before.dictionary.hash)
  })

  it.each([
    ['synonyms.yaml', '- { say: 快审 }\n', 'a list that is none'],
    ['bilingual.yaml', '- {', 'broken YAML'],
    ['glossary.yaml', '公证: []', 'a word without meanings'],
    [
      'outside.yaml',
      '- { id: x, source: 某法, reason: 不在其中, patterns: ["("] }\n',
      'a broken pattern',
    ],
  ])('refuses %s with %j, naming the file: %s', async (name, text) => {
    await replace(name, text)
    await expect(load()).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining(name),
    })
  })

  it('reads the glossary word by word, after the phrases', async () => {
    await replace('bilingual.yaml', '- { en: [plea bargain], zh: [认罪认罚, 具结书] }\n')
    await replace('glossary.yaml', '公证: [notarise, notary]\n三十日: ["30 days"]\n')
    expect((await load()).bilingual).toEqual([
      { en: ['plea bargain'], zh: ['认罪认罚', '具结书'] },
      { en: ['notarise', 'notary'], zh: ['公证'] },
      { en: ['30 days'], zh: ['三十日'] },
    ])
  })

  it('knows for each question beyond the corpus which law answers it, if any', async () => {
    await replace('outside.yaml', '- { id: x, source: 甲法, reason: 不在其中, examples: [问一] }\n')
    await replace(
      'outside-questions.yaml',
      '- { topic: y, source: 乙法, questions: [问二] }\n- { topic: z, questions: [问三] }\n',
    )
    expect(await load()).toMatchObject({
      outsideQuestions: ['问一', '问二', '问三'],
      outsideSources: ['甲法', '乙法', null],
    })
  })

  it('refuses a missing file', async () => {
    await rm(join(root, 'lexicon', 'terms.txt'))
    await expect(load()).rejects.toMatchObject({ code: 'CONFIG_INVALID' })
  })

  it('mends a dictionary file that was cut short', async () => {
    const { dictionary } = await load()
    await writeFile(dictionary.dict, '法院 3 n')
    const again = await load()
    const { size } = await import('node:fs/promises').then(({ stat }) =>
      stat(again.dictionary.dict),
    )
    expect(size).toBeGreaterThan(100_000)
  })
})

describe('weights', () => {
  it.each(['{', '{}', '{"madeBy":"x","weights":{"unheardOf":1}}'])('refuses %s', async (text) => {
    await replace('ranking.json', text)
    await expect(loadRankingModel(root)).rejects.toMatchObject({ code: 'CONFIG_INVALID' })
  })
})

describe('word lists', () => {
  it('leave out remarks and blank lines', () => {
    expect(parseWordList('# 说明\n\n速裁程序\n 值班律师 \n')).toEqual(['速裁程序', '值班律师'])
  })

  it('are pruned by frequency, single characters excepted', () => {
    expect(pruneDictionary('法院 3000 n\n镟床 2 n\n镟 1 n\n', 20)).toBe('法院 3000 n\n镟 1 n\n')
  })
})
