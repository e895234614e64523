// What is known about each article for a question, as numbers. The ranker weighs them; the explanation names them.

import { BestThree } from './best-three.ts'
import type { ExpectedWords } from './expected-words.ts'
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
  'expectedWords',
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
  readonly expectedWords: ExpectedWords
}

/** Features of all articles for one question, and the raw scores that pinpointing and confidence go on with. */
export interface FeatureTable {
  /** Row-major: article × FEATURES. */
  readonly values: Float32Array
  /** Cosine of each annotated question, then of each outside one, with the question; 0 where nothing is shared. */
  readonly questionCosines: Float32Array
  /** Similarity of any unit and of any annotated question with the question alone, without what it continues. */
  /** How much the question alone uses the words that a unit calls for. */
  unitExpected(unit: number): number
  unitVector(unit: number): number
  questionVector(question: number): number
  /** Articles that any evidence speaks for. */
  readonly candidates: readonly number[]
}

/** Weight of each field of the article index in the combined score (BM25F). */
const COMBINED_WEIGHTS = [1, 1, 1, 1, 1]
/** Vectors that are looked at for a question… */
const NEIGHBOURS = 200
/** … and for a part of a message, of which only the best article counts. */
const NEIGHBOURS_OF_PART = 64
/** Ceiling of a saturated BM25 term, k1 + 1. */
const BM25_CEILING = 2.2
/** What the words of the lead of a list are worth beside a unit's own. */
const CONTEXT_WORTH = 0.5

const WIDTH = FEATURES.length
const COLUMNS = Object.fromEntries(FEATURES.map((name, at) => [name, at])) as Readonly<
  Record<FeatureName, number>
>
/** Columns of the fields of the article index, which follow one another in the same order. */
const FIRST_FIELD = COLUMNS[ARTICLE_FIELDS[0]]

/** Score that a document would have that held every term without end; 1 for a question without terms. */
function idealScore(index: InvertedIndex, query: WeightedTerms): number {
  let sum = 0
  for (const [term, weight] of query) sum += weight * index.idf(term) * BM25_CEILING
  return sum || 1
}

/** Raises a cell to `value` where that is more. */
function raise(values: Float32Array, article: number, column: number, value: number): void {
  const at = article * WIDTH + column
  if (value > (values[at] ?? 0)) values[at] = value
}

/** Replaces a column by its share of the column's largest value, into another column. */
function addLead(values: Float32Array, from: FeatureName, to: FeatureName): void {
  let top = 0
  const [source, target] = [COLUMNS[from], COLUMNS[to]]
  for (let at = source; at < values.length; at += WIDTH) top = Math.max(top, values[at] ?? 0)
  if (top === 0) return
  for (let at = 0; at < values.length; at += WIDTH)
    values[at + target] = (values[at + source] ?? 0) / top
}

/** Best and mean of the three best values of each article, into two columns. */
function addBest(
  best: BestThree,
  articles: number,
  values: Float32Array,
  one: FeatureName,
  three: FeatureName,
): void {
  for (let article = 0; article < articles; article++) {
    values[article * WIDTH + COLUMNS[one]] = best.best(article)
    values[article * WIDTH + COLUMNS[three]] = best.mean(article)
  }
}

/** Articles that any evidence speaks for; being named or not being a norm is no evidence. */
function findCandidates(values: Float32Array): number[] {
  const evidence = COLUMNS.namedDocument
  const candidates: number[] = []
  for (let row = 0; row < values.length; row += WIDTH)
    for (let at = row; at < row + evidence; at++)
      if ((values[at] ?? 0) > 0) {
        candidates.push(row / WIDTH)
        break
      }
  return candidates
}

/** Embeddings of a question: with what it continues, and alone. */
export interface QuestionVectors {
  readonly whole: Float32Array
  readonly alone: Float32Array
}

/** Features of every article for a question, or for one of several in a message. `named` are documents that it names. */
export type ComputeFeatures = (
  query: UnderstoodQuery,
  vectors: QuestionVectors,
  named: ReadonlySet<string>,
  isPart?: boolean,
) => FeatureTable

/** Where passages belong, as numbers. */
interface Belonging {
  /** Article of each annotated question, and of each unit. */
  readonly articleOfQuestion: Uint32Array
  readonly articleOfUnit: Uint32Array
  /** Section of each article: articles under the same headings share one. */
  readonly sectionOf: Uint32Array
  readonly sections: number
}

