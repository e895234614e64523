// 对照: two provisions, or two texts article by article, side by side with the differences marked.

import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useDocuments } from '../../api/queries.ts'
import { usePageTitle } from '../../app/page-title.ts'
import page from '../../parts/page.module.css'
import styles from './compare.module.css'
import { ProvisionPair } from './provision-pair.tsx'
import { SideChooser } from './side-chooser.tsx'
import { TextPair } from './text-pair.tsx'

const isProvision = (id: string): boolean => id.includes('/')

/** Page of a comparison; both sides are in the address. */
export function ComparePage() {
  const { t } = useTranslation()
  const [query, setQuery] = useSearchParams()
  const left = query.get('a') ?? ''
  const right = query.get('b') ?? ''
  const { data: documents } = useDocuments()
  usePageTitle(t('compare.title'))
  const choose = (side: 'a' | 'b', id: string): void =>
    setQuery((now) => {
      const next = new URLSearchParams(now)
      next.set(side, id)
      return next
    })
  const isChosen = left !== '' && right !== ''
  return (
    <div className={`${page.page} ${styles.page}`}>
      <h1 className={page.title}>{t('compare.title')}</h1>
      <p className={page.lead}>{t('compare.lead')}</p>
      <div className={`${styles.sides} no-print`}>
        {(['a', 'b'] as const).map((side) => (
          <SideChooser
            key={`${side} ${query.get(side) ?? ''}`}
            side={side}
            id={query.get(side) ?? ''}
            other={query.get(side === 'a' ? 'b' : 'a') ?? ''}
            documents={documents ?? []}
            onChoose={(id) => choose(side, id)}
          />
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
