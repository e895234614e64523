// The question box: grows with what is written, Enter asks, Shift+Enter starts a line, an input method is left alone.

import { type FormEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MAX_QUESTION } from '../app/addresses.ts'
import { submits } from '../app/key-press.ts'
import styles from './ask-box.module.css'

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
}

/** Characters left are told from here on. */
const NEAR_LIMIT = MAX_QUESTION - 400

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
    submitLabel,
  } = props
  const { t } = useTranslation()
  const [question, setQuestion] = useState(initial)
  const [fault, setFault] = useState<string>()
  const field = useId()
  useEffect(() => setQuestion(initial), [initial])
  const length = question.trim().length
  const take = (use: (question: string) => void): void => {
    if (length === 0) setFault(t('ask.empty'))
    else if (length > MAX_QUESTION) setFault(t('ask.tooLong', { length, most: MAX_QUESTION }))
    else {
      setFault(undefined)
      use(question.trim())
    }
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    take(onAsk)
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
            take(onAsk)
          }}
          aria-invalid={fault !== undefined}
          aria-describedby={`${field}-fault`}
          data-ask=""
        />
      </div>
      <div className={styles.ways}>
        <p id={`${field}-fault`} className={styles.fault} role="status">
          {fault ??
            (length > NEAR_LIMIT && length <= MAX_QUESTION
              ? t('ask.left', { n: MAX_QUESTION - length })
              : null)}
        </p>
        {onFind === undefined ? null : (
          <button type="button" className={styles.second} onClick={() => take(onFind)}>
            {t('ask.find')}
          </button>
        )}
        <button type="submit" className={styles.send}>
          {submitLabel ?? t('ask.send')}
        </button>
      </div>
    </form>
  )
}
