// What a reader must know of a text before relying on it: its rank, whether it is in force, where it applies.

import { useTranslation } from 'react-i18next'
import type { DocumentSummary } from '../../server/contract/documents.ts'
import { useDocuments } from '../api/queries.ts'
import styles from './badges.module.css'
import { Mixed } from './mixed.tsx'

type Tone = 'jade' | 'amber' | 'plain'

/** A small label in one of three tones. */
export function Badge({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return (
    <span className={styles.badge} data-tone={tone}>
      <Mixed text={children} />
    </span>
  )
}

const toneOf = (document: DocumentSummary): Tone =>
  document.status === 'in-force' && document.jurisdiction.level === 'national' ? 'jade' : 'amber'

/** Rank and validity in one badge, and where a local text applies in another. */
export function AuthorityBadges({ document }: { readonly document: DocumentSummary }) {
  const { t } = useTranslation()
  return (
    <span className={styles.row}>
      <Badge tone={toneOf(document)}>
        {document.normative
          ? `${document.authority.name} · ${t(`doc.status.${document.status}`)}`
          : `${t(`doc.kind.${document.kind}`)} · ${t(`doc.status.${document.status}`)}`}
      </Badge>
      {document.normative && document.jurisdiction.level !== 'national' ? (
        <Badge tone="amber">{t('doc.local', { place: document.jurisdiction.name })}</Badge>
      ) : null}
    </span>
  )
}

/** Badges of the text that a provision stands in; until the texts are known, the name of its rank alone. */
export function ProvisionBadges({
  documentId,
  authority,
}: {
  readonly documentId: string
  readonly authority?: string
}) {
  const { data } = useDocuments()
  const document = data?.find((one) => one.id === documentId)
  if (document !== undefined) return <AuthorityBadges document={document} />
  return authority === undefined ? null : <Badge tone="plain">{authority}</Badge>
}
