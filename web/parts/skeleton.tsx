// Lines where text will stand, while it is on its way.

import { useTranslation } from 'react-i18next'
import styles from './skeleton.module.css'

const WIDTHS = ['100%', '96%', '99%', '72%', '100%', '93%', '58%']

/** A paragraph to come; says so to screen readers once. */
export function Skeleton({
  lines = 4,
  label,
}: {
  readonly lines?: number
  readonly label?: string
}) {
  const { t } = useTranslation()
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">{label ?? t('app.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: lines without identity or order to keep
          key={index}
          className={styles.line}
          style={{ width: WIDTHS[index % WIDTHS.length] }}
          aria-hidden="true"
        />
      ))}
    </div>
  )
}
