import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  findNearCopies,
  jaccard,
  longestRun,
  textHashes,
  trigrams,
} from '../../scripts/annotation-check.ts'
import { readAsked } from '../../scripts/evaluation/question-files.ts'
import { loadAnnotations } from '../../server/store/annotation-files.ts'
import { corpus, corpusRoot } from '../corpus-fixture.ts'

const annotations = await loadAnnotations(corpusRoot, corpus)
const evaluation = await readAsked(corpusRoot)

describe('annotations', () => {
  it('stand at every article of every text and at every part of the report', () => {
    const annotated = new Set(annotations.all.map(({ articleId }) => articleId))
    expect(corpus.articles.filter(({ id }) => !annotated.has(id)).map(({ id }) => id)).toEqual([])
  })

  it('hold six questions or more for each, two of them English', () => {
    const thin = annotations.all.filter(
      ({ questions }) =>
        questions.length < 6 || questions.filter(({ language }) => language === 'en').length < 2,
    )
    expect(thin.map(({ articleId }) => articleId)).toEqual([])
  })

  it('copy no question of the evaluation sets', () => {
    const copies = findNearCopies(corpus, annotations, evaluation).filter(
      ({ of }) => of === 'evaluation',
    )
    expect(copies).toEqual([])
  })

  it('were written for the text that is here today', async () => {
    const lock: unknown = JSON.parse(
      await readFile(join(corpusRoot, 'annotations/provisions.lock.json'), 'utf8'),
    )
    expect(textHashes(corpus, annotations)).toEqual(lock)
  })
})

describe('the checker of near copies', () => {
  it('finds a question of the evaluation set with a few words changed', () => {
    const question = evaluation.find((text) => text.length > 20) ?? ''
    const copy = {
      at: 'spc-interpretation-2021/1',
      ask: `请问${question.slice(0, -1)}呢`,
      language: 'zh' as const,
    }
    const forged = { hash: '', all: [{ articleId: copy.at, names: [], questions: [copy] }] }
    expect(findNearCopies(corpus, forged, evaluation)).toMatchObject([
      { of: 'evaluation', other: question },
    ])
  })

  it('finds two questions that are alike, once, and the words of the law', () => {
    const at = 'spc-interpretation-2021/370'
    const ask = (text: string) => ({ at, ask: text, language: 'zh' as const })
    const law = corpus.provision(`${at}/1`)?.opening[0]?.text ?? ''
    const questions = [
      ask('律师说没罪还能快审吗'),
      ask('律师说没罪还能快审吗？'),
      ask(`什么叫${law}`),
    ]
    const found = findNearCopies(
      corpus,
      { hash: '', all: [{ articleId: at, names: [], questions }] },
      [],
    )
    expect(found.map(({ of }) => of)).toEqual(['annotation', 'law'])
  })

  it.each([
    ['速裁程序', '速裁程序', 1],
    ['速裁程序', '简易程序', 0],
    ['', '', 0],
  ])('%j and %j overlap by %d', (a, b, expected) => {
    expect(jaccard(trigrams(a), trigrams(b))).toBe(expected)
  })

  it('measures the longest run of common characters without punctuation', () => {
    expect(longestRun('问：适用速裁程序，审理吗', '人民法院适用速裁程序审理案件')).toBe(
      '适用速裁程序审理',
    )
    expect(longestRun('', '法')).toBe('')
  })
})
