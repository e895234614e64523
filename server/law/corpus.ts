// All texts together: look-up by id. Pure; store/ reads the files.

import type { LegalDocument, Provision } from './document.ts'
import type { DocumentId, ProvisionId } from './provision-id.ts'

/** The texts and their provisions by id. Immutable; look-ups are constant time. */
export interface Corpus {
  /** Hex digest over the sources and their declarations; part of every receipt. */
  readonly hash: string
  readonly documents: readonly LegalDocument[]
  /** All articles in order of the documents; for a report its lowest parts (sub-parts, or parts without any). */
  readonly articles: readonly Provision[]
  document(id: DocumentId): LegalDocument | undefined
  provision(id: ProvisionId): Provision | undefined
}

/** A unit and everything below it, in reading order. */
export const withDescendants = (provision: Provision): Provision[] => [
  provision,
  ...provision.children.flatMap(withDescendants),
]

/** Units that open on their own page: articles; of a report, the parts without sub-parts and the sub-parts. */
export const openingUnits = (document: LegalDocument): Provision[] =>
  document.provisions.flatMap((provision) =>
    provision.level === 'part' && provision.children.length > 0
      ? [...provision.children]
      : [provision],
  )

/** Corpus of documents. `hash` is computed by the caller, who has the bytes. */
export function createCorpus(documents: readonly LegalDocument[], hash: string): Corpus {
  const byDocument = new Map(documents.map((document) => [document.metadata.id, document]))
  const byProvision = new Map<ProvisionId, Provision>()
  for (const document of documents)
    for (const provision of document.provisions.flatMap(withDescendants))
      byProvision.set(provision.id, provision)
  return {
    hash,
    documents,
    articles: documents.flatMap(openingUnits),
    document: (id) => byDocument.get(id),
    provision: (id) => byProvision.get(id),
  }
}
