// The topics of a project as a caller uses them: list and read. The folder's door to services.ts.

import type { ChecklistSummary, LegalBasisView } from '../contract/checklists.ts'
import type { Receipt } from '../contract/shared-shapes.ts'
import type { TopicDetail, TopicPeriod, TopicSummary } from '../contract/topics.ts'
import { AppError } from '../errors.ts'
import type { Corpus } from '../law/corpus.ts'
import type { PeriodReference, Topic } from './topic.ts'
import { type ConflictView, inShort, summariseTopic, viewFlow, viewSection } from './topic-view.ts'

/** A period as a checklist names it. */
export interface NamedPeriod {
  readonly id: string
  readonly title: string
  readonly legalBasis: readonly LegalBasisView[]
}

/** What topics refer to. `periodsOf` may be slow the first time that a checklist is asked for. */
export interface TopicSources {
  readonly corpus: Corpus
  /** In the order of the catalogue. */
  readonly topics: readonly Topic[]
  readonly checklists: () => readonly ChecklistSummary[]
  readonly conflictOf: (id: string) => ConflictView | undefined
  readonly periodsOf: (checklistId: string) => readonly NamedPeriod[]
  readonly receipt: () => Receipt
}

/** Look-ups of topics. */
export interface TopicShelf {
  list(): readonly TopicSummary[]
  /** Throws UNKNOWN_TOPIC with the ids there are; TOPIC_INVALID for a period that its checklist does not have. */
  read(id: string): TopicDetail
}

const SUGGESTED = 8

/** Topics with a syllable of the id in common first, then the others. */
function suggestionsFor(id: string, topics: readonly Topic[]): string[] {
  const words = id.split('-')
  const shared = (topic: Topic): number =>
    topic.id.split('-').filter((word) => words.includes(word)).length
  return [...topics]
    .sort((a, b) => shared(b) - shared(a))
    .slice(0, SUGGESTED)
    .map((topic) => topic.id)
}

/** Shelf over topics that were read and checked. */
export function createTopicShelf(sources: TopicSources): TopicShelf {
  const { corpus, topics, conflictOf, periodsOf, receipt } = sources
  const byId = new Map(topics.map((topic) => [topic.id, topic]))
  const checklistOf = (id: string): ChecklistSummary | undefined =>
    sources.checklists().find((checklist) => checklist.id === id)
  const viewPeriod = ({ checklistId, periodId, place }: PeriodReference): TopicPeriod => {
    const period = periodsOf(checklistId).find(({ id }) => id === periodId)
    if (period === undefined)
      throw new AppError(
        'TOPIC_INVALID',
        `${place.replace(':', ' 第 ')} 行：清单 ${checklistId} 没有期间“${periodId}”。`,
        { place },
      )
    const checklistTitle = checklistOf(checklistId)?.title ?? checklistId
    return {
      checklistId,
      checklistTitle,
      ...period,
      legalBasis: inShort(corpus, period.legalBasis),
    }
  }
  const view = (topic: Topic): Omit<TopicDetail, 'receipt'> => ({
    id: topic.id,
    title: topic.title,
    group: topic.group,
    names: [...topic.names],
    summary: topic.summary,
    sections: topic.sections.map((matter) => viewSection(corpus, matter, conflictOf)),
    flow: viewFlow(corpus, topic),
    checklists: topic.checklists.flatMap((id) => {
      const found = checklistOf(id)
      if (found === undefined) return []
      const { title, summary } = found
      return [{ id, title, ...(summary !== undefined && { summary }) }]
    }),
    periods: topic.periods.map(viewPeriod),
    related: topic.related.flatMap((id) => {
      const title = byId.get(id)?.title
      return title === undefined ? [] : [{ id, title }]
    }),
  })
  const summaries = topics.map((topic) => summariseTopic(corpus, topic))
  const views = new Map<string, Omit<TopicDetail, 'receipt'>>()
  return {
    list: () => summaries,
    read: (id) => {
      const topic = byId.get(id)
      if (topic === undefined)
        throw new AppError('UNKNOWN_TOPIC', `没有专题“${id.slice(0, 80)}”。全部专题见 /topics。`, {
          suggestions: suggestionsFor(id, topics),
        })
      const kept = views.get(id) ?? view(topic)
      views.set(id, kept)
      return { ...kept, receipt: receipt() }
    },
  }
}
