// Source text and declaration in, LegalDocument out.

import type { Block, LegalDocument, OutlineNode, Provision } from '../law/document.ts'
import { parseNumeral } from '../law/numeral.ts'
import { hull, spansOfRange } from '../law/span.ts'
import { type CleanText, cleanSource } from './clean.ts'
import { layoutOmissions, ownedSpans } from './coverage.ts'
import type { DeclaredBlock, DocumentDeclaration } from './declaration.ts'
import { blockFromRange, finishDraft } from './draft.ts'
import { type Line, type Mark, printedLines } from './line.ts'
import {
  type ArticleReading,
  articleDialect,
  type OutlineDraft,
  pointDialect,
  readArticles,
} from './parse-articles.ts'
import { readReport } from './parse-report.ts'
import { readRunTogether } from './parse-run-together.ts'

/** Everything read before spans are checked. */
type Reading = Pick<LegalDocument, 'front' | 'outline' | 'provisions' | 'back'>

const HEADING_SIGNS = /^#{1,6}\s+/
const COMMENT = /^<!--.*-->$/

/** Blocks of lines before or after the provisions, with their declared roles; comments of the format are no block. */
function lineBlocks(
  clean: CleanText,
  lines: readonly Line[],
  declared: readonly DeclaredBlock[],
): Block[] {
  return lines
    .filter((line) => !COMMENT.test(line.text))
    .map((line) => {
      const signs = HEADING_SIGNS.exec(line.text)?.[0].length ?? 0
      const range = { start: line.range.start + signs, end: line.range.end }
      const text = line.text.slice(signs)
      const role = declared.find((block) => text.startsWith(block.starts))?.role ?? 'note'
      return blockFromRange(clean, range, role)
    })
}

/** Blocks of a text without line ends: each runs from its declared start to the next one. */
function inlineBlocks(
  clean: CleanText,
  frontEnd: number,
  declared: readonly DeclaredBlock[],
): Block[] {
  const starts: number[] = []
  for (const block of declared) {
    const from = starts.length > 0 ? (starts[starts.length - 1] ?? 0) + 1 : 0
    const at = clean.text.indexOf(block.starts.slice(0, block.length ?? block.starts.length), from)
    starts.push(at)
  }
  return declared.flatMap((block, index) => {
    const start = starts[index] ?? -1
    if (start < 0 || start >= frontEnd) return []
    const end = starts[index + 1] ?? frontEnd
    const width = clean.text.slice(start, end).trimEnd().length
    return [blockFromRange(clean, { start, end: start + width }, block.role)]
  })
}

function finishOutline(
  clean: CleanText,
  drafts: readonly OutlineDraft[],
  articles: readonly Provision[],
): OutlineNode[] {
  return drafts.map((draft) => ({
    level: draft.level,
    number: draft.number,
    heading: draft.heading,
    span: hull(spansOfRange(clean.pieces, draft.range)),
    children: finishOutline(clean, draft.children, articles),
    articleIds: draft.articleIndexes.flatMap((index) => articles[index]?.id ?? []),
  }))
}

/** Declared irregular marks by their start in the cleaned text. */
function irregularMarks(clean: CleanText): Map<number, Mark> {
  const marks = new Map<number, Mark>()
  let offset = 0
  for (const piece of clean.pieces) {
    for (const [start, { printed, readAs }] of clean.articleMarks) {
      if (start < piece.start || start >= piece.end) continue
      const number = parseNumeral(readAs.replace(/^第|条$/g, ''))
      if (number === undefined) throw new RangeError(`Not an article mark: ${readAs}`)
      marks.set(offset + start - piece.start, { number, printed, width: printed.length })
    }
    offset += piece.end - piece.start
  }
  return marks
}

function fromArticles(
  clean: CleanText,
  declaration: DocumentDeclaration,
  reading: ArticleReading,
): Reading {
  const parent = { documentId: declaration.metadata.id, path: [] }
  const provisions = reading.articles.map((draft) => finishDraft(clean, draft, parent))
  return {
    front: lineBlocks(clean, reading.frontLines, declaration.front),
    outline: finishOutline(clean, reading.outline, provisions),
    provisions,
    back: [],
  }
}

function read(clean: CleanText, declaration: DocumentDeclaration): Reading {
  const parent = { documentId: declaration.metadata.id, path: [] }
  switch (declaration.numbering) {
    case 'articles': {
      const dialect = articleDialect(irregularMarks(clean))
      return fromArticles(clean, declaration, readArticles(printedLines(clean.text), dialect))
    }
    case 'points':
      return fromArticles(clean, declaration, readArticles(printedLines(clean.text), pointDialect))
    case 'run-together': {
      const { frontEnd, articles } = readRunTogether(clean.text)
      return {
        front: inlineBlocks(clean, frontEnd, declaration.front),
        outline: [],
        provisions: articles.map((draft) => finishDraft(clean, draft, parent)),
        back: [],
      }
    }
    case 'report': {
      const isBack = (line: Line): boolean =>
        declaration.back.some((block) => line.text.startsWith(block.starts))
      const { frontLines, parts, backLines } = readReport(printedLines(clean.text), isBack)
      return {
        front: lineBlocks(clean, frontLines, declaration.front),
        outline: [],
        provisions: parts.map((draft) => finishDraft(clean, draft, parent)),
        back: lineBlocks(clean, backLines, declaration.back),
      }
    }
  }
}

/**
 * Parses a source by its declaration. Pure and deterministic; linear in the source.
 * Errors: REPAIR_NOT_APPLICABLE when a declared repair does not fit, TEXT_NOT_COVERED when characters belong to no
 * node and no omission, or to two.
 * The result satisfies: every character of `source` lies in exactly one owned span or omission, and every
 * provision's `text` is the source at its `pieces`, joined.
 */
export function parseDocument(declaration: DocumentDeclaration, source: string): LegalDocument {
  const clean = cleanSource(source, declaration)
  const document: LegalDocument = {
    metadata: declaration.metadata,
    source,
    ...read(clean, declaration),
    omissions: clean.omissions,
    repairs: clean.repairs,
  }
  const layout = layoutOmissions(
    declaration.metadata.id,
    source,
    ownedSpans(document),
    clean.omissions,
  )
  const omissions = [...clean.omissions, ...layout].sort((a, b) => a.span.start - b.span.start)
  return { ...document, omissions }
}
