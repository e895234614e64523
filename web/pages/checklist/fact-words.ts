// Facts and their values in words. Pure.

import type { TFunction } from 'i18next'
import type { ChecklistDetail, FactValue } from '../../../server/contract/checklists.ts'

/** Brackets of a question explain it; its name does without. */
const ASIDE = /（[^）]*）/g
const QUESTION_MARK = /[？?]\s*$/

/** A question as the name of its fact: 案件是否有重大社会影响 */
export const questionTitle = (question: string): string =>
  question.replace(ASIDE, '').replace(QUESTION_MARK, '')

/** Name of a fact; its id until the checklist is known. */
export function factTitle(checklist: ChecklistDetail | undefined, id: string): string {
  const question = checklist?.facts.find((fact) => fact.id === id)?.question
  return question === undefined ? id : questionTitle(question)
}

/** A value in words: 是, 不清楚, 10 个月, the title of an enum's value. */
export function valueWords(
  checklist: ChecklistDetail | undefined,
  id: string,
  value: FactValue,
  t: TFunction,
): string {
  const fact = checklist?.facts.find((one) => one.id === id)
  if (value === 'unknown') return t('checklist.unknown')
  if (typeof value === 'boolean') return value ? t('checklist.yes') : t('checklist.no')
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.join('、')
  if (typeof value === 'number') return `${value}${fact?.unit === undefined ? '' : ` ${fact.unit}`}`
  return fact?.values?.find((one) => one.id === value)?.title ?? value
}
