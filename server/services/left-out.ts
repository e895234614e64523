// What is to be said where the provision that answers a question lies in a text that does not count: not in force on the day,
// not chosen, or of another place. What comes nearest among the others would answer another question.

import type { Retrieval } from '../answer/material.ts'
import type { Hit } from '../contract/search.ts'
import { citationForms, quotedTitle, shortTitle } from '../law/citation-form.ts'
import type { Corpus } from '../law/corpus.ts'
import type { DocumentId } from '../law/provision-id.ts'
import type { RetrievalResult } from '../search/retriever.ts'
import { validityOn } from '../views/document-view.ts'
import type { Sentences } from '../words/zh.ts'
import { joinNotices } from './text-scope.ts'

/** A provision that counts answers as well when its score is at least this share of the best one's. */
const AS_NEAR = 0.72
/** Score from which a national provision answers in the place of a local one, which says it of its own place only. */
const IN_PLACE_OF_LOCAL = 0.2

const leadOf = (hits: readonly Hit[]): Hit | undefined => hits.find(({ normative }) => normative)

/** Where a question may be answered from, and how it is spoken to. `day` is `YYYY-MM-DD`; without `documents`, from every text. */
export interface CountedTexts {
  readonly documents: readonly DocumentId[]
  readonly day: string
  readonly isIn: (document: DocumentId) => boolean
  readonly say: Sentences
}

/**
 * What was `kept` of what was `found` in all texts, with what is to be said of the best provision that was left out: an
 * answer where others are as near; none where it is not in force, with since when and until when it is; a notice where the
 * reader's choice leaves it out. Citations are as they were.
 */
export function judgeLeftOut(
  corpus: Corpus,
  found: RetrievalResult,
  kept: Retrieval,
  { documents, day, isIn, say: { leftOut } }: CountedTexts,
): Retrieval {
  const lead = leadOf(found.hits)
  const metadata = lead && corpus.document(lead.documentId)?.metadata
  if (found.kind === 'citation' || !found.answerable || metadata === undefined) return kept
  if (lead === undefined || isIn(lead.documentId)) return kept
  if ((leadOf(kept.hits)?.score ?? 0) >= lead.score * AS_NEAR) return kept
  const place = placeOf(corpus, lead)
  if (documents.length > 0 && !documents.includes(lead.documentId))
    return {
      ...kept,
      isBesideQuestion: true,
      ...joinNotices(kept.notice, leftOut.notChosen(place)),
    }
  if (!['not-yet-in-force', 'expired'].includes(validityOn(metadata, day))) return kept
  const name = quotedTitle(shortTitle(metadata))
  const force = leftOut.force({ ...metadata, day })
  const missingSource = leftOut.sourceNotInForce(name, force)
  const reason = leftOut.notInForce(place, name, force)
  return { ...kept, confidence: 0, answerable: false, reason, missingSource }
}

/** Short citation of the provision of a hit. */
function placeOf(corpus: Corpus, { provisionId, citation }: Hit): string {
  const provision = corpus.provision(provisionId)
  return provision === undefined ? citation : citationForms(corpus, provision).short
}

/** True for a text that holds in one place only. */
export const isLocal = (corpus: Corpus, document: DocumentId): boolean => {
  const metadata = corpus.document(document)?.metadata
  return metadata?.normative === true && metadata.jurisdiction.level !== 'national'
}

/**
 * What answers a question on a case in `place`, which none of the local texts is for: national provisions first, with a
 * notice where a local one is nearer; none where no national provision comes near, and then it is said what there is and
 * where it holds.
 */
export function judgeElsewhere(
  corpus: Corpus,
  found: Retrieval,
  place: string,
  { leftOut }: Sentences,
): Retrieval {
  const hits = found.hits.filter(({ documentId }) => !isLocal(corpus, documentId))
  const lead = leadOf(found.hits)
  const metadata = lead && corpus.document(lead.documentId)?.metadata
  if (found.kind === 'citation' || lead === undefined || metadata === undefined) return found
  if (!isLocal(corpus, lead.documentId)) return { ...found, hits }
  const only = leftOut.onlyLocal(placeOf(corpus, lead), metadata.jurisdiction.name, place)
  const national = leadOf(hits)?.score ?? 0
  if (found.answerable && national >= IN_PLACE_OF_LOCAL)
    return {
      ...found,
      hits,
      ...joinNotices(found.notice, leftOut.nationalInstead(only)),
    }
  return {
    ...found,
    hits,
    confidence: 0,
    answerable: false,
    reason: leftOut.nothingInstead(only, place),
    missingSource: leftOut.rulesOf(place),
  }
}
