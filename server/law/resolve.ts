// What a found citation means, given where it stands. Ambiguity and absence are kept, never guessed.

import { describeAbsence } from './absence.ts'
import type { Citation } from './citation.ts'
import { type Corpus, withDescendants } from './corpus.ts'
import type { Provision } from './document.ts'
import {
  type DocumentId,
  formatProvisionId,
  isInside,
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
  if ((place.article ?? place.paragraph ?? place.item ?? place.subitem) !== undefined)
    return absent(`${name}的各部分没有条、款、项、目，应引“第几部分（几）”`)
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

/** 第一条第七目: the only item of the article, or of its paragraph, that has such a 目; several are not chosen from. */
function locateSubitem(
  corpus: Corpus,
  documentId: DocumentId,
  place: CitedPlace,
  number: number,
): Resolution {
  const { subitem: _, ...above } = place
  const upper = locatePlace(corpus, documentId, above)
  if (upper.kind !== 'resolved') return upper
  const holders = upper.targets
    .flatMap((id) => corpus.provision(id) ?? [])
    .flatMap(withDescendants)
    .filter(({ level, children }) => level === 'item' && children.length >= number)
  const [only, ...others] = holders.flatMap(({ children }) => children[number - 1]?.id ?? [])
  const paragraph = place.paragraph === undefined ? '' : `第 ${place.paragraph} 款`
  const where = `第 ${place.article} 条${paragraph}`
  if (only === undefined)
    return {
      kind: 'absent',
      documentId,
      place,
      reason: `${where}没有哪一项有第 ${number} 目`,
    }
  return others.length === 0
    ? { kind: 'resolved', targets: [only] }
    : {
        kind: 'unresolved',
        reason: `${where}有 ${holders.length} 项都有第 ${number} 目，没有写明是哪一项`,
      }
}

/**
 * Id of a place in a document, when it exists with all its levels; an item without 款 is looked for in the paragraphs
 * that have items, a 目 without 项 in the items.
 */
export function locatePlace(corpus: Corpus, documentId: DocumentId, place: CitedPlace): Resolution {
  const document = corpus.document(documentId)
  if (document?.metadata.normative === false && (place.part ?? place.article) !== undefined)
    return locatePart(corpus, documentId, place)
  if (place.part !== undefined)
    return { kind: 'absent', documentId, place, reason: '这份文件按条编排，没有“第几部分”' }
  if (place.article === undefined) return { kind: 'unresolved', reason: '没有写明是哪一条' }
  const { article, suffix, paragraph, item, subitem } = place
  if (subitem !== undefined && item === undefined)
    return locateSubitem(corpus, documentId, place, subitem)
  const base: ProvisionAddress = {
    documentId,
    article,
    ...(suffix === undefined ? {} : { suffix }),
  }
  const below = {
    ...(item === undefined ? {} : { item }),
    ...(subitem === undefined ? {} : { subitem }),
  }
  const bases =
    paragraph === undefined && item !== undefined
      ? impliedParagraphs(corpus.provision(formatProvisionId(base)), item).map((number) => ({
          ...base,
          paragraph: number,
        }))
      : [paragraph === undefined ? base : { ...base, paragraph }]
  const targets = bases
    .map((each) => formatProvisionId({ ...each, ...below }))
    .filter((id) => corpus.provision(id) !== undefined)
  return targets.length > 0
    ? { kind: 'resolved', targets }
    : { kind: 'absent', documentId, place, reason: describeAbsence(corpus, documentId, place) }
}

/**
 * Units below `units` from one to another, both included, the largest that hold nothing else: of articles that a range
 * takes a part of, that part. `undefined` is the first or the last there is. Empty when the range runs backwards.
 */
function unitsBetween(
  units: readonly Provision[],
  from: ProvisionId | undefined,
  to: ProvisionId | undefined,
): ProvisionId[] {
  const first = units.findIndex(({ id }) => from === undefined || isInside(from, id))
  const last = units.findLastIndex(({ id }) => to === undefined || isInside(to, id))
  return units.slice(first, last + 1).flatMap((unit, index) => {
    const start = index === 0 && from !== unit.id ? from : undefined
    const end = first + index === last && to !== unit.id ? to : undefined
    return start === undefined && end === undefined
      ? [unit.id]
      : unitsBetween(unit.children, start, end)
  })
}

const holderOf = (id: ProvisionId): string => id.slice(0, id.lastIndexOf('/'))

/** Ends that belong together: those there are, or of ends in several paragraphs those of the same one. */
const pairsOf = (starts: readonly ProvisionId[], ends: readonly ProvisionId[]) =>
  starts.flatMap((start) =>
    ends
      .filter((end) => starts.length + ends.length === 2 || holderOf(start) === holderOf(end))
      .map((end) => [start, end] as const),
  )

function locateRange(
  corpus: Corpus,
  documentId: DocumentId,
  from: CitedPlace,
  to: CitedPlace,
): Resolution {
  const ends = locatePlace(corpus, documentId, to)
  if (ends.kind !== 'resolved') return ends
  const starts = locatePlace(corpus, documentId, from)
  if (starts.kind !== 'resolved') return starts
  const pairs = pairsOf(starts.targets, ends.targets)
  if (pairs.length === 0) return { kind: 'unresolved', reason: '起止没有写明是哪一款' }
  const units = corpus.document(documentId)?.provisions ?? []
  const targets = pairs.flatMap(([start, end]) => unitsBetween(units, start, end))
  return targets.length > 0
    ? { kind: 'resolved', targets }
    : { kind: 'unresolved', reason: '起止的先后颠倒' }
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

/** A bare 第二款, 第三项 or 第一目 is in the article, the paragraph or the item where it stands. */
function complete(place: CitedPlace, address: ProvisionAddress | undefined): CitedPlace {
  if (place.article !== undefined || place.part !== undefined || address === undefined) return place
  if (place.paragraph !== undefined) return { ...here(address, 'article'), ...place }
  return { ...here(address, place.item === undefined ? 'item' : 'paragraph'), ...place }
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
