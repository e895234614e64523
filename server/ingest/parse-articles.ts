// Reads texts whose articles (第X条) or points (12．) start lines: 章、节, articles, 款, 项, 目.

import type { Span } from '../law/span.ts'
import { type Draft, markedDraft, textDraft } from './draft.ts'
import {
  type Line,
  type Mark,
  readArticleMark,
  readItemMark,
  readPartMark,
  readPointMark,
  readSubitemMark,
  runInHeading,
} from './line.ts'

/** Entry of the contents while it is being read. */
export interface OutlineDraft {
  readonly level: 'part' | 'chapter' | 'section'
  readonly number: number
  readonly heading: string
  readonly range: Span
  readonly children: OutlineDraft[]
  readonly articleIndexes: number[]
}

/** What the lines of a text were read as. `frontLines` stand before the first article or heading. */
export interface ArticleReading {
  readonly frontLines: readonly Line[]
  readonly outline: readonly OutlineDraft[]
  readonly articles: readonly Draft[]
}

/** What differs between texts of articles and texts of points. */
interface Dialect {
  mark(line: Line): Mark | undefined
  heading(line: Line): Omit<OutlineDraft, 'children' | 'articleIndexes'> | undefined
  readonly runInHeadings: boolean
}

/** `## 第四章 证据` and `### 第九节 非法证据排除`; the number of # does not matter, 编、章、节 does. */
const CHAPTER_LINE = /^(#{1,6}\s+)(第([零一二三四五六七八九十百]+)([编章节])[ \u3000]+\S.*)$/
const CHAPTER_LEVEL = { 编: 'part', 章: 'chapter', 节: 'section' } as const
const DEPTH = { part: 0, chapter: 1, section: 2 } as const

function readChapterLine(line: Line): ReturnType<Dialect['heading']> {
  const match = CHAPTER_LINE.exec(line.text)
  const kind = match?.[4]
  if (match?.[2] === undefined || (kind !== '编' && kind !== '章' && kind !== '节'))
    return undefined
  const mark = readChapterNumber(match[3] ?? '')
  return {
    level: CHAPTER_LEVEL[kind],
    number: mark,
    heading: match[2],
    range: { start: line.range.start + (match[1]?.length ?? 0), end: line.range.end },
  }
}

const readChapterNumber = (numeral: string): number => readPartMark(`${numeral}、`)?.number ?? 0

function readCentredPart(line: Line): ReturnType<Dialect['heading']> {
  const mark = readPartMark(line.text)
  if (mark === undefined || line.text.includes('。')) return undefined
  return { level: 'chapter', number: mark.number, heading: line.text, range: line.range }
}

/** Dialect of 第X条 texts; irregular marks are those that the document declares, by their start in the text. */
export const articleDialect = (irregular: ReadonlyMap<number, Mark>): Dialect => ({
  mark: (line) => irregular.get(line.range.start) ?? readArticleMark(line.text),
  heading: readChapterLine,
  runInHeadings: false,
})

/** Dialect of `12．` texts with centred parts 一、. */
export const pointDialect: Dialect = {
  mark: (line) => readPointMark(line.text),
  heading: readCentredPart,
  runInHeadings: true,
}

/** Closing sentence that belongs to the item before it: 本项规定的案件，…… */
const CLOSES_ITEM = /^本项/

const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1]

function addLine(article: Draft, line: Line): void {
  const paragraph = last(article.children)
  const item = paragraph === undefined ? undefined : last(paragraph.children)
  const itemMark = readItemMark(line.text)
  if (itemMark && paragraph) {
    paragraph.children.push(textDraft('item', itemMark.number, itemMark.printed, line.range))
    return
  }
  const subitemMark = readSubitemMark(line.text)
  if (subitemMark && item) {
    item.children.push(textDraft('subitem', subitemMark.number, subitemMark.printed, line.range))
    return
  }
  if (item && CLOSES_ITEM.test(line.text)) {
    item.closing.push(line.range)
    return
  }
  article.children.push(textDraft('paragraph', article.children.length + 1, '', line.range))
}

function startArticle(dialect: Dialect, line: Line, mark: Mark, path: readonly string[]): Draft {
  const draft = markedDraft('article', mark, line.range.start, path)
  const rest = line.text.slice(mark.width)
  const heading = dialect.runInHeadings ? runInHeading(rest) : undefined
  const article = heading === undefined ? draft : { ...draft, heading }
  const start = line.range.start + mark.width
  article.children.push(textDraft('paragraph', 1, '', { start, end: line.range.end }))
  return article
}

/** Puts a heading where it belongs: under the last heading that is higher than it. */
function placeHeading(outline: OutlineDraft[], open: OutlineDraft[], entry: OutlineDraft): void {
  while (open.length > 0 && DEPTH[last(open)?.level ?? 'part'] >= DEPTH[entry.level]) open.pop()
  const parent = last(open)
  if (parent) parent.children.push(entry)
  else outline.push(entry)
  open.push(entry)
}

/**
 * Reads lines into articles with paragraphs, items and subitems, and into the contents.
 * An item or subitem belongs to the unit that it follows; any other line of an article is a paragraph of its own.
 */
export function readArticles(lines: readonly Line[], dialect: Dialect): ArticleReading {
  const frontLines: Line[] = []
  const outline: OutlineDraft[] = []
  const open: OutlineDraft[] = []
  const articles: Draft[] = []
  for (const line of lines) {
    const heading = dialect.heading(line)
    if (heading) {
      placeHeading(outline, open, { ...heading, children: [], articleIndexes: [] })
      continue
    }
    const mark = dialect.mark(line)
    const article = last(articles)
    if (mark) {
      last(open)?.articleIndexes.push(articles.length)
      articles.push(
        startArticle(
          dialect,
          line,
          mark,
          open.map((entry) => entry.heading),
        ),
      )
    } else if (article) addLine(article, line)
    else frontLines.push(line)
  }
  return { frontLines, outline, articles }
}
