// What is known about each article for a question, as numbers. The ranker weighs them; the explanation names them.

import { ARTICLE_FIELDS, type Indexes, markPair, PAIR_FIELDS, UNIT_FIELDS } from './indexes.ts'
import type { InvertedIndex, WeightedTerms } from './inverted-index.ts'
import type { Passages } from './passages.ts'
import type { UnderstoodQuery } from './query.ts'
import type { VectorIndex } from './vector-index.ts'

/** Names of the features, in the order of every feature vector. */
export const FEATURES = [
  'heading',
  'text',
  'questions',
  'names',
  'english',
  'textPairs',
  'questionPairs',
  'nearestQuestion',
  'nearestQuestions',
  'vectorQuestion',
  'vectorQuestions',
  'vectorPassage',
  'coverage',
  'combined',
  'section',
  'bestUnit',
  'textLead',
  'questionsLead',
  'nearestLead',
  'vectorLead',
  'namedDocument',
  'notNormative',
] as const
/** Name of a ranking feature. */
export type FeatureName = (typeof FEATURES)[number]

/** Everything that features are computed from. */
export interface FeatureSources {
  readonly passages: Passages
  readonly indexes: Indexes
  readonly vectors: VectorIndex
}

/** Features of all articles for one question, and the raw scores that pinpointing and confidence go on with. */
export interface FeatureTable {
  /** Row-major: article × FEATURES. */
  readonly values: Float32Array
  /** Cosine of each annotated question, then of each outside one, with the question; 0 where nothing is shared. */
  readonly questionCosines: Float32Array
  /** Similarity of any unit and of any annotated question with the question alone, without what it continues. */
  unitVector(unit: number): number
  questionVector(question: number): number
  /** Articles that any evidence speaks for. */
  readonly candidates: readonly number[]
}

/** Weight of each field of the article index in the combined score (BM25F). */
const COMBINED_WEIGHTS = [1, 1, 1, 1, 1]
/** Vectors that are looked at for a question. */
const NEIGHBOURS = 200
/** Ceiling of a saturated BM25 term, k1 + 1. */
const BM25_CEILING = 2.2

/** Score that a document would have that held every term without end; 1 for a question without terms. */
function idealScore(index: InvertedIndex, query: WeightedTerms): number {
  let sum = 0
  for (const [term, weight] of query) sum += weight * index.idf(term) * BM25_CEILING
  return sum || 1
}

/** BM25 of each field as a share of the ideal, so that long and short questions compare. */
function fieldShares(index: InvertedIndex, query: WeightedTerms): Float32Array {
  const scores = new Float32Array(index.size * index.fields)
  index.addFieldScores(query, scores)
  const ideal = idealScore(index, query)
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / ideal
  return scores
}

/** Share of the question's own words, weighed by idf, that each article holds in any field. */
function coverages(index: InvertedIndex, own: WeightedTerms): Float32Array {
  const covered = new Float32Array(index.size)
  let total = 0
  for (const [term, weight] of own) {
    const gain = weight * index.idf(term)
    total += gain
    for (const article of index.postings(term)) covered[article] = (covered[article] ?? 0) + gain
  }
  return total === 0 ? covered : covered.map((sum) => sum / total)
}

interface VectorEvidence {
  readonly questions: Float32Array
  readonly units: Float32Array
  readonly articles: Float32Array
}

function vectorEvidence(sources: FeatureSources, vector: Float32Array): VectorEvidence {
  const { passages, vectors } = sources
  const evidence = {
    questions: new Float32Array(passages.questions.length),
    units: new Float32Array(passages.units.length),
    articles: new Float32Array(passages.articles.length),
  }
  const firstUnit = passages.questions.length
  const firstArticle = firstUnit + passages.units.length
  for (const { label, similarity } of vectors.nearest(vector, NEIGHBOURS)) {
    const value = Math.max(0, similarity)
    if (label < firstUnit) evidence.questions[label] = value
    else if (label < firstArticle) evidence.units[label - firstUnit] = value
    else evidence.articles[label - firstArticle] = value
  }
  return evidence
}

const COLUMNS = Object.fromEntries(FEATURES.map((name, at) => [name, at])) as Readonly<
  Record<FeatureName, number>
>
const ARTICLE_COLUMNS = ARTICLE_FIELDS.map((name) => COLUMNS[name])

/** Replaces a column by its share of the column's largest value, into another column. */
function addLead(values: Float32Array, from: FeatureName, to: FeatureName): void {
  const width = FEATURES.length
  let top = 0
  const [source, target] = [COLUMNS[from], COLUMNS[to]]
  for (let at = source; at < values.length; at += width) top = Math.max(top, values[at] ?? 0)
  if (top === 0) return
  for (let at = 0; at < values.length; at += width)
    values[at + target] = (values[at + source] ?? 0) / top
}

/** Raises a cell to `value` where that is more. */
function raise(values: Float32Array, article: number, column: number, value: number): void {
  const at = article * FEATURES.length + column
  if (value > (values[at] ?? 0)) values[at] = value
}

/** Best and mean of the three best values among the annotated questions of each article, into two columns. */
function addBestQuestions(
  passages: Passages,
  cosines: Float32Array,
  values: Float32Array,
  one: FeatureName,
  three: FeatureName,
): void {
  const best = new Float32Array(passages.articles.length * 3)
  passages.questions.forEach((question, at) => {
    let value = cosines[at] ?? 0
    if (value === 0) return
    for (let place = question.article * 3; place < question.article * 3 + 3; place++) {
      const held = best[place] ?? 0
      if (value <= held) continue
      best[place] = value
      value = held
    }
  })
  for (let article = 0; article < passages.articles.length; article++) {
    const first = best[article * 3] ?? 0
    if (first === 0) continue
    const others = (best[article * 3 + 1] ?? 0) + (best[article * 3 + 2] ?? 0)
    raise(values, article, COLUMNS[one], first)
    raise(values, article, COLUMNS[three], (first + others) / 3)
  }
}

