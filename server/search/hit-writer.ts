// Turns a ranked or a cited article into a hit: its most exact provision, with the words marked and the score explained.

import type { Hit } from '../contract/search.ts'
import { articleNumber, citationForms } from '../law/citation-form.ts'
import type { Corpus } from '../law/corpus.ts'
import type { Provision } from '../law/document.ts'
import type { ProvisionId } from '../law/provision-id.ts'
import { highlightTerms } from './highlights.ts'
import { type AskedQuestion, createPinpointer } from './pinpoint.ts'
import type { UnderstoodQuery } from './query.ts'
import { explainScore, type RankedArticle } from './ranker.ts'
import { logistic, type RankingModel } from './ranking-model.ts'
import type { SearchIndex } from './snapshot.ts'

/** Score of a provision that the question itself cites: nothing answers better. */
const CITED_SCORE = 1

/** An article that was found, before the unit in it is chosen: enough to judge by. */
export type FoundArticle = Pick<Hit, 'articleId' | 'normative' | 'score'>

/** Writes hits; none for a place that the corpus does not have. */
export interface HitWriter {
  /** A ranked article without its unit, in a small part of the time. */
  found(article: RankedArticle): FoundArticle
  /** Hit for a ranked article: the unit in it that answers. */
  ranked(asked: AskedQuestion, article: RankedArticle): Hit[]
  /** Hit for a cited provision. Where more is asked of a whole article (`asksMore`), the unit in it that answers. */
  cited(id: ProvisionId, asked: AskedQuestion, asksMore: boolean): Hit[]
}

/** Writer over one index. Cost of a hit: choosing the unit, some 50 µs. */
export function createHitWriter(
  corpus: Corpus,
  index: SearchIndex,
  model: RankingModel,
): HitWriter {
  const { passages } = index
  const pinpointer = createPinpointer(index)
  const articlePlaces = new Map(passages.articles.map((article, at) => [article.id, at]))
  const citations = new Map<ProvisionId, string>()

  /** Full citation of a provision; spelt once. */
  const citationOf = (provision: Provision): string => {
    const known = citations.get(provision.id) ?? citationForms(corpus, provision).full
    citations.set(provision.id, known)
    return known
  }

  const unitOf = (article: number, asked: AskedQuestion): Provision | undefined =>
    corpus.provision(
      passages.units[pinpointer.choose(article, asked, model.pinpoint)]?.id ??
        passages.articles[article]?.id ??
        '',
    )

  const scoreOf = ({ score }: RankedArticle): number => {
    const { scale, offset } = model.calibration
    return Math.round(logistic(score * scale + offset) * 10_000) / 10_000
  }

  const write = (
    provision: Provision,
    query: UnderstoodQuery,
    score: number,
    explanation: Hit['explanation'],
  ): Hit => {
    const metadata = corpus.document(provision.documentId)?.metadata
    return {
      provisionId: provision.id,
      articleId: provision.articleId,
      documentId: provision.documentId,
      documentTitle: metadata?.title ?? '',
      articleNumber: articleNumber(provision),
      citation: citationOf(provision),
      authority: metadata?.authority.name ?? '',
      normative: metadata?.normative ?? true,
      text: provision.text,
      highlights: highlightTerms(provision.text, query.words.keys()),
      score,
      explanation,
    }
  }

  return {
    found(ranked) {
      const { id = '', normative = true } = passages.articles[ranked.article] ?? {}
      return { articleId: id, normative, score: scoreOf(ranked) }
    },
    ranked(asked, ranked) {
      const provision = unitOf(ranked.article, asked)
      if (provision === undefined) return []
      const explanation = explainScore(asked.table.values, ranked.article, model)
      return [write(provision, asked.query, scoreOf(ranked), explanation)]
    },
    cited(id, asked, asksMore) {
      const cited = corpus.provision(id)
      if (cited === undefined) return []
      const article = articlePlaces.get(cited.articleId)
      const isNarrowed = asksMore && cited.id === cited.articleId && article !== undefined
      const provision = isNarrowed ? (unitOf(article, asked) ?? cited) : cited
      const explanation = { value: CITED_SCORE, description: '问题直接引用了这一条', details: [] }
      return [write(provision, asked.query, CITED_SCORE, explanation)]
    },
  }
}
