import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnsweredQuestion, learnTranslation } from '../../server/search/translation.ts'

const answered = (question: number[], passage: number[]): AnsweredQuestion => ({
  question: Uint32Array.from(question),
  passage: Uint32Array.from(passage),
})

/** Chances by word that a passage word calls for. */
function chancesOf(source: number, pairs: readonly AnsweredQuestion[], words: number) {
  const { words: called, chances } = learnTranslation(pairs, words).of(source)
  return new Map([...called].map((word, at) => [word, chances[at] ?? 0]))
}

describe('learnTranslation', () => {
  it('finds which word calls for which, though they always come together with others', () => {
    // 0 calls for 10, 1 for 11, 2 for 12; each pair of them is asked about.
    const pairs = [
      answered([10, 11], [0, 1]),
      answered([11, 12], [1, 2]),
      answered([10, 12], [0, 2]),
    ]
    for (const source of [0, 1, 2]) {
      const chances = chancesOf(source, pairs, 13)
      const best = [...chances].sort((a, b) => b[1] - a[1])[0]
      expect(best?.[0]).toBe(source + 10)
      expect(best?.[1]).toBeGreaterThan(0.6)
    }
  })

  it('leaves to no word in particular what every question says', () => {
    const pairs = [0, 1, 2, 3].map((passage) => answered([9, 10 + passage], [passage]))
    for (const source of [0, 1, 2, 3]) {
      const chances = chancesOf(source, pairs, 14)
      expect(chances.get(10 + source) ?? 0).toBeGreaterThan(2 * (chances.get(9) ?? 0))
    }
  })

  it('gives chances from 0 to 1 that sum to at most 1, to words that were met', () => {
    const text = fc.array(fc.nat(19), { maxLength: 8 })
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 12 }), (texts) => {
        const pairs = texts.map(([question, passage]) => answered(question, passage))
        const translation = learnTranslation(pairs, 20)
        for (let source = 0; source < 20; source++) {
          const { words, chances } = translation.of(source)
          expect(chances.every((chance) => chance > 0 && chance <= 1 + 1e-9)).toBe(true)
          expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeLessThanOrEqual(1 + 1e-9)
          const met = texts.flatMap(([asked, passage]) => (passage.includes(source) ? asked : []))
          expect([...words].every((word) => met.includes(word))).toBe(true)
        }
      }),
    )
  })

  it('learns nothing from nothing', () => {
    expect(learnTranslation([], 3).of(1).words).toHaveLength(0)
  })
})
