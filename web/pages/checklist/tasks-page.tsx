// 任务列表: every fact of the checklist on one page, in any order, with the verdict moving beside it.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FactDefinition } from '../../../server/contract/checklists.ts'
import { checklistAddress } from '../../app/addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { ChineseRun, SLOT } from '../../parts/chinese-run.tsx'
import { OnlyCheck } from '../../parts/only-check.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useListKeys } from '../../parts/use-list-keys.ts'
import styles from './checklist.module.css'
import { useWork } from './checklist-frame.tsx'
import { FactLine } from './fact-line.tsx'
import { standingOf, TONE_OF } from './fact-standing.ts'
import { valueWords } from './fact-words.ts'
import { PageHead } from './page-head.tsx'
import { Provisional, useUnconfirmedWords } from './provisional.tsx'
import { Standing } from './standing.tsx'

function Task({ fact }: { readonly fact: FactDefinition }) {
  const { t } = useTranslation()
  const { checklist, flow, act, evaluation } = useWork()
  const standing = standingOf(fact.id, flow.facts[fact.id], evaluation)
  const derived = evaluation?.facts[fact.id]
  const unread = useUnconfirmedWords()(fact.id)
  const words =
    standing === 'derived' && derived !== undefined
      ? t('checklist.stand.derived', { value: valueWords(checklist, fact.id, derived.value, t) })
      : t(`checklist.stand.${standing === 'derived' ? 'idle' : standing}`)
  return (
    <FactLine
      fact={fact}
      value={flow.facts[fact.id]}
      onAnswer={(value) => act({ kind: 'answer', fact: fact.id, value })}
      onWithdraw={() => act({ kind: 'withdraw', fact: fact.id })}
      status={
        unread === undefined ? { tone: TONE_OF[standing], words } : { tone: 'open', words: unread }
      }
    >
      <Link to={checklistAddress(checklist.id, `q/${fact.id}`)} data-walk="">
        {t('checklist.taskOpen')}
        <span className="visually-hidden" lang="zh-CN">
          ：{fact.title}
        </span>
      </Link>
      {fact.askWhen === undefined ? null : (
        <span>
          {' '}
          · <ChineseRun words={t('checklist.condition', { when: SLOT })} run={fact.askWhen} />
        </span>
      )}
    </FactLine>
  )
}

/** Page of all questions. */
export function TasksPage() {
  const { t } = useTranslation()
  const { checklist, flow, evaluation, error, retry } = useWork()
  const [onlyOpen, setOnlyOpen] = useState(false)
  usePageTitle(t('app.labelled', { label: t('checklist.tasks'), text: checklist.title }))
  useListKeys('[data-walk]')
  const isOpen = (fact: FactDefinition): boolean =>
    TONE_OF[standingOf(fact.id, flow.facts[fact.id], evaluation)] === 'open'
  const shown = onlyOpen ? checklist.facts.filter(isOpen) : checklist.facts
  return (
    <div className={styles.asking}>
      <div>
        <PageHead checklist={checklist} page="checklist.tasks" />
        {error ? <ProblemNotice error={error} onRetry={retry} /> : null}
        <Provisional />
        <OnlyCheck label={t('checklist.onlyOpen')} checked={onlyOpen} onChange={setOnlyOpen} />
        <div className={styles.tasks}>
          {shown.map((fact) => (
            <Task key={fact.id} fact={fact} />
          ))}
          {shown.length === 0 ? <p>{t('checklist.nothingOpen')}</p> : null}
        </div>
        <Link to={checklistAddress(checklist.id, 'review')} className={styles.go}>
          {t('checklist.review')}
        </Link>
      </div>
      <Standing />
    </div>
  )
}
