// A verdict as a seal: a few characters in a frame.

import styles from './seal.module.css'
import { sealRows } from './seal-rows.ts'

/** Cinnabar where the outcome is settled, amber where facts are missing. */
export function Seal({ title, settled }: { readonly title: string; readonly settled: boolean }) {
  const rows = sealRows(title)
  const longest = Math.max(...rows.map((row) => row.length))
  return (
    <span
      className={styles.seal}
      data-settled={settled ? '' : undefined}
      data-size={longest > 5 || rows.length > 3 ? 'small' : 'large'}
      role="img"
      aria-label={title}
      lang="zh-CN"
    >
      {rows.map((row) => (
        <span key={row} aria-hidden="true">
          {row}
        </span>
      ))}
    </span>
  )
}
