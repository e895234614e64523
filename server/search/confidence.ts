// Knows when the corpus does not answer, and which source would.

import { sentencesIn } from '../words/sentences.ts'
import type { Sentences } from '../words/zh.ts'
import { FEATURES, type FeatureName, type FeatureTable } from './features.ts'
import type { Lexicon, OutsideTopic } from './lexicon.ts'
import { outsideEvidence } from './outside-evidence.ts'
import type { UnderstoodQuery } from './query.ts'
import { logistic, type RankingModel } from './ranking-model.ts'
import type { SearchIndex } from './snapshot.ts'

/** Evidence on whether the corpus answers; the weights are learned on held-out annotations and on outside topics. */
export const CONFIDENCE_FEATURES = [
  'vectorQuestion',
  'vectorPassage',
  'combined',
  'bestUnit',
  'questionPairs',
  'textPairs',
  'expectedWords',
  'unknownWords',
  'legalWords',
  'fewWords',
  'outside',
  'outsideWords',
  'outsideVote',
  'english',
] as const
/** Name of a piece of evidence on whether the corpus answers. */
export type ConfidenceFeature = (typeof CONFIDENCE_FEATURES)[number]

/** How sure it is that the corpus answers, 0–1, and where else to look. */
export interface Confidence {
  readonly confidence: number
  readonly answerable: boolean
  /** Why not, in a sentence. Absent when answerable. */
  readonly reason?: string
  /** Law or text that would answer. Absent when answerable or not known. */
  readonly missingSource?: string
}

/** A topic beyond the corpus that a question is about. */
export interface FoundTopic extends Pick<OutsideTopic, 'id' | 'source' | 'reason'> {
  /** True when its wording alone says that the corpus does not answer, however near the texts come. */
  readonly isCertain: boolean
}

/** Topic beyond the corpus that a normalised question is about, or undefined. */
export type FindOutside = (normalised: string) => FoundTopic | undefined

const compiled = (patterns: readonly string[]): RegExp[] =>
  patterns.map((pattern) => new RegExp(pattern, 'u'))

/** Finder over the lexicon's topics, in their order; one that is certain goes before those that are not. */
export function createOutsideFinder(lexicon: Pick<Lexicon, 'outside'>): FindOutside {
  const topics = lexicon.outside.map(({ id, source, reason, patterns, certain, unless }) => ({
    names: { id, source, reason },
    patterns: compiled(patterns),
    certain: compiled(certain),
    unless: compiled(unless),
  }))
  return (normalised) => {
    const isIn = (patterns: readonly RegExp[]): boolean =>
      patterns.some((pattern) => pattern.test(normalised))
    const about = topics.filter(
      ({ patterns, certain, unless }) => (isIn(certain) || isIn(patterns)) && !isIn(unless),
    )
    const sure = about.find(({ certain }) => isIn(certain))
    const found = sure ?? about[0]
    return found && { ...found.names, isCertain: sure !== undefined }
  }
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

/** Values of the confidence features, in their order. None depends on the weights of the ranking. */
export function confidenceFeatures(
  index: SearchIndex,
  query: UnderstoodQuery,
  table: FeatureTable,
  outside: boolean,
): number[] {
  const beyond = outsideEvidence(index, query.text, table.questionCosines)
  const values: Record<ConfidenceFeature, number> = {
    vectorQuestion: topOf(table, 'vectorQuestion'),
    vectorPassage: topOf(table, 'vectorPassage'),
    combined: topOf(table, 'combined'),
    bestUnit: topOf(table, 'bestUnit'),
    questionPairs: topOf(table, 'questionPairs'),
    textPairs: topOf(table, 'textPairs'),
    expectedWords: topOf(table, 'expectedWords'),
    unknownWords: wordShare(query, index, (word) => !index.indexes.articles.has(word)),
    legalWords: wordShare(query, index, (word) => index.analyzer.isLegalTerm(word)),
    fewWords: 1 / Math.max(2, query.own.size),
    outside: outside ? 1 : 0,
    outsideWords: beyond.words,
    outsideVote: beyond.vote,
    english: /[a-z]{3}/.test(query.text) && !/\p{Script=Han}/u.test(query.text) ? 1 : 0,
  }
  return CONFIDENCE_FEATURES.map((name) => values[name])
}

/** Probability that the corpus answers, from the values of the confidence features. */
export function confidenceOf(values: readonly number[], model: RankingModel): number {
  let odds = model.confidence.offset
  for (const [at, name] of CONFIDENCE_FEATURES.entries())
    odds += (model.confidence.weights[name] ?? 0) * (values[at] ?? 0)
  return logistic(odds)
}

/**
 * A judgement that does not say which law would answer, with the `source` that answers the nearest questions beyond the
 * corpus. Chinese where `say` is not given.
 */
export const withNearSource = (
  judged: Confidence,
  source: string | undefined,
  say: Sentences = sentencesIn(),
): Confidence =>
  judged.answerable || judged.missingSource !== undefined || source === undefined
    ? judged
    : {
        ...judged,
        missingSource: say.beyond.source(source),
        reason: say.search.nearSource(say.beyond.source(source)),
      }

/**
 * Score of the best hit from which the corpus answers though the confidence features doubt it: of 335 short questions that
 * the corpus answers 24 are refused with it and 40 without, for 21 of 1,524 outside ones more that are answered.
 */
const SURE = 0.6
/** … unless they are all but certain that it does not: near misses (减刑一次最多减几个月) come as near in words. */
const CERTAINLY_NOT = 0.15
/** Score of the best hit from which it answers whatever they say. */
const CERTAIN = 0.9

/**
 * Judgement on a question from its confidence features. `best` is the score of the best hit, absent when nothing was
 * found. `unstated` names a measure that it asks for and that nothing found states: then the texts do not answer,
 * however near they are in words. Chinese where `say` is not given.
 */
export function judgeConfidence(
  values: readonly number[],
  best: number | undefined,
  topic: FoundTopic | undefined,
  model: RankingModel,
  unstated?: string,
  say: Sentences = sentencesIn(),
): Confidence {
  const { search, beyond } = say
  const refuse = (confidence: number, otherwise: string): Confidence => ({
    confidence,
    answerable: false,
    reason: topic === undefined ? otherwise : beyond.reason(topic),
    ...sourceOf(topic, say),
  })
  if (best === undefined) return refuse(0, search.nothingFound)
  const learned = topic?.isCertain ? 0 : confidenceOf(values, model)
  const isSure = best >= CERTAIN || (best >= SURE && learned >= CERTAINLY_NOT)
  const confidence = isSure && topic === undefined ? Math.max(learned, best) : learned
  if (unstated !== undefined && confidence >= model.abstainBelow)
    return { ...refuse(0, ''), reason: search.notStated(unstated) }
  if (confidence >= model.abstainBelow) return { confidence, answerable: true }
  return refuse(confidence, search.nothingNear)
}

const sourceOf = (
  topic: FoundTopic | undefined,
  { beyond }: Sentences,
): { missingSource?: string } =>
  topic === undefined ? {} : { missingSource: beyond.source(topic.source) }
