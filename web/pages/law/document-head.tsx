// The head of a text: title, badges, dates, and what a reader must know before relying on it.

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DocumentDetail } from '../../../server/contract/documents.ts'
import { AuthorityBadges } from '../../parts/badges.tsx'
import { Mixed } from '../../parts/mixed.tsx'
import styles from './reader-page.module.css'

function Warning({ document }: { readonly document: DocumentDetail }) {
  const { t } = useTranslation()
  if (!document.normative) return <p className={styles.warning}>{t('doc.reportWarning')}</p>
  if (document.jurisdiction.level === 'national') return null
  return (
    <p className={styles.warning}>{t('doc.localWarning', { place: document.jurisdiction.name })}</p>
  )
}

/** Title, metadata, warning, editor's notes and the blocks that stand before the first article. */
export function DocumentHead({
  document,
  children,
}: {
  readonly document: DocumentDetail
  /** Tools under the warning. */
  readonly children?: ReactNode
}) {
  const { t } = useTranslation()
  const facts = [
    [t('doc.issuers'), document.issuers.join('、')],
    [t('doc.number'), document.number],
    [t('doc.adopted'), document.adoptedOn],
    [t('doc.issued'), document.issuedOn],
    [t('doc.effective'), document.effectiveOn],
    [t('doc.expires'), document.expiresOn],
    [t('doc.jurisdiction'), document.jurisdiction.name],
  ].filter((fact): fact is [string, string] => fact[1] !== undefined && fact[1] !== '')
  const front = document.front.filter(({ role }) => role !== 'title')
  return (
    <header className={styles.head}>
      <h1 lang="zh-CN">{document.title}</h1>
      <AuthorityBadges document={document} />
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Mixed text={value} />
            </dd>
          </div>
        ))}
      </dl>
      <Warning document={document} />
      {children}
      <p className={styles.importLink}>
        <Link to={`/law/${document.id}/import`}>{t('law.import')}</Link>
      </p>
      {front.length === 0 ? null : (
        <div className={styles.front} lang="zh-CN">
          {front.map(({ text, role }) => (
            <p key={text} data-role={role}>
              {text}
            </p>
          ))}
        </div>
      )}
      {document.notes.length === 0 ? null : (
        <aside className={styles.notes}>
          <h2>
            {t('law.notes')} <span>{t('law.notesBadge')}</span>
          </h2>
          <ul lang="zh-CN">
            {document.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </aside>
      )}
    </header>
  )
}
