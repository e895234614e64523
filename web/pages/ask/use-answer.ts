// The answer to the last question of a talk, and the statements that are already there while it is on its way.

import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Answer, AnswerRequest, Statement } from '../../../server/contract/answers.ts'
import { ask } from '../../api/ask.ts'
import type { Confirmed } from './confirmed.ts'

/** Earlier questions that are sent: more than the server reads, fewer than it refuses. */
const TURNS = 30

/** Request for the answer to the last question of a talk. `without` are ids of what shall not be carried on. */
export const requestOf = (
  questions: readonly string[],
  without: readonly string[],
  confirmed: Confirmed | undefined,
): AnswerRequest => ({
  question: questions[questions.length - 1] ?? '',
  ...(without.length > 0 && { without: [...without] }),
  ...(confirmed !== undefined && { confirmed }),
  history: questions
    .slice(0, -1)
    .slice(-TURNS)
    .map((content) => ({ role: 'user', content })),
})

/** Answer to a request. The talk is its questions: asked again, it comes out the same. */
export function useAnswer(request: AnswerRequest) {
  const [early, setEarly] = useState<readonly Statement[]>([])
  const [composed, setComposed] = useState<Answer>()
  const key = JSON.stringify(request)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another talk begins with nothing
  useEffect(() => {
    setEarly([])
    setComposed(undefined)
  }, [key])
  const query = useQuery({
    queryKey: ['answer', key],
    enabled: request.question !== '',
    queryFn: ({ signal }) => {
      setEarly([])
      setComposed(undefined)
      return ask(
        request,
        (index, statement) =>
          setEarly((before) => {
            const after = [...before]
            after[index] = statement
            return after
          }),
        signal,
        setComposed,
      )
    },
  })
  // The answer is complete before a model begins to word it.
  return { ...query, data: query.data ?? composed, statements: query.data?.statements ?? early }
}
