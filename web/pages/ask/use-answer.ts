// The answer to the last question of a talk, and the statements that are already there while it is on its way.

import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Statement } from '../../../server/contract/answers.ts'
import { ask } from '../../api/ask.ts'

/** Answer of a talk; `without` are ids of what shall not be carried on from earlier turns. The talk is its questions: asked again, it comes out the same. */
export function useAnswer(questions: readonly string[], without: readonly string[]) {
  const [early, setEarly] = useState<readonly Statement[]>([])
  const key = JSON.stringify([questions, without])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another talk begins with nothing
  useEffect(() => setEarly([]), [key])
  const question = questions[questions.length - 1]
  const query = useQuery({
    queryKey: ['answer', key],
    enabled: question !== undefined,
    queryFn: ({ signal }) => {
      setEarly([])
      return ask(
        {
          question: question ?? '',
          ...(without.length > 0 && { without: [...without] }),
          history: questions.slice(0, -1).map((content) => ({ role: 'user', content })),
        },
        (index, statement) =>
          setEarly((before) => {
            const after = [...before]
            after[index] = statement
            return after
          }),
        signal,
      )
    },
  })
  return { ...query, statements: query.data?.statements ?? early }
}
