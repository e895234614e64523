// The note beside a question: what stands so far, what is still open, which outcomes are still possible.

import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { checklistAddress } from '../../app/addresses.ts'
import styles from './checklist.module.css'
import { useWork } from './checklist-frame.tsx'
import { factTitle } from './fact-words.ts'
import { unconfirmedIn } from './flow.ts'

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
      <ul className={styles.open}>
        {open.slice(0, MOST_SHOWN).map((id) => {
          const fact = checklist.facts.find((one) => one.id === id)
          return (
            <li key={id} data-asked={flow.facts[id] === undefined ? undefined : ''}>
              <Link to={checklistAddress(checklist.id, `q/${id}`)} lang="zh-CN">
                {fact?.title ?? id}
              </Link>
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
        <p className={styles.possible}>
          <span>{t('checklist.possible')}</span>
          {possible.map((title) => (
            <b key={title} lang="zh-CN">
              {title}
            </b>
          ))}
        </p>
      ) : null}
    </>
  )
}

/** A verdict on facts that were read and that nobody confirmed. */
function Waiting({ outcome }: { readonly outcome: string }) {
  const { t } = useTranslation()
  const { checklist, flow } = useWork()
  return (
    <>
      <p className={styles.standingTitle} data-provisional="">
        {t('unconfirmed.standing')}
      </p>
      <p lang="zh-CN">
        <b>{outcome}</b>
      </p>
      <p className={styles.small}>{t('unconfirmed.standingHint')}</p>
      <ul className={styles.open} lang="zh-CN">
        {unconfirmedIn(flow).map((id) => (
          <li key={id}>
            <Link to={checklistAddress(checklist.id, `q/${id}`)}>{factTitle(checklist, id)}</Link>
          </li>
        ))}
      </ul>
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
        ) : evaluation.determined && unconfirmedIn(flow).length > 0 ? (
          <Waiting outcome={evaluation.outcome.title} />
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
