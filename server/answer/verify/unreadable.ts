// Places that look like citations and cannot be read: invisible characters, look-alike numerals, numbers out of order.

import { NUMERAL_CLASS } from '../../law/numeral.ts'
import type { Span } from '../../law/span.ts'
import { appearanceOf, invisibleIn } from './fold.ts'

/** 第三条, 第（七）项, whatever stands for the number; brackets may stand anywhere. */
const PLACE = '第([^\\n第编章节条款项，。；：、“”"《》]{1,16})[条條款项項]'
const LOOKS_LIKE_PLACE = new RegExp(PLACE, 'g')
const PLACE_NEXT = new RegExp(`[ \\t\\u3000]*${PLACE}`, 'y')
/** Numerals, also those of bank forms and letters that look like digits. */
const NUMERALS = new RegExp(`^[${NUMERAL_CLASS}壹贰叁肆伍陆柒捌玖拾佰仟廿卅OoIlО]+$`)

/** A place that cannot be read, and why. */
export interface UnreadablePlace {
  readonly span: Span
  readonly reason: string
}

/** Number of a place without brackets and spaces; U+FEFF, which `\s` takes for one, stays. */
const bareNumeral = (written: string): string =>
  written.replace(/[ \t\u00a0\u2000-\u200a\u3000（()）]+/gu, '')

function reasonFor(written: string): string {
  const numeral = bareNumeral(written)
  const invisible = invisibleIn(numeral)
  if (invisible.length > 0) return `条号中有看不见的字符（${invisible.join('、')}），没有核对。`
  return appearanceOf(numeral) === numeral
    ? '条号读不出是第几条，没有核对。'
    : '条号中有外形相近、编码不同的字符，没有核对。'
}

/**
 * Places in `text` that a reader takes for citations and that have no number; places that were read are the caller's to
 * leave out. Cost: linear.
 * @example findUnreadable('第三百七\u200b十条')[0]?.span // { start: 0, end: 7 }
 */
export function findUnreadable(text: string): UnreadablePlace[] {
  return [...text.matchAll(LOOKS_LIKE_PLACE)].flatMap((match) => {
    const numeral = match[1] ?? ''
    if (!NUMERALS.test(bareNumeral(appearanceOf(numeral)))) return []
    const span = { start: match.index, end: match.index + match[0].length }
    return [{ span, reason: reasonFor(numeral) }]
  })
}

/**
 * The place directly after `at`, where a citation ends, whatever stands for its number: 第（巳）项 after 第三百七十条.
 * Undefined when nothing there looks like a place; places that can be read are the caller's to leave out.
 */
export function unreadableAfter(text: string, at: number): UnreadablePlace | undefined {
  PLACE_NEXT.lastIndex = at
  const match = PLACE_NEXT.exec(text)
  if (match === null) return undefined
  return { span: { start: at, end: at + match[0].length }, reason: reasonFor(match[1] ?? '') }
}
