// The exercises of a class to be: by checklist, narrowed by words, single ones or a whole set.

import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExerciseSummary } from '../../../server/contract/training.ts'
import { type ExerciseSet, exercisesMatching, setsOf } from './exercise-sets.ts'
import styles from './training.module.css'

type Choose = (chosen: readonly string[]) => void

const without = (chosen: readonly string[], ids: readonly string[]): readonly string[] =>
  chosen.filter((id) => !ids.includes(id))

function SetPicker({
  set,
  chosen,
  isOpen,
  onChoose,
}: {
  readonly set: ExerciseSet
  readonly chosen: readonly string[]
  readonly isOpen: boolean
  readonly onChoose: Choose
}) {
  const { t } = useTranslation()
  const ids = set.exercises.map(({ id }) => id)
  const picked = ids.filter((id) => chosen.includes(id)).length
  const isWhole = picked === ids.length
  return (
    <details open={isOpen}>
      <summary>
        <span lang="zh-CN">{set.title}</span>
        <small>{t('class.picked', { n: picked, all: ids.length })}</small>
      </summary>
      <button
        type="button"
        onClick={() => onChoose([...without(chosen, ids), ...(isWhole ? [] : ids)])}
      >
        {t(isWhole ? 'class.chooseNone' : 'class.chooseAll')}
        <span className="visually-hidden" lang="zh-CN">
          ：{set.title}
        </span>
      </button>
      <div className={styles.pickRow}>
        {set.exercises.map(({ id, number }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                onChoose(event.target.checked ? [...chosen, id] : without(chosen, [id]))
              }
            />
            <span>
              <span className="visually-hidden" lang="zh-CN">
                {set.title}{' '}
              </span>
              {t('training.number', { n: number })}
            </span>
          </label>
        ))}
      </div>
    </details>
  )
}

/** The choice; exercises that the words hide stay chosen. */
export function ExercisePicker({
  exercises,
  chosen,
  onChoose,
}: {
  readonly exercises: readonly ExerciseSummary[]
  readonly chosen: readonly string[]
  readonly onChoose: Choose
}) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const field = useId()
  const asked = words.trim()
  const shown = setsOf(exercisesMatching(exercises, asked))
  return (
    <>
      <label htmlFor={field}>{t('checklists.filter')}</label>
      <input
        id={field}
        type="search"
        value={words}
        placeholder={t('checklists.filterHint')}
        onChange={(event) => setWords(event.target.value)}
      />
      {shown.length === 0 ? <p className={styles.empty}>{t('class.noneShown')}</p> : null}
      <fieldset className={styles.pick}>
        <legend>{t('class.choose')}</legend>
        {shown.map(({ name, sets }) => (
          <section key={name}>
            <h3 lang="zh-CN">{name}</h3>
            {sets.map((set) => (
              <SetPicker
                key={`${set.checklistId} ${asked === ''}`}
                set={set}
                chosen={chosen}
                isOpen={asked !== ''}
                onChoose={onChoose}
              />
            ))}
          </section>
        ))}
      </fieldset>
    </>
  )
}
