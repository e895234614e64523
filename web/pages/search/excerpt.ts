// The part of a long provision that a list shows: from shortly before its first highlight. Pure.

import type { Span } from '../../parts/law-leaves.ts'

const LONGEST = 220
const LEAD = 40
/** A sentence is a better start than the middle of one. */
const SENTENCE_END = /[。；：]/g

/** Text of a list entry with its highlights, and whether words were left out before and after. */
export interface Excerpt {
  readonly text: string
  readonly spans: readonly Span[]
  readonly before: boolean
  readonly after: boolean
}

function startOf(text: string, first: number): number {
  if (first <= LEAD * 2) return 0
  const window = text.slice(0, first)
  const ends = [...window.matchAll(SENTENCE_END)].map((match) => match.index + 1)
  const sentence = ends[ends.length - 1] ?? 0
  return first - sentence <= LEAD * 2 ? sentence : first - LEAD
}

/** At most 220 characters that hold the first highlight; highlights beyond them are cut or dropped. */
export function excerptOf(text: string, highlights: readonly Span[]): Excerpt {
  if (text.length <= LONGEST) return { text, spans: highlights, before: false, after: false }
  const first = Math.min(...highlights.map((span) => span.start), text.length)
  const start = highlights.length === 0 ? 0 : startOf(text, first)
  const end = Math.min(text.length, start + LONGEST)
  const spans = highlights
    .map((span) => ({
      start: Math.max(0, span.start - start),
      end: Math.min(end - start, span.end - start),
    }))
    .filter((span) => span.start < span.end)
  return { text: text.slice(start, end), spans, before: start > 0, after: end < text.length }
}
