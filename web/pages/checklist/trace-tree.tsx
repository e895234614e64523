// The trace as an argument that can be read: each line a condition, how it came out, and what it rests on.

import { useTranslation } from 'react-i18next'
import type { TraceNode } from '../../../server/contract/checklists.ts'
import styles from './verdict.module.css'

/** One line and what stands under it. */
export function TraceTree({
  node,
  depth = 0,
}: {
  readonly node: TraceNode
  readonly depth?: number
}) {
  const { t } = useTranslation()
  return (
    <li className={styles.trace} data-truth={node.truth}>
      <span className={styles.truth}>{t(`checklist.truth.${node.truth}`)}</span>
      <span lang="zh-CN">
        {node.label}
        {node.detail === undefined ? null : <small>{node.detail}</small>}
      </span>
      {node.children.length === 0 ? null : (
        <ul>
          {node.children.map((child, index) => (
            <TraceTree
              // biome-ignore lint/suspicious/noArrayIndexKey: a trace is a fixed tree; labels may repeat
              key={index}
              node={child}
              depth={depth + 1}
            />
          ))}
        </ul>
      )}
    </li>
  )
}
