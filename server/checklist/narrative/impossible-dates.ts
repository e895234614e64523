// Dates of a narrative that no calendar has: 2025年2月29日, 4月31日. They are read as no date, and that is said.

import { parseNumeral } from '../../law/numeral.ts'
import { narrativeText } from './plain-text.ts'
import { yearsOf } from './years.ts'

const YEAR = '(?:(?:19|20)\\d{2}|[一二][九〇零○][〇零○一二三四五六七八九]{2})'
const NUMBER = '\\d{1,2}|[一二三四五六七八九十]{1,3}'
/** 2025年2月29日, 二〇二五年二月二十九日, 4月31日, 2025-02-29; the day after 至 or 、 alone is not looked at. */
const WRITTEN = new RegExp(
  [
    `(?<![\\d第])(?:(?<y1>${YEAR})年)?(?<![\\d一二三四五六七八九十])(?<m1>${NUMBER})月(?:份)?(?<d1>${NUMBER})[日号]`,
    `(?<!\\d)(?<y2>(?:19|20)\\d{2})[.\\-/](?<m2>\\d{1,2})[.\\-/](?<d2>\\d{1,2})(?!\\d)`,
  ].join('|'),
  'gu',
)
const MONTHS_A_YEAR = 12
/** A leap year stands for every year that is not told: 2月29日 may be a date. */
const ANY_YEAR = 2024
/** Notes of one narrative at most. */
const MOST = 5

const daysOf = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Why a date is none, as a phrase in Chinese; undefined where it is one. */
function faultOf(year: number | undefined, month: number, day: number): string | undefined {
  if (month < 1 || month > MONTHS_A_YEAR) return `没有${month}月`
  const days = daysOf(year ?? ANY_YEAR, month)
  if (day >= 1 && day <= days) return undefined
  const whole = year === undefined ? `${month}月` : `${year}年${month}月`
  return year === undefined && month === 2 ? '2月最多29天' : `${whole}只有${days}天`
}

/**
 * One line in Chinese for each date in a narrative that no calendar has, with its words, why, and what to do; at most five.
 * A date without a year is of the year told before it, as it is read. Cost: linear.
 * @example impossibleDateNotes('2025年2月28日送达').length // 0
 */
export function impossibleDateNotes(narrative: string): readonly string[] {
  const { text, quote } = narrativeText(narrative)
  const yearAt = yearsOf(text)
  const notes = [...text.matchAll(WRITTEN)].flatMap(({ 0: words, index, groups = {} }) => {
    const { y1, y2 = y1, m1, m2 = m1, d1, d2 = d1 } = groups
    const year = y2 === undefined ? yearAt(index) : parseNumeral(y2)
    const fault = faultOf(year, parseNumeral(m2 ?? '') ?? 0, parseNumeral(d2 ?? '') ?? 0)
    if (fault === undefined) return []
    const own = quote(index, index + words.length).quote
    return `叙述中的“${own}”不是存在的日期（${fault}），没有采用；请核对后改正，或者直接填写日期。`
  })
  return [...new Set(notes)].slice(0, MOST)
}
