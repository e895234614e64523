// Chooses the most exact unit of an article: the item or paragraph that answers, by learned weights.

import type { FeatureTable } from './features.ts'
import { markPair } from './indexes.ts'
import type { Passages } from './passages.ts'
import type { UnderstoodQuery } from './query.ts'
import { ANSWER_KINDS, type AnswerKind, askedKinds, givesKind } from './question-kinds.ts'
import type { SearchIndex } from './snapshot.ts'
import { createUnitWeigher } from './unit-terms.ts'

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

/**
 * Evidence for a unit. The first six are measured against the other units of the article, in standard deviations
 * from their mean: what all units share says nothing about which of them answers. A question that is attached to the
 * whole article speaks for none of its units; neither does a question that the present one continues.
 */
export const UNIT_FEATURES = [
  'words',
  'pairs',
  'vectorUnit',
  'vectorQuestion',
  'questionPairs',
  'expectedWords',
  'sameQuestion',
  ...ANSWER_KINDS,
  'isItem',
  'hasItems',
  'opens',
] as const
/** Name of a piece of evidence for a unit. */
export type UnitFeature = (typeof UNIT_FEATURES)[number]

/** Weight of each kind of evidence; one that is missing weighs nothing. */
export type PinpointWeights = Readonly<Partial<Record<UnitFeature, number>>>

/** Added to the deviation, so that differences of nothing are not blown up. */
const LEAST_DEVIATION = 0.02
/** Cosine from which a question counts as one that was annotated. */
const SAME = 0.85

/**
 * Share among the items of its list from which an item is named: where it is likelier than all others together. Below, the list
 * answers, which holds the right one whichever it is.
 */
const LEAST_SHARE = 0.5

/** Values as deviations from their mean, in standard deviations. */
function standardise(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  const deviation = Math.sqrt(square) + LEAST_DEVIATION
  return values.map((value) => (value - mean) / deviation)
}

/**
 * Share of the largest score by softmax: the weights were learned so that the exponentials of the scores are to one another as
 * the probabilities are.
 */
function shareOfLargest(scores: readonly number[]): number {
  const largest = Math.max(...scores)
  return 1 / scores.reduce((sum, score) => sum + Math.exp(score - largest), 0)
}

const strongest = (places: readonly number[], value: (at: number) => number): number =>
  places.reduce((best, at) => Math.max(best, value(at)), 0)

/** A question with what was computed for it. */
export interface AskedQuestion {
  readonly query: UnderstoodQuery
  readonly table: FeatureTable
}

/** Chooses units in the articles of one index. */
export interface Pinpointer {
  /** Places of the article's units, and the values of the unit features of each. `withheld` questions say nothing. */
  rowsOf(
    article: number,
    asked: AskedQuestion,
    withheld?: ReadonlySet<number>,
  ): { readonly units: readonly number[]; readonly rows: readonly (readonly number[])[] }
  /**
   * The likeliest unit, of equal ones the first, as a place in the list of units; the list itself where none of its items is
   * singled out; -1 when there is no unit.
   */
  choose(article: number, asked: AskedQuestion, weights: PinpointWeights): number
}

const NONE: ReadonlySet<number> = new Set()

/** Pinpointer over an index. Cost of a choice: some 50 µs, and about 0.3 ms more the first time for an article. */
export function createPinpointer({
  passages,
  indexes,
  analyzer,
}: Pick<SearchIndex, 'passages' | 'indexes' | 'analyzer'>): Pinpointer {
  const layout = layOutUnits(passages)
  const weigh = createUnitWeigher(passages, layout, indexes.units, analyzer)

  const rowsOf: Pinpointer['rowsOf'] = (article, { query, table }, withheld = NONE) => {
    const units = layout.unitsOf[article] ?? []
    const marked = new Map([...query.ownPairs].map(([pair, weight]) => [markPair(pair), weight]))
    const evidence = weigh(article, query.own, query.added, marked, withheld)
    const questionsOf = (unit: number): readonly number[] =>
      (layout.questionsOf[unit] ?? []).filter((question) => !withheld.has(question))
    const kinds = askedKinds(query.text)
    const gives = (kind: AnswerKind): number[] =>
      units.map((unit) =>
        kinds.includes(kind) && givesKind(passages.units[unit]?.text ?? '', kind) ? 1 : 0,
      )
    const flag = (holds: (unit: number, at: number) => boolean): number[] =>
      units.map((unit, at) => (holds(unit, at) ? 1 : 0))
    const same = (question: number): boolean => (table.questionCosines[question] ?? 0) >= SAME
    const nearest = (unit: number): number => strongest(questionsOf(unit), table.questionVector)
    const columns: Record<UnitFeature, readonly number[]> = {
      words: standardise(evidence.words),
      pairs: standardise(evidence.pairs),
      vectorUnit: standardise(units.map(table.unitVector)),
      vectorQuestion: standardise(units.map(nearest)),
      questionPairs: standardise(evidence.questionPairs),
      expectedWords: standardise(units.map(table.unitExpected)),
      sameQuestion: flag((unit) => questionsOf(unit).some(same)),
      period: gives('period'),
      amount: gives('amount'),
      office: gives('office'),
      isItem: flag((unit) => (passages.units[unit]?.parent ?? -1) >= 0),
      hasItems: flag((unit) => (layout.childrenOf[unit] ?? []).length > 0),
      opens: flag((_, at) => at === 0),
    }
    const rows = units.map((_, at) => UNIT_FEATURES.map((name) => columns[name][at] ?? 0))
    return { units, rows }
  }

  const choose: Pinpointer['choose'] = (article, asked, weights) => {
    const places = layout.unitsOf[article] ?? []
    if (places.length < 2) return places[0] ?? -1
    const { units, rows } = rowsOf(article, asked)
    const scores = rows.map((row) =>
      UNIT_FEATURES.reduce((sum, name, at) => sum + (weights[name] ?? 0) * (row[at] ?? 0), 0),
    )
    const best = units[scores.indexOf(Math.max(...scores))] ?? -1
    const parent = passages.units[best]?.parent ?? -1
    if (parent < 0) return best
    const siblings = units.flatMap((unit, at) =>
      passages.units[unit]?.parent === parent ? (scores[at] ?? 0) : [],
    )
    return shareOfLargest(siblings) < LEAST_SHARE ? parent : best
  }
  return { rowsOf, choose }
}
