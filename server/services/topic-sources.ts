// Topics with what they refer to: the checklists with their periods, the recorded differences.

import { basisViews, conflictView } from '../checklist/argument/checklist-view.ts'
import type { ChecklistBook } from '../checklist/book.ts'
import type { Conflict } from '../checklist/verdict/checklist.ts'
import type { Receipt } from '../contract/shared-shapes.ts'
import type { Corpus } from '../law/corpus.ts'
import { loadTopics } from '../store/topic-files.ts'
import { createTopicShelf, type TopicShelf } from '../topics/topic-shelf.ts'

/** What the shelf of topics is put together from. `corpusRoot` is the corpus folder. */
export interface TopicSetting {
  readonly corpusRoot: string
  /** Folder where checked topics are kept for the next start. */
  readonly dataRoot?: string
  readonly corpus: Corpus
  readonly book: ChecklistBook
  readonly conflicts: ReadonlyMap<string, Conflict>
  readonly receipt: () => Receipt
}

/** Reads the topics. Throws TOPIC_INVALID naming file and line. */
export async function openTopics(setting: TopicSetting): Promise<TopicShelf> {
  const { corpus, book, conflicts, receipt } = setting
  const topics = await loadTopics(setting, corpus, [...book.checklists.keys(), ...conflicts.keys()])
  return createTopicShelf({
    corpus,
    topics,
    checklists: book.list,
    conflictOf: (id) => {
      const conflict = conflicts.get(id)
      return conflict && conflictView(conflict)
    },
    periodsOf: (checklistId) =>
      (book.checklists.get(checklistId)?.deadlines ?? []).map(({ id, title, basis, period }) => ({
        id,
        title,
        legalBasis: basisViews(
          basis.length > 0 ? basis : (period?.steps.flatMap((step) => step.basis) ?? []),
        ),
      })),
    receipt,
  })
}
