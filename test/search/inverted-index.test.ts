import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildInvertedIndex, openInvertedIndex } from '../../server/search/inverted-index.ts'
import type { FieldTokens } from '../../server/search/postings.ts'

const FIELDS = 2
const tokens = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', '法', '律师'), { maxLength: 12 })
const documents = fc.array(fc.tuple(tokens, tokens), { minLength: 1, maxLength: 12 })
const query = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', '法', '律师', 'unknown'),
  fc.double({ min: 0.1, max: 1, noNaN: true }),
)

const K1 = 1.2
const B = 0.75
const count = (list: readonly string[], term: string) =>
  list.filter((token) => token === term).length
const holders = (all: readonly FieldTokens[], term: string) =>
  all.filter((document) => document.some((field) => field.includes(term))).length
const naiveIdf = (all: readonly FieldTokens[], term: string) => {
  const df = Math.max(1, holders(all, term))
  return Math.log(1 + (all.length - df + 0.5) / (df + 0.5))
}
const averageLength = (all: readonly FieldTokens[], field: number) =>
  Math.max(1, all.reduce((sum, document) => sum + (document[field]?.length ?? 0), 0) / all.length)
const naiveFrequency = (
  all: readonly FieldTokens[],
  document: FieldTokens,
  field: number,
  term: string,
) => {
  const list = document[field] ?? []
  return count(list, term) / (1 - B + (B * list.length) / averageLength(all, field))
}

/** The formula of BM25, read from the documents themselves. */
const naiveScore = (
  all: readonly FieldTokens[],
  document: FieldTokens,
  weights: readonly number[],
  terms: Record<string, number>,
) =>
  Object.entries(terms).reduce((sum, [term, weight]) => {
    const frequency = weights.reduce(
      (total, w, field) => total + w * naiveFrequency(all, document, field, term),
      0,
    )
    return sum + (weight * naiveIdf(all, term) * (K1 + 1) * frequency) / (K1 + frequency)
  }, 0)

describe('inverted index', () => {
  it('scores each field as its naive twin does', () => {
    fc.assert(
      fc.property(documents, query, (all, terms) => {
        const scores = new Float32Array(all.length * FIELDS)
        buildInvertedIndex(all, FIELDS).addFieldScores(new Map(Object.entries(terms)), scores)
        all.forEach((document, at) => {
          expect(scores[at * FIELDS]).toBeCloseTo(naiveScore(all, document, [1, 0], terms), 3)
          expect(scores[at * FIELDS + 1]).toBeCloseTo(naiveScore(all, document, [0, 1], terms), 3)
        })
      }),
    )
  })

  it('scores all fields together as its naive twin does', () => {
    fc.assert(
      fc.property(documents, query, (all, terms) => {
        const scores = new Float32Array(all.length)
        buildInvertedIndex(all, FIELDS).addCombinedScores(
          new Map(Object.entries(terms)),
          [2, 0.5],
          scores,
        )
        all.forEach((document, at) => {
          expect(scores[at]).toBeCloseTo(naiveScore(all, document, [2, 0.5], terms), 3)
        })
      }),
    )
  })

  it('scores a few documents as it scores all', () => {
    fc.assert(
      fc.property(documents, query, fc.nat({ max: 3 }), (all, terms, step) => {
        const index = buildInvertedIndex(all, FIELDS)
        const weighted = new Map(Object.entries(terms))
        const every = new Float32Array(all.length * FIELDS)
        index.addFieldScores(weighted, every)
        const wanted = Uint32Array.from([...all.keys()].filter((at) => at % (step + 1) === 0))
        const few = new Float32Array(wanted.length * FIELDS)
        index.addFieldScoresAt(weighted, wanted, few)
        wanted.forEach((document, row) => {
          expect(few[row * FIELDS]).toBe(every[document * FIELDS])
          expect(few[row * FIELDS + 1]).toBe(every[document * FIELDS + 1])
        })
      }),
    )
  })

  it('gives a document the cosine 1 with its own set of terms, and no other more', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const index = buildInvertedIndex(all, FIELDS)
        const own = new Map(all[0]?.flat().map((term) => [term, 1]))
        const scores = new Float32Array(all.length)
        index.addCosines(own, scores)
        if (own.size > 0) expect(scores[0]).toBeCloseTo(1, 4)
        for (const score of scores) expect(score).toBeLessThanOrEqual(1.0001)
      }),
    )
  })

  it('lists the documents of a term in order', () => {
    const index = buildInvertedIndex([[['b']], [['a', 'b']], [['c']], [['b', 'b']]], 1)
    expect([...index.postings('b')]).toEqual([0, 1, 3])
    expect([...index.postings('x')]).toEqual([])
    expect(index.documentFrequency('b')).toBe(3)
    expect(index.has('x')).toBe(false)
  })

  it('is the same after its arrays were written and read', () => {
    fc.assert(
      fc.property(documents, query, (all, terms) => {
        const built = buildInvertedIndex(all, FIELDS)
        const opened = openInvertedIndex(structuredClone(built.arrays), FIELDS)
        const weighted = new Map(Object.entries(terms))
        const [before, after] = [
          new Float32Array(all.length * FIELDS),
          new Float32Array(all.length * FIELDS),
        ]
        built.addFieldScores(weighted, before)
        opened.addFieldScores(weighted, after)
        expect(after).toEqual(before)
      }),
    )
  })

  it('answers nothing over no documents', () => {
    const scores = new Float32Array(0)
    buildInvertedIndex([], 1).addFieldScores(new Map([['a', 1]]), scores)
    expect(scores).toHaveLength(0)
  })
})
