// POST /api/answers, as one JSON body or as server-sent events

import { answerRequestSchema, answerSchema } from '../../contract/answers.ts'
import type { Services } from '../../services.ts'
import { eventsOfAnswer, prefersEvents, type StreamRegister, sendEvents } from '../answer-stream.ts'
import { problemResponses } from '../api-schemas.ts'
import type { Api } from './route.ts'

const DESCRIPTION = [
  '请求头 Accept: text/event-stream 时以事件流回答：',
  '`citations`（全部引用，已核对）、若干 `delta`（{index, statement}）、`done`（完整回答）；出错为 `error`（problem 对象）。',
  '配置了语言模型时，先以 `composed` 给出不靠模型的完整回答，再以 `delta` 给出模型的概括（generated，未经核对的 verified 为 false），最后 `done`。',
].join('')

/** Registers the answer route. What is wrong with a question is a problem with its status also for event streams. */
export function registerAnswerRoutes(api: Api, services: Services, streams: StreamRegister): void {
  api.post(
    '/answers',
    {
      schema: {
        tags: ['answers'],
        summary: '回答一个问题，逐句有据；没有依据时说明原因',
        description: DESCRIPTION,
        body: answerRequestSchema,
        response: { 200: answerSchema, ...problemResponses },
      },
    },
    async (request, reply) => {
      const answer = await services.answer(request.body)
      if (!prefersEvents(request)) return answer
      const { wordAnswer } = services
      const events = (signal: AbortSignal) =>
        eventsOfAnswer(answer, wordAnswer?.(request.body, answer, signal), ({ model }) => {
          const { status, failure, withheld } = model
          if (failure) request.log.warn({ failure }, 'language model')
          else request.log.debug({ status, withheld }, 'language model')
        })
      return sendEvents(events, request, reply, streams)
    },
  )
}
