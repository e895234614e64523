// One provision as the contract shows it: itself, its article, what it cites, who cites it, what comes before and
// after. Pure.

import type { CrossReference, ProvisionDetail } from '../contract/documents.ts'
import { citationForms, provisionLabel } from '../law/citation-form.ts'
import { type Corpus, openingUnits } from '../law/corpus.ts'
import type { Provision } from '../law/document.ts'
import { viewArticle, viewReportPart } from './article-view.ts'
import { describeMissingProvision } from './missing-provision.ts'

/** What stands around a provision and is known elsewhere. */
export interface ProvisionSurroundings {
  readonly cites: readonly CrossReference[]
  readonly citedBy: ProvisionDetail['citedBy']
  readonly questions: ProvisionDetail['questions']
}

/** Articles, or parts of the same level, before and after the one that a provision stands in. */
export function neighboursOf(
  corpus: Corpus,
  provision: Provision,
): { readonly previous?: string; readonly next?: string } {
  const document = corpus.document(provision.documentId)
  if (document === undefined) return {}
  const row = provision.level === 'part' ? document.provisions : openingUnits(document)
  const at = row.findIndex(({ id }) => id === provision.id || id === provision.articleId)
  if (at < 0) return {}
  const previous = row[at - 1]?.id
  const next = row[at + 1]?.id
  return { ...(previous !== undefined && { previous }), ...(next !== undefined && { next }) }
}

/** A provision with its surroundings. Throws UNKNOWN_DOCUMENT or UNKNOWN_PROVISION, naming the range that exists. */
export function viewProvision(
  corpus: Corpus,
  id: string,
  surroundingsOf: (provision: Provision) => ProvisionSurroundings,
): ProvisionDetail {
  const provision = corpus.provision(id)
  const document = provision && corpus.document(provision.documentId)
  const article = provision && corpus.provision(provision.articleId)
  if (!provision || !document || !article) throw describeMissingProvision(corpus, id)
  const { cites, citedBy, questions } = surroundingsOf(provision)
  return {
    id: provision.id,
    documentId: provision.documentId,
    documentTitle: document.metadata.title,
    level: provision.level,
    label: provisionLabel(corpus, provision),
    citations: citationForms(corpus, provision),
    text: provision.text,
    span: { ...provision.span },
    normative: document.metadata.normative,
    article: article.level === 'article' ? viewArticle(article) : viewReportPart(article),
    cites: [...cites],
    citedBy: [...citedBy],
    questions: [...questions],
    ...neighboursOf(corpus, provision),
  }
}
