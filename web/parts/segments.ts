// A line of law cut into runs that are set alike: marked words and references laid over one text. Pure.

import type { Leaf, Span } from './law-leaves.ts'

/** Characters to mark: a range of the text of one provision. */
export interface Mark {
  readonly provisionId: string
  readonly span: Span
  /** Of several marks, the one that the reader is at. */
  readonly isCurrent?: boolean
}

/** A run of a line that is set in one way. Joining the texts of all runs gives the line. */
export interface Segment {
  readonly text: string
  /** Offset in the line. */
  readonly start: number
  readonly marked: boolean
  /** Part of the run-in heading of a point: 值班律师的职责。 */
  readonly strong: boolean
  /** Index of the reference that the run is part of. */
  readonly reference: number | undefined
}

/** The part of a mark that lies in a line, in the line's own offsets; undefined where they do not meet. */
export function spanInLeaf(leaf: Leaf, mark: Mark): Span | undefined {
  const origin = leaf.starts[mark.provisionId]
  if (origin === undefined) return undefined
  const start = Math.max(0, mark.span.start - origin)
  const end = Math.min(leaf.text.length, mark.span.end - origin)
  return start < end ? { start, end } : undefined
}

const covers = (span: Span, offset: number): boolean => span.start <= offset && offset < span.end

/**
 * Runs of `text` under marks and references, which may overlap. Spans beyond the text are cut to it; where two
 * references overlap, the first has the characters.
 * @example segmentsOf('依照前款规定', [], [{ start: 2, end: 4 }]).map((run) => run.text) // ['依照', '前款', '规定']
 */
export function segmentsOf(
  text: string,
  marks: readonly Span[],
  references: readonly Span[] = [],
  strong: readonly Span[] = [],
): Segment[] {
  const edges = new Set([0, text.length])
  for (const span of [...marks, ...references, ...strong]) {
    for (const edge of [span.start, span.end]) edges.add(Math.min(text.length, Math.max(0, edge)))
  }
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const reference = references.findIndex((span) => covers(span, start))
    return {
      text: text.slice(start, cuts[index + 1]),
      start,
      marked: marks.some((span) => covers(span, start)),
      strong: strong.some((span) => covers(span, start)),
      reference: reference < 0 ? undefined : reference,
    }
  })
}
