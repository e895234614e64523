// Provisions that a question, a reason or a conflict rests on, with the words quoted.

import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { LegalBasisView } from '../../../server/contract/checklists.ts'
import { documentOf, lawAddress } from '../../app/addresses.ts'
import { ProvisionBadges } from '../../parts/badges.tsx'
import styles from './checklist.module.css'

/** Quotations one under the other, each with its badge and its citation. */
export function BasisList({
  basis,
  ranked = false,
}: {
  readonly basis: readonly LegalBasisView[]
  /** Says of the first that it applies and of the others that they are compared. */
  readonly ranked?: boolean
}) {
  const { t } = useTranslation()
  return (
    <ul className={styles.basis} data-ranked={ranked ? '' : undefined}>
      {basis.map(({ provisionId, citation, quote, span }, index) => (
        <li key={`${provisionId} ${span.start} ${span.end}`}>
          {ranked ? (
            <p className={styles.rank}>
              {index === 0 ? t('checklist.prevails') : t('checklist.alongside')}
            </p>
          ) : null}
          <blockquote lang="zh-CN">{quote}</blockquote>
          <p className={styles.cite}>
            <ProvisionBadges documentId={documentOf(provisionId)} />
            <Link to={lawAddress(provisionId)} lang="zh-CN">
              {citation}
            </Link>
          </p>
        </li>
      ))}
    </ul>
  )
}
