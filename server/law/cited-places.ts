// What the citations of a search query mean: their places in the text that is named, or in every text that has them.

import type { Corpus } from './corpus.ts'
import type { DocumentId, ProvisionId } from './provision-id.ts'
import type { CitedPlace, Reference } from './reference.ts'
import { type Resolution, resolveCitation } from './resolve.ts'
import type { TitleMeaning } from './title.ts'

/** So many places of one query are looked up, those of ranges counted singly; what is beyond is said to be left out. */
export const MOST_CITED_PLACES = 10

/** Numbers of a query as the document counts: a report has parts and sub-parts where others have articles. */
function placeIn(corpus: Corpus, documentId: DocumentId, place: CitedPlace): CitedPlace {
  const isReport = corpus.document(documentId)?.metadata.normative === false
  if (!isReport || place.article === undefined) return place
  const subpart = place.paragraph ?? place.item
  return { part: place.article, ...(subpart === undefined ? {} : { subpart }) }
}

/** A reference to a place or a range of them. */
export type PlaceReference = Extract<Reference, { kind: 'place' | 'range' }>

/** A citation of the query: its place or range, and the text that it means; all normative texts when it names none. */
export interface Cited {
  readonly reference: PlaceReference
  readonly meaning: TitleMeaning | undefined
}

/** What a citation means in the corpus. */
export interface ReadCited {
  readonly isTitled: boolean
  readonly ids: readonly ProvisionId[]
  /** Places looked up, in the text where they were most. */
  readonly places: number
  /** True when there were more of them. */
  readonly isCut: boolean
  /** The place that is not there, or the law that is not. */
  readonly missing?: Extract<Resolution, { kind: 'absent' | 'external' }>
}

/** Texts that are law, in the order of the corpus: the strongest first. */
export const normativeIds = (corpus: Corpus): DocumentId[] =>
  corpus.documents.flatMap(({ metadata }) => (metadata.normative ? [metadata.id] : []))

const targetsOf = (resolution: Resolution): readonly ProvisionId[] =>
  resolution.kind === 'resolved' ? resolution.targets : []

/** What a reference means in a document. */
function resolveIn(corpus: Corpus, documentId: DocumentId, reference: PlaceReference): Resolution {
  const own = (place: CitedPlace) => placeIn(corpus, documentId, place)
  const asCounted: PlaceReference =
    reference.kind === 'place'
      ? { kind: 'place', place: own(reference.place) }
      : { kind: 'range', from: own(reference.from), to: own(reference.to) }
  const citation = { text: '', span: { start: 0, end: 0 }, reference: asCounted }
  return resolveCitation(corpus, citation, { documentId })
}

/** Places of a range that does not stand as a whole: its articles, one more than are looked up, or its two ends. */
function placesOfBroken({ from, to }: Extract<Reference, { kind: 'range' }>): CitedPlace[] {
  const count = (to.article ?? 0) - (from.article ?? 0) + 1
  if (count < 2) return [from, to]
  return Array.from({ length: Math.min(count, MOST_CITED_PLACES + 1) }, (_, at) => ({
    article: (from.article ?? 0) + at,
  }))
}

/** Ids of a reference in a document, and what it means as a whole. */
function lookUp(corpus: Corpus, documentId: DocumentId, reference: PlaceReference) {
  const whole = resolveIn(corpus, documentId, reference)
  if (whole.kind === 'resolved' || reference.kind === 'place')
    return { whole, ids: targetsOf(whole) }
  const places = placesOfBroken(reference)
  const ids = places.flatMap((place) =>
    targetsOf(resolveIn(corpus, documentId, { kind: 'place', place })),
  )
  return { whole, ids }
}

/** Looks a citation up, `most` places of it in each text. */
export function readCited(corpus: Corpus, { reference, meaning }: Cited, most: number): ReadCited {
  const isTitled = meaning !== undefined
  if (meaning?.kind === 'external')
    return { isTitled, ids: [], places: 1, isCut: false, missing: { ...meaning, place: {} } }
  const documents = meaning ? [meaning.documentId] : normativeIds(corpus)
  const found = documents.map((id) => lookUp(corpus, id, reference))
  // Without a title, a place is there when any text has it; the strongest says what there is instead.
  const isThere = found.some(({ whole }) => whole.kind === 'resolved')
  const first = found[0]?.whole
  // An ambiguous place is one place.
  const count = (ids: readonly ProvisionId[]) => (reference.kind === 'place' ? 1 : ids.length)
  const places = Math.max(0, ...found.map(({ ids }) => count(ids)))
  return {
    isTitled,
    ids: found.flatMap(({ ids }) => (reference.kind === 'place' ? ids : ids.slice(0, most))),
    places,
    isCut: places > most,
    ...(!isThere && first?.kind === 'absent' ? { missing: first } : {}),
  }
}

/** Looks citations up in order, `MOST_CITED_PLACES` places in all. */
export function readAll(
  corpus: Corpus,
  cited: readonly Cited[],
): { read: ReadCited[]; isCut: boolean } {
  const read: ReadCited[] = []
  let left = MOST_CITED_PLACES
  for (const each of cited) {
    if (left <= 0) return { read, isCut: true }
    const one = readCited(corpus, each, left)
    read.push(one)
    left -= one.places
  }
  return { read, isCut: read.some((one) => one.isCut) }
}
