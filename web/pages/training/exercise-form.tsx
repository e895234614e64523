// What a trainee hands in: a decision, the facts it rests on, the provisions, and the reason.

import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExerciseView, Grade } from '../../../server/contract/training.ts'
import { gradeAttempt } from '../../api/training.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useFault } from '../../parts/use-fault.ts'
import { type AttemptDraft, dropAttempt, heldAttempt, holdAttempt } from './held-attempt.ts'
import { AnswerWords, OutcomeTitle } from './product-words.tsx'
import styles from './training.module.css'
import type { Membership } from './training-keeping.ts'

/** Outcome id that stands for a date to be worked out. */
const DATE = 'YYYY-MM-DD'

function Outcomes({
  exercise,
  outcome,
  onOutcome,
}: {
  readonly exercise: ExerciseView
  readonly outcome: string
  readonly onOutcome: (outcome: string) => void
}) {
  const { t } = useTranslation()
  return (
    <fieldset className={styles.choices}>
      <legend>{t('training.decide')}</legend>
      {exercise.outcomes.map(({ id, title }) =>
        id === DATE ? (
          <label key={id} className={styles.date}>
            <span>{t('training.dateOutcome')}</span>
            <input
              type="date"
              value={/^\d{4}-/.test(outcome) ? outcome : ''}
              onChange={(event) => onOutcome(event.target.value)}
            />
          </label>
        ) : (
          <label key={id}>
            <input
              type="radio"
              name="outcome"
              value={id}
              checked={outcome === id}
              onChange={() => onOutcome(id)}
            />
            <span>
              <OutcomeTitle id={id} title={title} />
            </span>
          </label>
        ),
      )}
    </fieldset>
  )
}

/** The form; the grade goes to whoever shows it. */
export function ExerciseForm({
  exercise,
  membership,
  onGrade,
}: {
  readonly exercise: ExerciseView
  readonly membership: Membership | undefined
  readonly onGrade: (grade: Grade) => void
}) {
  const { t } = useTranslation()
  const [attempt, setAttempt] = useState(() => heldAttempt(exercise.id))
  const { outcome, facts, citations, reason } = attempt
  const fault = useFault<HTMLParagraphElement>()
  const [failure, setFailure] = useState<unknown>()
  const [isGrading, setIsGrading] = useState(false)
  const id = useId()
  const change = (part: Partial<AttemptDraft>): void => {
    const changed = { ...attempt, ...part }
    setAttempt(changed)
    holdAttempt(exercise.id, changed)
  }
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setFailure(undefined)
    if (outcome === '') return fault.tell(t('training.noDecision'))
    fault.tell()
    setIsGrading(true)
    try {
      const grade = await gradeAttempt(exercise.id, {
        outcome,
        facts: [...facts],
        citations,
        reason,
        ...(membership !== undefined && {
          class: { code: membership.code, token: membership.token },
        }),
      })
      dropAttempt(exercise.id)
      onGrade(grade)
    } catch (error) {
      setFailure(error)
    } finally {
      setIsGrading(false)
    }
  }
  return (
    <form onSubmit={(event) => void onSubmit(event)} noValidate className={styles.form}>
      {fault.words === undefined ? null : (
        <p ref={fault.place} role="alert" tabIndex={-1} className={styles.fault}>
          {fault.words}
        </p>
      )}
      <Outcomes
        exercise={exercise}
        outcome={outcome}
        onOutcome={(chosen) => change({ outcome: chosen })}
      />
      <fieldset className={styles.ticks}>
        <legend>{t('training.because')}</legend>
        {exercise.facts.map((fact) => (
          <label key={fact.id}>
            <input
              type="checkbox"
              checked={facts.includes(fact.id)}
              onChange={(event) =>
                change({
                  facts: event.target.checked
                    ? [...facts, fact.id]
                    : facts.filter((other) => other !== fact.id),
                })
              }
            />
            <span>
              <span lang="zh-CN">{fact.title}：</span>
              <AnswerWords words={fact.value} />
            </span>
          </label>
        ))}
      </fieldset>
      <label htmlFor={`${id}-cite`}>{t('training.cite')}</label>
      <textarea
        id={`${id}-cite`}
        rows={2}
        maxLength={4000}
        value={citations}
        placeholder={t('training.citeHint')}
        onChange={(event) => change({ citations: event.target.value })}
      />
      <label htmlFor={`${id}-reason`}>{t('training.reason')}</label>
      <textarea
        id={`${id}-reason`}
        rows={3}
        maxLength={8000}
        value={reason}
        placeholder={t('training.reasonHint')}
        onChange={(event) => change({ reason: event.target.value })}
      />
      <p className={styles.small}>{t('training.kept')}</p>
      {failure === undefined ? null : <ProblemNotice error={failure} />}
      <button type="submit" className={styles.go} disabled={isGrading}>
        {isGrading ? t('training.grading') : t('training.handIn')}
      </button>
    </form>
  )
}
