// The first page of a checklist: what it decides, what it asks, where the texts differ, and the way in.

import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { checklistAddress } from '../../app/addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { BasisList } from './basis-list.tsx'
import styles from './checklist.module.css'
import { useWork } from './checklist-frame.tsx'
import { nextStep } from './flow.ts'
import { dropNarrative, heldNarrative } from './held-narrative.ts'

/** What starting again clears, and the way to do so; nothing where there is nothing to clear. */
function Restart() {
  const { t } = useTranslation()
  const { checklist, flow, act } = useWork()
  const navigate = useNavigate()
  const answered = flow.trail.length
  const isWritten = heldNarrative(checklist.id) !== ''
  if (answered === 0 && !isWritten) return null
  return (
    <>
      <p className={styles.small}>
        {answered === 0 ? null : t('checklist.restartAsk', { n: answered })}
        {answered === 0 || !isWritten ? null : ' '}
        {isWritten ? t('checklist.restartNarrative') : null}
      </p>
      <button
        type="button"
        className={styles.quiet}
        onClick={() => {
          act({ kind: 'restart' })
          dropNarrative(checklist.id)
          void navigate(checklistAddress(checklist.id, `q/${checklist.facts[0]?.id}`))
        }}
      >
        {t('checklist.restart')}
      </button>
    </>
  )
}

function Actions() {
  const { t } = useTranslation()
  const { checklist, flow, evaluation } = useWork()
  const first = checklist.facts[0]?.id
  const step = evaluation === undefined ? undefined : nextStep(flow, evaluation)
  const target =
    step === undefined
      ? `q/${first}`
      : step.kind === 'review'
        ? flow.trail.length === 0
          ? `q/${first}`
          : 'review'
        : `q/${step.fact}`
  const answered = flow.trail.length
  return (
    <div className={styles.actions}>
      <Link to={checklistAddress(checklist.id, target)} className={styles.go} data-testid="start">
        {answered === 0 ? t('checklist.start') : t('checklist.resume')}
      </Link>
      <Restart />
    </div>
  )
}

/** Start page. */
export function StartPage() {
  const { t } = useTranslation()
  const { checklist } = useWork()
  usePageTitle(checklist.title)
  return (
    <>
      <p className={styles.crumb}>
        <Link to="/checklists">{t('checklists.title')}</Link>
        <span lang="zh-CN"> › {checklist.group}</span>
      </p>
      <h1 className={styles.title} lang="zh-CN">
        {checklist.title}
      </h1>
      <p className={styles.small}>
        <span lang="zh-CN">
          {[checklist.users.join('、'), checklist.stages.join('、')].join(' · ')}
        </span>{' '}
        · {t('checklist.version', { v: checklist.version })}
      </p>
      {checklist.summary === undefined ? null : (
        <p className={styles.lead} lang="zh-CN">
          {checklist.summary}
        </p>
      )}
      <p className={styles.outcomes}>
        <span>{t('checklists.outcomes')}</span>
        {checklist.outcomes.map(({ id, title }) => (
          <b key={id} lang="zh-CN">
            {title}
          </b>
        ))}
      </p>
      <Actions />
      <p className={styles.waysIn}>
        <Link to={checklistAddress(checklist.id, 'tasks')}>{t('checklist.tasks')}</Link>
        <Link to={checklistAddress(checklist.id, 'narrative')}>{t('narrative.title')}</Link>
        <Link to={checklistAddress(checklist.id, 'picture')}>{t('picture.title')}</Link>
        <Link to={`/case?${new URLSearchParams({ add: checklist.id })}`}>{t('case.add')}</Link>
      </p>
      <p className={styles.small}>{t('checklist.kept')}</p>
      <details className={styles.more}>
        <summary>
          {t('app.counted', { label: t('checklist.needs'), n: checklist.facts.length })}
        </summary>
        <ol className={styles.needs} lang="zh-CN">
          {checklist.facts.map(({ id, title }) => (
            <li key={id}>
              <Link to={checklistAddress(checklist.id, `q/${id}`)}>{title}</Link>
            </li>
          ))}
        </ol>
      </details>
      {checklist.conflicts.length === 0 ? null : (
        <details className={styles.more}>
          <summary>
            {t('app.counted', { label: t('checklist.conflicts'), n: checklist.conflicts.length })}
          </summary>
          {checklist.conflicts.map((conflict) => (
            <section key={conflict.id} className={styles.conflict}>
              <h2 lang="zh-CN">{conflict.title}</h2>
              <p lang="zh-CN">{conflict.note}</p>
              <BasisList basis={conflict.texts} ranked />
            </section>
          ))}
        </details>
      )}
      {checklist.gaps.length === 0 ? null : (
        <details className={styles.more}>
          <summary>
            {t('app.counted', { label: t('checklist.gaps'), n: checklist.gaps.length })}
          </summary>
          {checklist.gaps.map((gap) => (
            <section key={gap.id} className={styles.conflict} lang="zh-CN">
              <h2>{gap.title}</h2>
              <p>{gap.note}</p>
            </section>
          ))}
        </details>
      )}
      {checklist.notes.length === 0 ? null : (
        <details className={styles.more}>
          <summary>{t('checklist.notes')}</summary>
          <ul className={styles.needs} lang="zh-CN">
            {checklist.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
