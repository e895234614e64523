// The small question box of the header: one line, Enter asks.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ASK } from '../app/addresses.ts'
import { isComposing } from '../app/key-press.ts'
import { MAX_QUESTION } from '../app/limits.ts'
import { talkState } from '../app/words-in-address.ts'
import styles from './ask-box.module.css'

/** One-line question box. */
export function QuickAsk() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [question, setQuestion] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const asked = question.trim()
        if (asked !== '') void navigate(ASK, { state: talkState([asked]) })
      }}
    >
      <input
        className={styles.quick}
        type="text"
        enterKeyHint="search"
        value={question}
        maxLength={MAX_QUESTION}
        onChange={(event) => setQuestion(event.target.value)}
        onKeyDown={(event) => {
          // Some input methods end a composition with Enter, which must not also ask.
          if (event.key === 'Enter' && isComposing(event.nativeEvent)) event.preventDefault()
        }}
        placeholder={t('ask.placeholder')}
        aria-label={t('ask.label')}
        data-ask=""
      />
    </form>
  )
}
