// Facts and their values in words. Pure.

import type { TFunction } from 'i18next'
import type { ChecklistDetail, FactValue } from '../../../server/contract/checklists.ts'

/** Name of a fact; its id until the checklist is known. */
export const factTitle = (checklist: ChecklistDetail | undefined, id: string): string =>
  checklist?.facts.find((fact) => fact.id === id)?.title ?? id

/** A value in words: 是, 不清楚, 没有 (of a list of days), 10 个月, the title of an enum's value or of a number that stands for something. */
export function valueWords(
  checklist: ChecklistDetail | undefined,
  id: string,
  value: FactValue,
  t: TFunction,
): string {
  const fact = checklist?.facts.find((one) => one.id === id)
  if (value === 'unknown') return t('checklist.unknown')
  if (typeof value === 'boolean') return value ? t('checklist.yes') : t('checklist.no')
  if (Array.isArray(value)) return value.length === 0 ? t('checklist.noDays') : value.join('、')
  const named = fact?.values?.find((one) => one.id === String(value))?.title
  if (named !== undefined) return named
  return typeof value === 'number'
    ? `${value}${fact?.unit === undefined ? '' : ` ${fact.unit}`}`
    : value
}
