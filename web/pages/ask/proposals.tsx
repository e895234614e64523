// Facts that a language model read in the question: each with its words, and none of them counts until it is confirmed.

import { useTranslation } from 'react-i18next'
import type { FactProposal } from '../../../server/contract/answers.ts'
import { Mixed } from '../../parts/mixed.tsx'
import { ReadFrom } from '../../parts/read-from.tsx'
import styles from './proposals.module.css'

/** What the reader said of a proposal. */
export type Judgement = 'confirmed' | 'declined'

/** Proposals, what the reader said of each, and what to do with those confirmed. */
export interface ProposalsProps {
  readonly proposals: readonly FactProposal[]
  readonly judged: Readonly<Record<string, Judgement>>
  /** Called with undefined where a judgement is taken back. */
  readonly onJudge: (fact: string, judgement: Judgement | undefined) => void
  readonly onApply: (confirmed: readonly FactProposal[]) => void
}

function Proposal({
  proposal,
  judgement,
  onJudge,
}: {
  readonly proposal: FactProposal
  readonly judgement: Judgement | undefined
  readonly onJudge: ProposalsProps['onJudge']
}) {
  const { t } = useTranslation()
  const { fact, title, label, quote } = proposal
  const toggle = (next: Judgement) => () => onJudge(fact, judgement === next ? undefined : next)
  const name = { label: t('app.labelled', { label: title, text: label }) }
  return (
    <li data-judgement={judgement} data-fact={fact}>
      <div>
        <p>
          <span lang="zh-CN">{title}</span>{' '}
          <b>
            <Mixed text={label} />
          </b>
        </p>
        <ReadFrom quote={quote} />
      </div>
      <div className={styles.ways}>
        <button
          type="button"
          aria-pressed={judgement === 'confirmed'}
          aria-label={t('proposals.confirmOne', name)}
          onClick={toggle('confirmed')}
        >
          {t('proposals.confirm')}
        </button>
        <button
          type="button"
          aria-pressed={judgement === 'declined'}
          aria-label={t('proposals.declineOne', name)}
          onClick={toggle('declined')}
        >
          {t('proposals.decline')}
        </button>
      </div>
    </li>
  )
}

/** Proposals to confirm or to decline, and the button that decides again with those confirmed. */
export function Proposals({ proposals, judged, onJudge, onApply }: ProposalsProps) {
  const { t } = useTranslation()
  if (proposals.length === 0) return null
  const confirmed = proposals.filter(({ fact }) => judged[fact] === 'confirmed')
  return (
    <section className={`${styles.proposals} no-print`} aria-label={t('proposals.title')}>
      <h2>{t('proposals.title')}</h2>
      <p className={styles.note}>{t('proposals.note')}</p>
      <ul>
        {proposals.map((proposal) => (
          <Proposal
            key={proposal.fact}
            proposal={proposal}
            judgement={judged[proposal.fact]}
            onJudge={onJudge}
          />
        ))}
      </ul>
      <button
        type="button"
        className={styles.apply}
        disabled={confirmed.length === 0}
        onClick={() => onApply(confirmed)}
      >
        {confirmed.length === 0
          ? t('proposals.none')
          : t('proposals.apply', { n: confirmed.length })}
      </button>
    </section>
  )
}
