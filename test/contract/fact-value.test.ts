import { describe, expect, it } from 'vitest'
import { factValueText, type ValueWords } from '../../server/contract/fact-value.ts'

const ENUM: ValueWords = { type: 'enum', values: [{ id: 'ruling', title: '裁定书' }] }
const MONTHS: ValueWords = {
  type: 'number',
  unit: '个月',
  values: [{ id: '0', title: '没有（拘役、管制）' }],
}

describe('a value in words', () => {
  it.each([
    [undefined, true, '是'],
    [undefined, false, '否'],
    [undefined, 'unknown', '不清楚'],
    [undefined, 3, '3'],
    [undefined, 'ruling', 'ruling'],
    [MONTHS, 20, '20个月'],
    [MONTHS, 0, '没有（拘役、管制）'],
    [ENUM, 'ruling', '裁定书'],
    [ENUM, 'gone', 'gone'],
    [{ type: 'date-list' }, ['2026-05-01', '2026-05-02'], '2026-05-01、2026-05-02'],
    [{ type: 'date-list' }, [], '没有'],
    [{ type: 'date' }, '2026-05-01', '2026-05-01'],
  ] as const)('%j of %j is %s', (definition, value, words) => {
    expect(factValueText(definition, value)).toBe(words)
  })

  it('tells dates, and only dates, as it is told to', () => {
    const say = (date: string): string => `<${date}>`
    expect(factValueText({ type: 'date' }, '2026-05-01', say)).toBe('<2026-05-01>')
    expect(factValueText({ type: 'date-list' }, ['2026-05-01'], say)).toBe('<2026-05-01>')
    expect(factValueText(ENUM, 'gone', say)).toBe('gone')
  })
})
