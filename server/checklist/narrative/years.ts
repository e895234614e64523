// The year of a date that names none: 2023年12月28日收到判决书，次年2月20日上诉 is of 2024.

import { parseNumeral } from '../../law/numeral.ts'

const YEAR = '(?:19|20)\\d{2}|[一二][九〇零○]?[〇零○一二三四五六七八九]{2,3}'
const DAY = '(\\d{1,2}|[一二三四五六七八九十]{1,3})月(\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]'
const AFTER = ['次年', '翌年', '第二年', '转年'] as const
/** Words that count from a day that a narrative does not tell. */
const FROM_TODAY = ['今年', '去年', '前年', '上年', '明年', '来年', '后年'] as const
const SAME = ['同年', '当年', '本年', '该年'] as const

/** A date with its year; a word for a year, with the day that may follow; a day alone. */
const MENTIONS = new RegExp(
  [
    `(?<!\\d)(?<year>${YEAR})(?:年(?:${DAY})?|[.\\-/](\\d{1,2})[.\\-/](\\d{1,2})日?)`,
    `(?<word>${[...AFTER, ...FROM_TODAY, ...SAME].join('|')})的?(?<wordDay>${DAY})?`,
    `(?<day>${DAY})`,
  ].join('|'),
  'gu',
)
/** What makes the date before it a birthday, and what makes the date after it one. */
const BORN_AFTER = /^[^，。；\d]{0,8}?(?:出生|生(?:于|人|$|[，。；、（）]))/u
const BORN_BEFORE = /(?:出生(?:日期|时间|年月)?|生日|生)[于为是：:]?$/u
/** Characters around a date that may say that it is a birthday. */
const AROUND = 12

const DAYS_A_MONTH = 32

/** A day of a year in any of its forms: 3月4日, 三月四日, .3.4, -03-04. */
const ANY_DAY = new RegExp(`${DAY}|[.\\-/](\\d{1,2})[.\\-/](\\d{1,2})`, 'u')

/** Number of a day within its year that grows with it: 0 where the words name none. */
function dayNumber(words: string | undefined): number {
  const [, first, second, month = first, date = second] = ANY_DAY.exec(words ?? '') ?? []
  return (parseNumeral(month ?? '') ?? 0) * DAYS_A_MONTH + (parseNumeral(date ?? '') ?? 0)
}

/** The year that was named last, and the day in it that was told last. */
interface Told {
  readonly year: number | undefined
  readonly day: number
}

/** Year that a word stands for beside the year that was named last. */
function yearOfWord(word: string, year: number | undefined): number | undefined {
  if (year === undefined || FROM_TODAY.some((own) => own === word)) return undefined
  return AFTER.some((next) => next === word) ? year + 1 : year
}

/**
 * Years of the dates of a narrative that name none, by the place where the date begins; undefined where nothing tells it. A
 * date is of the year that was named last, and of the next one after 次年 or its like. Nothing tells the year where the
 * date would then lie before one that was told already (December, then February: the next year, or a look back?), nor after 去年
 * or 今年, which count from a day that is not told. A birthday tells no year of what follows. Cost: linear, once.
 */
export function yearsOf(text: string): (place: number) => number | undefined {
  const years = new Map<number, number>()
  const keep = (place: number, year: number | undefined): void => {
    if (year !== undefined) years.set(place, year)
  }
  let told: Told = { year: undefined, day: 0 }
  for (const { 0: words, index, groups = {} } of text.matchAll(MENTIONS)) {
    const end = index + words.length
    if (groups.year !== undefined) {
      const isBirthday =
        BORN_AFTER.test(text.slice(end, end + AROUND)) ||
        BORN_BEFORE.test(text.slice(Math.max(0, index - AROUND), index))
      if (!isBirthday) told = { year: parseNumeral(groups.year), day: dayNumber(words) }
    } else if (groups.word !== undefined) {
      told = { year: yearOfWord(groups.word, told.year), day: dayNumber(groups.wordDay) }
      keep(index, told.year)
      keep(end - (groups.wordDay?.length ?? 0), told.year)
    } else if (dayNumber(words) >= told.day) {
      told = { ...told, day: dayNumber(words) }
      keep(index, told.year)
    }
  }
  return (place) => years.get(place)
}
