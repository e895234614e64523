// A field that narrows a list by words as they are written.

import { useState } from 'react'
import styles from './catalogue.module.css'

/** The words are kept here while they are written: an input method must not wait for the page that is narrowed by them. */
export function FilterWords({
  label,
  hint,
  initial,
  onWords,
}: {
  readonly label: string
  readonly hint: string
  readonly initial: string
  readonly onWords: (words: string) => void
}) {
  const [words, setWords] = useState(initial)
  return (
    <label className={styles.words}>
      <span>{label}</span>
      <input
        type="search"
        value={words}
        placeholder={hint}
        onChange={(event) => {
          setWords(event.target.value)
          if (!(event.nativeEvent as InputEvent).isComposing) onWords(event.target.value)
        }}
        onCompositionEnd={(event) => onWords(event.currentTarget.value)}
      />
    </label>
  )
}
