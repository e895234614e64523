// How much of a list is left under a filter, and the way back to all of it.

import styles from './catalogue.module.css'

/** The sentence; with `showAll` the button that takes the filter away. */
export function FilterCount({
  children,
  showAll,
  onShowAll,
}: {
  readonly children: string
  readonly showAll: string | undefined
  readonly onShowAll: () => void
}) {
  return (
    <p className={styles.count} role="status">
      {children}
      {showAll === undefined ? null : (
        <button type="button" onClick={onShowAll}>
          {showAll}
        </button>
      )}
    </p>
  )
}
