import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildImpactIndex,
  FULL_IMPACT,
  impactOf,
  openImpactIndex,
  WEIGHT_UNITS,
  wholeWeights,
} from '../../server/search/impact-index.ts'
import { buildPostings, type FieldTokens } from '../../server/search/postings.ts'
import { createTopSearch } from '../../server/search/top-documents.ts'

const WORDS = ['a', 'b', 'c', 'd', 'e', 'f', '法', '律师'] as const
const B = 0.75
const FIELD_WEIGHTS = [1, 0.5] as const
// Rare and frequent words, so that some terms bring candidates and others only add to them.
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'b') },
  { weight: 1, arbitrary: fc.constantFrom(...WORDS) },
)
const tokens = fc.array(word, { maxLength: 10 })
const documents = fc.array(fc.tuple(tokens, tokens), { minLength: 1, maxLength: 60 })
const query = fc
  .dictionary(fc.constantFrom(...WORDS, 'unknown'), fc.double({ min: 0.01, max: 5, noNaN: true }), {
    minKeys: 1,
  })
  .map((weights) => new Map(Object.entries(weights)))
const windowBits = fc.integer({ min: 0, max: 5 })

const naiveFrequency = (all: readonly FieldTokens[], document: FieldTokens, term: string): number =>
  FIELD_WEIGHTS.reduce<number>((sum, weight, field) => {
    const list = document[field] ?? []
    const average = all.reduce(
      (total, other) => total + (other[field]?.length ?? 0) / all.length,
      0,
    )
    const count = list.filter((token) => token === term).length
    return sum + (weight * count) / (1 - B + (B * list.length) / Math.max(1, average))
  }, 0)

/** Every document scored from its own words, then sorted. */
function naiveTop(all: readonly FieldTokens[], weights: ReadonlyMap<string, number>, k: number) {
  const whole = [...wholeWeights(weights)]
  return all
    .map((document, at) => {
      const sum = whole.reduce((total, [term, weight]) => {
        const frequency = naiveFrequency(all, document, term)
        return total + (frequency === 0 ? 0 : weight * impactOf(frequency))
      }, 0)
      return [at, sum / (WEIGHT_UNITS * FULL_IMPACT)] as const
    })
    .filter(([, score]) => score > 0)
    .sort(([a, first], [b, second]) => second - first || a - b)
    .slice(0, k)
}

const pairsOf = ({
  documents: found,
  scores,
}: {
  readonly documents: Uint32Array
  readonly scores: Float64Array
}) => [...found].map((document, at) => [document, scores[at]])

describe('the best documents', () => {
  it('are those that scoring every document finds, with the same scores and order', () => {
    fc.assert(
      fc.property(
        documents,
        fc.array(query, { minLength: 1, maxLength: 4 }),
        windowBits,
        fc.integer({ min: 1, max: 12 }),
        (all, queries, bits, k) => {
          // One search for several queries: nothing of the one before may be left over.
          const find = createTopSearch(buildImpactIndex(buildPostings(all, 2), FIELD_WEIGHTS, bits))
          for (const weights of queries)
            expect(pairsOf(find(weights, k))).toEqual(naiveTop(all, weights, k))
        },
      ),
      { numRuns: 400 },
    )
  })

  it('are the same when the arrays were written and read', () => {
    fc.assert(
      fc.property(documents, query, (all, weights) => {
        const built = buildImpactIndex(buildPostings(all, 2), FIELD_WEIGHTS, 2)
        const opened = openImpactIndex(structuredClone(built.arrays), built.size, 2)
        expect(createTopSearch(opened)(weights, 5)).toEqual(createTopSearch(built)(weights, 5))
      }),
    )
  })

  it('have the impacts that are read for them one by one', () => {
    fc.assert(
      fc.property(
        documents,
        fc.constantFrom(...WORDS, 'unknown'),
        windowBits,
        (all, term, bits) => {
          const index = buildImpactIndex(buildPostings(all, 2), FIELD_WEIGHTS, bits)
          const wanted = Uint32Array.from([...all.keys()].filter((at) => at % 3 !== 1))
          const impacts = new Uint8Array(wanted.length).fill(7)
          index.impactsAt(term, wanted, impacts)
          expect([...impacts]).toEqual(
            [...wanted].map((document) => {
              const frequency = naiveFrequency(all, all[document] ?? [], term)
              return frequency === 0 ? 0 : impactOf(frequency)
            }),
          )
        },
      ),
    )
  })

  it('are found in windows after the first where many documents are equal', () => {
    const all = Array.from(
      { length: 300 },
      (_, at): FieldTokens => [[at % 7 === 0 ? 'a' : 'b'], []],
    )
    const find = createTopSearch(buildImpactIndex(buildPostings(all, 2), FIELD_WEIGHTS, 4))
    expect([...find(new Map([['a', 1]]), 4).documents]).toEqual([0, 7, 14, 21])
  })

  it.each([
    ['no documents', [], new Map([['a', 1]]), 3],
    ['no terms', [[['a'], []]], new Map<string, number>(), 3],
    ['unknown terms', [[['a'], []]], new Map([['zz', 1]]), 3],
    ['nothing wanted', [[['a'], []]], new Map([['a', 1]]), 0],
    ['no weight', [[['a'], []]], new Map([['a', 0]]), 3],
  ] as const)('are none for %s', (_, all, weights, k) => {
    const find = createTopSearch(buildImpactIndex(buildPostings(all, 2), FIELD_WEIGHTS))
    expect([...find(weights, k).documents]).toEqual([])
  })

  it('are found for ten thousand terms', () => {
    const all: FieldTokens[] = [
      [['x5', 'x9'], []],
      [['x7'], []],
    ]
    const find = createTopSearch(buildImpactIndex(buildPostings(all, 2), FIELD_WEIGHTS))
    const weights = new Map(Array.from({ length: 10_000 }, (_unused, at) => [`x${at}`, 1]))
    expect([...find(weights, 2).documents]).toEqual([0, 1])
  })
})

describe('an impact', () => {
  it.each([
    [1.2, 8],
    [0.001, 1],
    [1e9, 15],
  ])('of the frequency %d is %d', (frequency, impact) => {
    expect(impactOf(frequency)).toBe(impact)
  })
})
