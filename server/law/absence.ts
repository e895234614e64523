// Says how many 条, 款 or 项 there are where a citation names one that is not there.

import { sentencesIn } from '../words/sentences.ts'
import type { Sentences } from '../words/zh.ts'
import type { Corpus } from './corpus.ts'
import type { Provision } from './document.ts'
import { type DocumentId, formatProvisionId } from './provision-id.ts'
import type { CitedPlace } from './reference.ts'

const lastNumber = (units: readonly Provision[]): number =>
  Math.max(0, ...units.map((unit) => unit.number))

/** Says how many items the paragraphs of an article have, where it has not the one that is cited. */
function absentItem(
  article: Provision,
  { article: number = article.number, paragraph, item }: CitedPlace,
  { absent }: Sentences,
): string {
  const paragraphs =
    paragraph === undefined
      ? article.children
      : article.children.filter((child) => child.number === paragraph)
  const withItems = paragraphs.filter(({ children }) => children.length > 0)
  if (withItems.length === 0) return absent.noItems({ article: number, paragraph }, item)
  const isNamed = article.children.length > 1 && paragraph === undefined
  const counts = withItems.map((child) => ({
    items: child.children.length,
    ...(isNamed && { paragraph: child.number }),
  }))
  return absent.item({ article: number, paragraph }, counts, item)
}

/**
 * What there is where a place is not, in a sentence for the reader without its full stop; Chinese where `say` is not given. The
 * place must be known to be absent.
 * @example describeAbsence(corpus, 'spc-interpretation-2021', { article: 370, paragraph: 5 }) // '第 370 条共 1 款，没有第 5 款'
 */
export function describeAbsence(
  corpus: Corpus,
  documentId: DocumentId,
  place: CitedPlace,
  say: Sentences = sentencesIn(),
): string {
  const { absent } = say
  const document = corpus.document(documentId)
  if (document === undefined || place.article === undefined) return absent.unnamed
  const article = corpus.provision(
    formatProvisionId({
      documentId,
      article: place.article,
      ...(place.suffix ? { suffix: place.suffix } : {}),
    }),
  )
  const name = document.metadata.shortTitles[0] ?? document.metadata.title
  if (article === undefined)
    return absent.article(name, lastNumber(document.provisions), place.article, place.suffix)
  const paragraphs = article.children.length
  if (place.paragraph !== undefined && place.paragraph > paragraphs)
    return absent.paragraph(place.article, paragraphs, place.paragraph)
  const holders = article.children.filter(
    ({ number, children }) =>
      (place.paragraph === undefined || number === place.paragraph) &&
      place.item !== undefined &&
      children.length >= place.item,
  )
  const item = holders[0]?.children[(place.item ?? 1) - 1]
  if (item === undefined) return absentItem(article, place, say)
  return absent.subitem(place.article, place.item, item.children.length, place.subitem)
}
