// A verdict as a seal: a few characters in a frame.

import { languageOf } from '../words/i18n.ts'
import styles from './seal.module.css'
import { sealRows } from './seal-rows.ts'

/** What a seal says. `provisional` is a word in the language of the interface, for a verdict on facts that nobody confirmed. */
export interface SealProps {
  readonly title: string
  readonly settled: boolean
  readonly provisional?: string | undefined
}

/** Cinnabar where the outcome is settled, amber where facts are missing, a mere outline where it is provisional. */
export function Seal({ title, settled, provisional }: SealProps) {
  const rows = sealRows(title)
  const longest = Math.max(...rows.map((row) => row.length))
  const isProvisional = settled && provisional !== undefined
  return (
    <span className={styles.place}>
      <span
        className={styles.seal}
        data-settled={settled && !isProvisional ? '' : undefined}
        data-provisional={isProvisional ? '' : undefined}
        data-size={longest > 5 || rows.length > 3 ? 'small' : 'large'}
        role="img"
        aria-label={title}
        lang={languageOf(title)}
      >
        {rows.map((row) => (
          <span key={row} aria-hidden="true">
            {row}
          </span>
        ))}
      </span>
      {isProvisional ? <span className={styles.provisional}>{provisional}</span> : null}
    </span>
  )
}
