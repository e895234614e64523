import { describe, expect, it } from 'vitest'
import { learnTranslation } from '../../../../scripts/evaluation/external/translation.ts'

/** Everyday words, and the word of the law that answers each; 应当 stands in every answer. */
const MEANINGS = [
  ['老婆', '配偶'],
  ['工钱', '报酬'],
  ['房东', '出租人'],
] as const
const pairs = MEANINGS.flatMap(([say, mean]) =>
  Array.from({ length: 5 }, (_, at) => ({
    question: [say, `怎么${at}`],
    answer: ['应当', mean, `其他${at}`],
  })),
)
const translate = learnTranslation(pairs, () => 1)

describe('a translation learned from answered questions', () => {
  it.each(MEANINGS)('turns %s into %s before anything else', (say, mean) => {
    expect(translate([say])[0]?.[0]).toBe(mean)
  })

  it('does not take what every answer says for what one word means', () => {
    const [first, ...others] = translate(['老婆'])
    const common = others.find(([word]) => word === '应当')?.[1] ?? 0
    expect(common).toBeLessThan((first?.[1] ?? 0) / 2)
  })

  it('knows no word that too few questions hold, and none of its own', () => {
    expect(translate(['邻居'])).toEqual([])
    expect(translate(['老婆', '配偶']).map(([word]) => word)).not.toContain('配偶')
  })

  it('weighs words by what they say, heaviest first', () => {
    const weighed = learnTranslation(pairs, (word) => (word === '应当' ? 0 : 2))
    expect(weighed(['工钱'])[0]?.[0]).toBe('报酬')
    const weights = weighed(['工钱', '房东']).map(([, weight]) => weight)
    expect(weights).toEqual([...weights].sort((a, b) => b - a))
  })

  it('learns nothing from nothing', () => {
    expect(learnTranslation([], () => 1)(['老婆'])).toEqual([])
  })
})
