import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ascending, worthsOf } from '../../../../scripts/evaluation/external/look-up.ts'
import { buildImpactIndex, FULL_IMPACT } from '../../../../server/search/impact-index.ts'
import { buildPostings } from '../../../../server/search/postings.ts'

describe('articles in ascending order', () => {
  it('are the same articles, and lead back to where they were given', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1_000_000), { maxLength: 300 }), (given) => {
        const { documents, row } = ascending(Uint32Array.from(given))
        expect([...documents]).toEqual([...given].sort((a, b) => a - b))
        expect([...row].map((at) => given[at])).toEqual([...documents])
      }),
    )
  })
})

describe('what terms are worth in given documents', () => {
  const texts = [['速裁'], ['速裁', '上诉'], ['回避'], ['上诉', '回避']]
  const index = buildImpactIndex(
    buildPostings(
      texts.map((words) => [words]),
      1,
    ),
    [1],
  )
  const documents = Uint32Array.of(0, 1, 3)

  it('is the sum and the largest of weight times impact', () => {
    const { sums, best, total } = worthsOf(
      index,
      new Map([
        ['速裁', 2],
        ['上诉', 1],
      ]),
      documents,
    )
    const worth = (term: string, weight: number) => {
      const impacts = new Uint8Array(documents.length)
      index.impactsAt(term, documents, impacts)
      return [...impacts].map((impact) => (weight * impact) / FULL_IMPACT)
    }
    const [fast, appeal] = [worth('速裁', 2), worth('上诉', 1)]
    expect([...sums]).toEqual(fast.map((one, at) => one + (appeal[at] ?? 0)))
    expect([...best]).toEqual(fast.map((one, at) => Math.max(one, appeal[at] ?? 0)))
    expect(best[0]).toBeGreaterThan(0)
    expect(total).toBe(3)
  })

  it('is nothing for a word that no document holds', () => {
    const { sums, total } = worthsOf(index, [['假释', 1]], documents)
    expect([...sums]).toEqual([0, 0, 0])
    expect(total).toBe(1)
  })
})
