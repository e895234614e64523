// Leaves the declared omissions out of a source and closes declared line breaks; every offset leads back.

import { AppError } from '../errors.ts'
import type { Omission, Repair } from '../law/document.ts'
import { joinSpans, type Span } from '../law/span.ts'
import type { DeclaredOmission, DeclaredRepair, DocumentDeclaration } from './declaration.ts'

/**
 * A source without its omissions. `text` is the source at `pieces`, joined: a position in `text` is carried back
 * with `spansOfRange(pieces, range)`. `articleMarks` are the declared irregular marks, by their start in the source.
 */
export interface CleanText {
  readonly text: string
  readonly pieces: readonly Span[]
  readonly omissions: readonly Omission[]
  readonly repairs: readonly Repair[]
  readonly articleMarks: ReadonlyMap<number, { readonly printed: string; readonly readAs: string }>
}

/** Longest run of layout and omitted characters that a `join` may close. */
const MAX_JOIN_GAP = 400
const BOLD = /\*\*/g

/** Starts of all occurrences of `words`, in order. */
function occurrences(source: string, words: string): number[] {
  const found: number[] = []
  for (let at = source.indexOf(words); at >= 0; at = source.indexOf(words, at + 1)) found.push(at)
  return found
}

function fail(documentId: string, what: string): never {
  throw new AppError(
    'REPAIR_NOT_APPLICABLE',
    `文本“${documentId}”声明的修复或省略对不上原文：${what}。请核对 corpus/documents/${documentId}.yaml。`,
    { place: `corpus/documents/${documentId}.yaml` },
  )
}

function locateOmission(id: string, source: string, declared: DeclaredOmission): Omission {
  const places = occurrences(source, declared.from)
  const start = places[0]
  if (start === undefined || places.length !== 1)
    fail(id, `“${declared.from.slice(0, 30)}”应当恰好出现一次，实际 ${places.length} 次`)
  const end = declared.until === undefined ? source.length : source.indexOf(declared.until, start)
  if (end < 0) fail(id, `找不到省略的终点“${declared.until?.slice(0, 30)}”`)
  return { span: { start, end }, reason: declared.reason, note: declared.note }
}

const isOmitted = (omissions: readonly Omission[], at: number): boolean =>
  omissions.some(({ span }) => at >= span.start && at < span.end)

/** Gaps between `before` and `after` that hold nothing but layout and declared omissions. */
function joinGaps(
  source: string,
  omissions: readonly Omission[],
  repair: Extract<DeclaredRepair, { kind: 'join' }>,
): Span[] {
  return occurrences(source, repair.before).flatMap((at) => {
    const start = at + repair.before.length
    const end = source.indexOf(repair.after, start)
    if (end <= start || end - start > MAX_JOIN_GAP) return []
    for (let index = start; index < end; index++)
      if (!/\s/.test(source[index] ?? '') && !isOmitted(omissions, index)) return []
    return [{ start, end }]
  })
}

/** Parts of `gap` that no omission of `omissions` holds. */
function uncovered(gap: Span, omissions: readonly Omission[]): Span[] {
  const parts: Span[] = []
  let start = gap.start
  for (let index = gap.start; index <= gap.end; index++) {
    if (index < gap.end && !isOmitted(omissions, index)) continue
    if (index > start) parts.push({ start, end: index })
    start = index + 1
  }
  return parts
}

interface Applied {
  readonly repairs: Repair[]
  readonly omissions: Omission[]
  readonly articleMarks: Map<number, { printed: string; readAs: string }>
}

function applyRepair(id: string, source: string, repair: DeclaredRepair, applied: Applied): void {
  switch (repair.kind) {
    case 'join': {
      const gaps = joinGaps(source, applied.omissions, repair)
      const gap = gaps[0]
      if (gap === undefined || gaps.length !== 1)
        fail(
          id,
          `“${repair.before}”与“${repair.after}”之间应当恰好有一处断行，实际 ${gaps.length} 处`,
        )
      for (const span of uncovered(gap, applied.omissions))
        applied.omissions.push({ span, reason: 'page-break', note: repair.note })
      const span = { start: gap.start - repair.before.length, end: gap.end + repair.after.length }
      applied.repairs.push({
        kind: 'join',
        span,
        printed: `${repair.before}⏎${repair.after}`,
        readAs: repair.before + repair.after,
        note: repair.note,
      })
      return
    }
    case 'article-mark': {
      const places = occurrences(source, repair.printed + (repair.followedBy ?? '')).filter(
        (at) => at === 0 || source[at - 1] === '\n',
      )
      const start = places[0]
      if (start === undefined || places.length !== 1)
        fail(id, `行首的“${repair.printed}”应当恰好出现一次，实际 ${places.length} 次`)
      const { kind, printed, readAs, note } = repair
      applied.articleMarks.set(start, { printed, readAs })
      applied.repairs.push({
        kind,
        span: { start, end: start + printed.length },
        printed,
        readAs,
        note,
      })
      return
    }
    case 'flag': {
      const places = occurrences(source, repair.printed)
      const expected = repair.occurrences ?? 1
      if (places.length !== expected)
        fail(
          id,
          `“${repair.printed.slice(0, 30)}”应当出现 ${expected} 次，实际 ${places.length} 次`,
        )
      for (const start of places)
        applied.repairs.push({
          kind: 'flag',
          span: { start, end: start + repair.printed.length },
          printed: repair.printed,
          note: repair.note,
        })
    }
  }
}

/** Spans of `[0, length)` that no omission holds, in order. */
function complement(length: number, omissions: readonly Omission[]): Span[] {
  const pieces: Span[] = []
  let start = 0
  for (const { span } of [...omissions].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start > start) pieces.push({ start, end: span.start })
    start = Math.max(start, span.end)
  }
  if (start < length) pieces.push({ start, end: length })
  return pieces
}

/**
 * Applies the declared omissions and repairs of a document to its source, and leaves out bold marks (`**`).
 * Every declaration must fit the source exactly once (or as often as it says), else REPAIR_NOT_APPLICABLE.
 * Cost: linear in the source for each declaration.
 */
export function cleanSource(source: string, declaration: DocumentDeclaration): CleanText {
  const id = declaration.metadata.id
  const applied: Applied = { repairs: [], omissions: [], articleMarks: new Map() }
  for (const omission of declaration.omissions)
    applied.omissions.push(locateOmission(id, source, omission))
  for (const match of source.matchAll(BOLD))
    applied.omissions.push({
      span: { start: match.index, end: match.index + match[0].length },
      reason: 'markup',
      note: '加粗标记',
    })
  for (const repair of declaration.repairs) applyRepair(id, source, repair, applied)
  const omissions = [...applied.omissions].sort((a, b) => a.span.start - b.span.start)
  const pieces = complement(source.length, omissions)
  return {
    text: joinSpans(source, pieces),
    pieces,
    omissions,
    repairs: [...applied.repairs].sort((a, b) => a.span.start - b.span.start),
    articleMarks: applied.articleMarks,
  }
}
