// What a model may see and cite: retrieved provisions, each under an id that we issue for this one answer.

import type { Answer } from '../../contract/answers.ts'
import type { Corpus } from '../../law/corpus.ts'
import type { Provision } from '../../law/document.ts'
import { isInside, type ProvisionId } from '../../law/provision-id.ts'

/** Provisions by their issued ids, P1 … in order. Nothing else can be cited. */
export type Sources = ReadonlyMap<string, Provision>

/** So many provisions, in all so many characters. */
const MAX_SOURCES = 8
const MAX_CHARACTERS = 9_000
/** An article up to this length is shown whole; of a longer one only the paragraph or item that was found. */
const WHOLE_ARTICLE = 1_200

/** The unit that is shown for a found provision. */
function unitOf(corpus: Corpus, id: ProvisionId): Provision | undefined {
  const found = corpus.provision(id)
  const article = found && corpus.provision(found.articleId)
  return article && article.text.length <= WHOLE_ARTICLE ? article : found
}

/** Provisions that an answer quotes, then those nearest to it, best first. */
export const provisionsOf = ({ statements, nearest }: Answer): ProvisionId[] => [
  ...statements.flatMap(({ kind, citations }) =>
    kind === 'quotation' ? citations.map(({ provisionId }) => provisionId) : [],
  ),
  ...nearest.map(({ provisionId }) => provisionId),
]

/**
 * Issues ids for provisions, in order. Left out: what is not law (reports), what stands inside another one, and what
 * goes over the limits.
 */
export function issueSources(corpus: Corpus, ids: readonly ProvisionId[]): Sources {
  const kept: Provision[] = []
  let characters = 0
  for (const id of ids) {
    const unit = unitOf(corpus, id)
    const isLaw = unit && corpus.document(unit.documentId)?.metadata.normative
    if (unit === undefined || !isLaw || unit.text === '') continue
    if (kept.some((one) => isInside(unit.id, one.id) || isInside(one.id, unit.id))) continue
    if (kept.length === MAX_SOURCES || characters + unit.text.length > MAX_CHARACTERS) continue
    characters += unit.text.length
    kept.push(unit)
  }
  return new Map(kept.map((unit, index) => [`P${index + 1}`, unit]))
}
