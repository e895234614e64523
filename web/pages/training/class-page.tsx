// 课堂: join by a code; or open one, choose its exercises and watch it.

import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { openClass, useExercises } from '../../api/training.ts'
import { keep } from '../../app/kept.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { ExercisePicker } from './exercise-picker.tsx'
import styles from './training.module.css'
import { readCode } from './training-keeping.ts'

const MAX_EXERCISES = 50

function Join() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const field = useId()
  const [code, setCode] = useState('')
  const [fault, setFault] = useState(false)
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    const digits = readCode(code)
    if (digits === undefined) setFault(true)
    else void navigate(`/training/class/${digits}`)
  }
  return (
    <form onSubmit={onSubmit} className={styles.join} noValidate>
      <label htmlFor={field}>{t('class.code')}</label>
      <input
        id={field}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        value={code}
        aria-describedby={`${field}-fault`}
        onChange={(event) => {
          setCode(event.target.value)
          setFault(false)
        }}
      />
      <button type="submit" className={styles.quiet}>
        {t('class.join')}
      </button>
      <p id={`${field}-fault`} role="status" className={styles.faultText}>
        {fault ? t('class.badCode') : null}
      </p>
    </form>
  )
}

function Open() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data, error, refetch } = useExercises(undefined)
  const [title, setTitle] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [failure, setFailure] = useState<unknown>()
  const [fault, setFault] = useState<string>()
  const field = useId()
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setFailure(undefined)
    if (chosen.length === 0 || chosen.length > MAX_EXERCISES)
      return setFault(t('class.chooseSome', { most: MAX_EXERCISES }))
    try {
      const { code, key, endsAt } = await openClass({ title, exercises: [...chosen] })
      keep('local', `class-key.${code}`, { key, endsAt })
      void navigate(`/training/class/${code}/board`)
    } catch (problem) {
      setFailure(problem)
    }
  }
  return (
    <form onSubmit={(event) => void onSubmit(event)} className={styles.open} noValidate>
      <label htmlFor={`${field}-title`}>{t('class.name')}</label>
      <input
        id={`${field}-title`}
        type="text"
        maxLength={80}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton lines={5} /> : null}
      {data === undefined ? null : (
        <ExercisePicker exercises={data} chosen={chosen} onChoose={setChosen} />
      )}
      {failure === undefined ? null : <ProblemNotice error={failure} />}
      <p role="status" className={styles.faultText}>
        {fault}
      </p>
      <button type="submit" className={styles.go}>
        {t('class.open', { n: chosen.length })}
      </button>
      <p className={styles.small}>{t('class.kept')}</p>
    </form>
  )
}

/** Page where classes are joined and opened. */
export function ClassPage() {
  const { t } = useTranslation()
  usePageTitle(t('class.title'))
  return (
    <div className={styles.page}>
      <p className={styles.crumb}>
        <Link to="/training">‹ {t('training.title')}</Link>
      </p>
      <h1 className={styles.title}>{t('class.title')}</h1>
      <h2 className={styles.heading}>{t('class.joinTitle')}</h2>
      <Join />
      <h2 className={styles.heading}>{t('class.openTitle')}</h2>
      <Open />
    </div>
  )
}
