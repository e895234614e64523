// Measures the citation verifier: every true citation that can be made of the corpus, and false ones made from them.

import { verifyCitations } from '../../server/answer/verify/verify-citations.ts'
import type { CheckedCitation } from '../../server/contract/verify.ts'
import type { Corpus } from '../../server/law/corpus.ts'
import type { Figures } from './baseline.ts'
import {
  type CitationForge,
  citationForge,
  type Forged,
  type Random,
  randomFrom,
  writeOut,
} from './citation-forge.ts'
import { PLACE_MUTATIONS } from './mutated-places.ts'
import { CUT_MUTATIONS, WORD_MUTATIONS } from './mutated-words.ts'

const SEED = 20260301
/** Day on which all texts of the corpus are in force. */
const AS_OF = '2026-03-01'

/** Kinds that most true citations can be mutated by: two of them are tried on each. */
const COMMON_KINDS: readonly string[] = [
  ...Object.keys(WORD_MUTATIONS),
  ...Object.keys(PLACE_MUTATIONS),
]
/** Kinds of mutation there are. */
export const MUTATION_KINDS: readonly string[] = [...COMMON_KINDS, ...Object.keys(CUT_MUTATIONS)]

/** A text on which the verifier was wrong. */
export interface Misjudged {
  readonly kind: string
  readonly text: string
  readonly checked: readonly CheckedCitation[]
}

/** How the verifier judged true and false citations. */
export interface CitationEvaluation {
  readonly trueOnes: number
  /** True citations that were not verified throughout. */
  readonly refused: readonly Misjudged[]
  readonly mutated: number
  /** False citations with a part that was verified: there must be none. */
  readonly passed: readonly Misjudged[]
  /** Of each kind of mutation, the verdicts on the first entry with their number. */
  readonly byKind: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** A false citation of a kind made from a true one, written out; undefined when that kind does not make it false. */
function forgeFalse(
  forge: CitationForge,
  forged: Forged,
  kind: string,
  random: Random,
): string | undefined {
  const inWords = WORD_MUTATIONS[kind] ?? CUT_MUTATIONS[kind]
  const mutant = inWords?.(forged, random) ?? PLACE_MUTATIONS[kind]?.(forge, forged, random)
  return mutant && writeOut(random, mutant.citation, mutant.words)
}

/**
 * Verifies every true citation, two mutations of each, and all that leave something out. `seed` decides shapes, lengths and places of change.
 * Deterministic. Cost: about seven seconds for the five texts.
 */
export function evaluateCitations(corpus: Corpus, seed = SEED): CitationEvaluation {
  const forge = citationForge(corpus)
  const trueOnes = forge.forgeAll(seed)
  const judge = (kind: string, text: string): Misjudged => ({
    kind,
    text,
    checked: verifyCitations(corpus, text, { asOf: AS_OF }).checked,
  })
  const random = randomFrom(seed + 1)
  const refused = trueOnes
    .map(({ citation, words }) => judge('true', writeOut(random, citation, words)))
    .filter(({ checked }) => checked.length === 0 || checked.some(isNotVerified))
  const mutate = (forged: Forged, kind: string): Misjudged[] => {
    const text = forgeFalse(forge, forged, kind, random)
    return text === undefined ? [] : [judge(kind, text)]
  }
  const mutated = [
    ...trueOnes.flatMap((forged, index) =>
      [index, index * 7 + 3].flatMap((at) =>
        mutate(forged, COMMON_KINDS[at % COMMON_KINDS.length] ?? ''),
      ),
    ),
    ...trueOnes.flatMap((forged) =>
      Object.keys(CUT_MUTATIONS).flatMap((kind) => mutate(forged, kind)),
    ),
  ]
  const byKind = new Map<string, Map<string, number>>()
  for (const { kind, checked } of mutated) {
    const verdict = checked[0]?.verdict ?? 'nothing found'
    const own = byKind.get(kind) ?? new Map<string, number>()
    byKind.set(kind, own.set(verdict, (own.get(verdict) ?? 0) + 1))
  }
  const passed = mutated.filter(({ checked }) => !checked.every(isNotVerified))
  return { trueOnes: trueOnes.length, refused, mutated: mutated.length, passed, byKind }
}

const isNotVerified = ({ verdict }: CheckedCitation): boolean => verdict !== 'verified'

/** The evaluation as lines to print. */
export function citationTable({
  trueOnes,
  refused,
  mutated,
  passed,
  byKind,
}: CitationEvaluation): string {
  const rows = [...byKind].sort().map(([kind, verdicts]) => {
    const counts = [...verdicts].sort().map(([verdict, count]) => `${verdict} ${count}`)
    return `  ${kind.padEnd(36)}${counts.join(', ')}`
  })
  return [
    `citations: ${trueOnes} true ones, ${trueOnes - refused.length} verified`,
    `           ${mutated} mutated ones, ${passed.length} verified`,
    ...rows,
  ].join('\n')
}

/** Measures the verifier, prints the table and returns its figures: shares of right verdicts, 1 for both. */
export function reportCitations(corpus: Corpus): Figures {
  const evaluation = evaluateCitations(corpus)
  const { trueOnes, refused, mutated, passed } = evaluation
  console.log(`\n${citationTable(evaluation)}`)
  for (const { kind, text } of [...refused, ...passed].slice(0, 10))
    console.log(`  ${kind}: ${text}`)
  return {
    'citations.trueVerified': 1 - refused.length / trueOnes,
    'citations.mutatedRefused': 1 - passed.length / mutated,
  }
}
