// How the terms of one kind, words or pairs, lie over the candidates of a question.

import { FULL_IMPACT, type ImpactIndex } from '../../../server/search/impact-index.ts'
import { idealOf } from './fusion.ts'

/** How the terms of one kind lie over the candidates. */
export interface KindEvidence {
  /** Impact as a share of the ideal, and share by idf of the terms that occur. */
  readonly scores: Float32Array
  readonly coverage: Float32Array
  /** Most terms in a row that occur. */
  readonly longestRun: Float32Array
  /** Largest idf of a term that occurs, and of one that does not. */
  readonly rarestHeld: Float32Array
  readonly rarestMissed: Float32Array
}

/** Evidence of terms in the order in which the question has them. `documents` ascend. */
export function weighKind(
  index: ImpactIndex,
  terms: readonly string[],
  documents: Uint32Array,
): KindEvidence {
  const size = documents.length
  const evidence = {
    scores: new Float32Array(size),
    coverage: new Float32Array(size),
    longestRun: new Float32Array(size),
    rarestHeld: new Float32Array(size),
    rarestMissed: new Float32Array(size),
  }
  const run = new Uint16Array(size)
  const impacts = new Uint8Array(size)
  const ideal = idealOf(index, new Set(terms))
  const seen = new Set<string>()
  for (const term of terms) {
    const idf = index.idf(term)
    const gain = seen.has(term) ? 0 : idf / ideal
    seen.add(term)
    index.impactsAt(term, documents, impacts)
    for (let at = 0; at < size; at++) addTerm(evidence, run, at, impacts[at] ?? 0, gain, idf)
  }
  return evidence
}

const raise = (values: Float32Array, at: number, value: number): void => {
  if (value > (values[at] ?? 0)) values[at] = value
}

function addTerm(
  evidence: KindEvidence,
  run: Uint16Array,
  at: number,
  impact: number,
  gain: number,
  idf: number,
): void {
  if (impact === 0) {
    run[at] = 0
    raise(evidence.rarestMissed, at, idf)
    return
  }
  const length = (run[at] ?? 0) + 1
  run[at] = length
  raise(evidence.longestRun, at, length)
  raise(evidence.rarestHeld, at, idf)
  evidence.scores[at] = (evidence.scores[at] ?? 0) + (gain * impact) / FULL_IMPACT
  evidence.coverage[at] = (evidence.coverage[at] ?? 0) + gain
}
