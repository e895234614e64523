import type { TFunction } from 'i18next'
import { describe, expect, it } from 'vitest'
import type { FactValue } from '../../../server/contract/checklists.ts'
import { valueWords } from '../../../web/pages/checklist/fact-words.ts'
import { zhChecklists } from '../../../web/words/zh-checklists.ts'

/** Words of the catalogue by key, as the interface says them. */
const t = ((key: string) =>
  (zhChecklists.checklist as Record<string, unknown>)[key.replace('checklist.', '')]) as TFunction

describe('a value in words', () => {
  it.each<[FactValue, string]>([
    [true, '是'],
    [false, '否'],
    ['unknown', '不清楚'],
    [[], '没有'],
    [['2026-05-01', '2026-05-04'], '2026-05-01、2026-05-04'],
  ])('%j is %s', (value, words) => {
    expect(valueWords(undefined, 'x', value, t)).toBe(words)
  })
})
