// An address without a page.

import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { usePageTitle } from '../../app/page-title.ts'
import styles from '../../parts/notice.module.css'

/** Says that nothing is here and where to go instead. */
export function LostPage() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  usePageTitle(t('lost.title'))
  return (
    <div className={styles.page}>
      <section className={styles.notice}>
        <h1 className={styles.title}>{t('lost.title')}</h1>
        <p>{t('lost.lead', { path: pathname })}</p>
        <p className={styles.ways}>
          <Link to="/">{t('lost.home')}</Link>
          <Link to="/law">{t('lost.law')}</Link>
          <Link to="/search">{t('lost.search')}</Link>
        </p>
      </section>
    </div>
  )
}
