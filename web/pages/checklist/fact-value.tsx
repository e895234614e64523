// A value of a fact in words, in the language that the words are in: 是 and 不清楚 are the product's, what a checklist names is
// Chinese.

import { useTranslation } from 'react-i18next'
import type { ChecklistDetail, FactValue } from '../../../server/contract/checklists.ts'
import { Mixed } from '../../parts/mixed.tsx'
import { valueWords } from './fact-words.ts'

/** The words. */
export function FactWords({
  checklist,
  id,
  value,
}: {
  readonly checklist: ChecklistDetail | undefined
  readonly id: string
  readonly value: FactValue
}) {
  const { t } = useTranslation()
  return <Mixed text={valueWords(checklist, id, value, t)} />
}
