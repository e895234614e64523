// Answers “which provisions speak about this?”: a citation leads to its place, anything else is ranked.

import type { Hit, SearchResponse } from '../contract/search.ts'
import { describeExternal } from '../law/absence.ts'
import type { CitationQuery } from '../law/citation-query.ts'
import type { Corpus } from '../law/corpus.ts'
import { commonProvision, documentIdOf, type ProvisionId } from '../law/provision-id.ts'
import { type FoundText, unstatedMeasure } from './asked-measure.ts'
import {
  type Confidence,
  confidenceFeatures,
  createOutsideFinder,
  judgeConfidence,
} from './confidence.ts'
import { createExpansion } from './expansion.ts'
import { createFeatures, type FeatureTable } from './features.ts'
import { createHitWriter } from './hit-writer.ts'
import type { Lexicon } from './lexicon.ts'
import { createDocumentFinder } from './named-documents.ts'
import { normaliseText } from './normalise.ts'
import { chooseMeanings, type Meanings } from './outside-choice.ts'
import { MAX_QUERY_CHARACTERS, type UnderstoodQuery, understandQuery } from './query.ts'
import { type RankedArticle, rankArticles } from './ranker.ts'
import type { RankingModel } from './ranking-model.ts'
import { joinRankings, splitQuestions } from './several-questions.ts'
import type { SearchIndex } from './snapshot.ts'
import { createSpelling } from './spelling.ts'

/** A question to the retriever. `previous` are earlier questions of the same talk, oldest first. */
export interface RetrievalRequest {
  readonly q: string
  /** Hits wanted, 1–50; 10 when absent. */
  readonly limit?: number | undefined
  /** Only provisions of this document. */
  readonly document?: string | undefined
  readonly previous?: readonly string[] | undefined
}

/** What retrieval found, best first, one hit for each article, and how sure it is that the corpus answers. */
export interface RetrievalResult extends Pick<SearchResponse, 'kind' | 'notice'>, Confidence {
  readonly hits: readonly Hit[]
  /** True when the question was too short to stand alone and was read with the earlier one. */
  readonly continued?: boolean
  /** For each citation of the question that has a place in the chosen text, the places that it may mean. */
  readonly cited?: Meanings
}

/** Everything that a ranking was computed from, for evaluation and training. */
export interface Ranking {
  readonly query: UnderstoodQuery
  readonly table: FeatureTable
  readonly ranked: readonly RankedArticle[]
  readonly confidence: readonly number[]
}

/** What of the corpus is ranked, and for what. */
export interface RankingScope {
  /** Only provisions of this document. */
  readonly document?: string | undefined
  /** The question is one of several in a message: only its best article counts, and fewer vectors are looked at. */
  readonly isPart?: boolean
}

/**
 * Searches one index. Deterministic; takes any question, whatever it holds. Throws EMBEDDER_FAILED where the vectors come from an
 * endpoint that gives none.
 */
export interface Retriever {
  search(request: RetrievalRequest): Promise<RetrievalResult>
  /** The best articles for a question, without citations and without hits. */
  rank(question: string, previous: readonly string[], scope?: RankingScope): Promise<Ranking>
}

/** What a retriever needs. `parseCitation` reads a query that cites; without it, nothing is a citation. */
export interface RetrieverDependencies {
  readonly corpus: Corpus
  readonly lexicon: Lexicon
  readonly index: SearchIndex
  readonly model: RankingModel
  readonly parseCitation?: ((text: string) => CitationQuery | undefined) | undefined
}

const DEFAULT_LIMIT = 10
const MOST_HITS = 50
const TOO_LONG = `问题过长，只读了前 ${MAX_QUERY_CHARACTERS} 个字。`
/** What a question says besides the citation when it asks for nothing but the cited words. */
const ASKS_FOR_WORDING =
  /具体|主要|详细|完整|原文|全文|内容|条文|法条|规定|解释|意思|说明|介绍|讲述|提到|写明|列出|背诵|告诉|查一下|text|content|wording|provision|article|say|state/gi
