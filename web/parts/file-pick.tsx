// A button that opens a file of the reader's; the browser's own field is there for the keyboard and hidden from view.

import { type ChangeEvent, useId } from 'react'
import styles from './file-pick.module.css'

/** Button for one file. Its input is empty again once `onPick` has taken the file. */
export function FilePick({
  label,
  accept,
  onPick,
}: {
  readonly label: string
  readonly accept: string
  readonly onPick: (event: ChangeEvent<HTMLInputElement>) => Promise<void>
}) {
  const field = useId()
  return (
    <span className={styles.pick}>
      <input id={field} type="file" accept={accept} onChange={(event) => void onPick(event)} />
      <label htmlFor={field}>{label}</label>
    </span>
  )
}
