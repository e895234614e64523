// Whether a text applied on a day: of an old act, or of a date to come.

import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentDetail } from '../../../server/contract/documents.ts'
import type { TextOnDay } from './use-reading-day.ts'
import styles from './validity-on.module.css'
import { validitySentence } from './validity-sentence.ts'

/** What the field needs. */
type ValidityOnProps = Pick<TextOnDay, 'asOf' | 'status' | 'onChange'> & {
  readonly document: DocumentDetail
}

/** Field for a day with the answer beside it. A report applies on no day, and is not asked about. */
export function ValidityOn({ document, asOf, status, onChange }: ValidityOnProps) {
  const { t } = useTranslation()
  const field = useId()
  if (!document.normative) return null
  const sentence = status === undefined ? undefined : validitySentence(document, status)
  return (
    <div className={`${styles.validity} no-print`}>
      <label htmlFor={field}>{t('validity.label')}</label>
      <input
        id={field}
        type="date"
        min="1979-01-01"
        max="2099-12-31"
        value={asOf ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      />
      {asOf === undefined ? null : (
        <button type="button" onClick={() => onChange(undefined)}>
          {t('validity.today')}
        </button>
      )}
      <p role="status">
        {asOf === undefined || sentence === undefined
          ? ''
          : `${t('validity.on', { date: asOf })}${t(sentence.key, { date: sentence.date })}`}
      </p>
      {asOf === undefined ? null : <p className={styles.note}>{t('validity.note')}</p>}
    </div>
  )
}
