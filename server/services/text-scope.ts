// The texts that a question may be answered from: those that were asked for, as far as they are in force on a day.

import type { Retrieval } from '../answer/material.ts'
import { quotedTitle, shortTitle } from '../law/citation-form.ts'
import type { Corpus } from '../law/corpus.ts'
import { type DocumentId, documentIdOf, type ProvisionId } from '../law/provision-id.ts'
import { chooseMeanings } from '../search/outside-choice.ts'
import type { RetrievalResult } from '../search/retriever.ts'
import { validityOn } from '../views/document-view.ts'
import { describeMissingDocument } from '../views/missing-provision.ts'
import type { Sentences } from '../words/zh.ts'

/** What a question says of texts and day, and how it is spoken to. `asOf` is absent where it names none: then `today` counts. */
export interface AskedScope {
  readonly documents: readonly DocumentId[]
  readonly asOf?: string | undefined
  readonly today: string
  readonly say: Sentences
}

/** Texts in scope. Reports never applied, and so never expire. */
export interface TextScope {
  readonly isIn: (document: DocumentId) => boolean
  /** True when more must be found than is shown, since some of it will be left out. */
  readonly leavesOut: boolean
  /** What was found, cut down to the scope and to `limit` hits, with notices on what was left out. */
  narrow(found: RetrievalResult, limit: number): Retrieval
}

/** Notices joined to one; nothing where none says anything. */
export const joinNotices = (...notices: readonly (string | undefined)[]): { notice?: string } => {
  const said = notices.filter((notice) => notice !== undefined && notice !== '')
  return said.length > 0 ? { notice: said.join(' ') } : {}
}

/** Articles of the places that a citation may mean, in the first of their texts: it stands for no other. */
const articlesOf = (corpus: Corpus, ids: readonly ProvisionId[]): ProvisionId[] =>
  ids
    .filter((id) => documentIdOf(id) === documentIdOf(ids[0] ?? ''))
    .flatMap((id) => corpus.provision(id)?.articleId ?? [])

/**
 * Scope of a question. A text that is not in force is left out: on a day that was named always, and this is said; on the day
 * of asking unless it was chosen or cited, and said where something of it was found. Throws UNKNOWN_DOCUMENT.
 */
export function scopeOf(corpus: Corpus, { documents, asOf, today, say }: AskedScope): TextScope {
  for (const id of documents)
    if (corpus.document(id) === undefined) throw describeMissingDocument(corpus, id)
  const day = asOf ?? today
  const isAsked = (id: DocumentId): boolean => documents.length === 0 || documents.includes(id)
  const out = corpus.documents.filter(
    ({ metadata }) =>
      ['not-yet-in-force', 'expired'].includes(validityOn(metadata, day)) &&
      (asOf !== undefined || !documents.includes(metadata.id)),
  )
  const outIds = new Set(out.map(({ metadata }) => metadata.id))
  const titles = out.map(({ metadata }) => quotedTitle(shortTitle(metadata)))
  const outNotice = out.length === 0 ? undefined : say.leftOut.texts(day, titles)
  const isIn = (id: DocumentId): boolean => isAsked(id) && !outIds.has(id)

  /** What is cited outside the scope is said; there is no answer where nothing else is cited. */
  function withoutCited(found: RetrievalResult): Omit<Retrieval, 'hits'> {
    const { cited, hits: _, ...rest } = found
    if (cited === undefined) return rest
    const asked = chooseMeanings(corpus, cited, isAsked, say)
    const citedArticles = asked.inside.flatMap((ids) => articlesOf(corpus, ids))
    const said = { ...rest, citedArticles, ...joinNotices(found.notice, asked.outside) }
    const left = asOf === undefined ? asked : chooseMeanings(corpus, asked.inside, isIn, say)
    if (left.inside.length > 0) return said
    const reason = joinNotices(asked.outside, outNotice).notice
    return { ...said, confidence: 0, answerable: false, ...(reason && { reason }) }
  }

  return {
    isIn,
    leavesOut: documents.length > 1 || out.length > 0,
    narrow(found, limit) {
      const isKept = asOf === undefined && found.kind === 'citation' ? isAsked : isIn
      const rest = withoutCited(found)
      const hits = found.hits.filter(({ documentId }) => isKept(documentId)).slice(0, limit)
      const isMissed = found.hits
        .slice(0, limit)
        .some(({ documentId }) => outIds.has(documentId) && !isKept(documentId))
      const isSaid = asOf !== undefined || isMissed
      return { ...rest, hits, ...joinNotices(rest.notice, isSaid ? outNotice : undefined) }
    },
  }
}
