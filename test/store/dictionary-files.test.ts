import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { normaliseText } from '../../server/search/normalise.ts'
import { openSegmenter } from '../../server/search/terms.ts'
import { prepareDictionary, userDictionary } from '../../server/store/dictionary-files.ts'
import { parseWordList } from '../../server/store/lexicon-files.ts'
import { corpus, corpusRoot } from '../corpus-fixture.ts'

const dataRoot = await mkdtemp(join(tmpdir(), 'tiaoli-dictionary-'))
afterAll(() => rm(dataRoot, { recursive: true, force: true }))

describe('the user dictionary', () => {
  it('keeps the frequency of a frequent word and makes the others as frequent as most', () => {
    expect(userDictionary('会见 1940 n\n速裁 3 n\n', ['会见', '速裁', '具结书'])).toBe(
      '会见 1940 n\n速裁 70 n\n具结书 70 n\n',
    )
  })
})

describe('the pruned dictionary', () => {
  it('loses hardly a border of the five texts that the whole one finds, and parts few compounds more', async () => {
    const terms = parseWordList(await readFile(join(corpusRoot, 'lexicon/terms.txt'), 'utf8'))
    const pruned = await prepareDictionary(dataRoot, terms)
    const packaged = join(
      dirname(createRequire(import.meta.url).resolve('nodejieba')),
      'submodules/cppjieba/dict/jieba.dict.utf8',
    )
    const texts = corpus.articles.map(({ text }) => normaliseText(text))
    const bordersOf = (files: typeof pruned): Set<string> => {
      const segmenter = openSegmenter(files)
      const borders = new Set<string>()
      texts.forEach((text, at) => {
        let offset = 0
        for (const word of segmenter.cut(text)) {
          offset += word.length
          borders.add(`${at}:${offset}`)
        }
      })
      return borders
    }
    const whole = bordersOf({ ...pruned, dict: packaged, hash: 'whole' })
    const kept = bordersOf(pruned)
    const lost = [...whole].filter((border) => !kept.has(border)).length
    const added = [...kept].filter((border) => !whole.has(border)).length
    expect(lost / whole.size).toBeLessThan(0.005)
    expect(added / whole.size).toBeLessThan(0.04)
  })
})
