// Hits as retrieval would give them, on provisions of the real texts.

import type { Hit } from '../server/contract/search.ts'
import { corpus } from './corpus-fixture.ts'

/** Hit on a provision. Throws when there is no such provision. */
export function hitOn(provisionId: string, score = 1): Hit {
  const provision = corpus.provision(provisionId)
  const metadata = provision && corpus.document(provision.documentId)?.metadata
  if (provision === undefined || metadata === undefined)
    throw new Error(`No such provision: ${provisionId}`)
  return {
    provisionId,
    articleId: provision.articleId,
    documentId: provision.documentId,
    documentTitle: metadata.title,
    articleNumber: String(provision.number),
    citation: provisionId,
    authority: metadata.authority.name,
    normative: metadata.normative,
    text: provision.text,
    highlights: [],
    score,
    explanation: { value: score, description: 'planted', details: [] },
  }
}
