// Ranks the articles for one question: understood, embedded, measured against each article, weighed.

import type { Corpus } from '../law/corpus.ts'
import { confidenceFeatures, createOutsideFinder, type FindOutside } from './confidence.ts'
import { createExpansion } from './expansion.ts'
import { createFeatures, type FeatureTable } from './features.ts'
import type { Lexicon } from './lexicon.ts'
import { createDocumentFinder } from './named-documents.ts'
import { normaliseText } from './normalise.ts'
import { type UnderstoodQuery, understandQuery } from './query.ts'
import { createQueryVectors } from './query-vectors.ts'
import { type RankedArticle, rankArticles } from './ranker.ts'
import type { RankingModel } from './ranking-model.ts'
import type { SearchIndex } from './snapshot.ts'
import { createSpelling } from './spelling.ts'

/** Everything that a ranking was computed from, for evaluation and training. */
export interface Ranking {
  readonly query: UnderstoodQuery
  readonly table: FeatureTable
  readonly ranked: readonly RankedArticle[]
  readonly confidence: readonly number[]
  /** True when there were no vectors to rank by: an embedding endpoint failed, and only words count. */
  readonly isByWords: boolean
}

/** What of the corpus is ranked, and for what. */
export interface RankingScope {
  /** Only provisions of this document. */
  readonly document?: string | undefined
  /** The question is one of several in a message: only its best article counts, and fewer vectors are looked at. */
  readonly isPart?: boolean
}

/** The best articles for a question after earlier ones, oldest first, without citations and without hits. */
export type RankQuestion = (
  question: string,
  previous: readonly string[],
  scope?: RankingScope,
) => Promise<Ranking>

/** Ranks questions over one index. */
export interface QuestionRanker {
  readonly rank: RankQuestion
  understand(question: string, previous: readonly string[]): UnderstoodQuery
  /** Topic beyond the corpus that a normalised question is about. */
  readonly findOutside: FindOutside
}

/** Most articles of a ranking. */
export const MOST_RANKED = 50

/** QuestionRanker over an index. Cost of a ranking: about 4 ms on the five texts. */
export function createQuestionRanker(
  corpus: Corpus,
  lexicon: Lexicon,
  index: SearchIndex,
  model: RankingModel,
): QuestionRanker {
  const { passages, indexes, analyzer } = index
  const computeFeatures = createFeatures(index)
  const findOutside = createOutsideFinder(lexicon)
  const findDocuments = createDocumentFinder(corpus)
  const legalTerms = new Set(lexicon.legalTerms.map(normaliseText))
  const understanding = {
    analyzer,
    expand: createExpansion(lexicon),
    correct: createSpelling({
      table: index.pinyin,
      legalTerms,
      isKnown: (word) => indexes.articles.has(word) || indexes.pairs.has(word),
      isStopWord: analyzer.isStopWord,
      cut: analyzer.surface,
    }),
  }

  const understand: QuestionRanker['understand'] = (question, previous) =>
    understandQuery(question, previous, understanding)
  const embedQuery = createQueryVectors(index.embedder)

  const isWithin = (article: number, document: string | undefined): boolean =>
    document === undefined || passages.articles[article]?.documentId === document

  const rank: RankQuestion = async (question, previous, { document, isPart } = {}) => {
    const query = understand(question, previous)
    const texts = query.continued ? [query.embedded, query.embeddedAlone] : [query.embedded]
    const vectors = await embedQuery(texts)
    const [whole = new Float32Array(index.embedder.dimension), alone = whole] = vectors ?? []
    const named = findDocuments(query.text)
    const table = computeFeatures(query, { whole, alone }, named, isPart)
    const candidates = table.candidates.filter((article) => isWithin(article, document))
    const ranked = rankArticles(table.values, candidates, model, MOST_RANKED)
    return {
      query,
      table,
      ranked,
      isByWords: vectors === undefined,
      // Worked out when it is asked for: the parts of a message are only ranked.
      get confidence() {
        return confidenceFeatures(index, query, table, findOutside(query.text) !== undefined)
      },
    }
  }

  return { rank, understand, findOutside }
}
