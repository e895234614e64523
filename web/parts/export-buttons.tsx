// Carrying a result away: as a Word document, as Markdown, on paper.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ExportFormat, type ExportKind, exportFile } from '../api/exports.ts'
import { RequestFailure } from '../api/request.ts'
import styles from './export-buttons.module.css'
import { saveBlob } from './file-saving.ts'

/** What is exported. `body` is the request whose result it is; the server makes the same result again. */
export interface ExportButtonsProps {
  readonly kind: ExportKind
  readonly body: unknown
  /** Left out where the page has a button of its own for it. */
  readonly withPrint?: boolean
}

/** What became of the last file. */
type Outcome =
  | { readonly kind: 'making' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'failed'; readonly error: unknown }

function OutcomeLine({ outcome }: { readonly outcome: Outcome | undefined }) {
  const { t } = useTranslation()
  const words = (): string | null => {
    switch (outcome?.kind) {
      case undefined:
        return null
      case 'making':
        return t('exports.making')
      case 'saved':
        return t('exports.saved', { name: outcome.name })
      case 'failed': {
        const { error } = outcome
        const isOffline = error instanceof RequestFailure && error.kind === 'offline'
        const detail = isOffline ? t('problem.offline') : String((error as Error).message ?? error)
        return t('exports.failed', { detail })
      }
    }
  }
  return (
    <span role="status" className={styles.outcome}>
      {words()}
    </span>
  )
}

/** Buttons for the files, and for printing. */
export function ExportButtons({ kind, body, withPrint = true }: ExportButtonsProps) {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<Outcome>()
  const save = async (format: ExportFormat): Promise<void> => {
    setOutcome({ kind: 'making' })
    try {
      const { name, content } = await exportFile(kind, body, format)
      saveBlob(name, content)
      setOutcome({ kind: 'saved', name })
    } catch (error) {
      setOutcome({ kind: 'failed', error })
    }
  }
  const isMaking = outcome?.kind === 'making'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a legend in view, these buttons need none
    <div role="group" className={`${styles.exports} no-print`} aria-label={t('exports.label')}>
      {(['docx', 'md'] as const).map((format) => (
        <button key={format} type="button" disabled={isMaking} onClick={() => void save(format)}>
          {t(`exports.${format}`)}
        </button>
      ))}
      {withPrint ? (
        <button type="button" onClick={() => window.print()}>
          {t('exports.print')}
        </button>
      ) : null}
      <OutcomeLine outcome={outcome} />
    </div>
  )
}