/**
 * Evidence for the section that an article stands in: the mean of its three strongest articles, where the strength of
 * an article is that of its nearest question and its nearest passage. Neighbours speak of the same thing.
 */
function addSections(passages: Passages, values: Float32Array): void {
  const strengths = new Map<string, number[]>()
  passages.articles.forEach(({ section }, at) => {
    const row = at * FEATURES.length
    const strength =
      ((values[row + COLUMNS.nearestQuestion] ?? 0) + (values[row + COLUMNS.vectorPassage] ?? 0)) /
      2
    const list = strengths.get(section) ?? []
    list.push(strength)
    strengths.set(section, list)
  })
  const means = new Map(
    [...strengths].map(([section, list]) => {
      const [first = 0, second = 0, third = 0] = list.sort((a, b) => b - a)
      return [section, (first + second + third) / 3] as const
    }),
  )
  passages.articles.forEach(({ section }, at) => {
    raise(values, at, COLUMNS.section, means.get(section) ?? 0)
  })
}

/** Articles that any evidence speaks for; being named or not being a norm is no evidence. */
function findCandidates(values: Float32Array): number[] {
  const width = FEATURES.length
  const evidence = COLUMNS.namedDocument
  const candidates: number[] = []
  for (let row = 0; row < values.length; row += width)
    for (let at = row; at < row + evidence; at++)
      if ((values[at] ?? 0) > 0) {
        candidates.push(row / width)
        break
      }
  return candidates
}

/** Embeddings of a question: with what it continues, and alone. */
export interface QuestionVectors {
  readonly whole: Float32Array
  readonly alone: Float32Array
}

/**
 * Features of every article for a question. `named` are documents that the question names. Cost: the postings of its terms and 200 nearest vectors; about 2 ms on the five texts.
 */
export function computeFeatures(
  sources: FeatureSources,
  query: UnderstoodQuery,
  { whole, alone }: QuestionVectors,
  named: ReadonlySet<string>,
): FeatureTable {
  const { passages, indexes } = sources
  const width = FEATURES.length
  const values = new Float32Array(passages.articles.length * width)
  const articleFields = fieldShares(indexes.articles, query.words)
  const pairFields = fieldShares(indexes.pairs, query.pairs)
  const unitScores = fieldShares(indexes.units, query.words)
  const questionCosines = new Float32Array(indexes.questions.size)
  const marked = new Map([...query.pairs].map(([pair, weight]) => [markPair(pair), weight]))
  const questionQuery = new Map([...query.words, ...marked])
  indexes.questions.addCosines(questionQuery, questionCosines)
  const combined = new Float32Array(passages.articles.length)
  indexes.articles.addCombinedScores(query.words, COMBINED_WEIGHTS, combined)
  const ideal = idealScore(indexes.articles, query.words)
  for (let at = 0; at < combined.length; at++) combined[at] = (combined[at] ?? 0) / ideal
  const covered = coverages(indexes.articles, query.own)
  const evidence = vectorEvidence(sources, whole)

  passages.articles.forEach((article, at) => {
    ARTICLE_FIELDS.forEach((_, field) => {
      raise(
        values,
        at,
        ARTICLE_COLUMNS[field] ?? 0,
        articleFields[at * ARTICLE_FIELDS.length + field] ?? 0,
      )
    })
    raise(values, at, COLUMNS.textPairs, pairFields[at * PAIR_FIELDS.length] ?? 0)
    raise(values, at, COLUMNS.questionPairs, pairFields[at * PAIR_FIELDS.length + 1] ?? 0)
    raise(values, at, COLUMNS.coverage, covered[at] ?? 0)
    raise(values, at, COLUMNS.combined, combined[at] ?? 0)
    raise(values, at, COLUMNS.vectorPassage, evidence.articles[at] ?? 0)
    raise(values, at, COLUMNS.namedDocument, named.has(article.documentId) ? 1 : 0)
    raise(values, at, COLUMNS.notNormative, article.normative ? 0 : 1)
  })
  addBestQuestions(passages, questionCosines, values, 'nearestQuestion', 'nearestQuestions')
  addBestQuestions(passages, evidence.questions, values, 'vectorQuestion', 'vectorQuestions')
  passages.units.forEach((unit, at) => {
    const base = at * UNIT_FIELDS.length
    raise(
      values,
      unit.article,
      COLUMNS.bestUnit,
      (unitScores[base] ?? 0) + 0.5 * (unitScores[base + 1] ?? 0),
    )
    raise(values, unit.article, COLUMNS.vectorPassage, evidence.units[at] ?? 0)
  })
  addSections(passages, values)
  addLead(values, 'text', 'textLead')
  addLead(values, 'questions', 'questionsLead')
  addLead(values, 'nearestQuestion', 'nearestLead')
  addLead(values, 'vectorQuestion', 'vectorLead')

  // Without a word there is nothing to rank by: vectors of stop words are near to everything.
  const candidates = query.words.size === 0 ? [] : findCandidates(values)
  return {
    values,
    questionCosines,
    questionVector: (question) => Math.max(0, sources.vectors.similarity(alone, question)),
    unitVector: (unit) =>
      Math.max(0, sources.vectors.similarity(alone, passages.questions.length + unit)),
    candidates,
  }
}
