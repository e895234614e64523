// Fits when to abstain: a logistic regression of annotated questions against questions beyond the corpus.

import { CONFIDENCE_FEATURES, type ConfidenceFeature } from '../../server/search/confidence.ts'
import { logistic } from '../../server/search/ranking-model.ts'
import type { Example, Examples } from './collect.ts'
import { type Bounds, FREE, fitLogistic, LOWERS, RAISES } from './fit.ts'
import { rounded, scoreOf } from './model.ts'

/** Offset, weights, and the probability below which nothing is answered. */
export interface FittedConfidence {
  readonly offset: number
  readonly weights: readonly number[]
  readonly abstainBelow: number
}

const RIDGE = 0.0005
const PARTS = 5
/** Weight of the short questions among those that are answered. */
const SHORT_SHARE = 0.2
/** Share of annotated questions that may be refused for the sake of the others. */
const REFUSED = 0.05

/** Which way each piece of evidence may speak. */
const DIRECTION: Readonly<Record<ConfidenceFeature, Bounds>> = {
  vectorQuestion: RAISES,
  vectorPassage: RAISES,
  combined: RAISES,
  bestUnit: RAISES,
  questionPairs: RAISES,
  textPairs: RAISES,
  expectedWords: RAISES,
  unknownWords: LOWERS,
  legalWords: FREE,
  fewWords: FREE,
  outside: LOWERS,
  outsideWords: LOWERS,
  outsideVote: LOWERS,
  english: FREE,
}
const boundsOf = (at: number): Bounds => {
  const name = CONFIDENCE_FEATURES[at]
  return name === undefined ? FREE : DIRECTION[name]
}
const OUTSIDE = CONFIDENCE_FEATURES.indexOf('outside')

/**
 * Features of a question beyond the corpus. Its topic's patterns may have been written beside it, so every other one
 * forgets that it matched: what the patterns miss must be told by the rest.
 */
const forgetful = ({ confidence }: Example, place: number): readonly number[] =>
  confidence.map((value, at) => (at === OUTSIDE && place % 2 === 0 ? 0 : value))

const probability = (
  values: readonly number[],
  { offset, weights }: Pick<FittedConfidence, 'offset' | 'weights'>,
): number => logistic(offset + scoreOf(values, weights))

/** Rows of each kind of question. */
interface Kinds {
  readonly held: readonly (readonly number[])[]
  readonly short: readonly (readonly number[])[]
  readonly beyond: readonly (readonly number[])[]
}

const kindsOf = ({
  held,
  short,
  outside,
}: Pick<Examples, 'held' | 'short' | 'outside'>): Kinds => ({
  held: held.map(({ confidence }) => confidence),
  short: short.map(({ confidence }) => confidence),
  beyond: outside.map(forgetful),
})

const cases = (rows: readonly (readonly number[])[], label: boolean, share: number) =>
  rows.map((values) => ({ values, label, weight: share / rows.length }))

/** Questions that are answered weigh as much as those that are not; a fifth of them are short. */
function fitOn({ held, short, beyond }: Kinds) {
  return fitLogistic(
    [
      ...cases(held, true, 1 - SHORT_SHARE),
      ...cases(short, true, SHORT_SHARE),
      ...cases(beyond, false, 1),
    ],
    CONFIDENCE_FEATURES.length,
    RIDGE,
    boundsOf,
    3000,
  )
}

/** Fitted confidence; both kinds of question weigh the same. */
export function fitConfidence(examples: Examples): FittedConfidence {
  const kinds = kindsOf(examples)
  const fitted = fitOn(kinds)
  const said = kinds.held.map((values) => probability(values, fitted)).sort((a, b) => a - b)
  return {
    offset: rounded(fitted.offset),
    weights: fitted.weights.map(rounded),
    abstainBelow: rounded(said[Math.floor(said.length * REFUSED)] ?? 0.5),
  }
}

/** Area under the curve: how often an answerable question is more certain than one beyond the corpus. */
function areaUnderCurve(known: readonly number[], beyond: readonly number[]): number {
  let above = 0
  for (const value of known) above += beyond.filter((other) => value > other).length
  return rounded(above / (known.length * beyond.length))
}

const of = (values: readonly number[], holds: (value: number) => boolean): string =>
  `${values.filter(holds).length} of ${values.length}`

/** Prints errors on parts that the fit has not seen, and on the development questions, which it never sees. */
export function reportConfidence(examples: Examples, fitted: FittedConfidence): void {
  const known: number[] = []
  const short: number[] = []
  const beyond: number[] = []
  const kinds = kindsOf(examples)
  for (let part = 0; part < PARTS; part++) {
    const seen = (_: unknown, place: number): boolean => place % PARTS !== part
    const unseen = (_: unknown, place: number): boolean => place % PARTS === part
    const model = fitOn({
      held: kinds.held.filter(seen),
      short: kinds.short.filter(seen),
      beyond: kinds.beyond.filter(seen),
    })
    const said = (rows: readonly (readonly number[])[]): number[] =>
      rows.filter(unseen).map((values) => probability(values, model))
    known.push(...said(kinds.held))
    short.push(...said(kinds.short))
    beyond.push(...said(kinds.beyond))
  }
  const certain = (value: number): boolean => value >= fitted.abstainBelow
  const uncertain = (value: number): boolean => value < fitted.abstainBelow
  const say = (examples: readonly Example[]): number[] =>
    examples.map(({ confidence }) => probability(confidence, fitted))
  console.log(
    `abstain below ${fitted.abstainBelow}; area under the curve ${areaUnderCurve(known, beyond)}\n` +
      `  cross-validated: refused wrongly ${of(known, uncertain)} and of the short ones ${of(short, uncertain)}, answered wrongly ${of(beyond, certain)}\n` +
      `  development, not fitted: refused wrongly ${of(say(examples.development), uncertain)}, answered wrongly ${of(say(examples.beyond), certain)}`,
  )
}
