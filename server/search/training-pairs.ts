// Which texts belong together, for training the built-in embedder.

import type { Analyzer } from './analysis.ts'
import { seededRandom, type TrainingPair } from './contrastive-training.ts'
import type { Expand } from './expansion.ts'
import { normaliseText } from './normalise.ts'
import type { Passages } from './passages.ts'
import {
  bucketWeights,
  featureTokens,
  hashFeatures,
  heaviestFeatures,
  type TextFeatures,
} from './text-features.ts'

/** Features of a text that training looks at. */
const MOST_FEATURES = 80

/**
 * Questions that training looks at, by place: all but, of each item of a list, those after its first in a language.
 * Long lists have the most questions, and items of one list differ in a few words; trained on all of them, the
 * embedder learns the wording of lists at the cost of everything else (recall of other questions fell by 0.025).
 */
function trainedQuestions({ questions, units }: Passages): ReadonlySet<number> {
  const known = new Set<string>()
  const trained = new Set<number>()
  questions.forEach(({ unit, language }, at) => {
    const isItem = (units[unit]?.parent ?? -1) >= 0
    const key = `${unit} ${language}`
    if (!isItem || !known.has(key)) trained.add(at)
    known.add(key)
  })
  return trained
}

/** Pairs for a training run and the weights of the hash buckets over all texts. */
export interface TrainingSet {
  readonly pairs: readonly TrainingPair[]
  readonly bucketWeights: Float32Array
}

/** Question as the retriever embeds it: with what the lexicon adds. */
export const embeddedQuestion = (ask: string, expand: Expand): string =>
  [ask, ...expand(normaliseText(ask)).map((addition) => addition.term)].join(' ')

/**
 * Pairs of: a question and the unit or article that it is attached to; a question and another one of the same article; a
 * name and the article. An English question is brought to Chinese texts, which stay where they are: else the many English
 * questions would move the Chinese ones away from one another (pinpoint 0.70, with it 0.76). Deterministic for a seed.
 */
export function collectTrainingPairs(
  passages: Passages,
  analyzer: Analyzer,
  expand: Expand,
  buckets: number,
  seed: number,
): TrainingSet {
  const random = seededRandom(seed)
  const plain = passages.questions.map((question) => featureTokens(analyzer, question.ask))
  const widened = passages.questions.map((question) =>
    featureTokens(analyzer, embeddedQuestion(question.ask, expand)),
  )
  const articles = passages.articles.map((article) =>
    featureTokens(analyzer, `${article.heading} ${article.text}`),
  )
  const units = passages.units.map((unit) =>
    featureTokens(analyzer, `${unit.context} ${unit.text}`),
  )
  const weights = bucketWeights([...plain, ...articles, ...units], buckets)
  const features = (tokens: readonly string[] = []): TextFeatures =>
    heaviestFeatures(hashFeatures(tokens, buckets, weights), MOST_FEATURES)
  const plainFeatures = plain.map(features)
  const widenedFeatures = widened.map(features)
  const articleFeatures = articles.map(features)
  const unitFeatures = units.map(features)
  const questionsOf = passages.articles.map(() => [] as number[])
  passages.questions.forEach((question, at) => {
    questionsOf[question.article]?.push(at)
  })
  const pairs: TrainingPair[] = []
  const add = (
    left: TextFeatures | undefined,
    right: TextFeatures | undefined,
    group: number,
    holdsRight: boolean,
  ): void => {
    if (
      left !== undefined &&
      right !== undefined &&
      left.buckets.length > 0 &&
      right.buckets.length > 0
    )
      pairs.push({ left, right, group, holdsRight })
  }
  const trained = trainedQuestions(passages)
  passages.questions.forEach((question, at) => {
    if (!trained.has(at)) return
    const group = question.article
    const isEnglish = question.language === 'en'
    add(
      widenedFeatures[at],
      question.unit >= 0 ? unitFeatures[question.unit] : articleFeatures[group],
      group,
      isEnglish,
    )
    const others = (questionsOf[group] ?? []).filter(
      (other) => other !== at && (!isEnglish || passages.questions[other]?.language === 'zh'),
    )
    const other = others[Math.floor(random() * others.length)]
    if (other !== undefined) add(widenedFeatures[at], plainFeatures[other], group, isEnglish)
  })
  passages.articles.forEach((article, group) => {
    for (const name of article.names)
      add(features(featureTokens(analyzer, name)), articleFeatures[group], group, false)
  })
  return { pairs, bucketWeights: weights }
}
