// Proves that every character of a source belongs to exactly one node or one omission.

import { AppError } from '../errors.ts'
import type { LegalDocument, Omission, OutlineNode } from '../law/document.ts'
import type { Span } from '../law/span.ts'

/** White space between nodes. */
const LAYOUT = /^\s+$/
/** Heading signs and comments of the file format, with the white space around them. */
const MARKUP = /^(?:\s|#+(?=\s)|<!--[^>]*-->)+$/

const outlineSpans = (nodes: readonly OutlineNode[]): Span[] =>
  nodes.flatMap((node) => [node.span, ...outlineSpans(node.children)])

/** Spans that nodes own: blocks, headings, marks and texts of provisions. Sorted by start. */
export function ownedSpans(document: LegalDocument): Span[] {
  const marks = (provisions: LegalDocument['provisions']): Span[] =>
    provisions.flatMap((provision) => [
      ...(provision.markSpan ? [provision.markSpan] : []),
      ...marks(provision.children),
    ])
  return [
    ...[...document.front, ...document.back].flatMap((block) => block.pieces),
    ...outlineSpans(document.outline),
    ...marks(document.provisions),
    ...document.provisions.flatMap((provision) => provision.pieces),
  ].sort((a, b) => a.start - b.start)
}

/**
 * Omissions of what is left between the owned spans and the declared omissions: layout and markup.
 * Throws TEXT_NOT_COVERED when something else is left, or when two nodes own the same character.
 * Cost: linear in the number of spans.
 */
export function layoutOmissions(
  documentId: string,
  source: string,
  owned: readonly Span[],
  declared: readonly Omission[],
): Omission[] {
  const taken = [...owned, ...declared.map((omission) => omission.span)]
    .filter((span) => span.end > span.start)
    .sort((a, b) => a.start - b.start)
  const omissions: Omission[] = []
  let at = 0
  const fail = (what: string, span: Span): never => {
    const words = source.slice(span.start, Math.min(span.end, span.start + 40))
    throw new AppError(
      'TEXT_NOT_COVERED',
      `文本“${documentId}”第 ${span.start}–${span.end} 个字符${what}：“${words}”。请在 corpus/documents/${documentId}.yaml 中声明。`,
    )
  }
  for (const span of [...taken, { start: source.length, end: source.length }]) {
    if (span.start < at) fail('同时属于两处', span)
    if (span.start > at) {
      const gap = { start: at, end: span.start }
      const text = source.slice(gap.start, gap.end)
      if (LAYOUT.test(text)) omissions.push({ span: gap, reason: 'layout' })
      else if (MARKUP.test(text)) omissions.push({ span: gap, reason: 'markup' })
      else fail('不属于任何一处', gap)
    }
    at = span.end
  }
  return omissions
}
