// Aims the quotation of an answer to "how long" at the provision that sets the limit.

import type { AnswerForm } from '../../contract/answer-forms.ts'
import type { Corpus } from '../../law/corpus.ts'
import { isInside } from '../../law/provision-id.ts'
import { decidingExcerpts } from '../excerpt.ts'
import type { Place } from '../selection.ts'
import { findTimeLimits } from './time-limit.ts'

const HAN_PAIR = /(?=(\p{Script=Han}{2}))/gu

const pairsOf = (text: string): readonly string[] =>
  [...text.matchAll(HAN_PAIR)].map((match) => match[1] ?? '')

/** How many pairs of characters of a question stand in a text: 公告期 in 公告期为六个月. */
const shared = (question: string, text: string): number =>
  pairsOf(question).filter((pair) => text.includes(pair)).length

const setsLimit = (corpus: Corpus, { provisionId }: Place): boolean =>
  decidingExcerpts(corpus, provisionId).some((excerpt) => {
    const text = corpus.provision(excerpt.provisionId)?.text ?? ''
    return findTimeLimits(text.slice(excerpt.span.start, excerpt.span.end)).length > 0
  })

/**
 * Places whose first is the provision of its own article that sets the limit asked for, where it was another part of that
 * article, one without a limit or one with a limit on a list's item. Of several limits, the one whose clause has most of
 * the question's words.
 */
export function aimAtLimit(
  corpus: Corpus,
  places: readonly Place[],
  form: AnswerForm | undefined,
  question: string,
): readonly Place[] {
  const [first, ...others] = places
  if (first === undefined || form?.kind !== 'timeline') return places
  const isPart = corpus.provision(first.provisionId)?.level === 'item'
  if (!isPart && setsLimit(corpus, first)) return places
  const rows = form.rows
    .filter(({ citation }) => isInside(citation.provisionId, first.articleId))
    .map(({ citation }) => ({ citation, fit: shared(question, citation.quote) }))
  const best = rows.toSorted((a, b) => b.fit - a.fit)[0]
  return best === undefined
    ? places
    : [{ ...first, provisionId: best.citation.provisionId }, ...others]
}
