// Reading the law: documents and provisions as the contract shows them, on a date. Values in, values out.

import type {
  DocumentDetail,
  DocumentSummary,
  Health,
  ProvisionDetail,
} from '../contract/documents.ts'
import type { Corpus } from '../law/corpus.ts'
import { buildCrossReferences } from '../law/cross-references.ts'
import type { Provision } from '../law/document.ts'
import { isInside } from '../law/provision-id.ts'
import { viewCitedBy, viewCrossReference } from '../views/cross-reference-view.ts'
import { summariseDocument, viewDocument } from '../views/document-view.ts'
import { reportImport } from '../views/import-report.ts'
import { describeMissingDocument } from '../views/missing-provision.ts'
import { viewProvision } from '../views/provision-view.ts'

/** An everyday question and the provision that answers it. Editorial. */
export interface EditorialQuestion {
  readonly provisionId: string
  readonly question: string
}

/** What reading needs: the texts, the editorial questions of an article, the version and the date. */
export interface LawReaderSources {
  readonly corpus: Corpus
  readonly version: string
  readonly today: () => string
  readonly questionsOf: (articleId: string) => readonly EditorialQuestion[]
  /** What is configured that questions are sent to. */
  readonly sendsTo?: readonly NonNullable<Health['sendsTo']>[number][]
}

/** Look-ups of the law. Dates are `YYYY-MM-DD` and default to today. */
export interface LawReader {
  health(): Health
  listDocuments(asOf?: string): readonly DocumentSummary[]
  /** Throws UNKNOWN_DOCUMENT. */
  readDocument(id: string, asOf?: string): DocumentDetail
  /** Throws UNKNOWN_DOCUMENT or UNKNOWN_PROVISION. */
  readProvision(id: string): ProvisionDetail
}

/** A reader of a corpus. Cost: finds every cross-reference once, about 100 ms for the five texts. */
export function createLawReader(sources: LawReaderSources): LawReader {
  const { corpus, version, today, questionsOf, sendsTo = [] } = sources
  const references = buildCrossReferences(corpus)
  const surroundingsOf = (provision: Provision) => ({
    cites: references.cites(provision.id).map((reference) => viewCrossReference(corpus, reference)),
    citedBy: viewCitedBy(corpus, references.citedBy(provision.id)),
    // A paragraph shows its own questions; what the whole article answers belongs to the article's page.
    questions: questionsOf(provision.articleId)
      .filter(({ provisionId }) => isInside(provisionId, provision.id))
      .map((question) => ({ ...question })),
  })
  return {
    health: () => ({
      status: 'ok',
      version,
      corpus: {
        documents: corpus.documents.length,
        articles: corpus.articles.length,
        hash: corpus.hash,
      },
      ...(sendsTo.length > 0 && { sendsTo: [...sendsTo] }),
    }),
    listDocuments: (asOf = today()) =>
      corpus.documents.map((document) => summariseDocument(document, asOf)),
    readDocument: (id, asOf = today()) => {
      const document = corpus.document(id)
      if (document === undefined) throw describeMissingDocument(corpus, id)
      return viewDocument(document, asOf, reportImport(corpus, document, references))
    },
    readProvision: (id) => viewProvision(corpus, id, surroundingsOf),
  }
}
