// Says how many 条, 款 or 项 there are where a citation names one that is not there.

import type { Corpus } from './corpus.ts'
import type { Provision } from './document.ts'
import { type DocumentId, formatProvisionId } from './provision-id.ts'
import type { CitedPlace } from './reference.ts'

const lastNumber = (units: readonly Provision[]): number =>
  Math.max(0, ...units.map((unit) => unit.number))

/** That a law is none of the texts, in a sentence for the reader, without its full stop. */
export const describeExternal = (law: string): string => `${law}不在收录的文本之内，不能引用`

/** Says how many items the paragraphs of an article have, where it has not the one that is cited. */
function absentItem(article: Provision, place: CitedPlace): string {
  const whole = `第 ${place.article} 条`
  const paragraphs =
    place.paragraph === undefined
      ? article.children
      : article.children.filter(({ number }) => number === place.paragraph)
  const withItems = paragraphs.filter(({ children }) => children.length > 0)
  const where = place.paragraph === undefined ? whole : `${whole}第 ${place.paragraph} 款`
  if (withItems.length === 0) return `${where}没有分项，没有第 ${place.item} 项`
  const counts = withItems.map(({ number, children }) =>
    article.children.length > 1 && place.paragraph === undefined
      ? `第 ${number} 款共 ${children.length} 项`
      : `共 ${children.length} 项`,
  )
  return `${where}${counts.join('、')}，没有第 ${place.item} 项`
}

/**
 * What there is where a place is not, in a sentence for the reader. The place must be known to be absent.
 * @example describeAbsence(corpus, 'spc-interpretation-2021', { article: 370, paragraph: 5 }) // '第 370 条共 1 款，没有第 5 款'
 */
export function describeAbsence(corpus: Corpus, documentId: DocumentId, place: CitedPlace): string {
  const document = corpus.document(documentId)
  if (document === undefined || place.article === undefined) return '没有写明条号'
  const article = corpus.provision(
    formatProvisionId({
      documentId,
      article: place.article,
      ...(place.suffix ? { suffix: place.suffix } : {}),
    }),
  )
  const name = document.metadata.shortTitles[0] ?? document.metadata.title
  const suffix = place.suffix === undefined ? '' : `之${place.suffix}`
  if (article === undefined)
    return `${name}共 ${lastNumber(document.provisions)} 条，没有第 ${place.article} 条${suffix}`
  const paragraphs = article.children.length
  if (place.paragraph !== undefined && place.paragraph > paragraphs)
    return `第 ${place.article} 条共 ${paragraphs} 款，没有第 ${place.paragraph} 款`
  const holders = article.children.filter(
    ({ number, children }) =>
      (place.paragraph === undefined || number === place.paragraph) &&
      place.item !== undefined &&
      children.length >= place.item,
  )
  const item = holders[0]?.children[(place.item ?? 1) - 1]
  if (item === undefined) return absentItem(article, place)
  return `第 ${place.article} 条第 ${place.item} 项共 ${item.children.length} 目，没有第 ${place.subitem} 目`
}
