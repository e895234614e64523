// Reads a text that was pasted as one long line: 第X条 with two spaces inside it, items （一）… inside paragraphs.

import { NUMERAL_CLASS, parseNumeral } from '../law/numeral.ts'
import type { Span } from '../law/span.ts'
import { type Draft, markedDraft, textDraft } from './draft.ts'

/** `第十条  听取意见…`: two spaces tell a mark from a citation. */
const INLINE_MARK = new RegExp(`第([${NUMERAL_CLASS}]+)条[ \\u3000]{2}`, 'g')
/** An item starts after a colon or a semicolon. */
const INLINE_ITEM = new RegExp(`(?<=[：；])（([${NUMERAL_CLASS}]+)）`, 'g')

interface Place {
  readonly number: number
  readonly printed: string
  readonly start: number
  /** End of the mark with its spaces. */
  readonly end: number
}

/** Marks numbered 1, 2, 3 …; any other number in between is a citation. */
function sequence(text: string, pattern: RegExp): Place[] {
  const places: Place[] = []
  for (const match of text.matchAll(pattern)) {
    const number = parseNumeral(match[1] ?? '')
    if (number !== places.length + 1) continue
    const printed = match[0].trimEnd()
    places.push({ number, printed, start: match.index, end: match.index + match[0].length })
  }
  return places
}

/** Paragraph with the items that stand in it: the lead ends where the first one starts. */
function readParagraph(text: string, range: Span): Draft {
  const body = text.slice(range.start, range.end)
  const items = sequence(body, INLINE_ITEM)
  const leadEnd = items[0] ? range.start + items[0].start : range.end
  const paragraph = textDraft('paragraph', 1, '', { start: range.start, end: leadEnd })
  for (const [index, item] of items.entries()) {
    const next = items[index + 1]
    const end = next ? range.start + next.start : range.end
    const place = { start: range.start + item.start, end }
    paragraph.children.push(textDraft('item', item.number, item.printed, place))
  }
  return paragraph
}

/**
 * Reads the articles of a run-together text; each has one paragraph, since such a text does not print them.
 * `frontEnd` is where the first article starts.
 */
export function readRunTogether(text: string): { frontEnd: number; articles: Draft[] } {
  const marks = sequence(text, INLINE_MARK)
  const articles = marks.map((mark, index) => {
    const article = markedDraft(
      'article',
      { ...mark, width: mark.end - mark.start },
      mark.start,
      [],
    )
    const end = marks[index + 1]?.start ?? text.trimEnd().length
    article.children.push(readParagraph(text, { start: mark.end, end }))
    return article
  })
  return { frontEnd: marks[0]?.start ?? text.length, articles }
}
