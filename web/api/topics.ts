// Calls of topics.

import { queryOptions, useQuery } from '@tanstack/react-query'
import type { TopicDetail, TopicSummary } from '../../server/contract/topics.ts'
import { getJson } from './request.ts'

/** How the catalogue of topics is asked for and kept. */
export const topicsQuery = () =>
  queryOptions({
    queryKey: ['topics'],
    queryFn: async ({ signal }) =>
      (await getJson<{ topics: TopicSummary[] }>('/api/topics', signal)).topics,
  })

/** The catalogue of topics, in its order. */
export const useTopics = () => useQuery(topicsQuery())

/** How one topic is asked for and kept. */
export const topicQuery = (id: string) =>
  queryOptions({
    queryKey: ['topic', id],
    queryFn: ({ signal }) => getJson<TopicDetail>(`/api/topics/${encodeURIComponent(id)}`, signal),
  })

/** One topic whole. */
export const useTopic = (id: string) => useQuery(topicQuery(id))
