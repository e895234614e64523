// POST /api/citations/verify

import { verifyRequestSchema, verifyResponseSchema } from '../../contract/verify.ts'
import type { Services } from '../../services.ts'
import { problemResponses } from '../api-schemas.ts'
import type { Api } from './route.ts'

/** Whole briefs are pasted here: longest body in bytes, above the contract's limit of characters. */
const VERIFY_BODY_LIMIT = 2_200_000

/** Registers the route that checks the citations of a text. */
export function registerCitationRoutes(api: Api, services: Services): void {
  api.post(
    '/citations/verify',
    {
      bodyLimit: VERIFY_BODY_LIMIT,
      schema: {
        tags: ['citations'],
        summary: '核对一段文字中的引用和引文',
        body: verifyRequestSchema,
        response: { 200: verifyResponseSchema, ...problemResponses },
      },
    },
    (request) => services.verifyCitations(request.body.text),
  )
}
