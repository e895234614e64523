// Terms that a text defines itself (“认罪”，是指……; 本解释所称的涉外刑事案件是指……), and where it uses them. Pure.

import type {
  ArticleView,
  CrossReference,
  DocumentDetail,
} from '../../../server/contract/documents.ts'

/** A term, the paragraph that defines it, and the chapter that it is defined for; without one, for the whole text. */
export interface DefinedTerm {
  readonly term: string
  readonly provisionId: string
  readonly chapter: string | undefined
}

/** “认罪”，是指 */
const QUOTED = /([^。；\n]*)“([^“”，。；]{2,16})”，?(?:是指|包括)/g
/** 本章所称的审判人员，包括 */
const CALLED = /(本(?:解释|意见|规定|章|节))所称(?:的)?([一-龥]{2,14}?)，?(?:是指|包括)/g
/** Words before a definition that make it hold for the whole text. */
const WHOLE = /本(?:解释|意见|规定)|制度中/

/** Terms in the order in which the text defines them; of a term defined twice, each definition. */
export function definedTerms(document: Pick<DocumentDetail, 'articles'>): DefinedTerm[] {
  return document.articles.flatMap(({ path, paragraphs }) =>
    paragraphs.flatMap(({ id, text }) => {
      const chapter = path[0]
      const found = [...text.matchAll(QUOTED), ...text.matchAll(CALLED)]
      return found.map(([, before = '', term = '']) => ({
        term,
        provisionId: id,
        chapter: WHOLE.test(before) ? undefined : chapter,
      }))
    }),
  )
}

/**
 * Uses of defined terms in an article, as references to their definitions: the first use of each, in `text`, the
 * article's own text. The article that defines a term does not refer to itself.
 */
export function termUses(
  article: Pick<ArticleView, 'id' | 'path'>,
  text: string,
  terms: readonly DefinedTerm[],
): CrossReference[] {
  return terms.flatMap(({ term, provisionId, chapter }) => {
    const at = text.indexOf(term)
    const isOutside = chapter !== undefined && chapter !== article.path[0]
    if (at < 0 || isOutside || provisionId.startsWith(`${article.id}/`)) return []
    return [{ text: term, span: { start: at, end: at + term.length }, targets: [provisionId] }]
  })
}
