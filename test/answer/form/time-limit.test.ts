import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTimeLimits } from '../../../server/answer/form/time-limit.ts'

const limitsOf = (text: string) =>
  findTimeLimits(text).map(({ limit }) => text.slice(limit.start, limit.end))

describe('findTimeLimits', () => {
  it.each([
    ['应当在十日以内审结。', ['十日以内']],
    ['开庭三日前将传票送达；', ['三日前']],
    ['应当在二十四小时以内通知其家属。', ['二十四小时以内']],
    ['一个月至三个月以内作出决定。', ['一个月至三个月以内']],
    ['期限不得超过二个月。', ['二个月']],
    ['期限为十日。', ['十日']],
    ['应当在5个工作日内反馈', ['5个工作日内']],
    ['十日以内审结；对可能判处有期徒刑超过一年的，可以延长至十五日。', ['十日以内', '十五日']],
    ['可以延长审理期限一至三个月。', ['一至三个月']],
    ['自邮寄之日起满三个月，送达回证未退回', ['三个月']],
    ['自宣布休庭之日起至第十五日止', ['第十五日止']],
    ['判处三年以内有期徒刑', []],
    ['2023年10月24日前', []],
    ['已满七十五周岁', []],
    ['', []],
  ])('%s', (text, limits) => {
    expect(limitsOf(text)).toEqual(limits)
  })

  it('gives the clause that sets the limit, up to its own stop', () => {
    const text = '送达起诉书；应当在开庭三日前通知。其他不变。'
    const [found] = findTimeLimits(text)
    expect(found && text.slice(found.clause.start, found.clause.end)).toBe('应当在开庭三日前通知。')
  })

  it('never throws, and every limit stands inside its clause', () => {
    const part = fc.constantFrom(
      '十',
      '日',
      '以内',
      '前',
      '。',
      '三个月',
      '有期徒刑',
      '不得超过',
      'x',
    )
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('')
        for (const { limit, clause } of findTimeLimits(text)) {
          expect(clause.start).toBeLessThanOrEqual(limit.start)
          expect(limit.end).toBeLessThanOrEqual(clause.end)
          expect(clause.end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})
