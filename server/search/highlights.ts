// Where the words of a question stand in a text.

import type { Span } from '../law/span.ts'

/** Most places that are marked in one text; a text marked everywhere marks nothing. */
const MAX_HIGHLIGHTS = 40

/** Spans in order without overlap: those that touch or overlap become one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last === undefined || span.start > last.end) merged.push(span)
    else if (span.end > last.end) merged[merged.length - 1] = { start: last.start, end: span.end }
  }
  return merged
}

/**
 * Spans of `terms` in `text`, merged and in order, at most 40. Terms are normalised tokens; single characters mark
 * only where nothing longer does. Letters are compared without case; offsets are those of `text`.
 * @example highlightTerms('不适用速裁程序', ['速裁程序']) // [{ start: 3, end: 7 }]
 */
export function highlightTerms(text: string, terms: Iterable<string>): Span[] {
  // toLowerCase may lengthen a text ('İ'); then offsets would lie, and the text is searched as it is.
  const lower = text.toLowerCase()
  const haystack = lower.length === text.length ? lower : text
  const find = (wanted: readonly string[]): Span[] => {
    const spans: Span[] = []
    for (const term of wanted)
      for (let at = haystack.indexOf(term); at >= 0; at = haystack.indexOf(term, at + term.length))
        spans.push({ start: at, end: at + term.length })
    return mergeSpans(spans).slice(0, MAX_HIGHLIGHTS)
  }
  const all = [...new Set(terms)].filter((term) => term !== '')
  const long = find(all.filter((term) => [...term].length > 1))
  return long.length > 0 ? long : find(all)
}
