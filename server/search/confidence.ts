// Knows when the corpus does not answer, and which source would.

import { FEATURES, type FeatureName, type FeatureTable } from './features.ts'
import type { Lexicon, OutsideTopic } from './lexicon.ts'
import { outsideEvidence } from './outside-evidence.ts'
import type { UnderstoodQuery } from './query.ts'
import { askedKinds, givesKind } from './question-kinds.ts'
import { logistic, type RankingModel } from './ranking-model.ts'
import type { SearchIndex } from './snapshot.ts'

/** Evidence on whether the corpus answers; the weights are learned on held-out annotations and on outside topics. */
export const CONFIDENCE_FEATURES = [
  'nearestQuestion',
  'vectorQuestion',
  'vectorPassage',
  'coverage',
  'unknownWords',
  'legalWords',
  'outside',
  'outsideWords',
  'nearestOutside',
  'outsideVote',
  'questions',
  'names',
  'combined',
  'bestUnit',
  'questionPairs',
  'textPairs',
  'rareUncovered',
  'kindGiven',
  'kindMissing',
  'short',
  'english',
] as const
/** Name of a piece of evidence on whether the corpus answers. */
export type ConfidenceFeature = (typeof CONFIDENCE_FEATURES)[number]

/** How sure it is that the corpus answers, 0–1, and where else to look. */
export interface Confidence {
  readonly confidence: number
  readonly answerable: boolean
  /** Why not, in a Chinese sentence. Absent when answerable. */
  readonly reason?: string
  /** Law or text that would answer. Absent when answerable or not known. */
  readonly missingSource?: string
}

/** Topic beyond the corpus that a normalised question is about, or undefined. */
export type FindOutside = (normalised: string) => OutsideTopic | undefined

/** Finder over the lexicon's topics, in their order. */
export function createOutsideFinder(lexicon: Lexicon): FindOutside {
  const topics = lexicon.outside.map((topic) => ({
    topic,
    patterns: topic.patterns.map((pattern) => new RegExp(pattern, 'u')),
    unless: topic.unless.map((pattern) => new RegExp(pattern, 'u')),
  }))
  return (normalised) =>
    topics.find(
      ({ patterns, unless }) =>
        patterns.some((pattern) => pattern.test(normalised)) &&
        !unless.some((pattern) => pattern.test(normalised)),
    )?.topic
}

const topOf = (table: FeatureTable, name: FeatureName): number => {
  const column = FEATURES.indexOf(name)
  let top = 0
  for (let at = column; at < table.values.length; at += FEATURES.length)
    top = Math.max(top, table.values[at] ?? 0)
  return top
}

/** Share of the question's own words, by idf, that satisfy `holds`. */
function wordShare(
  query: UnderstoodQuery,
  { indexes }: SearchIndex,
  holds: (word: string) => boolean,
): number {
  let sum = 0
  let total = 0
  for (const word of query.own.keys()) {
    const idf = indexes.articles.idf(word)
    total += idf
    if (holds(word)) sum += idf
  }
  return total === 0 ? 0 : sum / total
}

/** Articles that the rest is asked of: where the evidence is strongest, whatever it will weigh in the ranking. */
const BEST = 3
const STRENGTH: readonly FeatureName[] = ['combined', 'nearestQuestion', 'vectorPassage']

/** Whether the best articles hold the kind of answer that is asked for, and the rarest word that none of them holds. */
function bestArticles(
  { passages, indexes }: SearchIndex,
  query: UnderstoodQuery,
  table: FeatureTable,
): Record<'rareUncovered' | 'kindGiven' | 'kindMissing', number> {
  const columns = STRENGTH.map((name) => FEATURES.indexOf(name))
  const strength = (article: number): number =>
    columns.reduce((sum, at) => sum + (table.values[article * FEATURES.length + at] ?? 0), 0)
  const best = table.candidates
    .map((article) => ({ article, strength: strength(article) }))
    .sort((a, b) => b.strength - a.strength)
    .slice(0, BEST)
    .map(({ article }) => article)
  let rarest = 0
  for (const word of query.own.keys()) {
    const holders = indexes.articles.postings(word)
    if (!best.some((article) => holders.includes(article)))
      rarest = Math.max(rarest, indexes.articles.idf(word))
  }
  const asked = askedKinds(query.text)
  const given = asked.filter((kind) =>
    best.some((article) => givesKind(passages.articles[article]?.text ?? '', kind)),
  ).length
  return {
    rareUncovered: rarest / Math.log(indexes.articles.size + 1),
    kindGiven: given > 0 ? 1 : 0,
    kindMissing: asked.length > given ? 1 : 0,
  }
}

