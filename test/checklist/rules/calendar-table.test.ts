import { describe, expect, it } from 'vitest'
import { toDayNumber } from '../../../server/checklist/condition/day.ts'
import { createCalendar, isWorked } from '../../../server/checklist/period/calendar.ts'
import { readCalendarTable } from '../../../server/checklist/rules/calendar-table.ts'

const day = (date: string): number => toDayNumber(date) ?? Number.NaN

const TABLE = `"2040":
  source: 国务院办公厅关于2040年部分节假日安排的通知
  holidays:
    元旦: [2040-01-01, 2040-01-02]
  makeups:
    元旦: [2040-01-07]
`

describe('a table', () => {
  const calendar = createCalendar(readCalendarTable(TABLE, 'holidays.yaml'))

  it.each([
    ['2040-01-02', { kind: 'holiday', name: '元旦' }],
    ['2040-01-03', { kind: 'workday' }],
    ['2040-01-07', { kind: 'makeup', name: '元旦' }],
    ['2040-01-08', { kind: 'weekend' }],
    ['2041-01-02', undefined],
    ['2024-06-10', { kind: 'holiday', name: '端午' }],
  ])('adds its years to the package: %s is %o', (date, kind) => {
    expect(calendar.day(day(date))).toEqual(kind)
    expect(calendar.day(day(date))).toEqual(kind)
  })

  it('goes before the package', () => {
    const own = createCalendar(
      readCalendarTable(TABLE.replaceAll('2040', '2024').replace('2024-01-07', '2024-01-06'), 'x'),
    )
    expect(isWorked(own, day('2024-06-10'))).toBe(true)
    expect(isWorked(own, day('2024-01-06'))).toBe(true)
    expect(isWorked(own, day('2024-01-02'))).toBe(false)
  })

  it.each([
    ['2040-01-02]', '2040-02-30]', '第 4 行', '不存在'],
    ['2040-01-02]', '2041-01-02]', '第 4 行', '不在 2040 年'],
    ['2040-01-02]', '2040-01-01]', '第 4 行', '写了两次'],
    ['2040-01-07', '2040-01-05', '第 6 行', '不是周末'],
    ['source: 国', 'sources: 国', '第 2 行', '不认识'],
    ['"2040":', '"40":', '第 1 行', '40 不合要求'],
    ['2040-01-02]', '2040-1-2]', '第 4 行', 'YYYY-MM-DD'],
  ])('with %s in place of %s is refused, naming %s: %s', (right, wrong, line, why) => {
    const read = () => readCalendarTable(TABLE.replace(right, wrong), 'holidays.yaml')
    expect(read).toThrow(line)
    expect(read).toThrow(why)
    expect(read).toThrow('holidays.yaml')
  })
})
