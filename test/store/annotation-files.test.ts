import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadAnnotations, parseAnnotations } from '../../server/store/annotation-files.ts'
import { corpus, corpusRoot } from '../corpus-fixture.ts'

const FILE = 'corpus/annotations/x/001.yaml'
const parse = (yaml: string) => parseAnnotations(yaml, corpus, FILE)

describe('parsing annotations', () => {
  it('attaches a question to the article or to the exact provision', () => {
    const [annotation] = parse(
      '- article: recording-rules-2021/4\n  names: [同录]\n  questions: [多久, {at: recording-rules-2021/4, ask: 谁来}]\n  english: [Who records?]\n',
    )
    expect(annotation?.questions).toEqual([
      { at: 'recording-rules-2021/4', ask: '多久', language: 'zh' },
      { at: 'recording-rules-2021/4', ask: '谁来', language: 'zh' },
      { at: 'recording-rules-2021/4', ask: 'Who records?', language: 'en' },
    ])
  })

  it.each([
    [
      '- article: spc-interpretation-2021/700\n',
      'spc-interpretation-2021/700',
      'an article that does not exist',
    ],
    [
      '- {article: spc-interpretation-2021/370, questions: [{at: spc-interpretation-2021/370/1/99, ask: 哪些}]}\n',
      '370/1/99',
      'an item that does not exist',
    ],
    [
      '- {article: spc-interpretation-2021/37, questions: [{at: spc-interpretation-2021/370/1/1, ask: 哪些}]}\n',
      '不在',
      'a provision of another article',
    ],
    ['- {article: spc-interpretation-2021/370, question: [哪些]}\n', '不合要求', 'an unknown key'],
    [
      '- {article: spc-interpretation-2021/370, questions: [{ask: 哪些}]}\n',
      '不合要求',
      'a question without a place',
    ],
    ['- [', 'YAML', 'broken YAML'],
  ])('refuses %j, naming %s: %s', (yaml, named) => {
    expect(() => parse(yaml)).toThrow(
      expect.objectContaining({
        code: 'ANNOTATION_INVALID',
        message: expect.stringContaining(named),
      }),
    )
    expect(() => parse(yaml)).toThrow(FILE)
  })
})

describe('the annotations of this repository', () => {
  it('cover every article', async () => {
    const { all } = await loadAnnotations(corpusRoot, corpus)
    const annotated = new Set(all.map(({ articleId }) => articleId))
    expect(corpus.articles.filter(({ id }) => !annotated.has(id)).map(({ id }) => id)).toEqual([])
  })
})

describe('parsed annotations kept below the data folder', () => {
  let dataRoot: string
  beforeEach(async () => {
    dataRoot = await mkdtemp(join(tmpdir(), 'tiaoli-annotations-'))
  })
  afterEach(() => rm(dataRoot, { recursive: true, force: true }))
  const kept = async (): Promise<string> => {
    const [name = ''] = await readdir(join(dataRoot, 'annotations'))
    return join(dataRoot, 'annotations', name)
  }

  it('are the same as those parsed from the files', async () => {
    const parsed = await loadAnnotations(corpusRoot, corpus, dataRoot)
    expect(await loadAnnotations(corpusRoot, corpus, dataRoot)).toEqual(parsed)
    expect(parsed).toEqual(await loadAnnotations(corpusRoot, corpus))
  })

  it('are read in place of the YAML', async () => {
    await loadAnnotations(corpusRoot, corpus, dataRoot)
    await writeFile(await kept(), '[]')
    expect((await loadAnnotations(corpusRoot, corpus, dataRoot)).all).toEqual([])
  })

  it.each(['', '{', '[{"articleId":1}]'])(
    'are parsed anew when the kept file is %j',
    async (text) => {
      const { all } = await loadAnnotations(corpusRoot, corpus, dataRoot)
      await writeFile(await kept(), text)
      expect((await loadAnnotations(corpusRoot, corpus, dataRoot)).all).toEqual(all)
    },
  )

  it('are not needed: a data folder that cannot be written only costs time', async () => {
    const file = join(dataRoot, 'no-folder')
    await writeFile(file, '')
    const { all } = await loadAnnotations(corpusRoot, corpus, file)
    expect(all.length).toBeGreaterThan(0)
  })
})
