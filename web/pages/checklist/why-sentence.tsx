// The sentence that names the conditions that decided a verdict, wherever one is shown.

import { useTranslation } from 'react-i18next'
import type { Evaluation } from '../../../server/contract/checklists.ts'
import { ChineseRun, SLOT } from '../../parts/chinese-run.tsx'
import { decidingConditions } from './why.ts'

/** The sentence as a paragraph; nothing while the verdict is open or where no condition decided it. */
export function WhySentence({
  evaluation,
  className,
}: {
  readonly evaluation: Pick<Evaluation, 'determined' | 'findings'>
  readonly className?: string | undefined
}) {
  const { t } = useTranslation()
  const conditions = decidingConditions(evaluation)
  if (!evaluation.determined || conditions.length === 0) return null
  return (
    <p className={className}>
      <ChineseRun
        words={t('checklist.sentence', { conditions: SLOT })}
        run={conditions.join('；')}
      />
    </p>
  )
}
