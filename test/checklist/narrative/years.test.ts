import { describe, expect, it } from 'vitest'
import { readNarrative } from '../../../server/checklist/narrative/narrative.ts'
import { yearsOf } from '../../../server/checklist/narrative/years.ts'
import { checklistOf } from '../checklists-fixture.ts'

/** Year of the last date of a text. */
function lastYear(text: string): number | undefined {
  const at = [
    ...text.matchAll(
      /(?:同年|当年)?[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}[日号]/gu,
    ),
  ].at(-1)?.index
  return yearsOf(text)(at ?? -1)
}

describe('the year of a date that names none', () => {
  it.each([
    ['2024年3月1日收到判决书，3月4日上诉', 2024],
    ['2024年3月收到判决书，3月4日上诉', 2024],
    ['2024.3.1收到判决书，3月4日上诉', 2024],
    ['2024-03-01收到判决书，3月4日上诉', 2024],
    ['二〇二四年三月一日收到判决书，三月四日上诉', 2024],
    ['2024年12月28日收到判决书，同年12月30日上诉', 2024],
    ['2024年5月立案，当年3月4日案发', 2024],
    ['2023年12月28日收到判决书，次年2月20日上诉', 2024],
    ['2023年12月28日收到判决书，转年的2月20日上诉', 2024],
    ['2023年12月28日收到判决书，第二年1月2日上诉', 2024],
    ['2023年12月28日受理，次年1月10日开庭，1月15日判决', 2024],
    ['2023年12月28日收到判决书，2月20日上诉', undefined],
    ['2024年5月10日判决，3月4日案发', undefined],
    ['2024.5.10判决，3月4日案发', undefined],
    ['2024-05-10判决，5月10日送达', 2024],
    ['去年12月28日收到判决书，1月3日上诉', undefined],
    ['2023年12月28日收到判决书，今年1月3日上诉', undefined],
    ['12月28日收到判决书', undefined],
    ['1990年3月4日出生，4月8日收到判决书', undefined],
    ['1990年3月4日生，4月8日收到判决书', undefined],
    ['生于1990年3月4日，4月8日收到判决书', undefined],
    ['出生日期：1990.3.4，4月8日收到判决书', undefined],
    ['2024年4月1日宣判，被告人1990年3月4日出生，4月8日收到判决书', 2024],
    ['1990年出生，2024年4月1日宣判，4月8日收到判决书', 2024],
    ['（2024）京01刑初12号，4月8日收到判决书', undefined],
  ])('%s: %s', (text, year) => {
    expect(lastYear(text)).toBe(year)
  })

  it('turns no verdict round', () => {
    const read = (text: string) =>
      readNarrative(checklistOf('appeal-deadline'), text).get('done-date')?.value
    const told = '被告人2023年12月28日收到一审刑事判决书，'
    expect(read(`${told}次年2月20日递交上诉状。`)).toBe('2024-02-20')
    expect(read(`${told}12月30日递交上诉状。`)).toBe('2023-12-30')
    expect(read(`${told}2月20日递交上诉状。`)).toBeUndefined()
  })
})
