// Amounts and dates as case narratives write them: 一年六个月, 17周岁, 2024年3月4日.

import { parseNumeral } from '../../law/numeral.ts'
import type { KnownValue } from '../condition/answer.ts'
import { toDayNumber } from '../condition/day.ts'
import type { AmountKind } from '../condition/reading.ts'

const NUMERAL = '[零〇一二两三四五六七八九十百0-9０-９]+'
/** 一年六个月, 三年, 十个月, 1年零6个月, 半年, 一年半; years, half a year more, months. */
const DURATION = new RegExp(`^(?:(${NUMERAL}|半)年)?(半)?(?:[零又]?(${NUMERAL})个?月)?$`, 'u')
/** 17岁, 十七周岁 */
const AGE = new RegExp(`^(${NUMERAL})周?岁$`, 'u')
/** 2024年3月4日, 2024-03-04, 二〇二四年三月四日, 3月4日, 同年3月4日 */
const DATE =
  /^(?:(\d{4}|[零〇○一二三四五六七八九]{4})[年.\-/]|(?:同年|当年|本年|该年))?(\d{1,2}|[一二三四五六七八九十]{1,3})[月.\-/](\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?$/u

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

/** A date; one without its year is of the year given, if any. */
function date(text: string, year?: number): string | undefined {
  const [whole, ownYear, month = '', day = ''] = DATE.exec(text) ?? []
  if (!whole) return undefined
  const inYear = ownYear === undefined ? year : parseNumeral(ownYear)
  if (inYear === undefined) return undefined
  const parts = [inYear, parseNumeral(month), parseNumeral(day)]
  const written = parts
    .map((part, at) => String(part ?? '').padStart(at === 0 ? 4 : 2, '0'))
    .join('-')
  return toDayNumber(written) === undefined ? undefined : written
}

const years = (text: string): number | undefined => {
  const [, found] = AGE.exec(text) ?? []
  return found === undefined ? undefined : parseNumeral(found)
}

const READ: Readonly<Record<AmountKind, (text: string, year?: number) => KnownValue | undefined>> =
  {
    months,
    years,
    count: (text) => parseNumeral(text),
    date,
    dates,
  }

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Day that a match of EACH_DATE names; what it leaves out is as in the day before it. */
function dayOf(groups: Readonly<Record<string, string | undefined>>, before: Partial<Day>) {
  const { y, m, d = '' } = groups
  const year = y === undefined ? before.year : parseNumeral(y)
  const month = m === undefined ? before.month : parseNumeral(m)
  const day = parseNumeral(d)
  return year === undefined || month === undefined || day === undefined
    ? undefined
    : { year, month, day }
}

/** Days up to `last`, which closes a range that `first` opens; undefined where they are not of one month. */
function daysTo(first: Day | undefined, last: Day): readonly Day[] | undefined {
  if (!first || first.month !== last.month || first.year !== last.year) return undefined
  const count = Math.max(0, last.day - first.day)
  return Array.from({ length: count }, (_, index) => ({ ...last, day: first.day + 1 + index }))
}

/** All dates that some words name: 2024年5月1日、2日、3日, 2024年10月1日至7日. Undefined when one is none. */
function dates(text: string, year?: number): readonly string[] | undefined {
  const found: Day[] = []
  for (const { groups = {} } of text.matchAll(EACH_DATE)) {
    const before = found.at(-1)
    const day = dayOf(groups, before ?? { ...(year !== undefined && { year }) })
    const days = day && (groups.to === undefined ? [day] : daysTo(before, day))
    if (!days) return undefined
    found.push(...days)
  }
  const written = found.flatMap((day) => date(`${day.year}年${day.month}月${day.day}日`) ?? [])
  return written.length > 0 && written.length === found.length ? written : undefined
}
/** 2024年5月1日, then 、2日 or 至3日 */
const EACH_DATE =
  /(?<to>至|到|-|—|~)?(?:(?<y>\d{4})年)?(?:(?<m>\d{1,2}|[一二三四五六七八九十]{1,3})月)?(?<d>\d{1,2}|[一二三四五六七八九十]{1,3})[日号]/gu

/**
 * Amount that some words state, or undefined when they are not of that kind: months as a number, years of age as a
 * number, a count, a date as `YYYY-MM-DD`, dates as a list of them. `year` is the year of a date that names none.
 * @example readAmountText('一年六个月', 'months') // 18
 */
export const readAmountText = (
  text: string,
  kind: AmountKind,
  year?: number,
): KnownValue | undefined => READ[kind](text.trim(), year)
