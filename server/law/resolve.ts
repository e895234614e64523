// What a found citation means, given where it stands. Ambiguity and absence are kept, never guessed.

import { describeAbsence } from './absence.ts'
import type { Citation } from './citation.ts'
import type { Corpus } from './corpus.ts'
import type { Provision } from './document.ts'
import {
  type DocumentId,
  formatProvisionId,
  type ProvisionAddress,
  type ProvisionId,
  parseProvisionId,
} from './provision-id.ts'
import type { CitedPlace, Reference } from './reference.ts'

/** Where a citation stands: the provision whose text holds it, or just a document. */
export interface CitationContext {
  readonly documentId?: DocumentId
  readonly provisionId?: ProvisionId
}

/** What a citation means. */
export type Resolution =
  | { readonly kind: 'resolved'; readonly targets: readonly ProvisionId[] }
  /** The document itself, without a place in it. */
  | { readonly kind: 'document'; readonly documentId: DocumentId }
  /** A text that the corpus does not hold, e.g. 刑事诉讼法. */
  | { readonly kind: 'external'; readonly law: string; readonly place: CitedPlace }
  /** The document is known, the place is not in it. */
  | {
      readonly kind: 'absent'
      readonly documentId: DocumentId
      readonly place: CitedPlace
      readonly reason: string
    }
  /** Nothing says which text or article is meant. */
  | { readonly kind: 'unresolved'; readonly reason: string }

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

const targetsOf = (resolution: Resolution): readonly ProvisionId[] =>
  resolution.kind === 'resolved' ? resolution.targets : []

/** Part of a report, or why it is not there; a report has no articles. */
function locatePart(corpus: Corpus, documentId: DocumentId, place: CitedPlace): Resolution {
  const document = corpus.document(documentId)
  const parts = document?.provisions ?? []
  const name = document?.metadata.shortTitles[0] ?? document?.metadata.title ?? documentId
  const absent = (reason: string): Resolution => ({ kind: 'absent', documentId, place, reason })
  if (place.part === undefined)
    return absent(`${name}分 ${parts.length} 个部分，没有条，应引“第几部分（几）”`)
  const part = parts.find(({ number }) => number === place.part)
  if (part === undefined)
    return absent(`${name}共 ${parts.length} 个部分，没有第 ${place.part} 部分`)
  if (place.subpart === undefined) return { kind: 'resolved', targets: [part.id] }
  const subpart = part.children.find(({ number }) => number === place.subpart)
  return subpart
    ? { kind: 'resolved', targets: [subpart.id] }
    : absent(`${name}第 ${place.part} 部分共 ${part.children.length} 点，没有（${place.subpart}）`)
}

/** Items named without their paragraph: the only paragraph of the article that has such an item. */
function impliedParagraphs(article: Provision | undefined, item: number): number[] {
  const holders = (article?.children ?? []).filter((paragraph) => paragraph.children.length >= item)
  return holders.map((paragraph) => paragraph.number)
}

/** Id of a place in a document, when it exists; an item without 款 is looked for in the paragraphs that have items. */
export function locatePlace(corpus: Corpus, documentId: DocumentId, place: CitedPlace): Resolution {
  const document = corpus.document(documentId)
  if (document?.metadata.normative === false && (place.part ?? place.article) !== undefined)
    return locatePart(corpus, documentId, place)
  if (place.part !== undefined)
    return { kind: 'absent', documentId, place, reason: '这份文件按条编排，没有“第几部分”' }
  if (place.article === undefined) return { kind: 'unresolved', reason: '没有写明是哪一条' }
  const base: ProvisionAddress = {
    documentId,
    article: place.article,
    ...(place.suffix === undefined ? {} : { suffix: place.suffix }),
  }
  const below = {
    ...(place.item === undefined ? {} : { item: place.item }),
    ...(place.subitem === undefined ? {} : { subitem: place.subitem }),
  }
  const paragraphs =
    place.paragraph !== undefined
      ? [place.paragraph]
      : place.item !== undefined
        ? impliedParagraphs(corpus.provision(formatProvisionId(base)), place.item)
        : [undefined]
  const targets = paragraphs
    .map((paragraph) =>
      formatProvisionId({ ...base, ...(paragraph === undefined ? {} : { paragraph, ...below }) }),
    )
    .filter((id) => corpus.provision(id) !== undefined)
  return targets.length > 0
    ? { kind: 'resolved', targets }
    : { kind: 'absent', documentId, place, reason: describeAbsence(corpus, documentId, place) }
}

