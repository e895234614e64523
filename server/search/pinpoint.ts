// Chooses the most exact unit of an article: the item or paragraph that answers, or the article's best paragraph.

import type { FeatureTable } from './features.ts'
import { UNIT_FIELDS } from './indexes.ts'
import type { Passages } from './passages.ts'

/** Units of each article and questions of each unit, for quick look-up. */
export interface UnitLayout {
  readonly unitsOf: readonly (readonly number[])[]
  readonly questionsOf: readonly (readonly number[])[]
  readonly childrenOf: readonly (readonly number[])[]
}

/** Layout of passages. Cost: linear, once. */
export function layOutUnits(passages: Passages): UnitLayout {
  const unitsOf: number[][] = passages.articles.map(() => [])
  const questionsOf: number[][] = passages.units.map(() => [])
  const childrenOf: number[][] = passages.units.map(() => [])
  passages.units.forEach((unit, at) => {
    unitsOf[unit.article]?.push(at)
    childrenOf[unit.parent]?.push(at)
  })
  passages.questions.forEach((question, at) => {
    questionsOf[question.unit]?.push(at)
  })
  return { unitsOf, questionsOf, childrenOf }
}

/** Weight of each kind of evidence for a unit. */
export interface PinpointWeights {
  readonly text: number
  readonly context: number
  readonly questions: number
  readonly pairs: number
  readonly nearest: number
  readonly vectorQuestion: number
  readonly vectorUnit: number
  /** An item must beat its paragraph's own evidence by this factor. */
  readonly descend: number
}

/** Set by hand and checked by scripts/evaluate.ts. */
export const PINPOINT_WEIGHTS: PinpointWeights = {
  text: 1.2,
  context: 0.7,
  questions: 0.2,
  pairs: 0.5,
  nearest: 0.2,
  vectorQuestion: 0.2,
  vectorUnit: 1.3,
  descend: 0.6,
}

const strongest = (places: readonly number[], value: (at: number) => number): number =>
  places.reduce((best, at) => Math.max(best, value(at)), 0)

/** Evidence for a unit on its own, its items not counted. */
function unitEvidence(
  unit: number,
  table: FeatureTable,
  layout: UnitLayout,
  weights: PinpointWeights,
): number {
  const questions = layout.questionsOf[unit] ?? []
  const base = unit * UNIT_FIELDS.length
  return (
    weights.text * (table.unitScores[base] ?? 0) +
    weights.context * (table.unitScores[base + 1] ?? 0) +
    weights.questions * (table.unitScores[base + 2] ?? 0) +
    weights.pairs * (table.unitScores[base + 3] ?? 0) +
    weights.nearest * strongest(questions, (at) => table.questionCosines[at] ?? 0) +
    weights.vectorQuestion * strongest(questions, table.questionVector) +
    weights.vectorUnit * table.unitVector(unit)
  )
}

/**
 * Unit of `article` that a hit should name, as a place in the list of units. Goes down from the best paragraph to an
 * item as long as the item has more evidence than the unit that holds it; a tie stays above.
 */
export function choosePinpoint(
  article: number,
  passages: Passages,
  table: FeatureTable,
  layout: UnitLayout,
  weights: PinpointWeights = PINPOINT_WEIGHTS,
): number {
  const own = new Map<number, number>()
  const evidence = (unit: number): number => {
    const known = own.get(unit) ?? unitEvidence(unit, table, layout, weights)
    own.set(unit, known)
    return known
  }
  const withBelow = (unit: number): number =>
    Math.max(evidence(unit), ...(layout.childrenOf[unit] ?? []).map((child) => withBelow(child)))
  const bestOf = (units: readonly number[]): number =>
    units.reduce((best, unit) => (withBelow(unit) > withBelow(best) ? unit : best), units[0] ?? -1)
  const top = (layout.unitsOf[article] ?? []).filter((unit) => passages.units[unit]?.parent === -1)
  let chosen = bestOf(top)
  for (;;) {
    const below = bestOf(layout.childrenOf[chosen] ?? [])
    if (below < 0 || withBelow(below) <= evidence(chosen) * weights.descend) return chosen
    chosen = below
  }
}
