// Time limits in a provision: 十日以内, 三日前, 二个月 … with the clause that sets each.

import type { Span } from '../../law/span.ts'

/** A limit and the clause that sets it. Both spans are in the text that was read. */
export interface TimeLimit {
  readonly limit: Span
  readonly clause: Span
}

const AMOUNT = '(?:[一二三四五六七八九十百两半]+|[0-9０-９]+)'
const UNIT = '(?:个工作日|工作日|个月|日|天|小时|年|月)'
const EDGE = '(?:以内|之内|内|以前|之前|前|以后|后|届满)'
/** A number, a unit and an edge: 十日以内. Without an edge only after words that make it a limit: 不得超过二个月. */
const LIMIT = new RegExp(
  `${AMOUNT}${UNIT}(?:至${AMOUNT}${UNIT})?${EDGE}|第${AMOUNT}日止|(?<=不得超过|不超过|至迟|不少于|不得少于|期限为|期间为|期限是|有效期|公告期为|日起满|公告满|止审理超过|期限|延长|延长至|可以延长至|缩短|提前)${AMOUNT}(?:至${AMOUNT})?${UNIT}(?:至${AMOUNT}${UNIT})?`,
  'gu',
)
/** Calendar dates (十一月三日前) and sentences (三年以内有期徒刑) are no limits of procedure. */
const NO_LIMIT_BEFORE = /(?:[月年]|判处|第[一二三四五六七八九十百]*)$/u
const NO_LIMIT_AFTER = /^(?:的?有期徒刑|的?拘役|的?管制|的?剥夺)/u

const CLAUSE_END = /[。；\n]/u

/** The sentence or half-sentence around a place: from one 。or；to the next, that one included. */
function clauseAround(text: string, place: Span): Span {
  let start = place.start
  while (start > 0 && !CLAUSE_END.test(text[start - 1] ?? '')) start--
  let end = place.end
  while (end < text.length && !CLAUSE_END.test(text[end] ?? '')) end++
  return { start, end: Math.min(text.length, end + 1) }
}

/**
 * Limits of time in a text, in order. Ages, sentences and calendar dates are left out. Cost: linear.
 * @example findTimeLimits('上诉期限为十日。') // [{ limit: { start: 5, end: 7 }, clause: { start: 0, end: 8 } }]
 */
export function findTimeLimits(text: string): TimeLimit[] {
  return [...text.matchAll(LIMIT)].flatMap((match) => {
    const limit = { start: match.index, end: match.index + match[0].length }
    const isOther =
      NO_LIMIT_BEFORE.test(text.slice(Math.max(0, limit.start - 4), limit.start)) ||
      NO_LIMIT_AFTER.test(text.slice(limit.end, limit.end + 6))
    return isOther ? [] : [{ limit, clause: clauseAround(text, limit) }]
  })
}
