// Texts and provisions by the short names that practitioners use. Pure.

import type { DocumentSummary } from '../../server/contract/documents.ts'

/** What of a text its names are made from. */
type Named = Pick<DocumentSummary, 'id' | 'title' | 'shortTitles' | 'normative'>

const LEVELS = ['条', '款', '项', '目']

/** Titles inside a title take single marks. */
const marked = (title: string): string =>
  `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`

/** Short title of a text in its marks. */
export const shortTitle = ({ title, shortTitles }: Pick<Named, 'title' | 'shortTitles'>): string =>
  marked(shortTitles[0] ?? title)

/**
 * A citation with the short title of its text for the full one; any other words as they are.
 * @example shortCitation('《关于适用认罪认罚从宽制度的指导意见》第42条', documents) // '《认罪认罚指导意见》第42条'
 */
export function shortCitation(citation: string, documents: readonly Named[]): string {
  const document = documents.find(({ title }) => citation.startsWith(marked(title)))
  return document === undefined
    ? citation
    : `${shortTitle(document)}${citation.slice(marked(document.title).length)}`
}

/**
 * Name of a text or a provision by its id; the id itself where the text is not known.
 * @example placeName('spc-interpretation-2021/370/1', documents) // '《刑诉法解释》第370条第1款'
 */
export function placeName(id: string, documents: readonly Named[]): string {
  const [documentId, ...places] = id.split('/')
  const document = documents.find((one) => one.id === documentId)
  if (document === undefined) return id
  if (!document.normative) return [shortTitle(document), ...places].join(' ')
  const labels = places.map((place, level) => `第${place}${LEVELS[level] ?? ''}`)
  return `${shortTitle(document)}${labels.join('')}`
}
