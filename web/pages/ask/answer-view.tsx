// The left side: verdict, statements in their order, what is folded, what is only background, what to ask next.

import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer, AnswerRequest, Statement } from '../../../server/contract/answers.ts'
import { ASK } from '../../app/addresses.ts'
import { talkState } from '../../app/words-in-address.ts'
import { ExportButtons } from '../../parts/export-buttons.tsx'
import { Mixed } from '../../parts/mixed.tsx'
import { PrivateLink } from '../../parts/private-link.tsx'
import { ReceiptLine } from '../../parts/receipt-line.tsx'
import { Abstention } from './abstention.tsx'
import styles from './answer.module.css'
import { AnswerFormView } from './answer-form.tsx'
import { type PlacedStatement, partsOf } from './answer-parts.ts'
import { CarriedChips, Clarification } from './carried.tsx'
import { ChecklistOffer } from './checklist-offer.tsx'
import { unconfirmedFacts, writeConfirmed } from './confirmed.ts'
import { CopyLink } from './copy-link.tsx'
import { besideForm } from './form-citations.ts'
import { Proposals, type ProposalsProps } from './proposals.tsx'
import { type Choosing, Quotation } from './quotation.tsx'
import { VerdictSummary, type VerdictSummaryProps } from './verdict-summary.tsx'

/** An answer, whole or still arriving. */
export interface AnswerViewProps {
  readonly questions: readonly string[]
  readonly statements: readonly (Statement | undefined)[]
  readonly answer: Answer | undefined
  /** Whether a model goes on to word an answer that is whole. */
  readonly isWording: boolean
  readonly choosing: Choosing
  /** The request that was answered: what a file is made from. */
  readonly request: AnswerRequest
  /** What a model proposes, and what the reader said of it. */
  readonly proposing: Omit<ProposalsProps, 'proposals'>
  /** Called with facts of the verdict's checklist as the reader says that they are. */
  readonly onSay: VerdictSummaryProps['onSay']
  /** Removes something that was carried on from earlier turns. */
  readonly onRemove: (id: string) => void
}

function Statements({
  placed,
  props,
}: {
  readonly placed: readonly PlacedStatement[]
  readonly props: AnswerViewProps
}) {
  return placed.map((one) => (
    <Quotation
      key={one.index}
      placed={one}
      choosing={props.choosing}
      evaluation={props.answer?.evaluation}
    />
  ))
}

function Folded({
  title,
  open,
  children,
}: {
  readonly title: string
  readonly open: boolean
  readonly children: ReactNode
}) {
  return (
    <details className={styles.folded} open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}

function Background({ props }: { readonly props: AnswerViewProps }) {
  const { t } = useTranslation()
  const { background } = useMemo(() => partsOf(props.statements), [props.statements])
  if (background.length === 0) return null
  return (
    <section className={styles.background}>
      <h2>{t('ask.background')}</h2>
      <p className={styles.small}>{t('ask.backgroundNote')}</p>
      <Statements placed={background} props={props} />
    </section>
  )
}

/** The answer. */
export function AnswerView(props: AnswerViewProps) {
  const { t } = useTranslation()
  const { answer, statements, questions } = props
  const form = answer?.form
  const reason = answer?.reason
  const parts = useMemo(() => partsOf(statements, reason), [statements, reason])
  const main = besideForm(form, parts.main)
  // A verdict of the same checklist already leads to it, with the same facts.
  const offer =
    answer?.checklist?.id === answer?.evaluation?.checklistId ? undefined : answer?.checklist
  return (
    <>
      <CarriedChips carried={answer?.carried ?? []} onRemove={props.onRemove} />
      {answer?.evaluation === undefined ? null : (
        <VerdictSummary
          evaluation={answer.evaluation}
          unconfirmed={unconfirmedFacts(answer.evaluation, answer.carried, props.request.confirmed)}
          onSay={props.onSay}
        />
      )}
      {answer?.status === 'abstained' ? (
        <Abstention answer={answer} question={questions[questions.length - 1] ?? ''} />
      ) : null}
      {form === undefined ? null : <AnswerFormView form={form} choosing={props.choosing} />}
      <Statements placed={main} props={props} />
      {props.isWording ? <p className={`${styles.wording} no-print`}>{t('ask.wording')}</p> : null}
      {answer?.clarification === undefined ? null : (
        <Clarification clarification={answer.clarification} questions={questions} />
      )}
      {parts.context.length === 0 ? null : (
        <Folded
          title={t('app.counted', { label: t('ask.restOfArticle'), n: parts.context.length })}
          open={false}
        >
          <Statements placed={parts.context} props={props} />
        </Folded>
      )}
      {answer?.proposals === undefined ? null : (
        <Proposals proposals={answer.proposals} {...props.proposing} />
      )}
      {offer === undefined ? null : <ChecklistOffer offer={offer} />}
      {parts.related.length === 0 ? null : (
        <section>
          <h2 className={styles.heading}>{t('ask.related')}</h2>
          <Statements placed={parts.related} props={props} />
        </section>
      )}
      <Background props={props} />
      {answer === undefined || answer.followUps.length === 0 ? null : (
        <section className="no-print">
          <h2 className={styles.heading}>{t('ask.followUps')}</h2>
          <ul className={styles.chips}>
            {answer.followUps.map((followUp) => (
              <li key={followUp}>
                <PrivateLink
                  to={ASK}
                  state={talkState(
                    [...questions, followUp],
                    writeConfirmed(props.request.confirmed),
                  )}
                >
                  <Mixed text={followUp} />
                </PrivateLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      {answer === undefined ? null : (
        <>
          <div className={styles.after}>
            <ExportButtons key={JSON.stringify(props.request)} kind="answer" body={props.request} />
            <CopyLink key={questions.join('\n')} questions={questions} />
          </div>
          <ReceiptLine receipt={answer.receipt} className={styles.receipt} />
        </>
      )}
    </>
  )
}
