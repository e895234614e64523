// A topic as the contract shows it: provisions side by side in order of authority, the flow drawn. Pure.

import type { LegalBasisView } from '../contract/checklists.ts'
import type {
  FlowView,
  TopicColumn,
  TopicProvision,
  TopicSection,
  TopicSummary,
} from '../contract/topics.ts'
import { citationForms, provisionLabel, shortTitle } from '../law/citation-form.ts'
import type { Corpus } from '../law/corpus.ts'
import type { Provision } from '../law/document.ts'
import { documentIdOf } from '../law/provision-id.ts'
import { drawColumn } from './flow-column.ts'
import { drawLayered } from './flow-layered.ts'
import { provisionLines } from './provision-lines.ts'
import type { Topic, TopicEntry, TopicMatter } from './topic.ts'

/** A recorded difference between texts, as the contract shows it. */
export interface ConflictView {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly texts: readonly LegalBasisView[]
}

/** Opening words that an item or a subitem hangs from; undefined for what stands on its own. */
function leadOf(corpus: Corpus, { id, level }: Provision): string | undefined {
  if (level !== 'item' && level !== 'subitem') return undefined
  const parent = corpus.provision(id.slice(0, id.lastIndexOf('/')))
  return parent?.opening
    .map(({ text }) => text)
    .join('')
    .trim()
}

function viewEntry(corpus: Corpus, { provisionId, quotes }: TopicEntry): TopicProvision[] {
  const provision = corpus.provision(provisionId)
  if (provision === undefined) return []
  const lead = leadOf(corpus, provision)
  return [
    {
      provisionId,
      label: provisionLabel(corpus, provision),
      citation: citationForms(corpus, provision).short,
      ...(lead !== undefined && lead !== '' && { lead }),
      lines: provisionLines(provision, quotes),
    },
  ]
}

/** Entries by the text they stand in: texts by authority, provisions as the author ordered them. */
function columnsOf(corpus: Corpus, entries: readonly TopicEntry[]): TopicColumn[] {
  return corpus.documents.flatMap(({ metadata }) => {
    const own = entries.filter(({ provisionId }) => documentIdOf(provisionId) === metadata.id)
    if (own.length === 0) return []
    return [
      {
        documentId: metadata.id,
        title: shortTitle(metadata),
        authority: { ...metadata.authority },
        provisions: own.flatMap((entry) => viewEntry(corpus, entry)),
      },
    ]
  })
}

/** Provisions cited with the usual abbreviation of their title: the page names each text often. */
export const inShort = (corpus: Corpus, bases: readonly LegalBasisView[]): LegalBasisView[] =>
  bases.map((basis) => {
    const provision = corpus.provision(basis.provisionId)
    return provision ? { ...basis, citation: citationForms(corpus, provision).short } : basis
  })

/** A matter with its provisions in columns and the differences recorded for it. */
export function viewSection(
  corpus: Corpus,
  matter: TopicMatter,
  conflictOf: (id: string) => ConflictView | undefined,
): TopicSection {
  return {
    id: matter.id,
    title: matter.title,
    ...(matter.note !== undefined && { note: matter.note }),
    columns: columnsOf(corpus, matter.entries),
    background: columnsOf(corpus, matter.background),
    conflicts: matter.conflicts.flatMap((id) => {
      const conflict = conflictOf(id)
      return conflict ? [{ ...conflict, texts: inShort(corpus, conflict.texts) }] : []
    }),
  }
}

/** The course of the procedure, with both drawings. */
export function viewFlow(corpus: Corpus, { steps, links }: Topic): FlowView {
  return {
    nodes: steps.map(({ id, kind, actor, step, provisionId }, index) => {
      const provision = provisionId === undefined ? undefined : corpus.provision(provisionId)
      return {
        id,
        number: index + 1,
        kind,
        actor,
        step,
        ...(provision && {
          provision: {
            provisionId: provision.id,
            citation: citationForms(corpus, provision).short,
          },
        }),
      }
    }),
    edges: links.map((link) => ({ ...link })),
    wide: drawLayered(steps, links),
    narrow: drawColumn(steps, links),
  }
}

/** Row of the catalogue. */
export function summariseTopic(corpus: Corpus, topic: Topic): TopicSummary {
  const entries = topic.sections.flatMap((section) => section.entries)
  const used = new Set(entries.map(({ provisionId }) => documentIdOf(provisionId)))
  return {
    id: topic.id,
    title: topic.title,
    group: topic.group,
    names: [...topic.names],
    summary: topic.summary,
    sections: topic.sections.map(({ id, title }) => ({ id, title })),
    documentIds: corpus.documents.map(({ metadata }) => metadata.id).filter((id) => used.has(id)),
    provisionCount: new Set(entries.map(({ provisionId }) => provisionId)).size,
    checklistCount: topic.checklists.length,
  }
}
