// Calls of topics.

import { useQuery } from '@tanstack/react-query'
import type { TopicDetail, TopicSummary } from '../../server/contract/topics.ts'
import { getJson } from './request.ts'

/** The catalogue of topics, in its order. */
export const useTopics = () =>
  useQuery({
    queryKey: ['topics'],
    queryFn: async ({ signal }) =>
      (await getJson<{ topics: TopicSummary[] }>('/api/topics', signal)).topics,
  })

/** One topic whole. */
export const useTopic = (id: string) =>
  useQuery({
    queryKey: ['topic', id],
    queryFn: ({ signal }) => getJson<TopicDetail>(`/api/topics/${encodeURIComponent(id)}`, signal),
  })
