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

/** Words that ask for a length of time; what stands before them is what has the limit: 公告期多长. */
const ASKS_LENGTH =
  /(?:有|是|为|应当?|要|需)?(?:多长|多久|几[天日个]|多少[天日个]|什么时候|何时|哪天)/u
/** The longest such word, and how much more it says than a pair of the question's characters. */
const LONGEST_HEAD = 6
const HEAD_WEIGHT = 4

/** Length of the longest end of the words before the question word that stands in a text; a single character is none. */
function sharedHead(question: string, text: string): number {
  const before = question.slice(0, ASKS_LENGTH.exec(question)?.index ?? 0)
  for (let length = Math.min(LONGEST_HEAD, before.length); length >= 2; length--)
    if (text.includes(before.slice(-length))) return length
  return 0
}

/** How well a clause fits a question: by what has the limit, then by the pairs of characters that both have. */
const fitOf = (question: string, clause: string): number =>
  HEAD_WEIGHT * sharedHead(question, clause) +
  pairsOf(question).filter((pair) => clause.includes(pair)).length

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
    .map(({ citation }) => ({ citation, fit: fitOf(question, citation.quote) }))
  const best = rows.toSorted((a, b) => b.fit - a.fit)[0]
  return best === undefined
    ? places
    : [{ ...first, provisionId: best.citation.provisionId }, ...others]
}
