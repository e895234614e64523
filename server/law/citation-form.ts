// How a provision is cited: 第三百七十条第七项, 第三百七十条第（七）项, 刑诉法解释第370条第7项.

import type { Corpus } from './corpus.ts'
import type { DocumentMetadata, LegalDocument, Provision } from './document.ts'
import { formatNumeral } from './numeral.ts'
import { parseProvisionId } from './provision-id.ts'

/** The usual forms of a citation. `full` and `bracketed` carry the whole title, `short` the usual abbreviation. */
export interface CitationForms {
  readonly full: string
  readonly bracketed: string
  readonly short: string
  readonly arabic: string
}

/** How numbers of a form are written. */
interface Style {
  readonly article: (number: number) => string
  readonly below: (number: number) => string
  readonly item: (number: number) => string
}

const CHINESE: Style = { article: formatNumeral, below: formatNumeral, item: formatNumeral }
const BRACKETED: Style = { ...CHINESE, item: (number) => `（${formatNumeral(number)}）` }
const ARABIC: Style = { article: String, below: String, item: String }

/** Texts that number points in Arabic digits are cited so in every form: 第42条. */
const numbersInArabic = (document: LegalDocument): boolean =>
  /^[0-9]/.test(document.provisions[0]?.mark ?? '')

function reportLabel(id: string): string {
  const address = parseProvisionId(id)
  const part = address?.article === undefined ? '' : `第${formatNumeral(address.article)}部分`
  return address?.paragraph === undefined ? part : `${part}（${formatNumeral(address.paragraph)}）`
}

function label(
  corpus: Corpus,
  document: LegalDocument,
  provision: Provision,
  style: Style,
): string {
  if (!document.metadata.normative) return reportLabel(provision.id)
  const address = parseProvisionId(provision.id)
  if (address?.article === undefined) return ''
  const article = numbersInArabic(document)
    ? String(address.article)
    : style.article(address.article)
  let text = `第${article}条`
  if (address.suffix !== undefined) text += `之${style.below(address.suffix)}`
  const paragraphs = corpus.provision(provision.articleId)?.children.length ?? 0
  if (
    address.paragraph !== undefined &&
    (paragraphs > 1 || address.item === undefined) &&
    paragraphs !== 1
  )
    text += `第${style.below(address.paragraph)}款`
  if (address.item !== undefined) text += `第${style.item(address.item)}项`
  if (address.subitem !== undefined) text += `第${style.below(address.subitem)}目`
  return text
}

/** Title in book-title marks; marks inside it become single, as GB/T 15834 asks. */
export const quotedTitle = (title: string): string =>
  `《${title.replace(/《/g, '〈').replace(/》/g, '〉')}》`

/** Usual abbreviation of a document, or its title where it has none. */
export const shortTitle = (metadata: DocumentMetadata): string =>
  metadata.shortTitles[0] ?? metadata.title

/**
 * Place of a provision in its document, as official texts write it: 款 is left out where the article has one
 * paragraph only. Empty when the document is not in `corpus`.
 * @example provisionLabel(corpus, item) // '第三百七十条第七项'
 */
export function provisionLabel(corpus: Corpus, provision: Provision): string {
  const document = corpus.document(provision.documentId)
  return document === undefined ? '' : label(corpus, document, provision, CHINESE)
}

/** All forms of a provision's citation. */
export function citationForms(corpus: Corpus, provision: Provision): CitationForms {
  const document = corpus.document(provision.documentId)
  if (document === undefined) return { full: '', bracketed: '', short: '', arabic: '' }
  const { metadata } = document
  const chinese = label(corpus, document, provision, CHINESE)
  return {
    full: quotedTitle(metadata.title) + chinese,
    bracketed: quotedTitle(metadata.title) + label(corpus, document, provision, BRACKETED),
    short: quotedTitle(shortTitle(metadata)) + chinese,
    arabic: shortTitle(metadata) + label(corpus, document, provision, ARABIC),
  }
}

/** Number of an article as a string: '370', '120-1'; for a report '3/2'. */
export const articleNumber = (provision: Provision): string =>
  provision.articleId.slice(provision.documentId.length + 1)
