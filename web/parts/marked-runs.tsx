// A text with some of its characters marked.

import type { Span } from './law-leaves.ts'
import { segmentsOf } from './segments.ts'

/** The text, its marked runs in `mark` elements. */
export function MarkedRuns({
  text,
  spans,
}: {
  readonly text: string
  readonly spans: readonly Span[]
}) {
  return segmentsOf(text, spans).map((run) =>
    run.marked ? <mark key={run.start}>{run.text}</mark> : <span key={run.start}>{run.text}</span>,
  )
}
