import { describe, expect, it } from 'vitest'
import {
  citationTable,
  evaluateCitations,
  MUTATION_KINDS,
} from '../../scripts/evaluation/citations.ts'
import { corpus } from '../corpus-fixture.ts'

const SLOW = 300_000

describe('citations made from the corpus', () => {
  it.each([[20260301], [1]])(
    'are all verified when true, and none when mutated; seed %i',
    {
      timeout: SLOW,
    },
    (seed) => {
      const evaluation = evaluateCitations(corpus, seed)
      process.stdout.write(`${citationTable(evaluation)}\n`)
      expect(evaluation.refused.slice(0, 5)).toEqual([])
      expect(evaluation.passed.slice(0, 5)).toEqual([])
      expect(evaluation.trueOnes).toBeGreaterThanOrEqual(2000)
      expect(evaluation.mutated).toBeGreaterThanOrEqual(2000)
      expect([...evaluation.byKind.keys()].sort()).toEqual([...MUTATION_KINDS].sort())
    },
  )
})
