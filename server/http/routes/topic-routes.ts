// GET /api/topics, GET /api/topics/{id}

import { z } from 'zod'
import { topicListSchema, topicSchema } from '../../contract/topics.ts'
import type { Services } from '../../services.ts'
import { problemResponses } from '../api-schemas.ts'
import type { Api } from './route.ts'

const tags = ['topics']

/** Registers the routes of the topics. */
export function registerTopicRoutes(api: Api, services: Services): void {
  api.get(
    '/topics',
    {
      schema: {
        tags,
        summary: '全部专题',
        response: { 200: topicListSchema, ...problemResponses },
      },
    },
    () => ({ topics: [...services.topics.list()] }),
  )

  api.get(
    '/topics/:id',
    {
      schema: {
        tags,
        summary: '一个专题：各文本的规定对照、差异、清单、期间和流程',
        params: z.object({ id: z.string() }),
        response: { 200: topicSchema, ...problemResponses },
      },
    },
    (request) => services.topics.read(request.params.id),
  )
}
