// Which provisions an answer quotes: those that decided the verdict, then the best that were found, within one screen.

import type { Evaluation } from '../contract/checklists.ts'
import type { Hit } from '../contract/search.ts'
import type { Corpus } from '../law/corpus.ts'
import type { Retrieval } from './material.ts'

/** A provision that an answer quotes. */
export type Place = Pick<Hit, 'provisionId' | 'articleId' | 'documentId'>

/** Provisions that answer, hits that are related, and hits of reports, which are only ever background. */
export interface Selection {
  readonly answer: readonly Place[]
  readonly related: readonly Hit[]
  readonly background: readonly Hit[]
}

/** At most so many provisions are quoted as the answer: the first screen answers. */
const MAX_ANSWER = 3
const MAX_RELATED = 4
/** At most so many reasons of a verdict. */
const MAX_REASONS = 2
/** A later hit joins the answer when its score is at least this share of the first one's. */
const ANSWER_SHARE = 0.72
/** … and is shown as related down to this share. */
const RELATED_SHARE = 0.25

/** Below this share of what a report scores, provisions do not answer what is asked of the report. */
const BESIDE_REPORT = 0.5
/** Hits of reports shown where only they answer. */
const MAX_BACKGROUND = 2

/**
 * Provisions that decided a verdict, one for each article: those that were found come first, in the order in which they
 * answer what is asked (of a blind defendant and 简易程序, not first what speaks of 速裁). None while the verdict is open.
 */
function reasonsOf(
  corpus: Corpus,
  evaluation: Evaluation | undefined,
  hits: readonly Hit[],
): Place[] {
  if (!evaluation?.determined) return []
  const places = new Map<string, Place>()
  for (const id of evaluation.because) {
    const provision = corpus.provision(id)
    if (provision && !places.has(provision.articleId))
      places.set(provision.articleId, {
        provisionId: provision.id,
        articleId: provision.articleId,
        documentId: provision.documentId,
      })
  }
  const ranks = new Map(hits.map(({ articleId }, rank) => [articleId, rank]))
  const rankOf = ({ articleId }: Place): number => ranks.get(articleId) ?? hits.length
  return [...places.values()]
    .sort((one, other) => rankOf(one) - rankOf(other))
    .slice(0, MAX_REASONS)
}

/**
 * What answers the whole of a message, and after the first of it the best of each of its questions: 要不要录像，保存多久 are
 * answered by two provisions, though the words of the one are nearer to the whole.
 */
function withParts(
  found: readonly Hit[],
  normative: readonly Hit[],
  bestOfParts: readonly string[],
): readonly Hit[] {
  const [first, ...others] = found
  if (first === undefined || bestOfParts.length === 0) return found
  const parts = normative.filter(
    ({ articleId }) => articleId !== first.articleId && bestOfParts.includes(articleId),
  )
  const partIds = new Set(parts.map(({ articleId }) => articleId))
  return [first, ...parts, ...others.filter(({ articleId }) => !partIds.has(articleId))]
}

/**
 * Provisions for an answer. Where a checklist reached a verdict, its reasons come first, so that the words shown are
 * those that it rests on; what retrieval found follows. Where a report is far nearer than any provision, it stands alone,
 * as background. `order` may put places that are about equally near in another order.
 */
export function selectPlaces(
  corpus: Corpus,
  { kind, hits, citedArticles = [], bestOfParts = [], isOnlyReported = false }: Retrieval,
  evaluation: Evaluation | undefined,
  order: (found: readonly Hit[]) => readonly Hit[] = (found) => found,
): Selection {
  const normative = hits.filter((hit) => hit.normative)
  const best = normative[0]?.score ?? 0
  const cited = normative.filter(({ articleId }) => citedArticles.includes(articleId))
  const limit = kind === 'citation' ? Math.max(1, Math.min(cited.length, MAX_ANSWER)) : MAX_ANSWER
  const found = (kind === 'citation' && cited.length > 0 ? cited : normative)
    .slice(0, limit)
    .filter((hit) => hit.score >= best * ANSWER_SHARE)
  const reasons = reasonsOf(corpus, evaluation, hits)
  const top = hits[0]?.score ?? 0
  const background = hits.filter((hit) => !hit.normative && hit.score >= top * ANSWER_SHARE)
  if (reasons.length === 0 && (isOnlyReported || best < top * BESIDE_REPORT))
    return {
      answer: [],
      related: [],
      background: isOnlyReported
        ? hits.filter((hit) => !hit.normative).slice(0, 1)
        : background.slice(0, MAX_BACKGROUND),
    }
  const decided = new Set(reasons.map(({ articleId }) => articleId))
  const others = withParts(order(found), normative, bestOfParts).filter(
    ({ articleId }) => !decided.has(articleId),
  )
  const most = Math.max(limit, reasons.length, bestOfParts.length)
  const answer = [...reasons, ...others].slice(0, most)
  const shown = new Set(answer.map(({ articleId }) => articleId))
  return {
    answer,
    related: normative
      .filter(({ articleId, score }) => !shown.has(articleId) && score >= best * RELATED_SHARE)
      .slice(0, MAX_RELATED),
    background: background.slice(0, 1),
  }
}
