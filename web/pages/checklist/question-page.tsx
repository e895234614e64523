// One question a page. Going back changes nothing; going on weighs the answers and asks what still matters.

import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import type { Evaluation, FactDefinition, Facts } from '../../../server/contract/checklists.ts'
import { evaluationQuery } from '../../api/queries.ts'
import { checklistAddress } from '../../app/addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useFault } from '../../parts/use-fault.ts'
import { AnswerField } from './answer-field.tsx'
import { BasisList } from './basis-list.tsx'
import styles from './checklist.module.css'
import { useWork } from './checklist-frame.tsx'
import {
  type AnswerFault,
  answerText,
  flowAfter,
  nextStep,
  previousFact,
  readAnswer,
} from './flow.ts'
import { Standing } from './standing.tsx'

function Why({ fact }: { readonly fact: FactDefinition }) {
  const { t } = useTranslation()
  return (
    <>
      {fact.help === undefined ? null : (
        <p className={styles.help} lang="zh-CN">
          {fact.help}
        </p>
      )}
      {fact.citationOnly ? <p className={styles.small}>{t('checklist.citationOnly')}</p> : null}
      {fact.legalBasis.length === 0 ? null : (
        <details className={styles.why}>
          <summary>{t('checklist.why')}</summary>
          <BasisList basis={fact.legalBasis} />
        </details>
      )}
    </>
  )
}

function useFaultText(): (fault: AnswerFault, fact: FactDefinition, raw: string) => string {
  const { t } = useTranslation()
  return (fault, fact, raw) => {
    if (fault !== 'empty') return t(`checklist.fault.${fault}`, { raw })
    if (fact.type === 'date-list') return t('checklist.fault.emptyDays')
    return fact.type === 'boolean' || fact.type === 'enum'
      ? t('checklist.fault.empty')
      : t('checklist.fault.emptyText')
  }
}

/** Weighs facts that are about to become the answers; the frame then finds the result in the cache. */
function useWeigh(id: string): (facts: Facts) => Promise<Evaluation> {
  const client = useQueryClient()
  return (facts) => client.fetchQuery(evaluationQuery(id, facts))
}

function Question({ fact }: { readonly fact: FactDefinition }) {
  const { t } = useTranslation()
  const { checklist, flow, act } = useWork()
  const navigate = useNavigate()
  const weigh = useWeigh(checklist.id)
  const faultText = useFaultText()
  const [raw, setRaw] = useState(() => answerText(flow.facts[fact.id]))
  const fault = useFault<HTMLDivElement>()
  const [failure, setFailure] = useState<unknown>()
  const back = previousFact(flow, fact.id)
  const place = flow.trail.indexOf(fact.id)
  usePageTitle(fact.title)
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const answer = readAnswer(fact, raw)
    if ('fault' in answer) return fault.tell(faultText(answer.fault, fact, raw))
    fault.tell()
    setFailure(undefined)
    const action = { kind: 'answer', fact: fact.id, value: answer.value } as const
    const after = flowAfter(flow, action)
    try {
      const step = nextStep(after, await weigh(after.facts))
      act(action)
      const page = step.kind === 'review' ? 'review' : `q/${step.fact}`
      void navigate(checklistAddress(checklist.id, page))
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <div className={styles.asking}>
      <form onSubmit={(event) => void onSubmit(event)} noValidate>
        <p className={styles.crumb}>
          {back === undefined ? (
            <Link to={checklistAddress(checklist.id)}>‹ {t('checklist.backToStart')}</Link>
          ) : (
            <Link to={checklistAddress(checklist.id, `q/${back}`)} data-testid="back">
              ‹ {t('checklist.back')}
            </Link>
          )}
        </p>
        {fault.words === undefined ? null : (
          <div ref={fault.place} className={styles.fault} role="alert" tabIndex={-1} id="fault">
            <p>
              <b>{t('checklist.fault.title')}</b>
            </p>
            <p>{fault.words}</p>
          </div>
        )}
        {failure === undefined ? null : <ProblemNotice error={failure} />}
        <fieldset
          aria-describedby={fault.words === undefined ? undefined : 'fault'}
          aria-invalid={fault.words === undefined ? undefined : true}
        >
          <legend className={styles.legend}>
            <span className={styles.small}>
              <span lang="zh-CN">{checklist.title}</span> ·{' '}
              {t('checklist.of', { n: (place < 0 ? flow.trail.length : place) + 1 })}
            </span>
            <h1 className={styles.question} lang="zh-CN">
              {fact.question}
            </h1>
          </legend>
          <Why fact={fact} />
          <AnswerField
            fact={fact}
            raw={raw}
            onChange={setRaw}
            faultId={fault.words === undefined ? undefined : 'fault'}
          />
        </fieldset>
        <button type="submit" className={styles.go}>
          {t('checklist.continue')}
        </button>
      </form>
      <Standing />
    </div>
  )
}

/** Page of one question. */
export function QuestionPage() {
  const { t } = useTranslation()
  const { fact: id } = useParams()
  const { checklist } = useWork()
  const fact = checklist.facts.find((one) => one.id === id)
  if (fact === undefined)
    return (
      <>
        <h1 className={styles.title}>{t('checklist.noSuchQuestion')}</h1>
        <p>
          <Link to={checklistAddress(checklist.id)}>{t('checklist.backToStart')}</Link>
        </p>
      </>
    )
  return <Question key={fact.id} fact={fact} />
}
