// The argument of a verdict, to be read from top to bottom: each line with what carries it; the rest folded.

import { useTranslation } from 'react-i18next'
import type { ArgumentLine } from './argument.ts'
import styles from './argument-tree.module.css'

function Lines({ lines }: { readonly lines: readonly ArgumentLine[] }) {
  return (
    <ol className={styles.lines}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an argument is a fixed tree; its lines may repeat
        <Line key={index} line={line} />
      ))}
    </ol>
  )
}

function Line({ line }: { readonly line: ArgumentLine }) {
  const { t } = useTranslation()
  return (
    <li className={styles.line} data-truth={line.truth}>
      <p>
        <span className={styles.truth}>{t(`checklist.truth.${line.truth}`)}</span>
        <span lang="zh-CN">
          <span className={styles.label}>{line.label}</span>
          {line.detail === undefined ? null : <small>{line.detail}</small>}
        </span>
      </p>
      {line.carried.length === 0 ? null : <Lines lines={line.carried} />}
      {line.beside.length === 0 ? null : (
        <details className={styles.beside}>
          <summary>{t('checklist.beside', { n: line.beside.length })}</summary>
          <Lines lines={line.beside} />
        </details>
      )}
    </li>
  )
}

/** The whole argument under its conclusion. */
export function ArgumentTree({ line }: { readonly line: ArgumentLine }) {
  return (
    <div className={styles.argument}>
      <Lines lines={[line]} />
    </div>
  )
}
