// Documents as the contract shows them. Pure: law in, contract out; the date comes from the caller.

import type {
  DocumentDetail,
  DocumentSummary,
  ImportReport,
  OutlineEntry,
} from '../contract/documents.ts'
import { openingUnits } from '../law/corpus.ts'
import type { DocumentMetadata, LegalDocument, OutlineNode } from '../law/document.ts'
import { viewArticle, viewReportPart } from './article-view.ts'

/**
 * Whether a text applies on a date `YYYY-MM-DD`. `expiresOn` is the first day on which it no longer does.
 * @example validityOn({ normative: true, effectiveOn: '2021-03-01' }, '2021-02-28') // 'not-yet-in-force'
 */
export function validityOn(
  metadata: Pick<DocumentMetadata, 'normative' | 'effectiveOn' | 'expiresOn'>,
  date: string,
): DocumentSummary['status'] {
  if (!metadata.normative) return 'not-normative'
  if (metadata.effectiveOn !== undefined && date < metadata.effectiveOn) return 'not-yet-in-force'
  if (metadata.expiresOn !== undefined && date >= metadata.expiresOn) return 'expired'
  return 'in-force'
}

/** Metadata of a document on a date. `articleCount` counts articles, or the lowest parts of a report. */
export function summariseDocument(document: LegalDocument, asOf: string): DocumentSummary {
  const { metadata } = document
  const { number, adoptedOn, issuedOn, effectiveOn, expiresOn } = metadata
  return {
    id: metadata.id,
    title: metadata.title,
    shortTitles: [...metadata.shortTitles],
    kind: metadata.kind,
    issuers: [...metadata.issuers],
    ...(number !== undefined && { number }),
    ...(adoptedOn !== undefined && { adoptedOn }),
    ...(issuedOn !== undefined && { issuedOn }),
    ...(effectiveOn !== undefined && { effectiveOn }),
    ...(expiresOn !== undefined && { expiresOn }),
    status: validityOn(metadata, asOf),
    authority: { ...metadata.authority },
    jurisdiction: { ...metadata.jurisdiction },
    normative: metadata.normative,
    articleCount: openingUnits(document).length,
  }
}

const viewOutline = (node: OutlineNode): OutlineEntry => ({
  level: node.level,
  number: node.number,
  heading: node.heading,
  span: { ...node.span },
  articleIds: [...node.articleIds],
  children: node.children.map(viewOutline),
})

/** A document whole. A report has `parts` and no `articles`. Cost: proportional to the text. */
export function viewDocument(
  document: LegalDocument,
  asOf: string,
  importReport: ImportReport,
): DocumentDetail {
  const { metadata, front, back, outline, provisions } = document
  const isReport = provisions.some((provision) => provision.level === 'part')
  return {
    ...summariseDocument(document, asOf),
    front: front.map(({ role, text }) => ({ role, text })),
    back: back.map(({ role, text }) => ({ role, text })),
    notes: [...metadata.notes],
    evidence: metadata.evidence.map((evidence) => ({ ...evidence })),
    outline: outline.map(viewOutline),
    articles: isReport ? [] : provisions.map(viewArticle),
    ...(isReport && { parts: provisions.map(viewReportPart) }),
    import: importReport,
  }
}
