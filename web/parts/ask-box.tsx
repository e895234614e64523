// The question box: grows with what is written, Enter asks, Shift+Enter starts a line, an input method is left alone.

import { type FormEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { submits } from '../app/key-press.ts'
import { MAX_QUESTION, MAX_SEARCH } from '../app/limits.ts'
import styles from './ask-box.module.css'
import { WhereWordsGo } from './where-words-go.tsx'

/** What the box starts with and what a question does. */
export interface AskBoxProps {
  readonly initial?: string
  readonly label: string
  readonly placeholder: string
  readonly onAsk: (question: string) => void
  readonly onFind?: (question: string) => void
  readonly size: 'large' | 'small'
  readonly autoFocus?: boolean
  /** What the button says; 提问 unless told. */
  readonly submitLabel?: string
  /** Whether the words are only searched for, and answered by nothing. */
  readonly isSearch?: boolean
  /** Longest question, in characters; that of the server unless told. */
  readonly most?: number
}

/** Characters left are told when they are no more than these. */
const NEAR_LIMIT = 400

/** Question box with its two ways on: ask, or search the articles only. */
export function AskBox(props: AskBoxProps) {
  const {
    initial = '',
    label,
    placeholder,
    onAsk,
    onFind,
    size,
    autoFocus = false,
    isSearch = false,
    most = MAX_QUESTION,
    submitLabel,
  } = props
  const { t } = useTranslation()
  const [question, setQuestion] = useState(initial)
  const [fault, setFault] = useState<string>()
  const field = useId()
  useEffect(() => setQuestion(initial), [initial])
  const length = question.trim().length
  const take = (use: (question: string) => void, limit: number): void => {
    if (length === 0) setFault(t('ask.empty'))
    else if (length > limit) setFault(t('ask.tooLong', { length, most: limit }))
    else {
      setFault(undefined)
      use(question.trim())
    }
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    take(onAsk, most)
  }
  return (
    <form className={styles.box} data-size={size} onSubmit={onSubmit}>
      <label htmlFor={field} className={styles.label}>
        {label}
      </label>
      <div className={styles.field} data-text={`${question}\u200b`}>
        <textarea
          id={field}
          rows={1}
          value={question}
          placeholder={placeholder}
          // biome-ignore lint/a11y/noAutofocus: the home page is a question box and little else
          autoFocus={autoFocus}
          onChange={(event) => {
            setQuestion(event.target.value)
            setFault(undefined)
          }}
          onKeyDown={(event) => {
            const { key, shiftKey, ctrlKey, metaKey, altKey } = event
            const { isComposing, keyCode } = event.nativeEvent
            if (!submits({ key, shiftKey, ctrlKey, metaKey, altKey, isComposing, keyCode })) return
            event.preventDefault()
            take(onAsk, most)
          }}
          aria-invalid={fault !== undefined}
          aria-describedby={`${field}-fault`}
          data-ask=""
        />
      </div>
      <div className={styles.ways}>
        <p id={`${field}-fault`} className={styles.fault} role="status">
          {fault ??
            (length > most - NEAR_LIMIT && length <= most
              ? t('ask.left', { n: most - length })
              : null)}
        </p>
        {onFind === undefined ? null : (
          <button type="button" className={styles.second} onClick={() => take(onFind, MAX_SEARCH)}>
            {t('ask.find')}
          </button>
        )}
        <button type="submit" className={styles.send}>
          {submitLabel ?? t('ask.send')}
        </button>
      </div>
      <WhereWordsGo isSearch={isSearch} />
    </form>
  )
}
