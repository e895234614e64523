import { describe, expect, it } from 'vitest'
import {
  type ExpectedWords,
  learnExpectedWords,
  openExpectedWords,
} from '../../server/search/expected-words.ts'
import type { Passages } from '../../server/search/passages.ts'
import { analyzer } from './search-fixture.ts'

const article = (id: string, text: string): Passages['articles'][number] => ({
  id: id as never,
  documentId: 'law' as never,
  normative: true,
  authority: 1,
  heading: '',
  section: 'law',
  text,
  names: [],
})

/** Two articles of one unit each, asked about in words that the law does not use. */
const TEXTS = ['不得作为定案的根据。', '应当在五日以内送达。']
const passages: Passages = {
  articles: TEXTS.map((text, at) => article(`law/${at + 1}`, text)),
  units: TEXTS.map((text, at) => ({
    id: `law/${at + 1}/1` as never,
    article: at,
    parent: -1,
    text,
    context: '',
  })),
  questions: [
    { article: 0, unit: 0, ask: '口供算不算数', language: 'zh' },
    { article: 0, unit: 0, ask: '这份口供还能用吗', language: 'zh' },
    { article: 1, unit: 1, ask: '多久寄到我手里', language: 'zh' },
    { article: 1, unit: -1, ask: '多久能收到判决书', language: 'zh' },
  ],
}
const learned = learnExpectedWords(passages, analyzer)

function scoresOf(words: readonly string[], expected: ExpectedWords = learned): number[] {
  const scores = new Float32Array(4)
  expected.addScores(new Map(words.map((word) => [word, 1])), scores)
  return [...scores]
}

describe('learnExpectedWords', () => {
  it('expects of a unit and of its article the words that people ask about it with', () => {
    const [unit = 0, otherUnit = 0, whole = 0, otherWhole = 0] = scoresOf(['口供'])
    expect(unit).toBeGreaterThan(otherUnit + 1)
    expect(whole).toBeGreaterThan(otherWhole + 1)
  })

  it('expects the words of the passage itself', () => {
    const [unit = 0, other = 0] = scoresOf(['定案'])
    expect(unit).toBeGreaterThan(other)
  })

  it('learns from a question that is attached to the whole article', () => {
    const scores = scoresOf(['判决书'])
    expect(scores[3]).toBeGreaterThan(scores[2] ?? 0)
  })

  it('scores the mean over the words, so that a word that nothing expects lowers it', () => {
    const [alone = 0] = scoresOf(['口供'])
    const [diluted = 0] = scoresOf(['口供', '天上的星星'])
    expect(diluted).toBeCloseTo(alone / 2, 5)
  })

  it('scores nothing without words', () => {
    expect(scoresOf([])).toEqual([0, 0, 0, 0])
  })

  it('is the same when it is learned again, and when it is opened from its arrays', () => {
    expect(learnExpectedWords(passages, analyzer).arrays).toEqual(learned.arrays)
    expect(scoresOf(['多久', '口供'], openExpectedWords(learned.arrays))).toEqual(
      scoresOf(['多久', '口供']),
    )
  })

  it('learns nothing where nothing was asked', () => {
    const unasked = learnExpectedWords({ ...passages, questions: [] }, analyzer)
    expect(scoresOf(['口供'], unasked)).toEqual([0, 0, 0, 0])
  })
})
