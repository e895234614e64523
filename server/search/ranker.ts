// Weighs the features of an article into one score and says how. Linear, so that each part can be named.

import type { ExplanationView } from '../contract/search.ts'
import { bestPlaces } from './best-places.ts'
import { FEATURES, type FeatureName } from './features.ts'
import type { RankingModel } from './ranking-model.ts'

/** An article with its score: the log-odds that it answers, before the offset that calibrates it. */
export interface RankedArticle {
  readonly article: number
  readonly score: number
}

/** What each feature means to a reader of an explanation. */
const MEANING: Readonly<Record<FeatureName, string>> = {
  heading: '章节标题与问题的词语相合',
  text: '法条原文与问题的词语相合',
  questions: '本条的日常问句与问题的词语相合',
  names: '本条的日常叫法与问题的词语相合',
  english: '本条的英文问句与问题的词语相合',
  textPairs: '法条原文与问题的字对相合',
  questionPairs: '本条的日常问句与问题的字对相合',
  nearestQuestion: '与本条最相近的一个问句的相似度',
  nearestQuestions: '与本条最相近的三个问句的平均相似度',
  vectorQuestion: '与本条问句的向量相似度',
  vectorQuestions: '与本条最相近的三个问句的平均向量相似度',
  vectorPassage: '与本条原文的向量相似度',
  coverage: '问题中的词语被本条覆盖的比例',
  combined: '标题、原文、问句和叫法合在一起与问题的词语相合',
  section: '本章节各条与问题的相近程度',
  bestUnit: '最相合的一款或一项',
  textLead: '原文相合程度相对于最相合的条文',
  questionsLead: '问句相合程度相对于最相合的条文',
  nearestLead: '问句相似度相对于最相似的条文',
  vectorLead: '向量相似度相对于最相似的条文',
  expectedWords: '问题用了本条会让人用到的词语',
  namedDocument: '问题点名的文件',
  notNormative: '不是规范性文件，只供参考',
}

const weighed = new WeakMap<RankingModel, Float64Array>()
const weightsOf = (model: RankingModel): Float64Array => {
  const known =
    weighed.get(model) ?? Float64Array.from(FEATURES, (name) => model.weights[name] ?? 0)
  weighed.set(model, known)
  return known
}

/** Score of one article: the weighted sum of its features. */
function scoreArticle(values: Float32Array, article: number, weights: Float64Array): number {
  const row = article * weights.length
  let score = 0
  for (let at = 0; at < weights.length; at++) score += (weights[at] ?? 0) * (values[row + at] ?? 0)
  return score
}

/** The `few` best candidates (given ascending) by score, best first; equal ones in the order of the corpus. */
export function rankArticles(
  values: Float32Array,
  candidates: readonly number[],
  model: RankingModel,
  few: number,
): RankedArticle[] {
  const weights = weightsOf(model)
  const scores = Float64Array.from(candidates, (article) => scoreArticle(values, article, weights))
  return bestPlaces(scores, few, Number.NEGATIVE_INFINITY).map((place) => ({
    article: candidates[place] ?? 0,
    score: scores[place] ?? 0,
  }))
}

/** Features that are named in an explanation; what the others add is one sum. */
const NAMED_SHARES = 6
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000

/**
 * Share of each feature in an article's score, largest first: the heaviest by name, the others as one sum, features
 * without a share left out. The values of the details add up to the value of the tree.
 */
export function explainScore(
  values: Float32Array,
  article: number,
  model: RankingModel,
): ExplanationView {
  const weights = weightsOf(model)
  const row = article * FEATURES.length
  const shares = Float64Array.from(weights, (weight, at) => weight * (values[row + at] ?? 0))
  const heaviest = bestPlaces(shares.map(Math.abs), FEATURES.length, 0)
  const named = heaviest.slice(0, NAMED_SHARES).sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0))
  const details = named.map((at) => {
    const name = FEATURES[at] ?? 'text'
    const feature = rounded(values[row + at] ?? 0)
    return {
      value: rounded(shares[at] ?? 0),
      description: `${MEANING[name]}：${feature} × ${rounded(weights[at] ?? 0)}`,
      details: [],
    }
  })
  const others = heaviest.slice(NAMED_SHARES)
  if (others.length > 0)
    details.push({
      value: rounded(others.reduce((sum, at) => sum + (shares[at] ?? 0), 0)),
      description: `其余 ${others.length} 项特征合计`,
      details: [],
    })
  return {
    value: rounded(scoreArticle(values, article, weights)),
    description: '各项特征的加权和',
    details,
  }
}
