// Answers “which provisions speak about this?”: a citation leads to its place, anything else is ranked.

import type { Language } from '../contract/language.ts'
import type { Hit, SearchResponse } from '../contract/search.ts'
import type { CitationQuery } from '../law/citation-query.ts'
import type { Corpus } from '../law/corpus.ts'
import { commonProvision, documentIdOf, type ProvisionId } from '../law/provision-id.ts'
import { sentencesIn } from '../words/sentences.ts'
import type { Sentences } from '../words/zh.ts'
import { reportedSum, unstatedMeasure } from './asked-measure.ts'
import type { Confidence } from './confidence.ts'
import { createHitWriter } from './hit-writer.ts'
import { createJudge, NEAREST } from './judge.ts'
import type { Lexicon } from './lexicon.ts'
import { chooseMeanings, type Meanings } from './outside-choice.ts'
import { MAX_QUERY_CHARACTERS } from './query.ts'
import {
  createQuestionRanker,
  MOST_RANKED,
  type Ranking,
  type RankQuestion,
} from './rank-question.ts'
import type { RankingModel } from './ranking-model.ts'
import {
  type JudgedQuestion,
  joinRankings,
  judgeTogether,
  splitQuestions,
} from './several-questions.ts'
import type { SearchIndex } from './snapshot.ts'

/** A question to the retriever. `previous` are earlier questions of the same talk, oldest first. */
export interface RetrievalRequest {
  readonly q: string
  /** Hits wanted, 1–50; 10 when absent. */
  readonly limit?: number | undefined
  /** Only provisions of this document. */
  readonly document?: string | undefined
  readonly previous?: readonly string[] | undefined
  /** Language of notices and reasons; Chinese when absent. */
  readonly language?: Language | undefined
}

/** What retrieval found, best first, one hit for each article, and how sure it is that the corpus answers. */
export interface RetrievalResult extends Pick<SearchResponse, 'kind' | 'notice'>, Confidence {
  readonly hits: readonly Hit[]
  /** The best article of each question of a message with several, of those that the texts answer. */
  readonly bestOfParts?: readonly ProvisionId[]
  /** True when only a report states the sum that is asked for; its hits come first. */
  readonly isOnlyReported?: boolean
  /** True when the question was too short to stand alone and was read with the earlier one. */
  readonly continued?: boolean
  /** For each citation of the question that has a place in the chosen text, the places that it may mean. */
  readonly cited?: Meanings
}

/**
 * Searches one index. Deterministic; takes any question, whatever it holds. Where the vectors come from an endpoint that
 * gives none in time, it ranks by words alone and says so.
 */
export interface Retriever {
  search(request: RetrievalRequest): Promise<RetrievalResult>
  readonly rank: RankQuestion
}

/** What a retriever needs. `parseCitation` reads a query that cites, and says what is not there; without it, nothing is a citation. */
export interface RetrieverDependencies {
  readonly corpus: Corpus
  readonly lexicon: Lexicon
  readonly index: SearchIndex
  readonly model: RankingModel
  readonly parseCitation?: ((text: string, say: Sentences) => CitationQuery | undefined) | undefined
}

const DEFAULT_LIMIT = 10
/** What a question says besides the citation when it asks for nothing but the cited words. */
const ASKS_FOR_WORDING =
  /具体|主要|详细|完整|原文|全文|内容|条文|法条|规定|解释|意思|说明|介绍|讲述|提到|写明|列出|背诵|告诉|查一下|text|content|wording|provision|article|say|state/gi
