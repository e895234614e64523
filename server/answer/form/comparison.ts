// The form of an answer to "what differs": what each text says, side by side in order of authority, and where they are
// known to differ.

import type { ComparisonForm } from '../../contract/answer-forms.ts'
import type { Corpus } from '../../law/corpus.ts'
import { isInside, type ProvisionId } from '../../law/provision-id.ts'
import { decidingExcerpts } from '../excerpt.ts'
import { citeExcerpt, type Excerpt } from '../ground.ts'

/** A place where texts are known to differ: editorial note, and the words of each text, the deciding one first. */
export interface RecordedConflict {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly texts: readonly { readonly provisionId: ProvisionId; readonly quote: string }[]
}

/** Provisions shown of each text. */
const MAX_EACH = 2
const MAX_CONFLICTS = 2

const proveAll = (corpus: Corpus, excerpts: readonly Excerpt[]) =>
  excerpts
    .flatMap((excerpt) => citeExcerpt(corpus, excerpt) ?? [])
    .filter(({ verified }) => verified)

function excerptOfWords(
  corpus: Corpus,
  { provisionId, quote }: RecordedConflict['texts'][number],
): Excerpt[] {
  const start = corpus.provision(provisionId)?.text.indexOf(quote) ?? -1
  return start < 0 ? [] : [{ provisionId, span: { start, end: start + quote.length } }]
}

/**
 * Conflicts of which at least two texts are told by the provisions found, the most told first. A provision tells a
 * text when it stands in it: a hit on the whole of an article tells nothing of one of its items.
 */
export function conflictsAmong(
  conflicts: readonly RecordedConflict[],
  found: readonly ProvisionId[],
): RecordedConflict[] {
  const counted = conflicts.map((conflict) => ({
    conflict,
    told: conflict.texts.filter(({ provisionId }) => found.some((id) => isInside(id, provisionId)))
      .length,
  }))
  return counted
    .filter(({ told }) => told >= 2)
    .sort((a, b) => b.told - a.told)
    .map(({ conflict }) => conflict)
}

/** Conflicts of which at least two texts stand in the articles found: what a question about differences asks for. */
const conflictsBetween = (
  conflicts: readonly RecordedConflict[],
  articles: readonly ProvisionId[],
): RecordedConflict[] =>
  conflicts.filter(
    ({ texts }) =>
      articles.filter((article) => texts.some(({ provisionId }) => isInside(provisionId, article)))
        .length >= 2,
  )

/**
 * Texts side by side: the best provisions of each document among the hits, documents in order of authority, reports
 * last; with the recorded conflicts among them. Undefined when fewer than two documents have a proved provision.
 */
export function comparisonOf(
  corpus: Corpus,
  hits: readonly {
    readonly provisionId: ProvisionId
    readonly articleId: ProvisionId
    readonly documentId: string
  }[],
  conflicts: readonly RecordedConflict[],
): ComparisonForm | undefined {
  const columns = [...new Set(hits.map(({ documentId }) => documentId))]
    .flatMap((documentId) => corpus.document(documentId)?.metadata ?? [])
    .sort(
      (a, b) => Number(b.normative) - Number(a.normative) || a.authority.rank - b.authority.rank,
    )
    .map((metadata) => ({
      documentId: metadata.id,
      title: metadata.shortTitles[0] ?? metadata.title,
      authority: metadata.authority.name,
      normative: metadata.normative,
      citations: hits
        .filter(({ documentId }) => documentId === metadata.id)
        .slice(0, MAX_EACH)
        .flatMap(({ provisionId }) => proveAll(corpus, decidingExcerpts(corpus, provisionId))),
    }))
    .filter(({ citations }) => citations.length > 0)
  if (columns.length < 2) return undefined
  const articles = hits.map(({ articleId }) => articleId)
  const differing = conflictsBetween(conflicts, articles)
    .slice(0, MAX_CONFLICTS)
    .map(({ id, title, note, texts }) => ({
      id,
      title,
      note,
      citations: texts.flatMap((words) => proveAll(corpus, excerptOfWords(corpus, words))),
    }))
  return { kind: 'comparison', columns, conflicts: differing }
}
