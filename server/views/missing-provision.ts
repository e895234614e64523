// What to say about an id that names nothing: which part of it exists, and the range where it stops existing. Pure.

import { AppError } from '../errors.ts'
import type { Corpus } from '../law/corpus.ts'
import type { DocumentKind, LegalDocument, Provision } from '../law/document.ts'
import { formatNumeral, MAX_NUMERAL } from '../law/numeral.ts'

/** What a text calls itself: 本解释, 该解释. */
const KIND_NOUNS: Readonly<Record<DocumentKind, string>> = {
  'judicial-interpretation': '解释',
  'joint-guidelines': '意见',
  'procuratorial-rules': '规定',
  'local-opinion': '意见',
  report: '报告',
}

const EXAMPLE = 'spc-interpretation-2021/370/1/7'

/** 条, 款, 项, 目 by depth below the document, with how each is said to be divided. */
const UNITS = ['条', '款', '项', '目'] as const
const REPORT_UNITS = ['部分', '小节', '款', '项'] as const

const inWords = (segment: string): string => {
  const [number, suffix] = segment.split('-').map(Number)
  if (number === undefined || !Number.isInteger(number) || number > MAX_NUMERAL) return segment
  const words = number === 0 ? '零' : formatNumeral(number)
  return suffix ? `${words}-${suffix}` : words
}

const countWords = (count: number): string => (count > 0 ? formatNumeral(count) : '零')

/** Deepest provision that the segments name, and how many segments it took. */
function findDeepest(
  document: LegalDocument,
  segments: readonly string[],
): { readonly provision?: Provision; readonly depth: number } {
  let provision: Provision | undefined
  let children = document.provisions
  for (const [depth, segment] of segments.entries()) {
    const id = [document.metadata.id, ...segments.slice(0, depth), segment].join('/')
    const child = children.find((candidate) => candidate.id === id)
    if (child === undefined) return { ...(provision && { provision }), depth }
    provision = child
    children = child.children
  }
  return { ...(provision && { provision }), depth: segments.length }
}

/** 第三百七十条第一款 of the segments that exist; the report says 第三部分第二小节. */
const labelOf = (segments: readonly string[], units: readonly string[]): string =>
  segments.map((segment, depth) => `第${inWords(segment)}${units[depth] ?? ''}`).join('')

/**
 * The error for a document id that names nothing, with the ids that exist.
 * @example describeMissingDocument(corpus, 'x').code // 'UNKNOWN_DOCUMENT'
 */
export function describeMissingDocument(corpus: Corpus, id: string): AppError {
  const known = corpus.documents.map(({ metadata }) => metadata.id)
  return new AppError(
    'UNKNOWN_DOCUMENT',
    `没有编号为“${id.slice(0, 80)}”的文件。现有：${known.join('、')}。`,
    { suggestions: known },
  )
}

/**
 * The error for a provision id that names nothing. Says how many 条, 款 or 项 there are where the id goes wrong, e.g.
 * 该解释共六百五十五条. UNKNOWN_DOCUMENT when already the document is unknown.
 */
export function describeMissingProvision(corpus: Corpus, id: string): AppError {
  const [documentId = '', ...segments] = id.split('/')
  const document = corpus.document(documentId)
  if (document === undefined) return describeMissingDocument(corpus, documentId)
  const { metadata, provisions } = document
  const title = `《${metadata.shortTitles[0] ?? metadata.title}》`
  const isReport = metadata.kind === 'report'
  const units = isReport ? REPORT_UNITS : UNITS
  if (segments.length === 0 || !segments.every((segment) => /^\d{1,6}(-\d{1,3})?$/.test(segment))) {
    return new AppError(
      'UNKNOWN_PROVISION',
      `“${id.slice(0, 120)}”不是条款编号。应写作 文件/条/款/项/目，用阿拉伯数字，例如 ${EXAMPLE}。`,
      { suggestions: [EXAMPLE] },
    )
  }
  const { provision, depth } = findDeepest(document, segments)
  if (provision === undefined) {
    const last = provisions.at(-1)
    const count = `该${KIND_NOUNS[metadata.kind]}共${countWords(provisions.length)}${isReport ? '个部分' : '条'}`
    return new AppError(
      'UNKNOWN_PROVISION',
      `${title}没有${labelOf(segments.slice(0, 1), units)}：${count}。`,
      last ? { suggestions: [last.id] } : {},
    )
  }
  const place = labelOf(segments.slice(0, depth), units)
  const unit = units[depth] ?? '级'
  const children = provision.children.length
  const said = children === 0 ? `${place}不再分${unit}` : `${place}共${countWords(children)}${unit}`
  return new AppError(
    'UNKNOWN_PROVISION',
    `${title}没有${labelOf(segments.slice(0, depth + 1), units)}：${said}。`,
    { suggestions: [provision.id] },
  )
}