function belongingOf({ articles, questions, units }: Passages): Belonging {
  const numbers = new Map<string, number>()
  for (const { section } of articles) if (!numbers.has(section)) numbers.set(section, numbers.size)
  return {
    articleOfQuestion: Uint32Array.from(questions, ({ article }) => article),
    articleOfUnit: Uint32Array.from(units, ({ article }) => article),
    sectionOf: Uint32Array.from(articles, ({ section }) => numbers.get(section) ?? 0),
    sections: numbers.size,
  }
}

/**
 * Feature computer over one index. What is only needed on the way is kept from one question to the next, so that a
 * question makes little garbage; a table is its caller's. Cost of a question: the postings of its terms and 200 nearest
 * vectors, about 1 ms on the five texts.
 */
export function createFeatures({
  passages,
  indexes,
  vectors,
  expectedWords,
}: FeatureSources): ComputeFeatures {
  const { articles, units } = passages
  const belonging = belongingOf(passages)
  const firstUnit = passages.questions.length
  const firstArticle = firstUnit + units.length
  const way = {
    articleFields: new Float32Array(articles.length * ARTICLE_FIELDS.length),
    pairFields: new Float32Array(articles.length * PAIR_FIELDS.length),
    unitFields: new Float32Array(units.length * UNIT_FIELDS.length),
    combined: new Float32Array(articles.length),
    covered: new Float32Array(articles.length),
    byArticle: new BestThree(articles.length),
    bySection: new BestThree(belonging.sections),
  }

  /** BM25 of each field and of all together as shares of the ideal, so that long and short questions compare. */
  const addWords = (words: WeightedTerms, values: Float32Array): void => {
    const { articleFields, combined } = way
    const fields = ARTICLE_FIELDS.length
    const ideal = idealScore(indexes.articles, words)
    indexes.articles.addFieldScores(words, articleFields.fill(0))
    indexes.articles.addCombinedScores(words, COMBINED_WEIGHTS, combined.fill(0))
    for (let article = 0; article < articles.length; article++) {
      const row = article * WIDTH
      for (let field = 0; field < fields; field++)
        values[row + FIRST_FIELD + field] = (articleFields[article * fields + field] ?? 0) / ideal
      values[row + COLUMNS.combined] = (combined[article] ?? 0) / ideal
    }
  }

  const addPairs = (pairs: WeightedTerms, values: Float32Array): void => {
    const { pairFields } = way
    const ideal = idealScore(indexes.pairs, pairs)
    indexes.pairs.addFieldScores(pairs, pairFields.fill(0))
    for (let article = 0; article < articles.length; article++) {
      const row = article * WIDTH
      const at = article * PAIR_FIELDS.length
      values[row + COLUMNS.textPairs] = (pairFields[at] ?? 0) / ideal
      values[row + COLUMNS.questionPairs] = (pairFields[at + 1] ?? 0) / ideal
    }
  }

  /** Share of the question's own words, weighed by idf, that each article holds in any field. */
  const addCoverage = (own: WeightedTerms, values: Float32Array): void => {
    const { covered } = way
    covered.fill(0)
    let total = 0
    for (const [term, weight] of own) {
      const gain = weight * indexes.articles.idf(term)
      total += gain
      for (const article of indexes.articles.postings(term))
        covered[article] = (covered[article] ?? 0) + gain
    }
    if (total === 0) return
    for (let article = 0; article < articles.length; article++)
      values[article * WIDTH + COLUMNS.coverage] = (covered[article] ?? 0) / total
  }

  const addUnits = (words: WeightedTerms, values: Float32Array): void => {
    const { unitFields } = way
    const ideal = idealScore(indexes.units, words)
    indexes.units.addFieldScores(words, unitFields.fill(0))
    for (let unit = 0; unit < units.length; unit++) {
      const at = unit * UNIT_FIELDS.length
      const score = (unitFields[at] ?? 0) + CONTEXT_WORTH * (unitFields[at + 1] ?? 0)
      if (score > 0)
        raise(values, belonging.articleOfUnit[unit] ?? 0, COLUMNS.bestUnit, score / ideal)
    }
  }

  /** Nearest annotated questions by words; returns the cosine of every question of the index. */
  const addQuestions = ({ words, pairs }: UnderstoodQuery, values: Float32Array): Float32Array => {
    const cosines = new Float32Array(indexes.questions.size)
    const query = new Map(words)
    for (const [pair, weight] of pairs) query.set(markPair(pair), weight)
    indexes.questions.addCosines(query, cosines)
    const { byArticle } = way
    byArticle.clear()
    for (let question = 0; question < firstUnit; question++) {
      const cosine = cosines[question] ?? 0
      if (cosine > 0) byArticle.offer(belonging.articleOfQuestion[question] ?? 0, cosine)
    }
    addBest(byArticle, articles.length, values, 'nearestQuestion', 'nearestQuestions')
    return cosines
  }

  const addVectors = (vector: Float32Array, neighbours: number, values: Float32Array): void => {
    const { byArticle } = way
    byArticle.clear()
    for (const { label, similarity } of vectors.nearest(vector, neighbours)) {
      if (label < firstUnit) byArticle.offer(belonging.articleOfQuestion[label] ?? 0, similarity)
      else {
        const article =
          label < firstArticle
            ? (belonging.articleOfUnit[label - firstUnit] ?? 0)
            : label - firstArticle
        raise(values, article, COLUMNS.vectorPassage, similarity)
      }
    }
    addBest(byArticle, articles.length, values, 'vectorQuestion', 'vectorQuestions')
  }

  /** The words that the article or one of its units calls for, whichever the question uses more; returns those of units. */
  const addExpected = ({ own, typed }: UnderstoodQuery, values: Float32Array): Float32Array => {
    const scores = new Float32Array(units.length + articles.length)
    expectedWords.addScores(typed, scores)
    for (let document = 0; document < scores.length; document++) {
      const article = belonging.articleOfUnit[document] ?? document - units.length
      raise(values, article, COLUMNS.expectedWords, scores[document] ?? 0)
    }
    if (typed.size === own.size) return scores
    const alone = new Float32Array(scores.length)
    expectedWords.addScores(own, alone)
    return alone
  }

  /**
   * Evidence for the section that an article stands in: the mean of its three strongest articles, where the strength
   * of an article is that of its nearest question and its nearest passage. Neighbours speak of the same thing.
   */
  const addSections = (values: Float32Array): void => {
    const { bySection } = way
    bySection.clear()
    for (let article = 0; article < articles.length; article++) {
      const row = article * WIDTH
      const near = values[row + COLUMNS.nearestQuestion] ?? 0
      const strength = (near + (values[row + COLUMNS.vectorPassage] ?? 0)) / 2
      bySection.offer(belonging.sectionOf[article] ?? 0, strength)
    }
    for (let article = 0; article < articles.length; article++)
      values[article * WIDTH + COLUMNS.section] = bySection.mean(belonging.sectionOf[article] ?? 0)
  }

  return (query, { whole, alone }, named, isPart = false) => {
    const values = new Float32Array(articles.length * WIDTH)
    addWords(query.words, values)
    addPairs(query.pairs, values)
    addCoverage(query.own, values)
    addUnits(query.words, values)
    const questionCosines = addQuestions(query, values)
    addVectors(whole, isPart ? NEIGHBOURS_OF_PART : NEIGHBOURS, values)
    addSections(values)
    const expected = addExpected(query, values)
    addLead(values, 'text', 'textLead')
    addLead(values, 'questions', 'questionsLead')
    addLead(values, 'nearestQuestion', 'nearestLead')
    addLead(values, 'vectorQuestion', 'vectorLead')
    articles.forEach(({ documentId, normative }, article) => {
      if (named.has(documentId)) values[article * WIDTH + COLUMNS.namedDocument] = 1
      if (!normative) values[article * WIDTH + COLUMNS.notNormative] = 1
    })
    return {
      values,
      questionCosines,
      questionVector: (question) => Math.max(0, vectors.similarity(alone, question)),
      unitExpected: (unit) => expected[unit] ?? 0,
      unitVector: (unit) => Math.max(0, vectors.similarity(alone, firstUnit + unit)),
      // Without a word there is nothing to rank by: vectors of stop words are near to everything.
      candidates: query.words.size === 0 ? [] : findCandidates(values),
    }
  }
}
