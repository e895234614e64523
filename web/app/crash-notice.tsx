// What stands in place of a page that failed while it was drawn.

import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import styles from '../parts/notice.module.css'

/** Says that the page failed, with the error for the administrator and a way on. */
export function CrashNotice() {
  const { t } = useTranslation()
  const error = useRouteError()
  return (
    <div className={styles.page}>
      <section className={styles.notice} role="alert">
        <h1 className={styles.title}>{t('problem.crashed')}</h1>
        <p>{t('problem.crashedHint')}</p>
        <p className={styles.small}>{error instanceof Error ? error.message : String(error)}</p>
        <button type="button" className={styles.action} onClick={() => window.location.reload()}>
          {t('problem.reload')}
        </button>
      </section>
    </div>
  )
}
