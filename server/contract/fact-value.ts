// Value of a fact in words, the same for verdicts, exercises, chips and exports.

import type { FactDefinition, FactValue } from './checklists.ts'

/** What of a fact its values are told with. */
export type ValueWords = Pick<FactDefinition, 'type'> & {
  readonly unit?: string | undefined
  readonly values?: readonly { readonly id: string; readonly title: string }[] | undefined
}

/**
 * A value as a reader sees it: 是, 36个月, 不清楚, the title that the fact gives it (of an enum, or of a number that stands for
 * something: 0 months for 拘役), dates by `sayDate`.
 */
export function factValueText(
  fact: ValueWords | undefined,
  value: FactValue | readonly string[],
  sayDate: (date: string) => string = (date) => date,
): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'object') return value.length === 0 ? '没有' : value.map(sayDate).join('、')
  if (value === 'unknown') return '不清楚'
  const named = fact?.values?.find(({ id }) => id === String(value))?.title
  if (named !== undefined) return named
  if (typeof value === 'number') return `${value}${fact?.unit ?? ''}`
  return fact?.type === 'date' ? sayDate(value) : value
}