/** Values of the confidence features, in their order. None depends on the weights of the ranking. */
export function confidenceFeatures(
  index: SearchIndex,
  query: UnderstoodQuery,
  table: FeatureTable,
  outside: boolean,
): number[] {
  const beyond = outsideEvidence(index, query.text, table.questionCosines)
  const values: Record<ConfidenceFeature, number> = {
    nearestQuestion: topOf(table, 'nearestQuestion'),
    vectorQuestion: topOf(table, 'vectorQuestion'),
    vectorPassage: topOf(table, 'vectorPassage'),
    coverage: topOf(table, 'coverage'),
    unknownWords: wordShare(query, index, (word) => !index.indexes.articles.has(word)),
    legalWords: wordShare(query, index, (word) => index.analyzer.isLegalTerm(word)),
    outside: outside ? 1 : 0,
    outsideWords: beyond.words,
    nearestOutside: beyond.nearest,
    outsideVote: beyond.vote,
    questions: topOf(table, 'questions'),
    names: topOf(table, 'names'),
    combined: topOf(table, 'combined'),
    bestUnit: topOf(table, 'bestUnit'),
    questionPairs: topOf(table, 'questionPairs'),
    textPairs: topOf(table, 'textPairs'),
    ...bestArticles(index, query, table),
    short: 1 / Math.max(2, query.own.size),
    english: /[a-z]{3}/.test(query.text) && !/\p{Script=Han}/u.test(query.text) ? 1 : 0,
  }
  return CONFIDENCE_FEATURES.map((name) => values[name])
}

/**
 * A question in the law's own terms (上诉期限是多久) is about the corpus however few its words are: the annotated
 * questions that the weights are learned from are longer and more everyday, and say nothing of such short ones.
 */
const OWN_TERMS = { least: 0.12, mostUnknown: 0.3, confidence: 0.5 } as const

const evidenceOf = (values: readonly number[], name: ConfidenceFeature): number =>
  values[CONFIDENCE_FEATURES.indexOf(name)] ?? 0

const isInOwnTerms = (values: readonly number[]): boolean =>
  evidenceOf(values, 'outside') === 0 &&
  evidenceOf(values, 'english') === 0 &&
  evidenceOf(values, 'legalWords') >= OWN_TERMS.least &&
  evidenceOf(values, 'unknownWords') <= OWN_TERMS.mostUnknown

/** Probability that the corpus answers, from the values of the confidence features. */
export function confidenceOf(values: readonly number[], model: RankingModel): number {
  let odds = model.confidence.offset
  for (const [at, name] of CONFIDENCE_FEATURES.entries())
    odds += (model.confidence.weights[name] ?? 0) * (values[at] ?? 0)
  const learned = logistic(odds)
  return isInOwnTerms(values) ? Math.max(learned, OWN_TERMS.confidence) : learned
}

const NOTHING_FOUND = '问题里没有可以检索的词语，请换一种说法再问。'
const NOTHING_NEAR = '收录的文本中没有找到足以回答这个问题的条文；下面只列出最接近的条文，供判断。'

/** Judgement on a question from its confidence features. */
export function judgeConfidence(
  values: readonly number[],
  found: number,
  topic: OutsideTopic | undefined,
  model: RankingModel,
): Confidence {
  if (found === 0)
    return {
      confidence: 0,
      answerable: false,
      reason: topic?.reason ?? NOTHING_FOUND,
      ...sourceOf(topic),
    }
  const confidence = confidenceOf(values, model)
  if (confidence >= model.abstainBelow) return { confidence, answerable: true }
  return {
    confidence,
    answerable: false,
    reason: topic?.reason ?? NOTHING_NEAR,
    ...sourceOf(topic),
  }
}

const sourceOf = (topic: OutsideTopic | undefined): { missingSource?: string } =>
  topic === undefined ? {} : { missingSource: topic.source }
