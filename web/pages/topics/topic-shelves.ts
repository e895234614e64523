// The catalogue of topics under its headings, narrowed by words. Pure.

import type { TopicSummary } from '../../../server/contract/topics.ts'
import { holdsEveryWord } from '../../parts/every-word.ts'
import type { ShelfOf } from '../../parts/shelves.tsx'

/** Topics that hold every word asked for, in a title, another name, the summary or the title of a section. */
export function topicsMatching(topics: readonly TopicSummary[], words: string): TopicSummary[] {
  const isAsked = holdsEveryWord(words)
  return topics.filter((topic) => {
    const sections = topic.sections.map(({ title }) => title)
    return isAsked([topic.title, topic.group, topic.summary, ...topic.names, ...sections].join(' '))
  })
}

/** Topics by heading: headings in the order of their first topic, topics in theirs. */
export function byHeading(topics: readonly TopicSummary[]): ShelfOf<TopicSummary>[] {
  const groups = new Map<string, TopicSummary[]>()
  for (const topic of topics) groups.set(topic.group, [...(groups.get(topic.group) ?? []), topic])
  return [...groups].map(([name, all]) => ({ name, items: all }))
}
