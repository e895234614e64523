// 引用: a menu of the usual forms, each shown as it will be pasted.

import { DropdownMenu } from 'radix-ui'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProvisionDetail } from '../../server/contract/documents.ts'
import { useShortcut } from '../app/shortcuts.ts'
import { CITATION_STYLES, type CitationStyle, citationText } from './citation-texts.ts'
import { copyText } from './clipboard.ts'
import styles from './copy-citation.module.css'
import { linesOfProvision } from './law-leaves.ts'

/** What became of a copy: said to everyone, and the text itself where the browser refused. */
interface Outcome {
  readonly text: string
  readonly copied: boolean
}

function CopyOutcome({ outcome }: { readonly outcome: Outcome | undefined }) {
  const { t } = useTranslation()
  const first = outcome?.text.split('\n')[0] ?? ''
  return (
    <div role="status" className={styles.outcome} data-testid="copy-outcome">
      {outcome === undefined ? null : outcome.copied ? (
        <p>{t('law.copied', { text: first.length > 60 ? `${first.slice(0, 60)}……` : first })}</p>
      ) : (
        <>
          <p>{t('law.copyFailed')}</p>
          <p className={styles.selectable}>{outcome.text}</p>
        </>
      )}
    </div>
  )
}

/** Button with the menu. `c` copies the full form of the provision that is shown. */
export function CopyCitation({ provision }: { readonly provision: ProvisionDetail }) {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<Outcome>()
  const lines = useMemo(() => linesOfProvision(provision), [provision])
  const copy = async (style: CitationStyle): Promise<void> => {
    const text = citationText(provision.citations, lines, style)
    setOutcome({ text, copied: await copyText(text) })
  }
  useShortcut('copy', () => void copy('full'))
  return (
    <>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger className={styles.trigger}>{t('law.citeMenu')}</DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            className={styles.menu}
            align="start"
            sideOffset={6}
            collisionPadding={12}
          >
            {CITATION_STYLES.map((style) => (
              <DropdownMenu.Item
                key={style}
                className={styles.item}
                onSelect={() => void copy(style)}
              >
                <span className={styles.style}>{t(`law.${style}`)}</span>
                <span className={styles.preview} lang="zh-CN">
                  {citationText(provision.citations, lines, style)}
                </span>
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <CopyOutcome outcome={outcome} />
    </>
  )
}
