// What the fits start from, and small things that they share.

import { FEATURES } from '../../server/search/features.ts'
import type { RankingModel } from '../../server/search/ranking-model.ts'
import type { Examples } from './collect.ts'
import { fitLogistic, type RankingExample } from './fit.ts'

/** Where the fit of the ranking starts and what it is drawn to: what each feature is worth by its recall alone. */
export const PRIOR: RankingModel['weights'] = {
  heading: 1.9,
  text: 5.9,
  questions: 5.7,
  names: 2.8,
  english: 3.6,
  textPairs: 4.2,
  questionPairs: 3.9,
  nearestQuestion: 4.2,
  nearestQuestions: 3.2,
  vectorQuestion: 2.5,
  vectorPassage: 5.1,
  coverage: 1.5,
  bestUnit: 4.1,
  textLead: 0.3,
  expectedWords: 2,
  // Cannot be learned: hardly any annotated question names a text.
  namedDocument: 1.5,
}

/** To three decimals. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** Weights by name, zeros left out. */
export const named = <K extends string>(
  names: readonly K[],
  values: readonly number[],
): Partial<Record<K, number>> =>
  Object.fromEntries(
    names.flatMap((name, at) => {
      const value = rounded(values[at] ?? 0)
      return value === 0 ? [] : [[name, value]]
    }),
  ) as Partial<Record<K, number>>

/** Score of a row of features. */
export const scoreOf = (row: readonly number[], weights: readonly number[]): number =>
  row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)

/** Part of an example for cross-validation: all examples of neighbouring articles fall into one, as chapters do. */
export const partOf = ({ group }: { readonly group: number }, parts: number): number =>
  Math.floor(group / 12) % parts

/** Weights of `names` as a vector. */
export const vectorOf = (
  names: readonly string[],
  weights: Readonly<Partial<Record<string, number>>>,
): number[] => names.map((name) => weights[name] ?? 0)

/** Vector of the prior. */
export const PRIOR_VECTOR: readonly number[] = vectorOf(FEATURES, PRIOR)

/** Scale and offset that turn a score into the log-odds that the article answers. */
export function calibrate(
  { held, development }: Examples,
  weights: readonly number[],
): RankingModel['calibration'] {
  const cases = (all: readonly RankingExample[]) =>
    all.flatMap(({ rows, right }) =>
      rows.map((row, at) => ({
        values: [scoreOf(row, weights)],
        label: right[at] === true,
        weight: 1,
      })),
    )
  const { offset, weights: fitted } = fitLogistic(
    cases([...development, ...held].map(({ ranking }) => ranking)),
    1,
    0,
  )
  return { scale: rounded(fitted[0] ?? 1), offset: rounded(offset) }
}
