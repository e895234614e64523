// Which words tell a question beyond the corpus from one that it answers, learned when an index is built.

import type { Analyzer } from './analysis.ts'
import { seededRandom, shuffled } from './contrastive-training.ts'
import { questionTokens } from './indexes.ts'
import { normaliseText } from './normalise.ts'
import type { Passages } from './passages.ts'
import { hashText } from './text-features.ts'

/** Weights of hashed words and pairs of characters, and the offset as the last of them. */
export type OutsideWords = Float32Array

const BUCKETS = 131_072
/** What one token counts; with it a question of some twenty tokens moves the odds by about as much as one weight. */
const TOKEN_VALUE = 0.25
/** Passes over the questions. */
const EPOCHS = 8
const RATE = 0.3
const RIDGE = 0.001
const SEED = 7
/** What a sentence of the law counts beside an annotated question: its words are the corpus's, asked or not. */
const LAW_WORTH = 0.15
/** Most that a question beyond the corpus counts beside an annotated one, of which there are more. */
const MOST_WORTH = 4
/** Shortest sentence of the law that is learned from, in characters. */
const LEAST_SENTENCE = 9
/** Log-odds beyond which a question is not told apart further. */
const MOST_ODDS = 8

/** Buckets of a normalised text, each once. */
const bucketsOf = (analyzer: Analyzer, text: string): Uint32Array =>
  new Uint32Array(new Set(questionTokens(analyzer, text).map((token) => hashText(token) % BUCKETS)))

/** A text to learn from; `beyond` is 1 for what the corpus does not answer, 0 for what it does. */
interface Lesson {
  readonly buckets: Uint32Array
  readonly beyond: 0 | 1
  readonly worth: number
}

const oddsOf = (weights: OutsideWords, buckets: Uint32Array): number => {
  let odds = weights[BUCKETS] ?? 0
  for (const bucket of buckets) odds += TOKEN_VALUE * (weights[bucket] ?? 0)
  return odds
}

/** One step of Adagrad for one text. */
function learn({ buckets, beyond, worth }: Lesson, weights: OutsideWords, history: Float32Array) {
  const error = (1 / (1 + Math.exp(-oddsOf(weights, buckets))) - beyond) * worth
  const move = (at: number, slope: number): void => {
    history[at] = (history[at] ?? 0) + slope * slope
    weights[at] = (weights[at] ?? 0) - (RATE * slope) / Math.sqrt((history[at] ?? 0) + 1e-6)
  }
  move(BUCKETS, error)
  for (const bucket of buckets) move(bucket, error * TOKEN_VALUE + RIDGE * (weights[bucket] ?? 0))
}

const sentencesOf = (text: string): string[] =>
  text.split(/[；。]/).filter((sentence) => sentence.length >= LEAST_SENTENCE)

/**
 * Weights learned from annotated questions and the sentences of the law against questions that the corpus does not
 * answer: a logistic regression. Deterministic. Without questions beyond the corpus, all weights are 0.
 * Source: Jurafsky and Martin, Speech and Language Processing, chapter 5. Cost: about 1 s for 10 000 questions.
 */
export function learnOutsideWords(
  passages: Passages,
  outsideQuestions: readonly string[],
  analyzer: Analyzer,
): OutsideWords {
  const weights = new Float32Array(BUCKETS + 1)
  if (outsideQuestions.length === 0) return weights
  const lessons = (texts: readonly string[], beyond: 0 | 1, worth: number): Lesson[] =>
    texts.map((text) => ({
      buckets: bucketsOf(analyzer, normaliseText(text)),
      beyond,
      worth,
    }))
  const asked = passages.questions.map(({ ask }) => ask)
  const all = [
    ...lessons(asked, 0, 1),
    ...lessons(outsideQuestions, 1, Math.min(MOST_WORTH, asked.length / outsideQuestions.length)),
    ...lessons(
      passages.units.flatMap(({ text }) => sentencesOf(text)),
      0,
      LAW_WORTH,
    ),
  ]
  const history = new Float32Array(BUCKETS + 1)
  const random = seededRandom(SEED)
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const at of shuffled(all.length, random)) {
      const lesson = all[at]
      if (lesson !== undefined) learn(lesson, weights, history)
    }
  return weights
}

/**
 * Log-odds by its words that a normalised question is beyond the corpus, −8 to 8, before how common such questions
 * are. Cost: one look-up for each token.
 */
export const outsideOdds = (weights: OutsideWords, analyzer: Analyzer, text: string): number =>
  Math.max(-MOST_ODDS, Math.min(MOST_ODDS, oddsOf(weights, bucketsOf(analyzer, text))))
