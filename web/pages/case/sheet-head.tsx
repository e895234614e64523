// What the printed form is headed with, and what can be done with the whole sheet.

import { useTranslation } from 'react-i18next'
import { dropNarrative } from '../checklist/held-narrative.ts'
import styles from './case.module.css'
import { type CaseSheet, SHEET_NARRATIVE, type SheetAction } from './case-sheet.ts'

/** Name of the case, who handles it, print and clear. Nothing of it is sent. */
export function SheetHead({
  sheet,
  act,
}: {
  readonly sheet: CaseSheet
  readonly act: (action: SheetAction) => void
}) {
  const { t } = useTranslation()
  return (
    <div className={styles.head}>
      {(['name', 'officer'] as const).map((field) => (
        <label key={field}>
          <span>{t(`case.${field}`)}</span>
          <input
            type="text"
            maxLength={80}
            value={sheet[field]}
            onChange={(event) => act({ kind: 'write', field, text: event.target.value })}
          />
        </label>
      ))}
      <button type="button" className={styles.quiet} onClick={() => window.print()}>
        {t('case.print')}
      </button>
      <button
        type="button"
        className={styles.quiet}
        onClick={() => {
          act({ kind: 'clear' })
          dropNarrative(SHEET_NARRATIVE)
        }}
      >
        {t('case.clear')}
      </button>
      <p className={styles.small}>{t('case.kept')}</p>
    </div>
  )
}
