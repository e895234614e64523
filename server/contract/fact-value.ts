// Value of a fact in words, the same for verdicts, exercises, chips and exports.

import type { FactDefinition, FactValue } from './checklists.ts'

/** What of a fact its values are told with. */
export type ValueWords = Pick<FactDefinition, 'type'> & {
  readonly unit?: string | undefined
  readonly values?: readonly { readonly id: string; readonly title: string }[] | undefined
}

/** Values that are alike for all facts, and what stands between several. */
export interface ValueNames {
  readonly yes: string
  readonly no: string
  /** Of an empty list of days. */
  readonly none: string
  readonly unknown: string
  readonly between: string
}

/** The same in Chinese. */
export const CHINESE_VALUES: ValueNames = {
  yes: '是',
  no: '否',
  none: '没有',
  unknown: '不清楚',
  between: '、',
}

/**
 * A value as a reader sees it: 是, 36个月, 不清楚, the title that the fact gives it (of an enum, or of a number that stands for
 * something: 0 months for 拘役), dates by `sayDate`. `names` are Chinese where none are given; units and titles always.
 */
export function factValueText(
  fact: ValueWords | undefined,
  value: FactValue | readonly string[],
  sayDate: (date: string) => string = (date) => date,
  names: ValueNames = CHINESE_VALUES,
): string {
  if (typeof value === 'boolean') return value ? names.yes : names.no
  if (typeof value === 'object')
    return value.length === 0 ? names.none : value.map(sayDate).join(names.between)
  if (value === 'unknown') return names.unknown
  const named = fact?.values?.find(({ id }) => id === String(value))?.title
  if (named !== undefined) return named
  if (typeof value === 'number') return `${value}${fact?.unit ?? ''}`
  return fact?.type === 'date' ? sayDate(value) : value
}
