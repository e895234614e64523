// The texts, in order of authority.

import { useTranslation } from 'react-i18next'
import { useDocuments } from '../../api/queries.ts'
import { usePageTitle } from '../../app/page-title.ts'
import page from '../../parts/page.module.css'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { TextRows } from '../../parts/text-rows.tsx'
import styles from './texts-page.module.css'

/** List of all texts. */
export function TextsPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useDocuments()
  usePageTitle(t('law.title'))
  return (
    <div className={`${page.page} ${styles.page}`}>
      <h1 className={page.title}>{t('law.title')}</h1>
      <p className={page.lead}>{t('law.lead')}</p>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined ? error ? null : <Skeleton lines={8} /> : <TextRows documents={data} />}
    </div>
  )
}
