// A line that stays in view all the way down a text that may not simply be relied on.

import { useTranslation } from 'react-i18next'
import type { DocumentDetail } from '../../../server/contract/documents.ts'
import styles from './reader-page.module.css'

/** Says that a text is a report, or applies in one place only, or is not in force on the day that is read. */
export function KindStrip({
  document,
  asOf,
}: {
  readonly document: DocumentDetail
  readonly asOf: string | undefined
}) {
  const { t } = useTranslation()
  const status = t(`doc.status.${document.status}`)
  const isLocal = document.normative && document.jurisdiction.level !== 'national'
  const parts = [
    document.normative ? undefined : `${t(`doc.kind.${document.kind}`)} · ${status}`,
    isLocal
      ? `${document.authority.name} · ${t('doc.local', { place: document.jurisdiction.name })}`
      : undefined,
    document.normative && document.status !== 'in-force'
      ? asOf === undefined
        ? status
        : `${t('validity.on', { date: asOf })}${status}`
      : undefined,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? null : (
    <p className={`${styles.strip} no-print`} aria-hidden="true">
      {parts.join(' · ')}
    </p>
  )
}