function locateRange(
  corpus: Corpus,
  documentId: DocumentId,
  from: CitedPlace,
  to: CitedPlace,
): Resolution {
  const places: CitedPlace[] =
    to.item !== undefined && from.item !== undefined && to.article === from.article
      ? range(from.item, to.item).map((item) => ({ ...from, item }))
      : to.paragraph !== undefined && from.paragraph !== undefined && to.article === from.article
        ? range(from.paragraph, to.paragraph).map((paragraph) => ({ ...from, paragraph }))
        : range(from.article ?? 1, to.article ?? 0).map((article) => ({ article }))
  if (places.length === 0) return { kind: 'unresolved', reason: '起止的先后颠倒，或者不是同一级' }
  // The ends first: of a range that runs beyond the text, nothing else need be looked up.
  const ends = locatePlace(corpus, documentId, to)
  if (ends.kind !== 'resolved') return ends
  const found = places.map((place) => locatePlace(corpus, documentId, place))
  const bad = found.find((resolution) => resolution.kind !== 'resolved')
  if (bad) return bad
  return {
    kind: 'resolved',
    targets: found.flatMap(targetsOf),
  }
}

/** Levels of the place where the citation stands, down to `level`. */
function here(address: ProvisionAddress, level: 'article' | 'paragraph' | 'item'): CitedPlace {
  const { article, suffix, paragraph, item } = address
  return {
    ...(article === undefined ? {} : { article }),
    ...(suffix === undefined ? {} : { suffix }),
    ...(level !== 'article' && paragraph !== undefined ? { paragraph } : {}),
    ...(level === 'item' && item !== undefined ? { item } : {}),
  }
}

/** Places from `base` with `place` below it, up to `to` where the reference is a range. */
function locateBelow(
  corpus: Corpus,
  documentId: DocumentId,
  base: CitedPlace,
  place: CitedPlace,
  to: CitedPlace | undefined,
): Resolution {
  const from = { ...place, ...base }
  return to === undefined
    ? locatePlace(corpus, documentId, from)
    : locateRange(corpus, documentId, from, { ...to, ...base })
}

function locatePrevious(
  corpus: Corpus,
  address: ProvisionAddress,
  reference: Extract<Reference, { kind: 'previous' }>,
): Resolution {
  const { level, count, place, to } = reference
  const own = address[level]
  if (own === undefined || own - count < 1)
    return { kind: 'unresolved', reason: `前面没有 ${count} 个可指的单位` }
  const found = range(own - count, own - 1).map((number) =>
    locateBelow(
      corpus,
      address.documentId,
      { ...here(address, level), [level]: number },
      place,
      to,
    ),
  )
  const bad = found.find((resolution) => resolution.kind !== 'resolved')
  return bad ?? { kind: 'resolved', targets: found.flatMap(targetsOf) }
}

/** A bare 第二款 or 第三项 is in the article, or the paragraph, where it stands. */
function complete(place: CitedPlace, address: ProvisionAddress | undefined): CitedPlace {
  if (place.article !== undefined || place.part !== undefined || address === undefined) return place
  return place.paragraph === undefined
    ? { ...here(address, 'paragraph'), ...place }
    : { ...here(address, 'article'), ...place }
}

function resolveIn(
  corpus: Corpus,
  documentId: DocumentId,
  reference: Reference,
  address: ProvisionAddress | undefined,
): Resolution {
  switch (reference.kind) {
    case 'text':
      return { kind: 'document', documentId }
    case 'place':
      return locatePlace(corpus, documentId, complete(reference.place, address))
    case 'range':
      return locateRange(
        corpus,
        documentId,
        complete(reference.from, address),
        complete(reference.to, address),
      )
    case 'previous':
      return address === undefined
        ? { kind: 'unresolved', reason: '“前款”“前条”要看上下文' }
        : locatePrevious(corpus, address, reference)
    case 'this':
      return address === undefined
        ? { kind: 'unresolved', reason: '“本条”“本款”要看上下文' }
        : locateBelow(
            corpus,
            documentId,
            here(address, reference.level),
            reference.place,
            reference.to,
          )
  }
}

const citedPlace = (reference: Reference): CitedPlace => {
  if (reference.kind === 'place') return reference.place
  return reference.kind === 'range' ? reference.from : {}
}

/**
 * Meaning of a citation that stands at `context`. Without a title, a text of law means itself.
 * An item cited without its 款 resolves to every paragraph of the article that has such an item: more than one target
 * means that the citation is ambiguous.
 * @example resolveCitation(corpus, citation, { provisionId: 'spc-interpretation-2021/53/3' })
 */
export function resolveCitation(
  corpus: Corpus,
  citation: Citation,
  context: CitationContext,
): Resolution {
  const meaning = citation.title?.meaning
  if (meaning?.kind === 'external')
    return { kind: 'external', law: meaning.law, place: citedPlace(citation.reference) }
  const address =
    context.provisionId === undefined ? undefined : parseProvisionId(context.provisionId)
  const own = context.documentId ?? address?.documentId
  if (meaning?.kind === 'document')
    return resolveIn(
      corpus,
      meaning.documentId,
      citation.reference,
      meaning.documentId === own ? address : undefined,
    )
  if (own === undefined) return { kind: 'unresolved', reason: '没有写明是哪一部文件' }
  return resolveIn(corpus, own, citation.reference, meaning?.kind === 'self' ? undefined : address)
}
