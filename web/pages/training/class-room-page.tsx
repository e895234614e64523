// A class as a trainee sees it: a name, and the exercises in order.

import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { joinClass, useClass } from '../../api/training.ts'
import { exerciseAddress } from '../../app/addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import styles from './training.module.css'
import {
  keepMembership,
  keptMembership,
  keptResults,
  leaveClass,
  leftMembership,
} from './training-keeping.ts'

function NameForm({
  code,
  onName,
}: {
  readonly code: string
  readonly onName: (name: string) => void
}) {
  const { t } = useTranslation()
  const field = useId()
  const [name, setName] = useState('')
  const [fault, setFault] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const chosen = name.trim()
    setFault(chosen === '')
    setFailure(undefined)
    if (chosen === '') return
    try {
      keepMembership(leftMembership(code, chosen) ?? { code, ...(await joinClass(code, chosen)) })
      onName(chosen)
    } catch (problem) {
      setFailure(problem)
    }
  }
  return (
    <form onSubmit={(event) => void onSubmit(event)} className={styles.join} noValidate>
      <label htmlFor={field}>{t('class.yourName')}</label>
      <input
        id={field}
        type="text"
        maxLength={40}
        autoComplete="off"
        value={name}
        aria-describedby={`${field}-note`}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className={styles.quiet}>
        {t('class.enter')}
      </button>
      <p id={`${field}-note`} role="status" className={fault ? styles.faultText : styles.small}>
        {fault ? t('class.noName') : t('class.nameNote')}
      </p>
      {failure === undefined ? null : <ProblemNotice error={failure} />}
    </form>
  )
}

/** Page of a class. */
export function ClassRoomPage() {
  const { t } = useTranslation()
  const { code = '' } = useParams()
  const { data, error, refetch } = useClass(code)
  const kept = keptMembership()
  const [name, setName] = useState(kept?.code === code ? kept.name : undefined)
  const results = keptResults()
  const isTitled = data !== undefined && data.title !== ''
  usePageTitle(t('class.room', { code }))
  return (
    <div className={styles.page}>
      <p className={styles.crumb}>
        <Link to="/training/class">‹ {t('class.title')}</Link>
      </p>
      <h1 className={styles.title}>
        {isTitled ? data.title : t('class.room', { code })}
        {isTitled ? <small>{code}</small> : null}
      </h1>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined ? (
        error ? null : (
          <Skeleton lines={4} />
        )
      ) : name === undefined ? (
        <NameForm code={code} onName={setName} />
      ) : (
        <>
          <p className={styles.lead}>{t('class.welcome', { name })}</p>
          <ol className={styles.list}>
            {data.exercises.map((exercise) => (
              <li key={exercise.id}>
                <Link to={exerciseAddress(exercise.id)} lang="zh-CN" data-walk="">
                  {exercise.title} {t('training.number', { n: exercise.number })}
                </Link>
                {results[exercise.id] === undefined ? null : (
                  <span className={styles.small}>
                    {t('training.scoreIs', { n: results[exercise.id]?.score ?? 0 })}
                  </span>
                )}
              </li>
            ))}
          </ol>
          <p className={styles.next}>
            <button
              type="button"
              className={styles.quiet}
              onClick={() => {
                leaveClass()
                setName(undefined)
              }}
            >
              {t('class.leave')}
            </button>
          </p>
        </>
      )}
    </div>
  )
}
