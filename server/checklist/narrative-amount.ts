// Amounts and dates as case narratives write them: 一年六个月, 17周岁, 2024年3月4日.

import { parseNumeral } from '../law/numeral.ts'
import { toDayNumber } from './period.ts'
import type { AmountKind } from './reading.ts'

const NUMERAL = '[零〇一二两三四五六七八九十百0-9０-９]+'
/** 一年六个月, 三年, 十个月, 1年零6个月, 半年, 一年半; years, half a year more, months. */
const DURATION = new RegExp(`^(?:(${NUMERAL}|半)年)?(半)?(?:[零又]?(${NUMERAL})个?月)?$`, 'u')
/** 17岁, 十七周岁 */
const AGE = new RegExp(`^(${NUMERAL})周?岁$`, 'u')
/** 2024年3月4日, 2024-03-04, 2024.3.4 */
const DATE = /^(\d{4})[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?$/u

const HALF_YEAR_MONTHS = 6
const MONTHS_A_YEAR = 12

const numberOf = (text: string | undefined, factor: number): number | undefined => {
  if (text === undefined) return 0
  const value = parseNumeral(text)
  return value === undefined ? undefined : value * factor
}

function months(text: string): number | undefined {
  const [whole, years, half, left] = DURATION.exec(text) ?? []
  if (!whole) return undefined
  const fromYears = years === '半' ? HALF_YEAR_MONTHS : numberOf(years, MONTHS_A_YEAR)
  const fromMonths = numberOf(left, 1)
  if (fromYears === undefined || fromMonths === undefined) return undefined
  return fromYears + fromMonths + (half ? HALF_YEAR_MONTHS : 0)
}

function date(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = DATE.exec(text) ?? []
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return toDayNumber(written) === undefined ? undefined : written
}

const years = (text: string): number | undefined => {
  const [, found] = AGE.exec(text) ?? []
  return found === undefined ? undefined : parseNumeral(found)
}

const READ: Readonly<Record<AmountKind, (text: string) => number | string | undefined>> = {
  months,
  years,
  count: parseNumeral,
  date,
}

/**
 * Amount that some words state, or undefined when they are not of that kind: months as a number, years of age as a
 * number, a count, a date as `YYYY-MM-DD`.
 * @example readAmountText('一年六个月', 'months') // 18
 */
export const readAmountText = (text: string, kind: AmountKind): number | string | undefined =>
  READ[kind](text.trim())
