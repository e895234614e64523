// One exercise: the facts, what the trainee decides and cites, and the grade beside the engine's proof.

import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { ClassView, ExerciseView, Grade } from '../../../server/contract/training.ts'
import { useClass, useExercise, useExercises } from '../../api/training.ts'
import { exerciseAddress } from '../../app/addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { ExerciseForm } from './exercise-form.tsx'
import { GradeView } from './grade-view.tsx'
import { dropAttempt } from './held-attempt.ts'
import { AnswerWords } from './product-words.tsx'
import { RoleChoice } from './role-choice.tsx'
import styles from './training.module.css'
import { keepResult, keepRole, keptMembership, keptRole, type Role } from './training-keeping.ts'

function Pattern({ exercise }: { readonly exercise: ExerciseView }) {
  const { t } = useTranslation()
  return (
    <section className={styles.pattern}>
      <h2 className={styles.heading}>{t('training.pattern')}</h2>
      <dl>
        {exercise.facts.map(({ id, title, value }) => (
          <div key={id}>
            <dt lang="zh-CN">{title}</dt>
            <dd>
              <AnswerWords words={value} />
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.small}>{t('training.notTold')}</p>
    </section>
  )
}

/** The next exercise: of the class in a class, else of the checklist. */
function Next({
  exercise,
  classroom,
}: {
  readonly exercise: ExerciseView
  readonly classroom: ClassView | undefined
}) {
  const { t } = useTranslation()
  const ofChecklist = useExercises(exercise.checklistId)
  const inOrder = classroom?.exercises ?? ofChecklist.data ?? []
  const at = inOrder.findIndex(({ id }) => id === exercise.id)
  const next = at < 0 ? undefined : inOrder[at + 1]
  return (
    <p className={styles.next}>
      {next === undefined ? null : <Link to={exerciseAddress(next.id)}>{t('training.next')}</Link>}
      {classroom === undefined ? (
        <Link to="/training">{t('training.back')}</Link>
      ) : (
        <Link to={`/training/class/${classroom.code}`}>{t('class.back')}</Link>
      )}
    </p>
  )
}

/** The class that this exercise is done for: the one that was joined, where it has this exercise and has not ended. */
function useClassOf(exercise: ExerciseView) {
  const joined = keptMembership()
  const { data } = useClass(joined?.code ?? '')
  const isIn = data?.exercises.some(({ id }) => id === exercise.id) ?? false
  return isIn ? { membership: joined, classroom: data } : {}
}

function Work({ exercise }: { readonly exercise: ExerciseView }) {
  const { t } = useTranslation()
  const [role, setRole] = useState(keptRole)
  const [grade, setGrade] = useState<Grade>()
  const [round, setRound] = useState(0)
  const start = useRef<HTMLHeadingElement>(null)
  const { membership, classroom } = useClassOf(exercise)
  const takeSide = (side: Role): void => {
    keepRole(side)
    setRole(side)
    // What is filled in and not yet graded holds for either side.
    if (grade === undefined) return
    dropAttempt(exercise.id)
    setGrade(undefined)
    setRound(round + 1)
  }
  usePageTitle(
    t('app.labelled', {
      label: exercise.title,
      text: t('training.number', { n: exercise.number }),
    }),
  )
  return (
    <div className={styles.page}>
      <p className={styles.crumb}>
        <Link to="/training">‹ {t('training.title')}</Link>
        {membership === undefined ? null : (
          <span> · {t('class.member', { code: membership.code, name: membership.name })}</span>
        )}
      </p>
      <h1 ref={start} tabIndex={-1} className={styles.title}>
        <span lang="zh-CN">{exercise.title}</span>
        <small>{t('training.number', { n: exercise.number })}</small>
      </h1>
      <p className={styles.lead}>
        {t(`training.asks.${role}`)}
        <span lang="zh-CN">{exercise.asks}</span>
      </p>
      <div className={styles.desk}>
        <Pattern exercise={exercise} />
        <div>
          <RoleChoice taken={role} onRole={takeSide} />
          <ExerciseForm
            key={round}
            exercise={exercise}
            membership={membership}
            onGrade={(given) => {
              setGrade(given)
              keepResult(exercise.id, {
                score: given.score,
                right: given.outcome.right,
                role,
                at: new Date().toISOString(),
              })
            }}
          />
        </div>
      </div>
      {grade === undefined ? null : (
        <GradeView
          key={`${round} ${grade.score} ${grade.outcome.given}`}
          grade={grade}
          exercise={exercise}
          role={role}
          onOtherSide={(side) => {
            takeSide(side)
            start.current?.focus()
          }}
        />
      )}
      <Next exercise={exercise} classroom={classroom} />
    </div>
  )
}

/** Page of an exercise. */
export function ExercisePage() {
  const { id = '' } = useParams()
  const { data, error, refetch } = useExercise(id)
  if (error)
    return (
      <div className={styles.page}>
        <ProblemNotice error={error} onRetry={() => void refetch()} level={1} />
      </div>
    )
  if (data === undefined)
    return (
      <div className={styles.page}>
        <Skeleton lines={8} />
      </div>
    )
  return <Work key={id} exercise={data} />
}