/** What it says when it asks how the cited places differ: 有什么区别. */
const ASKS_TO_COMPARE = /区别|差别|差异|不同|异同|比较|对比|关系|differ(?:ence)?s?|compare/gi
/** Score of the best hit from which a question that continues another is judged together with it. */
const NEAR_ENOUGH = 0.35
/** So many best articles are looked through for a measure that the question asks for. */
const NEAREST = 5

const withNotice = (notices: readonly (string | undefined)[]): { notice?: string } => {
  const said = notices.filter((notice) => notice !== undefined)
  return said.length === 0 ? {} : { notice: said.join(' ') }
}

/**
 * Retriever over an opened index. Cost of a search: about 5 ms on the five texts; of the retriever itself: linear in
 * the passages, once.
 */
export function createRetriever({
  corpus,
  lexicon,
  index,
  model,
  parseCitation,
}: RetrieverDependencies): Retriever {
  const { passages, indexes, analyzer } = index
  const computeFeatures = createFeatures(index)
  const write = createHitWriter(corpus, index, model)
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

  const isWithin = (article: number, document: string | undefined): boolean =>
    document === undefined || passages.articles[article]?.documentId === document

  const rank: Retriever['rank'] = async (question, previous, { document, isPart } = {}) => {
    const query = understandQuery(question, previous, understanding)
    const texts = query.continued ? [query.embedded, query.embeddedAlone] : [query.embedded]
    const [whole = new Float32Array(index.embedder.dimension), alone = whole] =
      await index.embedder.embed(texts)
    const named = findDocuments(query.text)
    const table = computeFeatures(query, { whole, alone }, named, isPart)
    const candidates = table.candidates.filter((article) => isWithin(article, document))
    const ranked = rankArticles(table.values, candidates, model, MOST_HITS)
    return {
      query,
      table,
      ranked,
      // Worked out when it is asked for: the parts of a message are only ranked.
      get confidence() {
        return confidenceFeatures(index, query, table, findOutside(query.text) !== undefined)
      },
    }
  }

  const rankedHits = (whole: Ranking, parts: readonly Ranking[], limit: number): Hit[] =>
    joinRankings(whole, parts)
      .slice(0, limit)
      .flatMap(({ ranking, ranked }) => write.ranked(ranking, ranked))

  /** Rankings of the single questions of a message, each read after the one before it; none for a single question. */
  const rankParts = async ({
    q,
    previous = [],
    document,
  }: RetrievalRequest): Promise<Ranking[]> => {
    const parts = splitQuestions(q.slice(0, MAX_QUERY_CHARACTERS))
    const rankings: Ranking[] = []
    for (const [at, part] of parts.entries())
      rankings.push(
        await rank(part, [...previous, ...parts.slice(0, at)], { document, isPart: true }),
      )
    return rankings
  }

  const nearestTexts = (hits: readonly Hit[]): FoundText[] =>
    hits.slice(0, NEAREST).map(({ articleId, normative, text }) => ({
      text: corpus.provision(articleId)?.text ?? text,
      normative,
    }))

  const searchWords = async (
    request: RetrievalRequest,
    limit: number,
  ): Promise<RetrievalResult> => {
    const previous = request.previous ?? []
    const ranking = await rank(request.q, previous, request)
    const hits = rankedHits(ranking, await rankParts(request), limit)
    const topic = findOutside(ranking.query.text)
    const unstated = unstatedMeasure(ranking.query.text, nearestTexts(hits))
    const judge = ({ confidence }: Ranking): Confidence =>
      judgeConfidence(confidence, hits[0]?.score, topic, model, unstated)
    const alone = judge(ranking)
    // 那简易程序呢 says little by itself: what it asks is said by both questions together.
    const isNear = (hits[0]?.score ?? 0) >= NEAR_ENOUGH
    const isOpen = !alone.answerable && ranking.query.continued && isNear && topic === undefined
    const judged = isOpen
      ? judge(await rank([...previous.slice(-1), request.q].join(' '), [], request))
      : alone
    const corrected = ranking.query.corrections.map(
      ({ typed, term }) => `“${typed}”按“${term}”检索。`,
    )
    return {
      kind: 'search',
      hits,
      ...judged,
      continued: ranking.query.continued,
      ...withNotice([ranking.query.truncated ? TOO_LONG : undefined, ...corrected]),
    }
  }

  /** What comes nearest to the rest of a question whose citations lead nowhere, and why they do. */
  const searchRest = async (
    reason: string,
    rest: string,
    request: RetrievalRequest,
    limit: number,
  ): Promise<RetrievalResult> => {
    const { hits } = await searchWords({ ...request, q: rest }, limit)
    return { kind: 'citation', hits, confidence: 0, answerable: false, reason, notice: reason }
  }

  /** True when a rest of a question asks for more than the cited words, or how they differ. */
  const asksBeyond = (rest: string): boolean => {
    const more = rest.replace(ASKS_FOR_WORDING, '').replace(ASKS_TO_COMPARE, '')
    return understandQuery(more, [], understanding).own.size > 0
  }

  /** Cited places, one for each article: where several of it are cited, the smallest unit that holds them. */
  const onePerArticle = (ids: readonly ProvisionId[]): ProvisionId[] => {
    const byArticle = new Map<ProvisionId, ProvisionId>()
    for (const id of ids) {
      const article = corpus.provision(id)?.articleId ?? id
      byArticle.set(article, commonProvision([byArticle.get(article) ?? id, id]))
    }
    return [...byArticle.values()]
  }

  const searchCited = async (
    { ids, meanings, missing, residue }: Extract<CitationQuery, { kind: 'provisions' }>,
    request: RetrievalRequest,
    limit: number,
  ): Promise<RetrievalResult> => {
    const isWanted = (document: string): boolean =>
      request.document === undefined || document === request.document
    const { inside, outside } = chooseMeanings(corpus, meanings, isWanted)
    const notices = [...missing.map((sentence) => `${sentence}。`), outside]
    const { notice } = withNotice(notices)
    if (inside.length === 0 && notice !== undefined)
      return searchRest(notice, residue, request, limit)
    const ranking = await rank(residue, request.previous ?? [], request)
    const asksMore = asksBeyond(residue)
    const first = onePerArticle(ids.filter((id) => isWanted(documentIdOf(id)))).flatMap((id) =>
      write.cited(id, ranking, asksMore),
    )
    const places = new Set(first.map((hit) => hit.articleId))
    const more = asksMore
      ? rankedHits(ranking, [], limit + first.length).filter((hit) => !places.has(hit.articleId))
      : []
    return {
      kind: 'citation',
      hits: [...first, ...more].slice(0, limit),
      confidence: 1,
      answerable: true,
      cited: inside,
      ...withNotice(notices),
    }
  }

  return {
    rank,
    async search(request) {
      const limit = Math.min(MOST_HITS, Math.max(1, Math.trunc(request.limit ?? DEFAULT_LIMIT)))
      const citation = parseCitation?.(request.q.slice(0, MAX_QUERY_CHARACTERS))
      switch (citation?.kind) {
        case 'provisions':
          return searchCited(citation, request, limit)
        case 'absent':
          return searchRest(citation.reason, citation.residue, request, limit)
        case 'external': {
          const missing = `${describeExternal(citation.law)}。`
          const found = await searchWords(request, limit)
          const only = !asksBeyond(citation.residue)
          return {
            ...found,
            ...(only || !found.answerable
              ? { answerable: false, reason: missing, missingSource: citation.law }
              : {}),
            ...withNotice([missing, found.notice]),
          }
        }
        case undefined:
          return searchWords(request, limit)
        default:
          return citation satisfies never
      }
    },
  }
}
