// Head of a page of a checklist: the way back to its first page, what this page is, and what to do here.

import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ChecklistDetail } from '../../../server/contract/checklists.ts'
import { checklistAddress } from '../../app/addresses.ts'
import styles from './checklist.module.css'

/** Pages that open with such a head; their words are in the catalogue under the same names. */
type HeadedPage = 'checklist.review' | 'checklist.tasks' | 'narrative.title'

const LEAD = {
  'checklist.review': 'checklist.reviewLead',
  'checklist.tasks': 'checklist.tasksLead',
  'narrative.title': 'narrative.lead',
} as const satisfies Record<HeadedPage, string>

/** The head. */
export function PageHead({
  checklist,
  page,
}: {
  readonly checklist: Pick<ChecklistDetail, 'id' | 'title'>
  readonly page: HeadedPage
}) {
  const { t } = useTranslation()
  return (
    <>
      <p className={styles.crumb}>
        <Link to={checklistAddress(checklist.id)} lang="zh-CN">
          ‹ {checklist.title}
        </Link>
      </p>
      <h1 className={styles.title}>{t(page)}</h1>
      <p className={styles.lead}>{t(LEAD[page])}</p>
    </>
  )
}
