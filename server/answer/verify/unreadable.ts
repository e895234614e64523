// Places that look like citations and cannot be read: invisible characters, look-alike numerals, numbers out of order.

import { NUMERAL_CLASS } from '../../law/numeral.ts'
import type { Span } from '../../law/span.ts'
import { appearanceOf, invisibleIn } from './fold.ts'

const LOOKS_LIKE_PLACE = /第([^\s第条款项，。；：、“”"（）()《》]{1,12})[条條款项項]/g
/** Numerals, also those of bank forms and letters that look like digits. */
const NUMERALS = new RegExp(`^[${NUMERAL_CLASS}壹贰叁肆伍陆柒捌玖拾佰仟廿卅OoIlО]+$`)

/** A place that cannot be read, and why. */
export interface UnreadablePlace {
  readonly span: Span
  readonly reason: string
}

/**
 * Places in `text` that a reader takes for citations and that have no number; places that were read are the caller's to
 * leave out. Cost: linear.
 * @example findUnreadable('第三百七\u200b十条')[0]?.span // { start: 0, end: 7 }
 */
export function findUnreadable(text: string): UnreadablePlace[] {
  return [...text.matchAll(LOOKS_LIKE_PLACE)].flatMap((match) => {
    const numeral = match[1] ?? ''
    const seen = appearanceOf(numeral)
    if (!NUMERALS.test(seen)) return []
    const span = { start: match.index, end: match.index + match[0].length }
    const invisible = invisibleIn(numeral)
    const reason =
      invisible.length > 0
        ? `条号中有看不见的字符（${invisible.join('、')}），没有核对。`
        : seen === numeral
          ? '条号读不出是第几条，没有核对。'
          : '条号中有外形相近、编码不同的字符，没有核对。'
    return [{ span, reason }]
  })
}
