// GET /api/search

import { searchQuerySchema, searchResponseSchema } from '../../contract/search.ts'
import type { Services } from '../../services.ts'
import { problemResponses } from '../api-schemas.ts'
import type { Api } from './route.ts'

/** Registers the search route. */
export function registerSearchRoutes(api: Api, services: Services): void {
  api.get(
    '/search',
    {
      schema: {
        tags: ['search'],
        summary: '按提问、关键词或引用查找条款；previous 可重复，为同一对话中前面的提问',
        querystring: searchQuerySchema,
        response: { 200: searchResponseSchema, ...problemResponses },
      },
    },
    (request) => services.search(request.query),
  )
}
