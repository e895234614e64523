// Integers as Chinese law prints them: 第三百七十条, （七）, ⒈, 12．, ３７０. Formats and parses, both ways.

const DIGITS = '零一二三四五六七八九'
const UNITS = ['', '十', '百', '千'] as const

/** Chinese digits a reader may meet, with the variants of bank forms and typing; 〇 and ○ stand for 零. */
const DIGIT_VALUE: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
}

/** Characters that may stand in a number, for building regular expressions: Chinese, half and full width. */
export const NUMERAL_CLASS = '零〇○一二三四五六七八九十百千两0-9０-９'

/** Largest number that is read and written. */
export const MAX_NUMERAL = 9999

/**
 * Chinese numeral of an integer 1–9999, as 第…条 prints it: 10 is 十, 12 is 十二, 110 is 一百一十, 105 is 一百零五.
 * Throws RangeError for anything else.
 * @example formatNumeral(370) // '三百七十'
 */
export function formatNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > MAX_NUMERAL)
    throw new RangeError(`Expected an integer 1–${MAX_NUMERAL} but found ${value}`)
  const digits = [...String(value)].map(Number)
  let text = ''
  let zeroPending = false
  digits.forEach((digit, index) => {
    const unit = UNITS[digits.length - 1 - index] ?? ''
    if (digit === 0) {
      zeroPending = true
      return
    }
    if (zeroPending) text += '零'
    zeroPending = false
    text += (DIGITS[digit] ?? '') + unit
  })
  return value >= 10 && value < 20 ? text.slice(1) : text
}

const toHalfWidth = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/** 千、百、十 in order, each with its digit; 零 stands where a unit is left out; 十 may open the numeral alone. */
const WITH_UNITS =
  /^(?:([一壹二贰两三叁四肆五伍六陆七柒八捌九玖])[千仟])?(零)?(?:([一壹二贰两三叁四肆五伍六陆七柒八捌九玖])[百佰])?(零)?(?:([一壹二贰两三叁四肆五伍六陆七柒八捌九玖])?([十拾]))?(零)?([一壹二贰两三叁四肆五伍六陆七柒八捌九玖])?$/

/** Number of a numeral with units: 三百七十, 十二, 一千零五; undefined when the order of units is impossible. */
function parseWithUnits(text: string): number | undefined {
  const match = WITH_UNITS.exec(text.replace(/[〇○]/g, '零'))
  if (match === null || text.endsWith('零')) return undefined
  const [, thousand, , hundred, , ten, tenUnit, , one] = match
  const bareTen = tenUnit !== undefined && ten === undefined
  if (bareTen && !/^[十拾]/.test(text)) return undefined
  const skipsTens = one !== undefined && tenUnit === undefined && text.length > 1
  if (skipsTens && !/[零〇○]/.test(text)) return undefined
  const digit = (char: string | undefined): number => DIGIT_VALUE[char ?? ''] ?? 0
  const tens = bareTen ? 1 : digit(ten)
  const value = digit(thousand) * 1000 + digit(hundred) * 100 + tens * 10 + digit(one)
  return value > 0 && !/^零|零零/.test(text) ? value : undefined
}

/**
 * Integer written in Chinese or Arabic digits, without brackets or 第…条.
 * Accepts 一 … 九千九百九十九, positional 三七〇 (two digits or more), 1–9999 in half or full width.
 * Returns undefined for anything else, zero included.
 * Source: 全国人大常委会法工委《立法技术规范（试行）（一）》, numbering of 条、款、项.
 * @example parseNumeral('三百七十') // 370
 * @example parseNumeral('３７０') // 370
 */
export function parseNumeral(text: string): number | undefined {
  const plain = toHalfWidth(text.trim())
  if (/^[0-9]{1,4}$/.test(plain)) return Number(plain) || undefined
  if (/^[零〇○一二三四五六七八九]{2,4}$/.test(plain) && !plain.startsWith('零')) {
    const value = [...plain].reduce((sum, char) => sum * 10 + (DIGIT_VALUE[char] ?? 0), 0)
    return value || undefined
  }
  if (plain === '' || plain.length > 8) return undefined
  const value = parseWithUnits(plain)
  return value !== undefined && value >= 1 && value <= MAX_NUMERAL ? value : undefined
}

/** ⒈–⒛, one code point each, as subitems (目) are printed. */
const DIGIT_FULL_STOP_ONE = 0x2488
/** ①–⑳ and ⑴–⒇, which other texts use for the same level. */
const CIRCLED_ONE = 0x2460
const PARENTHESIZED_ONE = 0x2474
const ENCLOSED_COUNT = 20

/**
 * Number of an enclosed mark of one character: ⒈ … ⒛, ① … ⑳, ⑴ … ⒇; undefined for any other text.
 * @example parseEnclosedNumeral('⒏') // 8
 */
export function parseEnclosedNumeral(mark: string): number | undefined {
  if ([...mark].length !== 1) return undefined
  const code = mark.codePointAt(0) ?? 0
  for (const first of [DIGIT_FULL_STOP_ONE, CIRCLED_ONE, PARENTHESIZED_ONE])
    if (code >= first && code < first + ENCLOSED_COUNT) return code - first + 1
  return undefined
}

/**
 * Mark ⒈ … ⒛ of an integer 1–20. Throws RangeError beyond.
 * @example formatEnclosedNumeral(8) // '⒏'
 */
export function formatEnclosedNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > ENCLOSED_COUNT)
    throw new RangeError(`Expected an integer 1–${ENCLOSED_COUNT} but found ${value}`)
  return String.fromCodePoint(DIGIT_FULL_STOP_ONE + value - 1)
}
