// Printed lines of a cleaned text, and what each one starts.

import { NUMERAL_CLASS, parseEnclosedNumeral, parseNumeral } from '../law/numeral.ts'
import type { Span } from '../law/span.ts'

/** A printed line without its outer white space; `range` is in the cleaned text. */
export interface Line {
  readonly text: string
  readonly range: Span
}

/** Lines of `text` that hold anything but white space, in order. */
export function printedLines(text: string): Line[] {
  const lines: Line[] = []
  let offset = 0
  for (const raw of text.split('\n')) {
    const start = offset + raw.length - raw.trimStart().length
    const end = offset + raw.trimEnd().length
    if (start < end) lines.push({ text: text.slice(start, end), range: { start, end } })
    offset += raw.length + 1
  }
  return lines
}

/** A mark at the start of a line: its number and its length in characters, with the white space that follows. */
export interface Mark {
  readonly number: number
  readonly suffix?: number
  readonly printed: string
  readonly width: number
}

/** `第三百七十条 `, `第一百二十条之一 `: the space is what tells a mark from a citation at the start of a line. */
const ARTICLE_MARK = new RegExp(
  `^(第([${NUMERAL_CLASS}]+)条(?:之([一二三四五六七八九十]+))?)[ \\u3000]+`,
)
/** `12．值班律师的职责。` */
const POINT_MARK = /^(([0-9０-９]{1,3})[．.])/
/** `（七）` */
const ITEM_MARK = new RegExp(`^（([${NUMERAL_CLASS}]+)）`)
/** `一、基本原则` */
const PART_MARK = new RegExp(`^(([${NUMERAL_CLASS}]+)、)`)

/**
 * 第X条 at the start of a line, with the white space that must follow it.
 * A line that starts with a citation (第三百条规定的…) has none and is no mark.
 * @example readArticleMark('第三百七十条 具有下列情形')?.number // 370
 */
export function readArticleMark(line: string): Mark | undefined {
  const match = ARTICLE_MARK.exec(line)
  const number = parseNumeral(match?.[2] ?? '')
  if (match?.[1] === undefined || number === undefined) return undefined
  const suffix = match[3] === undefined ? undefined : parseNumeral(match[3])
  return { number, printed: match[1], width: match[0].length, ...(suffix ? { suffix } : {}) }
}

function readMark(pattern: RegExp, line: string, numeralGroup: number): Mark | undefined {
  const match = pattern.exec(line)
  const number = parseNumeral(match?.[numeralGroup] ?? '')
  return match === null || number === undefined
    ? undefined
    : { number, printed: match[0], width: match[0].length }
}

/** `12．` at the start of a line. */
export const readPointMark = (line: string): Mark | undefined => readMark(POINT_MARK, line, 2)
/** `（七）` at the start of a line. */
export const readItemMark = (line: string): Mark | undefined => readMark(ITEM_MARK, line, 1)
/** `一、` at the start of a line. */
export const readPartMark = (line: string): Mark | undefined => readMark(PART_MARK, line, 2)

/** `⒈` at the start of a line. */
export function readSubitemMark(line: string): Mark | undefined {
  const printed = [...line][0] ?? ''
  const number = parseEnclosedNumeral(printed)
  return number === undefined ? undefined : { number, printed, width: printed.length }
}

/** Longest run-in heading, in characters. Longer first sentences are text, not headings. */
const MAX_HEADING = 30

/**
 * Run-in heading of a paragraph: its first sentence, full stop included, when it is short and more text follows.
 * @example runInHeading('值班律师的职责。值班律师应当维护…') // '值班律师的职责。'
 */
export function runInHeading(text: string): string | undefined {
  const end = text.indexOf('。') + 1
  return end > 0 && end <= MAX_HEADING && end < text.length ? text.slice(0, end) : undefined
}
