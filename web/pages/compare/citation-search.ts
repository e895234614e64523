// How a citation that was typed is found: the search reads it.

import { queryOptions } from '@tanstack/react-query'
import type { SearchResponse } from '../../../server/contract/search.ts'
import { getJson } from '../../api/request.ts'

/** The provision that a citation names; `kind` is `citation` only where it was read as one. */
export const citationSearch = (q: string) =>
  queryOptions({
    queryKey: ['citation-search', q],
    queryFn: ({ signal }) =>
      getJson<SearchResponse>(`/api/search?${new URLSearchParams({ q, limit: '1' })}`, signal),
  })
