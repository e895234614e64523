import { describe, expect, it } from 'vitest'
import { buildIndexes, questionTokens } from '../../server/search/indexes.ts'
import { outsideEvidence } from '../../server/search/outside-evidence.ts'
import { learnOutsideWords } from '../../server/search/outside-words.ts'
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
    const outsideWords = learnOutsideWords(passages, outside, analyzer)
    return outsideEvidence({ indexes, passages, analyzer, outsideWords }, text, cosines)
  }
const evidence = evidenceOver(passages)

describe('evidence of being beyond the corpus', () => {
  it('hears the questions that are near: outside ones for it, annotated ones against it', () => {
    expect(evidence('离婚孩子判给谁').vote).toBeGreaterThan(0.5)
    expect(evidence('上诉会加刑吗').vote).toBeLessThan(0.3)
  })

  it.each(['', '的了吗', '？！'])('knows no neighbours of %j', (text) => {
    expect(evidence(text).vote).toBe(0)
  })

  it('is none where nothing is known to be outside', () => {
    expect(evidenceOver(passages, [])('离婚')).toEqual({ words: 0, vote: 0 })
  })
})
