// How good the answers are that are composed without a language model: what they cite, and that they quote word for word.

import type { Answer, AnswerRequest } from '../../server/contract/answers.ts'
import type { Corpus } from '../../server/law/corpus.ts'
import { isInside } from '../../server/law/provision-id.ts'
import { type EvaluationQuestion, goldArticle, mean } from './measures.ts'

/** Figures over a set of questions. Shares are 0–1, and 0 where there is nothing to share. */
export interface AnswerEvaluation {
  readonly answerable: number
  readonly unanswerable: number
  readonly falseRefusals: number
  readonly falseAnswers: number
  /** Mean share of a question's gold articles that the answer cites; a refused one cites none. */
  readonly goldCited: number
  /** Mean share of the citations that are of gold articles or of others that were marked as right, too. */
  readonly precision: number
  readonly quotations: number
  /** Citations whose words stand in their provision as they are. */
  readonly verbatim: number
}

const shareOf = <T>(all: readonly T[], holds: (one: T) => boolean): number =>
  all.filter(holds).length / all.length

/**
 * Asks every question with its earlier turns, and counts. A citation of any part of an article is one of the article.
 * Cost: an answer for each, some 10 ms.
 */
export async function evaluateAnswers(
  corpus: Corpus,
  answer: (request: AnswerRequest) => Promise<Answer>,
  questions: readonly EvaluationQuestion[],
): Promise<AnswerEvaluation> {
  const goldCited: number[] = []
  const precision: number[] = []
  const counts = { answerable: 0, unanswerable: 0, falseRefusals: 0, falseAnswers: 0 }
  let quotations = 0
  let verbatim = 0
  for (const question of questions) {
    const history = (question.history ?? []).map((turn) =>
      typeof turn === 'string' ? { role: 'user' as const, content: turn } : turn,
    )
    const { status, statements } = await answer({ question: question.q, history })
    const citations = statements.flatMap((statement) => statement.citations)
    quotations += citations.length
    verbatim += citations.filter(({ provisionId, quote }) =>
      corpus.provision(provisionId)?.text.includes(quote),
    ).length
    if (!question.answerable) {
      counts.unanswerable++
      if (status === 'answered') counts.falseAnswers++
      continue
    }
    counts.answerable++
    if (status === 'abstained') counts.falseRefusals++
    const gold = [...new Set(question.gold.map(goldArticle))]
    const right = [...gold, ...(question.also_ok ?? []).map(goldArticle)]
    const ids = citations.map(({ provisionId }) => provisionId)
    goldCited.push(shareOf(gold, (one) => ids.some((id) => isInside(id, one))))
    if (ids.length > 0) precision.push(shareOf(ids, (id) => right.some((one) => isInside(id, one))))
  }
  return {
    ...counts,
    goldCited: mean(goldCited),
    precision: mean(precision),
    quotations,
    verbatim,
  }
}
