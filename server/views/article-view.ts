// Articles and parts of a report as the contract shows them: the tree of 款, 项 and 目 with its texts. Pure.

import type { ArticleView, ItemView, ParagraphView, ReportPart } from '../contract/documents.ts'
import type { Block, Provision } from '../law/document.ts'

const joined = (blocks: readonly Block[]): string => blocks.map((block) => block.text).join('')

/** Number of an article or part as it stands in ids: 370, 120-1; for a sub-part 3/2. */
const numberOf = (provision: Provision): string =>
  provision.id.slice(provision.documentId.length + 1)

const viewSubitem = ({
  id,
  number,
  mark,
  text,
  span,
}: Provision): ItemView['subitems'][number] => ({
  id,
  number,
  mark,
  text,
  span: { ...span },
})

const viewItem = (item: Provision): ItemView => ({
  ...viewSubitem(item),
  lead: joined(item.opening),
  ...(item.closing.length > 0 && { closing: joined(item.closing) }),
  subitems: item.children.map(viewSubitem),
})

const viewParagraph = (paragraph: Provision): ParagraphView => ({
  id: paragraph.id,
  number: paragraph.number,
  text: paragraph.text,
  lead: joined(paragraph.opening),
  span: { ...paragraph.span },
  items: paragraph.children.map(viewItem),
})

/** An article with its paragraphs, items and subitems. */
export const viewArticle = (article: Provision): ArticleView => ({
  id: article.id,
  number: numberOf(article),
  mark: article.mark,
  ...(article.heading !== undefined && { heading: article.heading }),
  path: [...article.path],
  span: { ...article.span },
  paragraphs: article.children.map(viewParagraph),
})

/** A part of a report with its sub-parts. The heading is not among the paragraphs. */
export const viewReportPart = (part: Provision): ReportPart => ({
  id: part.id,
  number: numberOf(part),
  mark: part.mark,
  ...(part.heading !== undefined && { heading: part.heading }),
  text: part.text,
  span: { ...part.span },
  paragraphs: [...part.opening, ...part.closing]
    .filter((block) => block.role !== 'heading')
    .map((block) => block.text),
  parts: part.children.map(viewReportPart),
})
