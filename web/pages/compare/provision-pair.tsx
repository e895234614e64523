// Two provisions side by side.

import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ProvisionDetail } from '../../../server/contract/documents.ts'
import { useProvision } from '../../api/queries.ts'
import { lawAddress } from '../../app/addresses.ts'
import { ProvisionBadges } from '../../parts/badges.tsx'
import { linesOfProvision } from '../../parts/law-leaves.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import styles from './compare.module.css'
import { DifferenceColumns } from './difference-columns.tsx'

function Head({ provision }: { readonly provision: ProvisionDetail }) {
  return (
    <div className={styles.head} data-report={provision.normative ? undefined : ''}>
      <h2 lang="zh-CN">
        <Link to={lawAddress(provision.id)}>{provision.citations.short}</Link>
      </h2>
      <ProvisionBadges documentId={provision.documentId} />
    </div>
  )
}

/** The pair, with what is marked explained. */
export function ProvisionPair({ left, right }: { readonly left: string; readonly right: string }) {
  const { t } = useTranslation()
  const a = useProvision(left)
  const b = useProvision(right)
  const error = a.error ?? b.error
  if (error) {
    const retry = (): void => {
      for (const one of [a, b]) if (one.isError) void one.refetch()
    }
    return <ProblemNotice error={error} onRetry={retry} />
  }
  if (a.data === undefined || b.data === undefined) return <Skeleton lines={8} />
  return (
    <section data-testid="pair">
      <DifferenceColumns
        heads={[<Head key={left} provision={a.data} />, <Head key={right} provision={b.data} />]}
        left={linesOfProvision(a.data).join('\n')}
        right={linesOfProvision(b.data).join('\n')}
      />
      <p className={styles.note}>{t('compare.note')}</p>
    </section>
  )
}
