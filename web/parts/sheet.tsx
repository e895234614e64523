// A layer over the page: a sheet from below on phones, a panel at the side, or a dialog in the middle.

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './sheet.module.css'

/** What the layer holds and what closing it does. */
export interface SheetProps {
  readonly title: string
  readonly kind: 'dialog' | 'sheet' | 'side'
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * The browser's own modal dialog: it keeps the focus, gives it back, closes on Escape and needs no style of a script,
 * which the server's content policy forbids.
 */
export function Sheet({ title, kind, onClose, children }: SheetProps) {
  const { t } = useTranslation()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const element = dialog.current
    if (element !== null && !element.open) element.showModal()
    return () => element?.close()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes the dialog; the click is for the veil around it
    <dialog
      ref={dialog}
      className={styles.sheet}
      data-kind={kind}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close()
      }}
    >
      <div className={styles.body}>
        <div className={styles.head}>
          <h2 id={heading} className={styles.title}>
            {title}
          </h2>
          <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
            {t('app.close')}
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
