// A link to the talk, made only when somebody asks for it: it holds the words, which the address of the page never does.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { linkToTalk } from '../../app/addresses.ts'
import { copyText } from '../../parts/clipboard.ts'
import buttons from '../../parts/export-buttons.module.css'
import styles from './answer.module.css'

/** Button that copies the link, and what to know of it; where no way of copying works, the link itself. */
export function CopyLink({ questions }: { readonly questions: readonly string[] }) {
  const { t } = useTranslation()
  const [link, setLink] = useState<string>()
  const [isCopied, setIsCopied] = useState(false)
  const copy = async (): Promise<void> => {
    const address = `${window.location.origin}${linkToTalk(questions)}`
    setIsCopied(await copyText(address))
    setLink(address)
  }
  const words = (): string | null => {
    if (link === undefined) return null
    return isCopied
      ? t('app.sentences', { first: t('ask.copied'), second: t('ask.linkNote') })
      : link
  }
  return (
    <div className={`${buttons.exports} ${styles.copyLink} no-print`}>
      <button type="button" onClick={() => void copy()}>
        {t('ask.copyLink')}
      </button>
      <span role="status">{words()}</span>
    </div>
  )
}
