import { describe, expect, it } from 'vitest'
import { buildIndexes, questionTokens } from '../../server/search/indexes.ts'
import { outsideEvidence } from '../../server/search/outside-evidence.ts'
import type { Passages } from '../../server/search/passages.ts'
import { analyzer } from './search-fixture.ts'

const passages: Passages = {
  articles: [],
  units: [],
  questions: ['取保候审的保证金怎么退', '速裁程序几天审完', '上诉会加刑吗'].map((ask) => ({
    article: 0,
    unit: -1,
    ask,
    language: 'zh' as const,
  })),
}
const OUTSIDE = ['离婚孩子判给谁', '离婚财产怎么分', '加班费怎么算']
const evidenceOver =
  (passages: Passages, outside: readonly string[] = OUTSIDE) =>
  (text: string) => {
    const indexes = buildIndexes(passages, analyzer, outside)
    const cosines = new Float32Array(indexes.questions.size)
    const tokens = questionTokens(analyzer, text).map((token) => [token, 1] as const)
    indexes.questions.addCosines(new Map(tokens), cosines)
    return outsideEvidence({ indexes, passages, analyzer }, text, cosines)
  }
const evidence = evidenceOver(passages)

describe('evidence of being beyond the corpus', () => {
  it('is strong for the words of questions beyond it, and weak for those of its own', () => {
    expect(evidence('离婚').words).toBeGreaterThan(0)
    expect(evidence('取保候审').words).toBeLessThan(0)
  })

  it('says nothing of words that neither side knows', () => {
    expect(evidence('量子力学').words).toBeCloseTo(0, 5)
  })

  it('hears the questions that are near: outside ones for it, annotated ones against it', () => {
    expect(evidence('离婚孩子判给谁').vote).toBeGreaterThan(0.5)
    expect(evidence('上诉会加刑吗').vote).toBeLessThan(0.3)
  })

  it('grows with the number of words that say it, and less than in proportion', () => {
    const one = evidence('离婚').words
    const more = evidence('离婚财产').words
    expect(more).toBeGreaterThan(one)
    expect(more).toBeLessThan(2 * one)
  })

  it('takes a word of the law for one of the corpus though no annotated question holds it', () => {
    const spoken: Passages = {
      ...passages,
      articles: [
        {
          id: 'spc-interpretation-2021/1',
          documentId: 'spc-interpretation-2021',
          normative: true,
          authority: 1,
          heading: '',
          section: '',
          text: '羁押期限届满',
          names: [],
        },
      ],
    }
    const silent = evidenceOver({ ...spoken, articles: [] })('羁押期限')
    expect(evidenceOver(spoken)('羁押期限').words).toBeLessThan(silent.words)
  })

  it.each(['', '的了吗', '？！'])('is none for %j', (text) => {
    expect(evidence(text)).toEqual({ words: 0, vote: 0 })
  })

  it('is none where nothing is known to be outside', () => {
    expect(evidenceOver(passages, [])('离婚')).toEqual({ words: 0, vote: 0 })
  })
})
