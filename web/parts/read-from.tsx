// The words that a fact was read from, beside the fact.

import { useTranslation } from 'react-i18next'
import { languageOf } from '../words/i18n.ts'
import styles from './read-from.module.css'

/** Words as they were written, in quotation marks of their language. */
export function ReadFrom({ quote }: { readonly quote: string }) {
  const { t } = useTranslation()
  return (
    <p className={styles.from}>
      {t('proposals.from')}{' '}
      <q lang={languageOf(quote)}>
        <mark>{quote}</mark>
      </q>
    </p>
  )
}
