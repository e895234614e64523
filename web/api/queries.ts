// One hook for each GET of the contract. Law does not change while the server runs: it is asked for once.

import { keepPreviousData, QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import type {
  ChecklistDetail,
  ChecklistSummary,
  Evaluation,
  Facts,
} from '../../server/contract/checklists.ts'
import type {
  DocumentDetail,
  DocumentSummary,
  Health,
  ProvisionDetail,
} from '../../server/contract/documents.ts'
import type { Language } from '../../server/contract/language.ts'
import type { SearchResponse } from '../../server/contract/search.ts'
import { getJson, postJson, RequestFailure } from './request.ts'

/** Cache of everything asked. Only an unreachable server is worth a second try: a problem stays one. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 30 * 60_000,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        retry: (count, error) =>
          count < 1 && error instanceof RequestFailure && error.kind === 'offline',
      },
    },
  })

/** How the texts are asked for and kept: strongest authority first. */
export const documentsQuery = () =>
  queryOptions({
    queryKey: ['documents'],
    queryFn: async ({ signal }) => {
      const { documents } = await getJson<{ documents: DocumentSummary[] }>(
        '/api/documents',
        signal,
      )
      return [...documents].sort((a, b) => a.authority.rank - b.authority.rank)
    },
  })

/** The texts, strongest authority first. */
export const useDocuments = () => useQuery(documentsQuery())

/** Status of every text on a day (`YYYY-MM-DD`), by id; nothing is asked while the day is undefined. */
export const useValidity = (asOf: string | undefined) =>
  useQuery({
    queryKey: ['documents', 'validity', asOf],
    enabled: asOf !== undefined,
    queryFn: async ({ signal }) => {
      const { documents } = await getJson<{ documents: DocumentSummary[] }>(
        `/api/documents?${new URLSearchParams({ asOf: asOf ?? '' })}`,
        signal,
      )
      return new Map(documents.map(({ id, status }) => [id, status]))
    },
  })

/** How one text is asked for and kept. */
export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ['document', id],
    queryFn: ({ signal }) =>
      getJson<DocumentDetail>(`/api/documents/${encodeURIComponent(id)}`, signal),
  })

/** One text whole; hundreds of kilobytes for the longest. */
export const useDocument = (id: string, enabled = true) =>
  useQuery({ ...documentQuery(id), enabled })

/** A provision with its article, its references and who cites it; nothing is asked while `id` is undefined. */
export const useProvision = (id: string | undefined) =>
  useQuery({
    queryKey: ['provision', id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => getJson<ProvisionDetail>(`/api/provisions/${id}`, signal),
  })

/** What a reader narrows a search by. */
export interface SearchFilter {
  readonly q: string
  readonly document: string | undefined
  readonly limit: number
  /** Language of what is said beside the hits; Chinese when absent. */
  readonly language?: Language
}

/** Ranked articles for a query; nothing is asked for an empty one. */
export const useSearch = ({ q, document, limit, language = 'zh' }: SearchFilter) =>
  useQuery({
    queryKey: ['search', q, document, limit, language],
    enabled: q !== '',
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ q, limit: String(limit) })
      if (document !== undefined) query.set('document', document)
      if (language !== 'zh') query.set('language', language)
      return getJson<SearchResponse>(`/api/search?${query}`, signal)
    },
  })

/** How the catalogue is asked for and kept. */
export const checklistsQuery = () =>
  queryOptions({
    queryKey: ['checklists'],
    queryFn: async ({ signal }) =>
      (await getJson<{ checklists: ChecklistSummary[] }>('/api/checklists', signal)).checklists,
  })

/** The catalogue. */
export const useChecklists = () => useQuery(checklistsQuery())

/** How one checklist is asked for and kept. */
export const checklistQuery = (id: string) =>
  queryOptions({
    queryKey: ['checklist', id],
    queryFn: ({ signal }) =>
      getJson<ChecklistDetail>(`/api/checklists/${encodeURIComponent(id)}`, signal),
  })

/** One checklist whole. */
export const useChecklist = (id: string) => useQuery(checklistQuery(id))

/** How the verdict on some facts is asked for and kept. */
export const evaluationQuery = (id: string, facts: Facts) =>
  queryOptions({
    queryKey: ['evaluation', id, facts],
    gcTime: 5 * 60_000,
    queryFn: ({ signal }) =>
      postJson<Evaluation>(
        `/api/checklists/${encodeURIComponent(id)}/evaluations`,
        { facts },
        signal,
      ),
  })

/** The verdict on the facts so far. The last one stays in view while the next is on its way. */
export const useEvaluation = (id: string, facts: Facts) =>
  useQuery({ ...evaluationQuery(id, facts), placeholderData: keepPreviousData })

/** Version and corpus of the server. */
export const useHealth = () =>
  useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => getJson<Health>('/api/health', signal),
  })
