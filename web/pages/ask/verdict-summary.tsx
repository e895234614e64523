// The verdict at the head of an answer: the seal, one sentence, the facts it rests on, or those still needed. As long as nobody
// confirmed the facts that were read, it is provisional and looks so.

import { useTranslation } from 'react-i18next'
import type { ChecklistDetail, Evaluation } from '../../../server/contract/checklists.ts'
import { useChecklist } from '../../api/queries.ts'
import { checklistAddress } from '../../app/addresses.ts'
import { ChineseRun, SLOT } from '../../parts/chinese-run.tsx'
import { PrivateLink } from '../../parts/private-link.tsx'
import { Seal } from '../../parts/seal.tsx'
import { FactWords } from '../checklist/fact-value.tsx'
import { factTitle } from '../checklist/fact-words.ts'
import { handOn } from '../checklist/shared-facts.ts'
import {
  type UnconfirmedFact,
  UnconfirmedFacts,
  type UnconfirmedFactsProps,
} from '../checklist/unconfirmed-facts.tsx'
import { WhySentence } from '../checklist/why-sentence.tsx'
import styles from './answer.module.css'

/** A verdict that came with an answer, the facts in it that nobody confirmed, and what becomes of what the reader says. */
export interface VerdictSummaryProps {
  readonly evaluation: Evaluation
  readonly unconfirmed: readonly UnconfirmedFact[]
  readonly onSay: UnconfirmedFactsProps['onSay']
}

function ConfirmedFacts({
  evaluation,
  checklist,
  unconfirmed,
}: Omit<VerdictSummaryProps, 'onSay'> & { readonly checklist: ChecklistDetail | undefined }) {
  const confirmed = Object.entries(evaluation.facts).filter(
    ([id, { source }]) => source !== 'derived' && unconfirmed.every((one) => one.id !== id),
  )
  if (confirmed.length === 0) return null
  return (
    <ul className={styles.facts}>
      {confirmed.map(([id, { value }]) => (
        <li key={id}>
          <span lang="zh-CN">{factTitle(checklist, id)}</span>{' '}
          <b>
            <FactWords checklist={checklist} id={id} value={value} />
          </b>
        </li>
      ))}
    </ul>
  )
}

/** How far the verdict stands; nothing of it is said of one that is provisional, which the facts to be confirmed say. */
function Standing({
  evaluation,
  isProvisional,
}: Pick<VerdictSummaryProps, 'evaluation'> & { readonly isProvisional: boolean }) {
  const { t } = useTranslation()
  if (isProvisional) return null
  return (
    <p>
      {evaluation.determined
        ? t('checklist.determined')
        : t('app.sentences', {
            first: t('checklist.open', { n: evaluation.missing.length }),
            second: t('checklist.undetermined'),
          })}
    </p>
  )
}

/** Summary of an evaluation that came with an answer. */
export function VerdictSummary(props: VerdictSummaryProps) {
  const { t } = useTranslation()
  const { evaluation, unconfirmed, onSay } = props
  const { data: checklist } = useChecklist(evaluation.checklistId)
  const { outcome, determined, missing, facts } = evaluation
  const given = Object.fromEntries(
    Object.entries(facts)
      .filter(([, fact]) => fact.source !== 'derived')
      .map(([id, fact]) => [id, fact.value]),
  )
  const handed = handOn(given, Object.fromEntries(unconfirmed.map(({ id, quote }) => [id, quote])))
  const isProvisional = determined && unconfirmed.length > 0
  const questionOf = (id: string): string => checklistAddress(evaluation.checklistId, `q/${id}`)
  return (
    <section
      className={styles.verdict}
      data-settled={determined && !isProvisional ? '' : undefined}
      data-provisional={isProvisional ? '' : undefined}
      data-testid="verdict"
    >
      <Seal
        title={outcome.title}
        settled={determined}
        provisional={isProvisional ? t('unconfirmed.seal') : undefined}
      />
      <div className={styles.finding}>
        <p lang="zh-CN">
          <strong>{outcome.title}</strong>
          {checklist === undefined ? null : `（${checklist.title}）`}
        </p>
        <WhySentence evaluation={evaluation} />
        <Standing evaluation={evaluation} isProvisional={isProvisional} />
        {determined ? null : (
          <ul className={styles.missing} lang="zh-CN">
            {missing.slice(0, 6).map((fact) => (
              <li key={fact}>
                <PrivateLink to={questionOf(fact)} state={handed}>
                  {factTitle(checklist, fact)}
                </PrivateLink>
              </li>
            ))}
          </ul>
        )}
        <ConfirmedFacts evaluation={evaluation} checklist={checklist} unconfirmed={unconfirmed} />
        <UnconfirmedFacts
          facts={unconfirmed}
          checklist={checklist}
          onSay={onSay}
          changeOf={(id, words) => (
            <PrivateLink to={questionOf(id)} state={handed}>
              {words}
            </PrivateLink>
          )}
        />
        <p className={styles.small}>
          <ChineseRun
            words={t('ask.byRules', { title: SLOT })}
            run={checklist?.title ?? evaluation.checklistId}
          />{' '}
          <span className="no-print">
            <PrivateLink to={checklistAddress(evaluation.checklistId, 'verdict')} state={handed}>
              {t('ask.seeVerdict')}
            </PrivateLink>
          </span>
        </p>
      </div>
    </section>
  )
}
