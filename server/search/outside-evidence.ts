// How much a question sounds like those that the corpus does not answer: by its words, and by the nearest of them.

import type { Analyzer } from './analysis.ts'
import type { Indexes } from './indexes.ts'
import { questionTokens } from './indexes.ts'

/** Evidence that a question is beyond the corpus. */
export interface OutsideEvidence {
  /** Mean over its tokens of ln(share of outside questions with it / share of annotated ones); 0 for no tokens. */
  readonly words: number
  /** Cosine with the nearest outside question, 0–1. */
  readonly nearest: number
}

/** Share added to both sides, so that a word of neither says nothing and a rare one says little. */
const SMOOTHING = 0.0005
/** Most that one token may say, as a logarithm. */
const MOST = 3

/**
 * Evidence for a question. Source for the words: the naive Bayes estimate of Manning et al., Introduction to
 * Information Retrieval, chapter 13, as a mean, since tokens of one question are far from independent.
 * Cost: the postings of its tokens.
 */
export function outsideEvidence(
  { questions, outside }: Indexes,
  analyzer: Analyzer,
  text: string,
): OutsideEvidence {
  const tokens = new Map(questionTokens(analyzer, text).map((token) => [token, 1]))
  if (tokens.size === 0 || outside.size === 0) return { words: 0, nearest: 0 }
  let sum = 0
  for (const token of tokens.keys()) {
    const beyond = outside.documentFrequency(token) / outside.size
    const within = questions.documentFrequency(token) / Math.max(1, questions.size)
    const said = Math.log((beyond + SMOOTHING) / (within + SMOOTHING))
    sum += Math.max(-MOST, Math.min(MOST, said))
  }
  const cosines = new Float32Array(outside.size)
  outside.addCosines(tokens, cosines)
  return {
    words: sum / tokens.size,
    nearest: cosines.reduce((best, cosine) => Math.max(best, cosine), 0),
  }
}
