// 对照: two provisions, or two texts article by article, side by side with the differences marked.

import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDocuments } from '../../api/queries.ts'
import { usePageTitle } from '../../app/page-title.ts'
import page from '../../parts/page.module.css'
import styles from './compare.module.css'
import { ProvisionPair } from './provision-pair.tsx'
import { SideChooser } from './side-chooser.tsx'
import { TextPair } from './text-pair.tsx'
import { SIDES, useSides } from './use-sides.ts'

const isProvision = (id: string): boolean => id.includes('/')

/** Page of a comparison; both sides are in the address. */
export function ComparePage() {
  const { t } = useTranslation()
  const sides = useSides()
  const [left, right] = [sides.idOf('a'), sides.idOf('b')]
  const { data: documents } = useDocuments()
  usePageTitle(t('compare.title'))
  const isChosen = left !== '' && right !== ''
  return (
    <div className={`${page.page} ${styles.page}`}>
      <h1 className={page.title}>{t('compare.title')}</h1>
      <p className={page.lead}>{t('compare.lead')}</p>
      <div className={`${styles.sides} no-print`}>
        {SIDES.map((side) => (
          <SideChooser key={side} side={side} sides={sides} documents={documents ?? []} />
        ))}
      </div>
      {isChosen ? (
        <p className={`${styles.swap} no-print`}>
          <Link to={`/compare?${new URLSearchParams({ a: right, b: left })}`}>
            {t('compare.swap')}
          </Link>
        </p>
      ) : null}
      {!isChosen ? null : isProvision(left) && isProvision(right) ? (
        <ProvisionPair left={left} right={right} />
      ) : !isProvision(left) && !isProvision(right) ? (
        <TextPair left={left} right={right} />
      ) : (
        <p>{t('compare.mixed')}</p>
      )}
    </div>
  )
}
