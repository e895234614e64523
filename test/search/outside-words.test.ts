import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { learnOutsideWords, outsideOdds } from '../../server/search/outside-words.ts'
import type { Passages } from '../../server/search/passages.ts'
import { analyzer } from './search-fixture.ts'

const INSIDE = ['取保候审的保证金怎么退', '速裁程序几天审完', '上诉会加刑吗', '保证人怎么找']
const OUTSIDE = ['离婚孩子判给谁', '离婚财产怎么分', '加班费怎么算', '离婚要什么材料']
const passagesOf = (asked: readonly string[], law: readonly string[] = []): Passages => ({
  articles: [],
  units: law.map((text) => ({
    id: 'spc-interpretation-2021/1',
    article: 0,
    parent: -1,
    text,
    context: '',
  })),
  questions: asked.map((ask) => ({
    article: 0,
    unit: -1,
    ask,
    language: 'zh' as const,
  })),
})
const oddsOver = (passages: Passages, outside: readonly string[] = OUTSIDE) => {
  const weights = learnOutsideWords(passages, outside, analyzer)
  return (text: string): number => outsideOdds(weights, analyzer, text)
}
const odds = oddsOver(passagesOf(INSIDE))
/** What nothing but the offset says. */
const nothing = odds('')

describe('the words of questions beyond the corpus', () => {
  it.each(OUTSIDE)('%s is told from what the corpus answers', (question) => {
    for (const inside of INSIDE) expect(odds(question)).toBeGreaterThan(odds(inside))
  })

  it('speak for it, and those of annotated questions against it', () => {
    expect(odds('离婚')).toBeGreaterThan(nothing)
    expect(odds('取保候审')).toBeLessThan(nothing)
  })

  it('say nothing where neither side knows them', () => {
    expect(odds('量子力学')).toBeCloseTo(nothing, 5)
  })

  it('are those of the corpus where the law holds them though nobody asked with them', () => {
    const silent = oddsOver(passagesOf(INSIDE))
    const spoken = oddsOver(passagesOf(INSIDE, ['羁押期限届满，案件不能审结的，应当释放']))
    expect(spoken('羁押期限')).toBeLessThan(silent('羁押期限'))
  })

  it('are learned the same way twice', () => {
    const again = learnOutsideWords(passagesOf(INSIDE), OUTSIDE, analyzer)
    expect(again).toEqual(learnOutsideWords(passagesOf(INSIDE), OUTSIDE, analyzer))
  })

  it('say nothing at all where nothing is known to be outside', () => {
    expect(oddsOver(passagesOf(INSIDE), [])('离婚')).toBe(0)
  })

  it('never say more than the bound, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (text) => {
        expect(Math.abs(odds(text.repeat(20)))).toBeLessThanOrEqual(8)
      }),
    )
  })
})
