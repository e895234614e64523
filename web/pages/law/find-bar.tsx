// Where the reader is among the places that were found, with the two buttons that lead on.

import { useTranslation } from 'react-i18next'
import styles from './find-bar.module.css'
import type { Finding } from './use-finding.ts'

/** Count and steps of a search in the text; nothing while nothing is looked for. */
export function FindBar({
  finding,
  onEnd,
}: {
  readonly finding: Finding
  /** Shown as a button that ends the search, where the field itself is out of sight. */
  readonly onEnd?: () => void
}) {
  const { t } = useTranslation()
  const { words, found, at, place } = finding
  if (words === '') return null
  const n = found.places.length
  return (
    <div className={styles.bar}>
      <p role="status">
        {n === 0
          ? t('law.findNone', { q: words })
          : place === undefined || at === undefined
            ? t('law.findCount', { n })
            : t('law.findAt', { at: at + 1, n, mark: place.block.mark })}
      </p>
      {n === 0 ? null : (
        <>
          <button type="button" aria-label={t('law.findPrevious')} onClick={() => finding.step(-1)}>
            ↑
          </button>
          <button type="button" aria-label={t('law.findNext')} onClick={() => finding.step(1)}>
            ↓
          </button>
        </>
      )}
      {onEnd === undefined ? null : (
        <button type="button" aria-label={t('law.findEnd')} onClick={onEnd}>
          ×
        </button>
      )}
    </div>
  )
}
