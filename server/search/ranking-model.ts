// The learned numbers of the ranking, kept as data in corpus/lexicon/ranking.json with the command that made them.

import type { FeatureName } from './features.ts'
import type { PinpointWeights } from './pinpoint.ts'

/** Weights of a logistic model with its offset; feature names are those of the part that uses it. */
export interface LogisticModel {
  readonly offset: number
  readonly weights: Readonly<Record<string, number>>
}

/** All learned numbers. */
export interface RankingModel {
  /** Command that made the file. */
  readonly madeBy: string
  /** Weight of each feature of an article; one that is missing weighs nothing. */
  readonly weights: Readonly<Partial<Record<FeatureName, number>>>
  /** Weight of each kind of evidence for a unit of an article. */
  readonly pinpoint: PinpointWeights
  /** score × scale + offset is the log-odds that the article answers. */
  readonly calibration: { readonly scale: number; readonly offset: number }
  /** Features of confidence.ts → log-odds that the corpus answers at all. */
  readonly confidence: LogisticModel
  /** Below this probability the retriever says that the corpus does not answer. */
  readonly abstainBelow: number
}

/** 1 / (1 + e^−x). */
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x))
