// An article as the lines that a page prints, each knowing where it stands in every unit that holds it. Pure.

import type { ArticleView, ReportPart } from '../../server/contract/documents.ts'

/** A half-open range of a text in UTF-16 code units, as the contract writes it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** How a line is set: a lead opens a paragraph, a closing follows the items, `heading` is of a report's part. */
export type LeafRole = 'lead' | 'item' | 'subitem' | 'closing' | 'heading' | 'prose'

/** One printed line of law. */
export interface Leaf {
  /** Unit that the line belongs to most closely. */
  readonly provisionId: string
  readonly role: LeafRole
  readonly text: string
  /** Number that is printed before the line but is not in its unit's text: （一） of a report's sub-part. */
  readonly mark?: string
  /** True for the first line of its unit: the place to scroll to. */
  readonly opens: boolean
  /** Where the line starts in the text of each unit that holds it, by provision id. */
  readonly starts: Readonly<Record<string, number>>
}

interface Unit {
  readonly id: string
  readonly text: string
  readonly children: readonly Unit[]
  readonly role: LeafRole
  readonly mark?: string
}

const EDGES = /^\s*([\s\S]*?)\s*$/

/** Own runs of a unit and its children's lines, in order: nothing of `text` but blank space is left out. */
function linesOf(unit: Unit, outer: Readonly<Record<string, number>>): Leaf[] {
  const leaves: Leaf[] = []
  const own = (from: number, to: number, role: LeafRole): void => {
    const raw = unit.text.slice(from, to)
    const text = EDGES.exec(raw)?.[1] ?? raw
    if (text === '') return
    const start = from + raw.indexOf(text)
    const starts: Record<string, number> = { [unit.id]: start }
    for (const [id, offset] of Object.entries(outer)) starts[id] = offset + start
    leaves.push({
      provisionId: unit.id,
      role,
      text,
      opens: leaves.length === 0,
      starts,
      ...(unit.mark !== undefined && { mark: unit.mark }),
    })
  }
  let cursor = 0
  for (const child of unit.children) {
    const at = unit.text.indexOf(child.text, cursor)
    if (at < 0) continue
    own(cursor, at, leaves.length === 0 ? unit.role : 'closing')
    const places: Record<string, number> = { [unit.id]: at }
    for (const [id, offset] of Object.entries(outer)) places[id] = offset + at
    leaves.push(...linesOf(child, places))
    cursor = at + child.text.length
  }
  own(cursor, unit.text.length, leaves.length === 0 ? unit.role : 'closing')
  return leaves
}

const isReportPart = (article: ArticleView | ReportPart): article is ReportPart =>
  'parts' in article

function reportUnits(part: ReportPart): Unit {
  const heading: Unit[] =
    part.heading !== undefined && part.text.trimStart().startsWith(part.heading)
      ? [{ id: part.id, text: part.heading, children: [], role: 'heading', mark: part.mark }]
      : []
  const prose = part.paragraphs.map(
    (text): Unit => ({ id: part.id, text, children: [], role: 'prose' }),
  )
  const parts = part.parts.map(reportUnits)
  return { id: part.id, text: part.text, role: 'prose', children: [...heading, ...prose, ...parts] }
}

const paragraphUnits = (article: ArticleView): Unit[] =>
  article.paragraphs.map((paragraph) => ({
    id: paragraph.id,
    text: paragraph.text,
    role: 'lead',
    children: paragraph.items.map((item) => ({
      id: item.id,
      text: item.text,
      role: 'item',
      children: item.subitems.map((subitem) => ({
        id: subitem.id,
        text: subitem.text,
        role: 'subitem',
        children: [],
      })),
    })),
  }))

/**
 * Lines of an article or of a part of a report, in reading order. `articleText` is the article's own text where it
 * is known: then spans in the article as a whole can be placed too.
 */
export function leavesOf(article: ArticleView | ReportPart, articleText?: string): Leaf[] {
  if (isReportPart(article)) {
    const seen = new Set<string>()
    return linesOf(reportUnits(article), {}).map((leaf) => {
      const opens = !seen.has(leaf.provisionId)
      seen.add(leaf.provisionId)
      return { ...leaf, opens }
    })
  }
  let cursor = 0
  return paragraphUnits(article).flatMap((unit) => {
    const at = articleText?.indexOf(unit.text, cursor) ?? -1
    if (at < 0) return linesOf(unit, {})
    cursor = at + unit.text.length
    return linesOf(unit, { [article.id]: at })
  })
}

/** Printed lines of a provision: all of its article's, or those that stand in it. */
export function linesOfProvision({
  id,
  article,
}: {
  readonly id: string
  readonly article: ArticleView | ReportPart
}): string[] {
  return leavesOf(article)
    .filter((leaf) => id === article.id || leaf.starts[id] !== undefined)
    .map((leaf) => leaf.text)
}
