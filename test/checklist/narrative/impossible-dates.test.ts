import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChecklistBook } from '../../../server/checklist/book.ts'
import { impossibleDateNotes } from '../../../server/checklist/narrative/impossible-dates.ts'
import { narrativeReader } from '../../../server/checklist/narrative/narrative.ts'
import { corpus, project } from '../checklists-fixture.ts'

const book = createChecklistBook(corpus, project.checklists, narrativeReader)

describe('a date that no calendar has', () => {
  it.each([
    ['判决书2025年2月29日送达。', '2025年2月29日', '2025年2月只有28天'],
    ['判决书2025 年 2 月 30 日送达。', '2025 年 2 月 30 日', '2025年2月只有28天'],
    ['二〇二五年二月二十九日开庭。', '二〇二五年二月二十九日', '2025年2月只有28天'],
    ['他4月31日之前要上诉。', '4月31日', '4月只有30天'],
    ['2024年3月1日收到，同年4月31日上诉。', '4月31日', '2024年4月只有30天'],
    ['2月30日开庭。', '2月30日', '2月最多29天'],
    ['十一月三十一号送达。', '十一月三十一号', '11月只有30天'],
    ['2025-02-29 收案。', '2025-02-29', '2025年2月只有28天'],
    ['2025年13月5日送达。', '2025年13月5日', '没有13月'],
  ])('%s', (text, words, fault) => {
    expect(impossibleDateNotes(text)).toEqual([
      `叙述中的“${words}”不是存在的日期（${fault}），没有采用；请核对后改正，或者直接填写日期。`,
    ])
  })
  it.each([
    '2024年2月29日送达。',
    '2月29日送达。',
    '2025年4月1日至30日公告。',
    '每月31日还款。',
    '刑期三个月，第4条第31项。',
    '没有日期。',
  ])('is none of: %s', (text) => {
    expect(impossibleDateNotes(text)).toEqual([])
  })
  it('is never a day that there was', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2039-12-31'), noInvalidDate: true }),
        (day) => {
          const [year, month, date] = day.toISOString().slice(0, 10).split('-').map(Number)
          expect(impossibleDateNotes(`${year}年${month}月${date}日送达。`)).toEqual([])
        },
      ),
    )
  })
  it('is said once, and of many five are said', () => {
    expect(impossibleDateNotes('4月31日送达，4月31日签收。')).toHaveLength(1)
    const many = [4, 6, 9, 11].flatMap((month) => [31, 32].map((day) => `${month}月${day}日。`))
    expect(impossibleDateNotes(many.join(''))).toHaveLength(5)
  })
})

describe('an evaluation on a narrative with such a date', () => {
  const narrative = '判决书2025年2月29日送达被告人。'
  it('says in a note that it was not used, and what to do', () => {
    const found = book.evaluate('appeal-deadline', { narrative })
    expect(found.facts['received-date']).toBeUndefined()
    expect(found.readingNotes).toEqual(impossibleDateNotes(narrative))
    expect(found.notes).toEqual(expect.arrayContaining(found.readingNotes ?? []))
  })
  it('says so on a sheet, too', () => {
    const sheet = book.evaluateSheet({ checklists: ['appeal-deadline'], narrative })
    expect(sheet.entries[0]?.evaluation?.readingNotes).toEqual(impossibleDateNotes(narrative))
  })
  it('says nothing where no date is asked, nor without a narrative', () => {
    expect(book.evaluate('open-hearing', { narrative }).readingNotes).toBeUndefined()
    expect(book.evaluate('appeal-deadline', {}).readingNotes).toBeUndefined()
  })
})
