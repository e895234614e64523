// Proves quotations: the words must stand in the stored source at the offsets of the provision.

import type { AnswerCitation } from '../contract/answer-citation.ts'
import { provisionLabel } from '../law/citation-form.ts'
import type { Corpus } from '../law/corpus.ts'
import type { Provision } from '../law/document.ts'
import type { ProvisionId } from '../law/provision-id.ts'
import { joinSpans, type Span, spansOfRange } from '../law/span.ts'

/** Words of a provision: `span` is in its `text`. */
export interface Excerpt {
  readonly provisionId: ProvisionId
  readonly span: Span
}

/**
 * True when the characters of `provision.text` at `span` are, letter for letter, those of the source at the
 * provision's own offsets. This reads the source again; it does not trust the text that parsing kept.
 */
export function standsInSource(corpus: Corpus, provision: Provision, span: Span): boolean {
  const source = corpus.document(provision.documentId)?.source
  if (source === undefined || span.start < 0 || span.end > provision.text.length) return false
  const words = provision.text.slice(span.start, span.end)
  return words !== '' && joinSpans(source, spansOfRange(provision.pieces, span)) === words
}

/**
 * Citation of an excerpt, with the words and whether they were proved. Undefined when there is no such provision.
 * Cost: linear in the pieces of the provision.
 */
export function citeExcerpt(corpus: Corpus, excerpt: Excerpt): AnswerCitation | undefined {
  const provision = corpus.provision(excerpt.provisionId)
  const metadata = provision && corpus.document(provision.documentId)?.metadata
  if (provision === undefined || metadata === undefined) return undefined
  return {
    provisionId: provision.id,
    label: provisionLabel(corpus, provision),
    documentTitle: metadata.shortTitles[0] ?? metadata.title,
    authority: metadata.authority.name,
    normative: metadata.normative,
    quote: provision.text.slice(excerpt.span.start, excerpt.span.end),
    span: { ...excerpt.span },
    verified: standsInSource(corpus, provision, excerpt.span),
  }
}

/** Excerpt of all of a provision. */
export const wholeOf = (provision: Provision): Excerpt => ({
  provisionId: provision.id,
  span: { start: 0, end: provision.text.length },
})
