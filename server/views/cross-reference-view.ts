// Citations in a provision, and of it, as the contract shows them. Pure.

import type {
  CrossReference as CrossReferenceView,
  ProvisionDetail,
} from '../contract/documents.ts'
import { citationForms, provisionLabel } from '../law/citation-form.ts'
import type { Corpus } from '../law/corpus.ts'
import type { CrossReference } from '../law/cross-references.ts'

/** A citation in a text: what it means, or why it leads nowhere. A text cited whole has its document id as target. */
export function viewCrossReference(corpus: Corpus, reference: CrossReference): CrossReferenceView {
  const { text, resolution } = reference
  const base = { text, span: { ...reference.span } }
  switch (resolution.kind) {
    case 'resolved': {
      const first = corpus.provision(resolution.targets[0] ?? '')
      return {
        ...base,
        targets: [...resolution.targets],
        ...(first && { label: citationForms(corpus, first).short }),
      }
    }
    case 'document': {
      const metadata = corpus.document(resolution.documentId)?.metadata
      return {
        ...base,
        targets: [resolution.documentId],
        ...(metadata && { label: metadata.title }),
      }
    }
    case 'external':
      return { ...base, targets: [], external: resolution.law }
    case 'absent':
    case 'unresolved':
      return { ...base, targets: [], label: resolution.reason }
    default:
      return resolution satisfies never
  }
}

/** Who cites a provision: one row for each citing provision, in order of the corpus. */
export function viewCitedBy(
  corpus: Corpus,
  references: readonly CrossReference[],
): ProvisionDetail['citedBy'] {
  const rows = new Map<string, ProvisionDetail['citedBy'][number]>()
  for (const { from, text } of references) {
    const provision = corpus.provision(from)
    if (provision === undefined || rows.has(from)) continue
    rows.set(from, { provisionId: from, label: provisionLabel(corpus, provision), text })
  }
  return [...rows.values()]
}
