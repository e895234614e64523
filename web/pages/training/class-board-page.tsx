// A class as its instructor sees it: the code large, who is how far, where most go wrong, and the results as CSV.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import type { ClassProgress } from '../../../server/contract/training.ts'
import { useDocuments } from '../../api/queries.ts'
import { closeClass, useClassProgress } from '../../api/training.ts'
import { exerciseAddress } from '../../app/addresses.ts'
import { keep, readKept } from '../../app/kept.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { saveFile } from '../../parts/file-saving.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { shortCitation } from '../../parts/short-names.ts'
import { Skeleton } from '../../parts/skeleton.tsx'
import { classCsv } from './class-csv.ts'
import { OutcomeTitle } from './product-words.tsx'
import styles from './training.module.css'
import { spokenCode } from './training-keeping.ts'

const keptKey = (code: string): string => {
  const kept = readKept<unknown>('local', `class-key.${code}`, null)
  return typeof kept === 'object' && kept !== null && 'key' in kept && typeof kept.key === 'string'
    ? kept.key
    : ''
}

function Exercises({ progress }: { readonly progress: ClassProgress }) {
  const { t } = useTranslation()
  const { data: documents = [] } = useDocuments()
  return (
    <table className={`${styles.table} ${styles.stacked}`}>
      <caption>{t('class.byExercise')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('class.exercise')}</th>
          <th scope="col">{t('class.rightOf')}</th>
          <th scope="col">{t('class.mistaken')}</th>
          <th scope="col">{t('class.missed')}</th>
        </tr>
      </thead>
      <tbody>
        {progress.exercises.map((exercise) => (
          <tr
            key={exercise.id}
            data-hardest={progress.hardest.includes(exercise.id) ? '' : undefined}
          >
            <th scope="row">
              <Link to={exerciseAddress(exercise.id)}>
                <span lang="zh-CN">{exercise.title}</span>{' '}
                {t('training.number', { n: exercise.number })}
              </Link>
              {progress.hardest.includes(exercise.id) ? <small>{t('class.hardest')}</small> : null}
            </th>
            <td className={styles.figure} data-label={t('class.rightOf')}>
              {exercise.right} / {exercise.attempts}
            </td>
            <td data-label={t('class.mistaken')}>
              {exercise.mistaken.map(({ outcome, title, count }) => (
                <p key={outcome}>
                  <OutcomeTitle id={outcome} title={title} /> ×{count}
                </p>
              ))}
            </td>
            <td data-label={t('class.missed')}>
              {exercise.missedBasis.slice(0, 3).map(({ citation, count }) => (
                <p key={citation} lang="zh-CN">
                  {shortCitation(citation, documents)} ×{count}
                </p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Trainees({ progress }: { readonly progress: ClassProgress }) {
  const { t } = useTranslation()
  if (progress.trainees.length === 0) return <p className={styles.empty}>{t('class.nobody')}</p>
  return (
    <table className={styles.table}>
      <caption>{t('class.byTrainee')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('class.trainee')}</th>
          <th scope="col">{t('class.done')}</th>
          <th scope="col">{t('class.rightCount')}</th>
          <th scope="col">{t('class.average')}</th>
        </tr>
      </thead>
      <tbody>
        {progress.trainees.map(({ name, done, right, score }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={styles.figure}>
              {done} / {progress.exercises.length}
            </td>
            <td className={styles.figure}>{right}</td>
            <td className={styles.figure}>{score}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Ends the class, asked once more: what was handed in is gone with it. */
function CloseClass({ code, classKey }: { readonly code: string; readonly classKey: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [isAsked, setIsAsked] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const close = async (): Promise<void> => {
    setFailure(undefined)
    try {
      await closeClass(code, classKey)
      keep('local', `class-key.${code}`, undefined)
      void navigate('/training/class')
    } catch (problem) {
      setFailure(problem)
    }
  }
  return (
    <div className={styles.next}>
      {isAsked ? (
        <>
          <p role="status">{t('class.closeSure')}</p>
          <button type="button" className={styles.quiet} onClick={() => void close()}>
            {t('class.closeNow')}
          </button>
          <button type="button" className={styles.quiet} onClick={() => setIsAsked(false)}>
            {t('class.keepOpen')}
          </button>
        </>
      ) : (
        <button type="button" className={styles.quiet} onClick={() => setIsAsked(true)}>
          {t('class.close')}
        </button>
      )}
      {failure === undefined ? null : <ProblemNotice error={failure} />}
    </div>
  )
}

/** Page of the instructor. The key is in this browser only: on another one the board cannot be opened. */
export function ClassBoardPage() {
  const { t } = useTranslation()
  const { code = '' } = useParams()
  const key = keptKey(code)
  const { data, error, refetch } = useClassProgress(code, key)
  usePageTitle(t('class.board', { code }))
  return (
    <div className={styles.page}>
      <p className={styles.crumb}>
        <Link to="/training/class">‹ {t('class.title')}</Link>
      </p>
      <h1 className={styles.title}>{data?.title || t('class.board', { code })}</h1>
      <p className={styles.code}>
        <span>{t('class.tellCode')}</span>
        <b data-testid="class-code">{spokenCode(code)}</b>
      </p>
      {key === '' ? <p className={styles.empty}>{t('class.noKey')}</p> : null}
      {error && key !== '' ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined ? (
        error || key === '' ? null : (
          <Skeleton lines={5} />
        )
      ) : (
        <>
          <Trainees progress={data} />
          <Exercises progress={data} />
          <button
            type="button"
            className={styles.quiet}
            disabled={data.results.length === 0}
            onClick={() =>
              saveFile(
                `tiaoli-class-${code}.csv`,
                classCsv(
                  data,
                  [
                    t('class.trainee'),
                    t('class.exercise'),
                    t('class.decided'),
                    t('class.verdict'),
                    t('class.points'),
                    t('class.at'),
                  ],
                  { right: t('class.isRight'), wrong: t('class.isWrong') },
                ),
                'text/csv',
              )
            }
          >
            {t('class.csv')}
          </button>
          <CloseClass code={code} classKey={key} />
        </>
      )}
    </div>
  )
}
