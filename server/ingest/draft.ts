// Provisions while they are being read: ranges in the cleaned text, not yet spans in the source.

import type { Block, Provision, ProvisionLevel } from '../law/document.ts'
import { formatProvisionId, type ProvisionId, parseProvisionId } from '../law/provision-id.ts'
import { hull, type Span, spansOfRange } from '../law/span.ts'
import type { CleanText } from './clean.ts'
import type { Mark } from './line.ts'

/** A provision being read. `opening` and `closing` are ranges of printed lines in the cleaned text. */
export interface Draft {
  readonly level: ProvisionLevel
  readonly number: number
  readonly suffix?: number
  readonly mark: string
  /** Range of the mark where it is not part of the text (articles, points, report parts). */
  readonly markRange?: Span
  readonly heading?: string
  readonly opening: Span[]
  readonly children: Draft[]
  readonly closing: Span[]
  readonly path: readonly string[]
}

/** Empty draft of a unit whose mark is not part of its text. */
export const markedDraft = (
  level: ProvisionLevel,
  mark: Mark,
  lineStart: number,
  path: readonly string[],
): Draft => ({
  level,
  number: mark.number,
  ...(mark.suffix === undefined ? {} : { suffix: mark.suffix }),
  mark: mark.printed,
  markRange: { start: lineStart, end: lineStart + mark.printed.length },
  opening: [],
  children: [],
  closing: [],
  path,
})

/** Draft of a paragraph (`mark` empty), item or subitem whose text starts at `range`, mark included. */
export const textDraft = (
  level: ProvisionLevel,
  number: number,
  mark: string,
  range: Span,
): Draft => ({ level, number, mark, opening: [range], children: [], closing: [], path: [] })

const blockOf = (clean: CleanText, range: Span, role: Block['role']): Block => ({
  role,
  text: clean.text.slice(range.start, range.end),
  pieces: spansOfRange(clean.pieces, range),
})

/** Block of the source for a range of the cleaned text. */
export const blockFromRange = blockOf

interface Parent {
  readonly documentId: string
  readonly id?: ProvisionId
  readonly articleId?: ProvisionId
  readonly path: readonly string[]
}

function childId(parent: Parent, draft: Draft): ProvisionId {
  if (parent.id !== undefined) return `${parent.id}/${draft.number}`
  return formatProvisionId({
    documentId: parent.documentId,
    article: draft.number,
    ...(draft.suffix === undefined ? {} : { suffix: draft.suffix }),
  })
}

/** Report parts and articles open on their own; paragraphs and below open their article. */
const opensItself = (level: ProvisionLevel): boolean =>
  level === 'article' || level === 'part' || level === 'subpart'

/**
 * Provision of a draft, with ids and spans in the source.
 * `parent.documentId` is the document; the id of a child is its parent's and its own number.
 */
export function finishDraft(clean: CleanText, draft: Draft, parent: Parent): Provision {
  const id = childId(parent, draft)
  if (parseProvisionId(id) === undefined) throw new RangeError(`Not a provision id: ${id}`)
  const articleId = opensItself(draft.level) ? id : (parent.articleId ?? id)
  const path = opensItself(draft.level) ? [...parent.path, ...draft.path] : parent.path
  const own: Parent = {
    documentId: parent.documentId,
    id,
    articleId,
    path:
      draft.heading && draft.level === 'part' ? [...path, `${draft.mark}${draft.heading}`] : path,
  }
  const body = (range: Span): Block => blockOf(clean, range, 'body')
  const opening = draft.opening.map((range, index) =>
    index === 0 && draft.heading === clean.text.slice(range.start, range.end)
      ? blockOf(clean, range, 'heading')
      : body(range),
  )
  const children = draft.children.map((child) => finishDraft(clean, child, own))
  const closing = draft.closing.map(body)
  const parts = [...opening, ...children, ...closing]
  const pieces = parts.flatMap((part) => part.pieces)
  const markPieces = draft.markRange ? spansOfRange(clean.pieces, draft.markRange) : []
  return {
    id,
    documentId: parent.documentId,
    level: draft.level,
    number: draft.number,
    ...(draft.suffix === undefined ? {} : { suffix: draft.suffix }),
    mark: draft.mark,
    ...(markPieces.length > 0 ? { markSpan: hull(markPieces) } : {}),
    ...(draft.heading === undefined ? {} : { heading: draft.heading }),
    text: parts.map((part) => part.text).join(''),
    pieces,
    span: hull([...markPieces, ...pieces]),
    opening,
    children,
    closing,
    articleId,
    path,
  }
}
