// Where the words of a question go besides the server, said where they are written. Nothing where they stay on it.

import { useTranslation } from 'react-i18next'
import { useHealth } from '../api/queries.ts'
import styles from './ask-box.module.css'

/** One line for each; what is only searched for goes to no language model. */
export function WhereWordsGo({ isSearch }: { readonly isSearch: boolean }) {
  const { t } = useTranslation()
  const { data } = useHealth()
  const places = data?.sendsTo?.filter((place) => !(isSearch && place === 'language-model')) ?? []
  return places.map((place) => (
    <p key={place} className={styles.leaves} data-leaves={place}>
      {t(`ask.leaves.${place}`)}
    </p>
  ))
}