/** What it says when it asks how the cited places differ: 有什么区别. */
const ASKS_TO_COMPARE = /区别|差别|差异|不同|异同|比较|对比|关系|differ(?:ence)?s?|compare/gi
/** A question of a message leads where the whole of it leads when its best is among so many, and is at least so near. */
const FIRST_OF_WHOLE = 2
const LEADS_AT_ALL = 0.04
/** One question of a message, with what it found. */
interface RankedPart {
  readonly request: RetrievalRequest
  readonly ranking: Ranking
}

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
  const { rank, understand, findOutside } = createQuestionRanker(corpus, lexicon, index, model)
  const write = createHitWriter(corpus, index, model)
  const { nearestTexts, judge, nameSource } = createJudge({
    corpus,
    lexicon,
    index,
    model,
    rank,
    findOutside,
  })

  const rankedHits = (whole: Ranking, parts: readonly Ranking[], limit: number): Hit[] =>
    joinRankings(whole, parts)
      .slice(0, limit)
      .flatMap(({ ranking, ranked }) => write.ranked(ranking, ranked))

  /** The single questions of a message, each ranked after the one before it; none for a single question. */
  const rankParts = async ({
    q,
    previous = [],
    document,
    language,
  }: RetrievalRequest): Promise<RankedPart[]> => {
    const parts = splitQuestions(q.slice(0, MAX_QUERY_CHARACTERS))
    const ranked: RankedPart[] = []
    for (const [at, text] of parts.entries()) {
      const earlier = [...previous, ...parts.slice(0, at)]
      const ranking = await rank(text, earlier, { document, isPart: true })
      ranked.push({ request: { q: text, previous: earlier, document, language }, ranking })
    }
    return ranked
  }

  const judgeParts = (
    parts: readonly RankedPart[],
    whole: readonly Hit[],
  ): Promise<JudgedQuestion[]> =>
    Promise.all(
      parts.map(async ({ request, ranking }) => {
        const found = ranking.ranked.slice(0, NEAREST).map(write.found)
        const [best] = found
        const judged = await judge(ranking, found, request)
        const isStated = unstatedMeasure(ranking.query.text, nearestTexts(found)) === undefined
        const isWithWhole =
          isStated &&
          judged.missingSource === undefined &&
          (best?.score ?? 0) >= LEADS_AT_ALL &&
          whole.slice(0, FIRST_OF_WHOLE).some(({ articleId }) => articleId === best?.articleId)
        return { text: request.q, judged, isWithWhole }
      }),
    )

  /** Hits with those first that alone state the sum asked for, where these are of a report. */
  const reportedFirst = (
    { query }: Ranking,
    hits: readonly Hit[],
  ): Pick<RetrievalResult, 'hits' | 'isOnlyReported'> => {
    const texts = nearestTexts(hits)
    const isReport = reportedSum(query.text, texts)
    if (isReport === undefined) return { hits }
    const first = hits.filter((_, at) => texts.slice(at, at + 1).some(isReport))
    return {
      hits: [...first, ...hits.filter((hit) => !first.includes(hit))],
      isOnlyReported: true,
    }
  }

  const searchWords = async (
    request: RetrievalRequest,
    limit: number,
  ): Promise<RetrievalResult> => {
    const { previous = [], language } = request
    const say = sentencesIn(language)
    const ranking = await rank(request.q, previous, request)
    const parts = await rankParts(request)
    const rankings = parts.map((part) => part.ranking)
    const joined = rankedHits(ranking, rankings, limit)
    const whole = await judge(ranking, joined, request)
    const judgedParts = await judgeParts(parts, joined)
    const { judged, answered, notice } = judgeTogether(whole, judgedParts, say)
    const led = rankings.filter((_, at) => answered.includes(at) || judgedParts[at]?.isWithWhole)
    const [first, ...others] = led
    const bestOfParts = led.flatMap(({ ranked }) =>
      ranked.slice(0, 1).map((best) => write.found(best).articleId),
    )
    // Where only a part is answered, what the whole of the message found speaks of the other part.
    const isInPart = first !== undefined && !whole.answerable && judged.answerable
    const hits = isInPart ? rankedHits(first, others, limit) : joined
    const corrected = ranking.query.corrections.map(({ typed, term }) =>
      say.search.corrected(typed, term),
    )
    return {
      kind: 'search',
      ...(parts.length === 0 ? reportedFirst(ranking, hits) : { hits }),
      ...nameSource(judged, ranking, hits, language),
      ...(bestOfParts.length > 0 && { bestOfParts }),
      continued: ranking.query.continued,
      ...withNotice([
        ranking.query.truncated ? say.search.tooLong(MAX_QUERY_CHARACTERS) : undefined,
        ranking.isByWords ? say.search.byWords : undefined,
        ...corrected,
        notice,
      ]),
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
    return understand(more, []).own.size > 0
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
    const say = sentencesIn(request.language)
    const { inside, outside } = chooseMeanings(corpus, meanings, isWanted, say)
    const notices = [...missing.map(say.absent.ended), outside]
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
      const limit = Math.min(MOST_RANKED, Math.max(1, Math.trunc(request.limit ?? DEFAULT_LIMIT)))
      const say = sentencesIn(request.language)
      const citation = parseCitation?.(request.q.slice(0, MAX_QUERY_CHARACTERS), say)
      switch (citation?.kind) {
        case 'provisions':
          return searchCited(citation, request, limit)
        case 'absent':
          return searchRest(citation.reason, citation.residue, request, limit)
        case 'external': {
          const missing = say.absent.ended(say.absent.external(citation.law))
          const found = await searchWords(request, limit)
          const only = !asksBeyond(citation.residue)
          return {
            ...found,
            ...(only || !found.answerable
              ? {
                  answerable: false,
                  reason: missing,
                  missingSource: say.beyond.law(citation.law),
                }
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
