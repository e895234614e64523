// Calls that weigh facts beyond the plain verdict: narratives, what would change it, its picture, several checklists at once.

import { keepPreviousData, queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import type { ChecklistDetail, Evaluation, Facts } from '../../server/contract/checklists.ts'
import type { DiagramView } from '../../server/contract/diagrams.ts'
import type { EvaluationSheet, SheetRequest } from '../../server/contract/evaluation-sheets.ts'
import type { WhatIfView } from '../../server/contract/what-if.ts'
import { checklistQuery } from './queries.ts'
import { postJson } from './request.ts'

/** How facts are read from a narrative; asked anew each time, and not kept once it is no longer shown. */
export const narrativeQuery = (id: string, facts: Facts, narrative: string) =>
  queryOptions({
    queryKey: ['narrative', id, facts, narrative],
    gcTime: 0,
    queryFn: ({ signal }) =>
      postJson<Evaluation>(
        `/api/checklists/${encodeURIComponent(id)}/evaluations`,
        { facts, narrative },
        signal,
      ),
  })

/** What would change the verdict: the ways to each other outcome, and each known fact answered otherwise. */
export const useWhatIf = (id: string, facts: Facts, enabled: boolean) =>
  useQuery({
    queryKey: ['what-if', id, facts],
    enabled,
    gcTime: 5 * 60_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      postJson<WhatIfView>(`/api/checklists/${encodeURIComponent(id)}/what-if`, { facts }, signal),
  })

/** The picture of a decision under some facts. */
export const useDiagram = (id: string, facts: Facts) =>
  useQuery({
    queryKey: ['diagram', id, facts],
    gcTime: 5 * 60_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      postJson<DiagramView>(`/api/checklists/${encodeURIComponent(id)}/diagram`, { facts }, signal),
  })

/** One sheet of facts weighed by several checklists at once. A narrative is read and not kept. */
export const sheetQuery = (request: SheetRequest) =>
  queryOptions({
    queryKey: ['sheet', request],
    gcTime: request.narrative === undefined ? 5 * 60_000 : 0,
    queryFn: ({ signal }) => postJson<EvaluationSheet>('/api/evaluations', request, signal),
  })

/** Several checklists whole, in the order asked; those that are not there yet are left out. */
export const useChecklistDetails = (ids: readonly string[]): ChecklistDetail[] =>
  useQueries({ queries: ids.map(checklistQuery) }).flatMap(({ data }) => data ?? [])
