// Two texts beside each other, what differs marked on each side and said to screen readers.

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './compare.module.css'
import { type PrintedDifference, printedDifferences } from './differences.ts'

function Side({
  runs,
  side,
}: {
  readonly runs: readonly PrintedDifference[]
  readonly side: 'left' | 'right'
}) {
  let at = 0
  return (
    <p className={styles.words} lang="zh-CN" data-side={side}>
      {runs.map((run) => {
        const words = run[side]
        if (words === '') return null
        at += words.length
        if (run.kind === 'same') return <span key={at}>{words}</span>
        return side === 'left' ? <del key={at}>{words}</del> : <ins key={at}>{words}</ins>
      })}
    </p>
  )
}

/** Both columns, each under its own head where there are heads. Equal texts say so. */
export function DifferenceColumns({
  left,
  right,
  heads,
}: {
  readonly left: string
  readonly right: string
  readonly heads?: readonly [ReactNode, ReactNode]
}) {
  const { t } = useTranslation()
  const runs = printedDifferences(left, right)
  return (
    <>
      {left === right ? <p className={styles.equal}>{t('compare.equal')}</p> : null}
      <div className={styles.columns}>
        <div>
          {heads?.[0]}
          <Side runs={runs} side="left" />
        </div>
        <div>
          {heads?.[1]}
          <Side runs={runs} side="right" />
        </div>
      </div>
    </>
  )
}
