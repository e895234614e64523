// The answer to the last question of a talk, and the statements that are already there while it is on its way.

import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Answer, AnswerRequest, Statement } from '../../../server/contract/answers.ts'
import type { Language } from '../../../server/contract/language.ts'
import { ask } from '../../api/ask.ts'
import { keptIn, questionsAt } from '../../app/words-in-address.ts'
import { keptLanguage } from '../../words/i18n.ts'
import { type Confirmed, readConfirmed } from './confirmed.ts'

/** Earlier questions that are sent: more than the server reads, fewer than it refuses. */
const TURNS = 30

/**
 * Request for the answer to the last question of a talk. `without` are ids of what shall not be carried on. An answer is kept
 * under its request, and so in the language that it was made in.
 */
export const requestOf = (
  questions: readonly string[],
  without: readonly string[],
  confirmed: Confirmed | undefined,
  language: Language = 'zh',
): AnswerRequest => ({
  question: questions[questions.length - 1] ?? '',
  ...(without.length > 0 && { without: [...without] }),
  ...(confirmed !== undefined && { confirmed }),
  ...(language !== 'zh' && { language }),
  history: questions
    .slice(0, -1)
    .slice(-TURNS)
    .map((content) => ({ role: 'user', content })),
})

/** What is already there of an answer that is on its way. */
interface Early {
  readonly statements: readonly Statement[]
  /** The whole answer, where a model goes on to word it. */
  readonly composed: Answer | undefined
}

const NOTHING_YET: Early = { statements: [], composed: undefined }

const withStatement = (early: Early, index: number, statement: Statement): Early => {
  const statements = [...early.statements]
  statements[index] = statement
  return { ...early, statements }
}

const earlyKey = (key: string): readonly string[] => ['answer', key, 'early']

/** How an answer is asked for and kept. The talk is its questions: asked again, it comes out the same. */
function answerQuery(request: AnswerRequest) {
  const key = JSON.stringify(request)
  return queryOptions({
    queryKey: ['answer', key],
    queryFn: ({ signal, client }) => {
      const take = (change: (before: Early) => Early): void => {
        client.setQueryData<Early>(earlyKey(key), (before = NOTHING_YET) => change(before))
      }
      take(() => NOTHING_YET)
      return ask(
        request,
        (index, statement) => take((before) => withStatement(before, index, statement)),
        signal,
        (composed) => take((before) => ({ ...before, composed })),
      )
    },
  })
}

/** The answer to the talk that the application was opened with, asked for before its page is there. */
export function firstAnswer(): readonly unknown[] {
  const { search, hash } = window.location
  const own = keptIn(window.history.state).usr
  const questions = questionsAt({ search, hash, state: own })
  if (questions.length === 0) return []
  return [answerQuery(requestOf(questions, [], readConfirmed(own), keptLanguage()))]
}

/** Answer to a request, and until it is whole the statements that are there. */
export function useAnswer(request: AnswerRequest) {
  const query = useQuery({ ...answerQuery(request), enabled: request.question !== '' })
  const { data: early = NOTHING_YET } = useQuery<Early>({
    queryKey: earlyKey(JSON.stringify(request)),
    enabled: false,
    queryFn: () => NOTHING_YET,
  })
  // The answer is complete before a model begins to word it.
  const data = query.data ?? early.composed
  return { ...query, data, statements: query.data?.statements ?? early.statements }
}
