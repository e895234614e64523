// One statement of an answer: law in a serif face with its badge and citation, everything else plainly not law.

import { useTranslation } from 'react-i18next'
import type { AnswerCitation } from '../../../server/contract/answer-citation.ts'
import type { Evaluation } from '../../../server/contract/checklists.ts'
import { useDocuments } from '../../api/queries.ts'
import { documentOf } from '../../app/addresses.ts'
import { ProvisionBadges } from '../../parts/badges.tsx'
import { MarkedRuns } from '../../parts/marked-runs.tsx'
import { Mixed } from '../../parts/mixed.tsx'
import { shortTitle } from '../../parts/short-names.ts'
import styles from './answer.module.css'
import { citationKey, decidingSpans, type PlacedStatement } from './answer-parts.ts'

/** Which citation is shown at the side, and how to choose another. */
export interface Choosing {
  readonly chosen: string | undefined
  readonly choose: (key: string) => void
}

/** A number alone names no text: the usual abbreviation of the text stands before it. */
function useShortCitation(documentId: string, label: string, title: string): string {
  const { data } = useDocuments()
  if (label.startsWith('《')) return label
  const document = data?.find(({ id }) => id === documentId) ?? { title, shortTitles: [] }
  return `${shortTitle(document)}${label}`
}

function CitationLine({
  citation,
  id,
  choosing,
}: {
  readonly citation: AnswerCitation
  readonly id: string
  readonly choosing: Choosing
}) {
  const { t } = useTranslation()
  const isChosen = choosing.chosen === id
  const documentId = documentOf(citation.provisionId)
  const label = useShortCitation(documentId, citation.label, citation.documentTitle)
  return (
    <p className={styles.cite}>
      <ProvisionBadges documentId={documentId} authority={citation.authority} />
      <button
        type="button"
        className={styles.open}
        aria-current={isChosen ? 'true' : undefined}
        aria-label={t('ask.showSource', { label })}
        data-citation={id}
        onClick={() => choosing.choose(id)}
      >
        <span lang="zh-CN">{label}</span>
      </button>
      {citation.verified ? (
        <span className={styles.verified}>✓ {t('ask.verified')}</span>
      ) : (
        <span className={styles.unverified}>{t('ask.unverified')}</span>
      )}
    </p>
  )
}

/** A statement with its citations. */
export function Quotation({
  placed,
  choosing,
  evaluation,
}: {
  readonly placed: PlacedStatement
  readonly choosing: Choosing
  readonly evaluation: Evaluation | undefined
}) {
  const { t } = useTranslation()
  const { statement, index } = placed
  const keys = statement.citations.map((_, place) => citationKey(index, place))
  const isLaw = statement.kind === 'quotation' && statement.citations.every((one) => one.normative)
  return (
    <div
      className={styles.statement}
      data-kind={isLaw ? 'law' : statement.kind}
      data-chosen={keys.some((key) => key === choosing.chosen) ? '' : undefined}
    >
      {statement.kind === 'generated' ? (
        <p className={styles.generated}>
          {t(statement.verified ? 'ask.generatedChecked' : 'ask.generated')}
        </p>
      ) : null}
      {statement.kind === 'quotation' ? (
        <blockquote lang="zh-CN">
          <MarkedRuns text={statement.text} spans={decidingSpans(statement, evaluation)} />
        </blockquote>
      ) : (
        <p>
          <Mixed text={statement.text} />
        </p>
      )}
      {statement.citations.map((citation, place) => (
        <CitationLine
          key={keys[place]}
          id={keys[place] ?? ''}
          citation={citation}
          choosing={choosing}
        />
      ))}
    </div>
  )
}
