// Words without quotation marks that a citation is said to say: 第七条规定：…, 第七条规定，…, or a line that opens with 第七条.

import type { Span } from '../../law/span.ts'
import { isQuotationMark } from './quotation.ts'
import { TOO_SHORT, wordsOf } from './wording.ts'

/** Where attributed words start, and how firmly they are given as the text's own. */
export interface Attribution {
  readonly start: number
  /**
   * `stated` after 规定：; `told` after 规定，, where a paraphrase is usual; `joined` after 规定 alone; `applied` after
   * 依照…的规定，, where what follows is usually drawn from it; `printed` after a mark at the head of a line.
   */
  readonly manner: 'stated' | 'told' | 'joined' | 'applied' | 'printed'
}

const VERB = '(?:规定|指出|明确|载明|要求|写明|写道|强调|提出)'
const STATED = new RegExp(
  `^\\**(?:中|里)?(?:的|之)?(?:明确|进一步|也|还|亦|均|同时|对此|专门|的|[，,])*${VERB}(?:了|为|是|如下|指出)*\\**\\s*[：:]\\**[\\s>*]*`,
)
const TOLD = new RegExp(
  `^\\**(?:中|里)?(?:明确|进一步|也|还|亦|均|同时|对此|专门)*${VERB}(?:了|为)?\\**\\s*[，,]?\\s*`,
)
/** 第三百七十条　具有下列情形之一的… at the head of a line, as law is printed. */
const PRINTED = /^(?:】|\))?\**\s?(?:[：:][\s>*]*|[ \t\u3000]+|[ \t\u3000]*\n[\s>*]*)/
const HEAD_OF_LINE = /(?:^|\n)[ \t\u3000>#*\-•·\d.、（）()一二三四五六七八九十【]*$/
/** 依照第七条的规定，… applies the provision; it quotes it only where the words are nearly its own. */
const APPLIED = /^\**(?:的|之)?(?:相关|有关|明确)*规定\**\s*[，,]\s*/
const APPLIES = /(?:根据|依据|依照|按照|遵照|参照|违反|符合|适用|结合)\s*$/

/**
 * Attribution after a citation, or undefined when nothing is attributed to it without quotation marks.
 * @example findAttribution('第七条规定：甲乙', { start: 0, end: 3 }) // { start: 6, manner: 'stated' }
 */
export function findAttribution(text: string, citation: Span): Attribution | undefined {
  const after = text.slice(citation.end, citation.end + 80)
  const before = text.slice(Math.max(0, citation.start - 20), citation.start)
  const at = (length: number): number => citation.end + length
  const isWord = (start: number): boolean =>
    start < text.length &&
    !isQuotationMark(text.charAt(start)) &&
    !/[。；]/.test(text.charAt(start))
  const stated = STATED.exec(after)
  if (stated)
    return isWord(at(stated[0].length))
      ? { start: at(stated[0].length), manner: 'stated' }
      : undefined
  if (APPLIES.test(before)) {
    const applied = APPLIED.exec(after)
    return applied && isWord(at(applied[0].length))
      ? { start: at(applied[0].length), manner: 'applied' }
      : undefined
  }
  const told = TOLD.exec(after)
  const printed = told === null && HEAD_OF_LINE.test(before) ? PRINTED.exec(after) : null
  const length = (told ?? printed)?.[0].length
  return length !== undefined && isWord(at(length))
    ? { start: at(length), manner: told ? mannerOf(told[0]) : 'printed' }
    : undefined
}

const mannerOf = (verb: string): 'told' | 'joined' =>
  /[，,了为]\s*$/.test(verb) ? 'told' : 'joined'

/** Longest attributed words, in characters. */
const LONGEST = 3000
const SEGMENT = /[^。；！？\n]+[。；！？]?\n?[ \t\u3000>*]*/y
const TRAILING = /[\s，,。；;：:！？、>*]+$/

/** Words that end before trailing punctuation, which belongs to the sentence around them. */
const trimmedEnd = (text: string, start: number, end: number): number =>
  start + text.slice(start, end).replace(TRAILING, '').length

/**
 * Extent of attributed words from `start`: the first segments (to 。；！？ or the end of a line) that make up
 * more than a few characters, and further ones as long as `belongs` takes them for stored text.
 * Undefined when there are no words. Cost: the segments times the cost of `belongs`; at most 3,000 characters.
 */
export function extentOf(
  text: string,
  start: number,
  limit: number,
  belongs: (first: Span, segment: string) => boolean,
): Span | undefined {
  const last = Math.min(limit, start + LONGEST)
  let end = start
  let first: Span | undefined
  while (end < last) {
    SEGMENT.lastIndex = end
    const segment = SEGMENT.exec(text)?.[0]
    if (segment === undefined) break
    const next = Math.min(end + segment.length, last)
    const own = text.slice(end, trimmedEnd(text, end, next))
    if (first && !belongs(first, own)) break
    end = next
    const words = { start, end: trimmedEnd(text, start, end) }
    if (first === undefined && wordsOf(text.slice(words.start, words.end)).length > TOO_SHORT)
      first = words
  }
  const trimmed = trimmedEnd(text, start, end)
  return trimmed > start ? { start, end: trimmed } : undefined
}
