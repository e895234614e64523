// What the texts say about a matter, side by side: one column for each text, strongest authority first.

import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TopicColumn, TopicProvision } from '../../../server/contract/topics.ts'
import { lawAddress } from '../../app/addresses.ts'
import { ProvisionBadges } from '../../parts/badges.tsx'
import { MarkedRuns } from '../../parts/marked-runs.tsx'
import styles from './topic-page.module.css'

const DEPTH = ['paragraph', 'item', 'subitem'] as const

function Provision({ provision }: { readonly provision: TopicProvision }) {
  return (
    <article className={styles.provision}>
      <h4>
        <Link
          to={lawAddress(provision.provisionId)}
          aria-label={provision.citation}
          lang="zh-CN"
          data-walk=""
        >
          {provision.label}
        </Link>
      </h4>
      <blockquote lang="zh-CN">
        {provision.lead === undefined ? null : <p className={styles.leadLine}>{provision.lead}</p>}
        {provision.lines.map(({ text, depth, marks }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: printed lines, which may repeat and never move
          <p key={index} data-depth={DEPTH[depth]}>
            <MarkedRuns text={text} spans={marks} />
          </p>
        ))}
      </blockquote>
    </article>
  )
}

/** Columns of a section. */
export function TopicColumns({ columns }: { readonly columns: readonly TopicColumn[] }) {
  return (
    <div className={styles.columns} data-count={Math.min(columns.length, 4)}>
      {columns.map((column) => (
        <div key={column.documentId} className={styles.column}>
          <div className={styles.text}>
            <h3 lang="zh-CN">
              <Link to={lawAddress(column.documentId)}>{column.title}</Link>
            </h3>
            <ProvisionBadges documentId={column.documentId} authority={column.authority.name} />
          </div>
          {column.provisions.map((provision) => (
            <Provision key={provision.provisionId} provision={provision} />
          ))}
        </div>
      ))}
    </div>
  )
}

/** Passages of reports under a section: folded, plainly not law. */
export function TopicBackground({ columns }: { readonly columns: readonly TopicColumn[] }) {
  const { t } = useTranslation()
  if (columns.length === 0) return null
  return (
    <details className={styles.background}>
      <summary>
        {t('topics.background')} <small>{t('topics.backgroundNote')}</small>
      </summary>
      {columns.flatMap(({ title, provisions }) =>
        provisions.map((provision) => (
          <div key={provision.provisionId} lang="zh-CN">
            <p className={styles.reportName}>
              <Link to={lawAddress(provision.provisionId)}>
                《{title}》{provision.label}
              </Link>
            </p>
            {provision.lines.map(({ text, marks }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: printed lines, which may repeat and never move
              <p key={index}>
                <MarkedRuns text={text} spans={marks} />
              </p>
            ))}
          </div>
        )),
      )}
    </details>
  )
}
