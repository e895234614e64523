// The texts, one row each, in order of authority.

import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DocumentSummary } from '../../server/contract/documents.ts'
import { lawAddress } from '../app/addresses.ts'
import { AuthorityBadges } from './badges.tsx'
import { Mixed } from './mixed.tsx'
import styles from './text-rows.module.css'

/** Dates of a text that matter for using it. */
function Validity({ document }: { readonly document: DocumentSummary }) {
  const { t } = useTranslation()
  const parts = [
    document.issuers.join('、'),
    document.number,
    document.effectiveOn === undefined
      ? document.issuedOn === undefined
        ? undefined
        : t('doc.issuedOn', { date: document.issuedOn })
      : t('doc.effectiveOn', { date: document.effectiveOn }),
    document.expiresOn === undefined ? undefined : t('doc.expiresOn', { date: document.expiresOn }),
    t(document.kind === 'report' ? 'doc.parts' : 'doc.articles', { n: document.articleCount }),
  ]
  return <Mixed text={parts.filter((part) => part !== undefined && part !== '').join(' · ')} />
}

/** List of texts with badges. */
export function TextRows({ documents }: { readonly documents: readonly DocumentSummary[] }) {
  return (
    <ol className={styles.rows}>
      {documents.map((document) => (
        <li key={document.id} data-report={document.normative ? undefined : ''}>
          <Link to={lawAddress(document.id)} className={styles.title} lang="zh-CN">
            {document.title}
          </Link>
          <AuthorityBadges document={document} />
          <p className={styles.facts}>
            <Validity document={document} />
          </p>
        </li>
      ))}
    </ol>
  )
}
