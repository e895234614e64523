import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sealRows } from '../../../web/parts/seal-rows.ts'

describe('the rows of a seal', () => {
  it.each([
    ['不适用速裁程序', ['不适用', '速裁程序']],
    ['可以适用速裁程序', ['可以适用', '速裁程序']],
    ['尚不能确定', ['尚不能', '确定']],
    ['不能作答', ['不能作答']],
    ['应当录制', ['应当录制']],
    ['转为普通程序审理（建议）', ['转为', '普通程序', '审理']],
    ['2026-11-21', ['2026', '11月21日']],
    ['2027-03-01', ['2027', '3月1日']],
  ])('of %s', (title, rows) => {
    expect(sealRows(title).join('')).toBe(rows.join(''))
    expect(sealRows(title).length).toBeGreaterThan(0)
  })

  it('break before the object of the verdict', () => {
    expect(sealRows('不适用速裁程序')).toEqual(['不适用', '速裁程序'])
    expect(sealRows('尚不能确定')).toEqual(['尚不能', '确定'])
  })

  it.each([
    ['不需要签署，不影响适用认罪认罚从宽', ['不需要签署', '不影响适', '用认罪认', '罚从宽']],
    ['可以准许，但只能自行辩护', ['可以准许', '但只能自', '行辩护']],
    ['不再审查、调查', ['不再审查、', '调查']],
  ])('never begin with a mark: %s', (title, rows) => {
    expect(sealRows(title)).toEqual(rows)
  })

  it('are whole words in another language', () => {
    expect(sealRows('No answer')).toEqual(['No', 'answer'])
  })

  it('lose no character of a title without brackets, and are at most five long for titles up to twenty', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[一-龥]{1,20}$/), (title) => {
        const rows = sealRows(title)
        expect(rows.join('')).toBe(title)
        for (const row of rows) expect([...row].length).toBeLessThanOrEqual(5)
      }),
    )
  })
})
