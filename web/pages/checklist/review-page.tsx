// 核对答案: every answer once more, each with the way to change it, before the verdict.

import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FactDefinition } from '../../../server/contract/checklists.ts'
import { checklistAddress } from '../../app/addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import styles from './checklist.module.css'
import { useWork } from './checklist-frame.tsx'
import { FactWords } from './fact-value.tsx'
import { PageHead } from './page-head.tsx'
import { Provisional, useUnconfirmedWords } from './provisional.tsx'
import { Standing } from './standing.tsx'

function Row({ fact }: { readonly fact: FactDefinition }) {
  const { t } = useTranslation()
  const { checklist, flow } = useWork()
  const value = flow.facts[fact.id]
  const title = fact.title
  const source = useUnconfirmedWords()(fact.id)
  return (
    <div className={styles.row}>
      <dt lang="zh-CN">{title}</dt>
      <dd data-unknown={value === undefined || value === 'unknown' ? '' : undefined}>
        {value === undefined ? (
          t('checklist.unanswered')
        ) : (
          <FactWords checklist={checklist} id={fact.id} value={value} />
        )}
        {source === undefined ? null : <small className={styles.small}> {source}</small>}
      </dd>
      <dd>
        <Link
          to={checklistAddress(checklist.id, `q/${fact.id}`)}
          aria-label={t('checklist.changeOne', { question: title })}
        >
          {t('checklist.change')}
        </Link>
      </dd>
    </div>
  )
}

/** Page of the answers. */
export function ReviewPage() {
  const { t } = useTranslation()
  const { checklist, flow, error, retry } = useWork()
  usePageTitle(t('checklist.review'))
  const answered = checklist.facts.filter((fact) => flow.facts[fact.id] !== undefined)
  const rest = checklist.facts.filter((fact) => flow.facts[fact.id] === undefined)
  return (
    <div className={styles.asking}>
      <div>
        <PageHead checklist={checklist} page="checklist.review" />
        {error ? <ProblemNotice error={error} onRetry={retry} /> : null}
        <Provisional />
        <dl className={styles.review}>
          {answered.map((fact) => (
            <Row key={fact.id} fact={fact} />
          ))}
        </dl>
        {rest.length === 0 ? null : (
          <details className={styles.more} open={answered.length === 0}>
            <summary>
              {t('app.counted', { label: t('checklist.restQuestions'), n: rest.length })}
            </summary>
            <dl className={styles.review}>
              {rest.map((fact) => (
                <Row key={fact.id} fact={fact} />
              ))}
            </dl>
          </details>
        )}
        <Link to={checklistAddress(checklist.id, 'verdict')} className={styles.go}>
          {t('checklist.see')}
        </Link>
      </div>
      <Standing />
    </div>
  )
}
