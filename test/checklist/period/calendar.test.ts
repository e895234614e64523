import { describe, expect, it } from 'vitest'
import { toDayNumber } from '../../../server/checklist/condition/day.ts'
import { calendarText, PACKAGE_CALENDAR } from '../../../server/checklist/period/calendar.ts'

const day = (date: string): number => toDayNumber(date) ?? Number.NaN

describe('the calendar', () => {
  it.each([
    ['2024-06-07', { kind: 'workday' }, '星期五，工作日'],
    ['2024-06-08', { kind: 'weekend' }, '星期六，休息日'],
    ['2024-06-10', { kind: 'holiday', name: '端午' }, '星期一，端午假期'],
    ['2024-09-29', { kind: 'makeup', name: '国庆节' }, '星期日，国庆节调休上班'],
    ['2026-02-14', { kind: 'makeup', name: '春节' }, '星期六，春节调休上班'],
    ['2099-10-01', undefined, '星期四；2099年的节假日安排没有收录，请核对是否节假日'],
    ['1999-10-01', undefined, '星期五；1999年的节假日安排没有收录，请核对是否节假日'],
  ])('of %s knows %o', (date, kind, text) => {
    expect(PACKAGE_CALENDAR.day(day(date))).toEqual(kind)
    expect(calendarText(day(date))).toBe(text)
  })
})
