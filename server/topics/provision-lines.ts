// A provision as the lines it is printed on, with the words that a matter turns on marked. Pure.

import type { TopicLine } from '../contract/topics.ts'
import type { Provision } from '../law/document.ts'
import type { Span } from '../law/span.ts'

interface Line {
  readonly text: string
  readonly depth: TopicLine['depth']
  /** Where the line starts in the text of the provision asked for. */
  readonly start: number
}

const DEPTH: Readonly<Record<Provision['level'], TopicLine['depth']>> = {
  article: 0,
  paragraph: 0,
  item: 1,
  subitem: 2,
  part: 0,
  subpart: 0,
}

/** Own runs and children's lines in reading order. Nothing of the text but blank space is left out. */
function linesOf(provision: Provision, offset: number): Line[] {
  const { text, children } = provision
  const depth = DEPTH[provision.level]
  const own = (from: number, to: number): Line[] =>
    [...text.slice(from, to).matchAll(/[^\s][^\n]*/g)].map((run) => ({
      text: run[0].trimEnd(),
      depth,
      start: offset + from + run.index,
    }))
  const lines: Line[] = []
  let cursor = 0
  for (const child of children) {
    const at = text.indexOf(child.text, cursor)
    if (at < 0) continue
    lines.push(...own(cursor, at), ...linesOf(child, offset + at))
    cursor = at + child.text.length
  }
  return [...lines, ...own(cursor, text.length)]
}

/** Places of quotes in a text: of each its first; one that is not there has none. */
const spansOf = (text: string, quotes: readonly string[]): Span[] =>
  quotes.flatMap((quote) => {
    const start = text.indexOf(quote)
    return start < 0 ? [] : [{ start, end: start + quote.length }]
  })

/** The part of a span that falls on a line, in that line; empty when none does. */
function clip({ start, end }: Span, line: Line): Span[] {
  const from = Math.max(0, start - line.start)
  const to = Math.min(line.text.length, end - line.start)
  return from < to ? [{ start: from, end: to }] : []
}

/** Lines of a provision, quotes marked. Joined and without blank space they are its text. */
export function provisionLines(provision: Provision, quotes: readonly string[]): TopicLine[] {
  const spans = spansOf(provision.text, quotes)
  return linesOf(provision, 0).map((line) => ({
    text: line.text,
    depth: line.depth,
    marks: spans.flatMap((span) => clip(span, line)),
  }))
}
