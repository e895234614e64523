// The note beside a question: what stands so far, what is still open, which outcomes are still possible.

import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { checklistAddress } from '../../app/addresses.ts'
import styles from './checklist.module.css'
import { useWork } from './checklist-frame.tsx'

const MOST_SHOWN = 7

function Open() {
  const { t } = useTranslation()
  const { evaluation, checklist, flow } = useWork()
  if (evaluation === undefined) return null
  const open = evaluation.missing
  // Time limits of different length bear one name while none of them is certain.
  const possible = [...new Set(evaluation.possible.map(({ title }) => title))]
  return (
    <>
      <p className={styles.standingTitle}>{t('checklist.open', { n: open.length })}</p>
      <p className={styles.small}>{t('checklist.openHint')}</p>
      <ul className={styles.open} lang="zh-CN">
        {open.slice(0, MOST_SHOWN).map((id) => {
          const fact = checklist.facts.find((one) => one.id === id)
          return (
            <li key={id} data-asked={flow.facts[id] === undefined ? undefined : ''}>
              <Link to={checklistAddress(checklist.id, `q/${id}`)}>{fact?.title ?? id}</Link>
            </li>
          )
        })}
        {open.length > MOST_SHOWN ? (
          <li className={styles.openMore}>
            {t('checklist.openMore', { n: open.length - MOST_SHOWN })}
          </li>
        ) : null}
      </ul>
      {possible.length > 1 ? (
        <p className={styles.possible} lang="zh-CN">
          <span>{t('checklist.possible')}</span>
          {possible.map((title) => (
            <b key={title}>{title}</b>
          ))}
        </p>
      ) : null}
    </>
  )
}

/** The side note. */
export function Standing() {
  const { t } = useTranslation()
  const { evaluation, checklist, flow, isWeighing } = useWork()
  return (
    <aside className={styles.standing} aria-label={t('checklist.standing')} aria-busy={isWeighing}>
      <div role="status">
        {evaluation === undefined ? (
          <p className={styles.small}>{t('checklist.waiting')}</p>
        ) : evaluation.determined ? (
          <>
            <p className={styles.standingTitle} data-settled="">
              {t('checklist.settled')}
            </p>
            <p lang="zh-CN">
              <b>{evaluation.outcome.title}</b>
            </p>
            <p className={styles.small}>{t('checklist.settledHint')}</p>
          </>
        ) : (
          <Open />
        )}
      </div>
      <p className={styles.standingWays}>
        <span>{t('checklist.answered', { n: flow.trail.length })}</span>
        <Link to={checklistAddress(checklist.id, 'tasks')}>{t('checklist.tasks')}</Link>
        <Link to={checklistAddress(checklist.id, 'review')}>{t('checklist.skipToReview')}</Link>
      </p>
    </aside>
  )
}
