import { describe, expect, it } from 'vitest'
import { buildIndexes, questionTokens } from '../../server/search/indexes.ts'
import { nearestSource, outsideEvidence } from '../../server/search/outside-evidence.ts'
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

describe('the law that answers the nearest questions beyond the corpus', () => {
  // Two annotated questions, then three beyond.
  const sources = ['甲法', '甲法', null]
  const named = (...cosines: number[]) => nearestSource(Float32Array.from(cosines), 2, sources)

  it('is named where these are near, and as near as those that are answered', () => {
    expect(named(0.3, 0.2, 0.7, 0.6, 0)).toBe('甲法')
    expect(nearestSource(Float32Array.of(0.1, 0.1, 0.5, 0.7), 2, ['甲法', '乙法'])).toBe('乙法')
  })

  it.each([
    ['none of them is near', [0.3, 0.2, 0.45, 0.4, 0]],
    ['most of what is near is answered', [0.9, 0.9, 0.6, 0.1, 0]],
    ['no law answers the nearest', [0, 0, 0, 0, 0.9]],
    ['nothing is near', [0, 0, 0, 0, 0]],
  ])('is not named where %s', (_, cosines) => {
    expect(named(...cosines)).toBeUndefined()
  })
})
