// Two texts: each article of the left with the article of the right that speaks most like it.

import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DocumentDetail } from '../../../server/contract/documents.ts'
import { useDocument } from '../../api/queries.ts'
import { lawAddress } from '../../app/addresses.ts'
import { AuthorityBadges } from '../../parts/badges.tsx'
import { leavesOf } from '../../parts/law-leaves.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useListKeys } from '../../parts/use-list-keys.ts'
import { blocksOf } from '../law/blocks.ts'
import styles from './compare.module.css'
import { DifferenceColumns } from './difference-columns.tsx'
import { counterparts } from './differences.ts'

/** Below this share of common words two articles do not speak of the same. */
const LEAST_LIKE = 0.28
const PERCENT = 100

interface Unit {
  readonly id: string
  readonly mark: string
  readonly text: string
}

/** Number of an article as it is cited: the guidelines print 26．, which is 第26条; a part of the report is 三. */
const nameOf = (mark: string): string =>
  mark.replace(/^(\d+)[．.]$/, '第$1条').replace(/[．、]$/, '')

const unitsOf = (document: DocumentDetail): Unit[] =>
  blocksOf(document).map(({ id, mark, article }) => ({
    id,
    mark: nameOf(mark),
    text: leavesOf(article)
      .map((leaf) => leaf.text)
      .join('\n'),
  }))

/** Two units that speak alike; their words are compared once they are opened. */
function Pair({
  one,
  other,
  likeness,
}: {
  readonly one: Unit
  readonly other: Unit
  readonly likeness: number
}) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary data-walk="">
        <span lang="zh-CN">
          {one.mark} ↔ {other.mark}
        </span>
        <small>{t('compare.alike', { n: Math.round(likeness * PERCENT) })}</small>
      </summary>
      {isOpen ? (
        <>
          <DifferenceColumns left={one.text} right={other.text} />
          <p className={styles.note}>
            <Link to={`/compare?${new URLSearchParams({ a: one.id, b: other.id })}`}>
              {t('compare.openPair')}
            </Link>
          </p>
        </>
      ) : null}
    </details>
  )
}

function Pairs({ left, right }: { readonly left: DocumentDetail; readonly right: DocumentDetail }) {
  const { t } = useTranslation()
  const [a, b] = useMemo(() => [unitsOf(left), unitsOf(right)], [left, right])
  const pairs = useDeferredValue(useMemo(() => counterparts(a, b, LEAST_LIKE), [a, b]))
  const find = (units: readonly Unit[], id: string): Unit | undefined =>
    units.find((unit) => unit.id === id)
  useListKeys('[data-walk]')
  return (
    <>
      <div className={styles.columns}>
        {[left, right].map((document) => (
          <div
            key={document.id}
            className={styles.head}
            data-report={document.normative ? undefined : ''}
          >
            <h2 lang="zh-CN">
              <Link to={lawAddress(document.id)}>{document.title}</Link>
            </h2>
            <AuthorityBadges document={document} />
          </div>
        ))}
      </div>
      <p role="status" className={styles.note}>
        {t('compare.pairs', { n: pairs.length, left: a.length, right: b.length })}
      </p>
      <ol className={styles.pairs}>
        {pairs.map((pair) => {
          const [one, other] = [find(a, pair.left), find(b, pair.right)]
          if (one === undefined || other === undefined) return null
          return (
            <li key={pair.left}>
              <Pair one={one} other={other} likeness={pair.likeness} />
            </li>
          )
        })}
      </ol>
    </>
  )
}

/** Two texts. */
export function TextPair({ left, right }: { readonly left: string; readonly right: string }) {
  const { t } = useTranslation()
  const a = useDocument(left)
  const b = useDocument(right)
  const error = a.error ?? b.error
  if (error) {
    const retry = (): void => {
      for (const one of [a, b]) if (one.isError) void one.refetch()
    }
    return <ProblemNotice error={error} onRetry={retry} />
  }
  if (a.data === undefined || b.data === undefined)
    return <Skeleton lines={8} label={t('law.loadingText')} />
  return <Pairs left={a.data} right={b.data} />
}
