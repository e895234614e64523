// Chooses the most exact unit of an article: the item or paragraph that answers, by learned weights.

import type { FeatureTable } from './features.ts'
import { UNIT_FIELDS } from './indexes.ts'
import type { Passages } from './passages.ts'

/** Units of each article, questions and children of each unit, for quick look-up. */
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

/** Evidence for a unit against the other units of its article; the weights are learned. */
export const UNIT_FEATURES = [
  'text',
  'context',
  'questions',
  'pairs',
  'nearest',
  'vectorQuestion',
  'vectorUnit',
  'holderText',
  'holderVector',
  'holderQuestion',
  'below',
  'isItem',
  'hasItems',
  'opens',
] as const
/** Name of a piece of evidence for a unit. */
export type UnitFeature = (typeof UNIT_FEATURES)[number]

const strongest = (places: readonly number[], value: (at: number) => number): number =>
  places.reduce((best, at) => Math.max(best, value(at)), 0)

const fieldOf = (table: FeatureTable, unit: number, field: number): number =>
  unit < 0 ? 0 : (table.unitScores[unit * UNIT_FIELDS.length + field] ?? 0)

/** Values of the unit features, in their order. */
export function unitRow(
  unit: number,
  passages: Passages,
  table: FeatureTable,
  layout: UnitLayout,
): number[] {
  const parent = passages.units[unit]?.parent ?? -1
  const children = layout.childrenOf[unit] ?? []
  const questions = layout.questionsOf[unit] ?? []
  const values: Record<UnitFeature, number> = {
    text: fieldOf(table, unit, 0),
    context: fieldOf(table, unit, 1),
    questions: fieldOf(table, unit, 2),
    pairs: fieldOf(table, unit, 3),
    nearest: strongest(questions, (at) => table.questionCosines[at] ?? 0),
    vectorQuestion: strongest(questions, table.questionVector),
    vectorUnit: table.unitVector(unit),
    holderText: fieldOf(table, parent, 0),
    holderVector: parent < 0 ? 0 : table.unitVector(parent),
    holderQuestion: strongest(
      layout.questionsOf[parent] ?? [],
      (at) => table.questionCosines[at] ?? 0,
    ),
    below: strongest(children, (child) => table.unitVector(child)),
    isItem: parent >= 0 ? 1 : 0,
    hasItems: children.length > 0 ? 1 : 0,
    opens: parent < 0 && layout.unitsOf[passages.units[unit]?.article ?? -1]?.[0] === unit ? 1 : 0,
  }
  return UNIT_FEATURES.map((name) => values[name])
}

/** Weight of each kind of evidence; one that is missing weighs nothing. */
export type PinpointWeights = Readonly<Partial<Record<UnitFeature, number>>>

/** Unit of `article` that a hit should name, as a place in the list of units; the first of equal ones. */
export function choosePinpoint(
  article: number,
  passages: Passages,
  table: FeatureTable,
  layout: UnitLayout,
  weights: PinpointWeights,
): number {
  const units = layout.unitsOf[article] ?? []
  if (units.length < 2) return units[0] ?? -1
  let chosen = -1
  let best = Number.NEGATIVE_INFINITY
  for (const unit of units) {
    const row = unitRow(unit, passages, table, layout)
    const score = UNIT_FEATURES.reduce(
      (sum, name, at) => sum + (weights[name] ?? 0) * (row[at] ?? 0),
      0,
    )
    if (score > best) {
      best = score
      chosen = unit
    }
  }
  return chosen
}
