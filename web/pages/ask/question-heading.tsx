// The question over its answer. A case told at length is folded, so that the answer stands on the first screen.

import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import textButton from '../../parts/text-button.module.css'
import { languageOf } from '../../words/i18n.ts'
import styles from './ask-page.module.css'

/** Longest question that is shown whole, in characters: about four lines of a phone. */
const LONGEST_WHOLE = 120

/** The question; a long one in smaller letters, four lines of it until it is unfolded. Printed it is always whole. */
export function QuestionHeading({ question }: { readonly question: string }) {
  const { t } = useTranslation()
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  if (question.length <= LONGEST_WHOLE)
    return (
      <h1 className={styles.question} lang={languageOf(question)}>
        {question}
      </h1>
    )
  return (
    <div className={styles.told}>
      <h1
        id={id}
        className={styles.question}
        data-folded={isOpen ? undefined : ''}
        lang={languageOf(question)}
      >
        {question}
      </h1>
      <button
        type="button"
        className={`${textButton.button} ${styles.unfold} no-print`}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t(isOpen ? 'ask.fold' : 'ask.unfold', { n: question.length })}
      </button>
    </div>
  )
}
