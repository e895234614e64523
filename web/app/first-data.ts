// What a page shows first is asked for while its code is still on the way, so that the page is drawn once, and whole.

import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs, Params, ShouldRevalidateFunctionArgs } from 'react-router'

/** Longest that a page waits for data before it is drawn with a skeleton, in milliseconds: less than a reader notices. */
const PATIENCE_MS = 80

const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))

/** A query as pages ask it. */
type AnyQuery = Parameters<QueryClient['prefetchQuery']>[0]

/** Queries of a page by its address. Each of a type of its own: only that they are asked matters here. */
export type FirstQueries = (params: Params) => readonly unknown[]

/**
 * Loader that asks for what a page shows first and waits a moment for it. Never fails: the page itself asks again, and
 * says what went wrong.
 */
export const loadFirst =
  (client: QueryClient, queries: FirstQueries) =>
  async ({ params }: Pick<LoaderFunctionArgs, 'params'>): Promise<null> => {
    const asked = queries(params).map((query) => client.prefetchQuery(query as AnyQuery))
    await Promise.race([Promise.all(asked), patience()])
    return null
  }

const subjectOf = ({ documentId, id, code }: Params): string | undefined => documentId ?? id ?? code

/** Only another text, checklist or topic has other data: moving inside one asks for nothing. */
export const isOtherSubject = ({
  currentParams,
  nextParams,
}: Pick<ShouldRevalidateFunctionArgs, 'currentParams' | 'nextParams'>): boolean =>
  subjectOf(currentParams) !== subjectOf(nextParams)
