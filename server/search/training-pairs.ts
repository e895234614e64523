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

/** Pairs for the two runs of a training and the weights of the hash buckets over all texts. */
export interface TrainingSet {
  /** What tells articles apart; its groups are articles. */
  readonly pairs: readonly TrainingPair[]
  /** What tells the units of an article apart; its groups are units, in the order of the text. */
  readonly siblings: readonly TrainingPair[]
  readonly bucketWeights: Float32Array
}

/** Question as the retriever embeds it: with what the lexicon adds. */
export const embeddedQuestion = (ask: string, expand: Expand): string =>
  [ask, ...expand(normaliseText(ask)).map((addition) => addition.term)].join(' ')

/** Adds a pair; one without any feature on a side says nothing. */
type AddPair = (
  left: TextFeatures | undefined,
  right: TextFeatures | undefined,
  group: number,
  holdsRight: boolean,
) => void

/** List of pairs, and what adds to it. */
function startPairs(): { readonly pairs: TrainingPair[]; readonly add: AddPair } {
  const pairs: TrainingPair[] = []
  return {
    pairs,
    add: (left, right, group, holdsRight) => {
      if (left === undefined || right === undefined) return
      if (left.buckets.length === 0 || right.buckets.length === 0) return
      pairs.push({ left, right, group, holdsRight })
    },
  }
}

/** Places under the number that each falls to; -1 falls nowhere. */
function gather(size: number, numbers: readonly number[]): number[][] {
  const groups: number[][] = Array.from({ length: size }, () => [])
  numbers.forEach((number, at) => {
    groups[number]?.push(at)
  })
  return groups
}

/**
 * Pairs of: a question and the unit or article that it is attached to; a question and another one of the same article; a
 * name and the article. An English question is brought to Chinese texts, which stay where they are: else the many English
 * questions would move the Chinese ones away from one another (pinpoint 0.70, with it 0.76). Siblings are pairs of: a question
 * and its unit, or another question of that unit, where the article has several. Deterministic for a seed.
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
  const { questions } = passages
  const ofArticle = gather(
    articles.length,
    questions.map(({ article }) => article),
  )
  const ofUnit = gather(
    units.length,
    questions.map(({ unit }) => unit),
  )
  const unitsOf = gather(
    articles.length,
    passages.units.map(({ article }) => article),
  )
  /** Another of the questions, drawn; for an English one a Chinese one. */
  const another = (at: number, among: readonly number[] = []): number | undefined => {
    const isEnglish = questions[at]?.language === 'en'
    const others = among.filter(
      (other) => other !== at && (!isEnglish || questions[other]?.language === 'zh'),
    )
    return others[Math.floor(random() * others.length)]
  }
  const { pairs, add } = startPairs()
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
    const other = another(at, ofArticle[group])
    if (other !== undefined) add(widenedFeatures[at], plainFeatures[other], group, isEnglish)
  })
  passages.articles.forEach((article, group) => {
    for (const name of article.names)
      add(features(featureTokens(analyzer, name)), articleFeatures[group], group, false)
  })
  const siblings = startPairs()
  questions.forEach(({ article, unit, language }, at) => {
    if (unit < 0 || (unitsOf[article] ?? []).length < 2) return
    const other = another(at, ofUnit[unit])
    for (const right of [unitFeatures[unit], plainFeatures[other ?? -1]])
      siblings.add(widenedFeatures[at], right, unit, language === 'en')
  })
  return { pairs, siblings: siblings.pairs, bucketWeights: weights }
}
