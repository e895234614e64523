// A text as blocks to read: articles under their headings, or the parts of a report; and finding in them. Pure.

import type {
  ArticleView,
  DocumentDetail,
  OutlineEntry,
  ReportPart,
} from '../../../server/contract/documents.ts'
import { leavesOf } from '../../parts/law-leaves.ts'
import type { Mark } from '../../parts/segments.ts'

/** One article or part with the headings that open right before it. */
export interface Block {
  readonly id: string
  readonly article: ArticleView | ReportPart
  /** Number as it is shown: 第三百七十条, 12．, 一、 */
  readonly mark: string
  readonly headings: readonly BlockHeading[]
}

/** A heading of a chapter or a section, with the anchor that the contents lead to. */
export interface BlockHeading {
  readonly level: OutlineEntry['level']
  readonly text: string
  readonly anchor: string
}

/** Anchor of a heading: the place where it stands in the source. */
export const headingAnchor = (entry: Pick<OutlineEntry, 'span'>): string => `h-${entry.span.start}`

const firstArticle = (entry: OutlineEntry): string | undefined => {
  const own = entry.articleIds[0]
  const below = entry.children.map(firstArticle).find((id) => id !== undefined)
  return own ?? below
}

function collectHeadings(
  entries: readonly OutlineEntry[],
  found: Map<string, BlockHeading[]>,
): Map<string, BlockHeading[]> {
  for (const entry of entries) {
    const first = firstArticle(entry)
    if (first !== undefined) {
      const heading = { level: entry.level, text: entry.heading, anchor: headingAnchor(entry) }
      found.set(first, [...(found.get(first) ?? []), heading])
    }
    collectHeadings(entry.children, found)
  }
  return found
}

/** Spaces inside a printed number are a flaw of the source; the mark is shown without them. */
const INNER_SPACE = /\s+/g

/** Blocks of a text in reading order. */
export function blocksOf(document: DocumentDetail): Block[] {
  if (document.parts !== undefined && document.parts.length > 0)
    return document.parts.map((part) => ({
      id: part.id,
      article: part,
      mark: part.mark,
      headings: [],
    }))
  const headings = collectHeadings(document.outline, new Map())
  return document.articles.map((article) => ({
    id: article.id,
    article,
    mark: article.mark.replace(INNER_SPACE, ''),
    headings: headings.get(article.id) ?? [],
  }))
}

/** A block's words as they are read: a line for each heading, the number and each paragraph. */
export const plainWordsOf = ({ headings, mark, article }: Block): string =>
  [
    ...headings.map(({ text }) => text),
    ...('path' in article ? [mark, ...article.paragraphs.map(({ text }) => text)] : [article.text]),
  ].join('\n')

/** Where words occur in a block. Empty words occur nowhere. */
export function marksIn(block: Block, words: string): Mark[] {
  if (words === '') return []
  return leavesOf(block.article).flatMap((leaf) => {
    const marks: Mark[] = []
    const origin = leaf.starts[leaf.provisionId] ?? 0
    for (let at = leaf.text.indexOf(words); at >= 0; at = leaf.text.indexOf(words, at + 1))
      marks.push({
        provisionId: leaf.provisionId,
        span: { start: origin + at, end: origin + at + words.length },
      })
    return marks
  })
}

/** Number of the article that a find field asks for: 370, 第370条, ３７０; undefined for words. */
export function askedNumber(text: string): string | undefined {
  const half = text.trim().replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  return /^第?\s*(\d{1,4}(?:-\d{1,2})?)\s*条?$/.exec(half)?.[1]
}

/** The block that a provision stands in. */
export const blockOf = (blocks: readonly Block[], provisionId: string): Block | undefined =>
  blocks.find((block) => provisionId === block.id || provisionId.startsWith(`${block.id}/`))
