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
const evidenceOf = (outside: readonly string[]) => (text: string) => {
  const indexes = buildIndexes(passages, analyzer, outside)
  const cosines = new Float32Array(indexes.questions.size)
  const tokens = questionTokens(analyzer, text).map((token) => [token, 1] as const)
  indexes.questions.addCosines(new Map(tokens), cosines)
  return outsideEvidence({ indexes, passages, analyzer }, text, cosines)
}
const evidence = evidenceOf(OUTSIDE)

describe('evidence of being beyond the corpus', () => {
  it('is strong for the words of questions beyond it, and weak for those of its own', () => {
    expect(evidence('离婚').words).toBeGreaterThan(0)
    expect(evidence('取保候审').words).toBeLessThan(0)
  })

  it('says nothing of words that neither side knows', () => {
    expect(evidence('量子力学').words).toBeCloseTo(0, 5)
  })

  it('knows its own questions again', () => {
    expect(evidence('离婚孩子判给谁').nearest).toBeCloseTo(1, 5)
    expect(evidence('上诉会加刑吗').nearest).toBeLessThan(0.3)
  })

  it.each(['', '的了吗', '？！'])('is none for %j', (text) => {
    expect(evidence(text)).toEqual({ words: 0, nearest: 0 })
  })

  it('is none where nothing is known to be outside', () => {
    expect(evidenceOf([])('离婚')).toEqual({ words: 0, nearest: 0 })
  })
})
