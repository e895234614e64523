// 研训: choose a side and an exercise, drill articles, run or join a class. Progress stays in the browser.

import { type ChangeEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ExerciseSummary } from '../../../server/contract/training.ts'
import { useExercises } from '../../api/training.ts'
import { exerciseAddress } from '../../app/addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import catalogue from '../../parts/catalogue.module.css'
import { FilePick } from '../../parts/file-pick.tsx'
import { saveFile } from '../../parts/file-saving.ts'
import { FilterWords } from '../../parts/filter-words.tsx'
import { today } from '../../parts/own-notes.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useListKeys } from '../../parts/use-list-keys.ts'
import { exercisesMatching, type SetGroup, setsOf } from './exercise-sets.ts'
import { RoleChoice } from './role-choice.tsx'
import styles from './training.module.css'
import {
  changeResults,
  mergedResults,
  type Results,
  resultsFrom,
  useResults,
} from './training-keeping.ts'

function Progress({ results }: { readonly results: Results }) {
  const { t } = useTranslation()
  const [said, setSaid] = useState<string>()
  const all = Object.values(results)
  const bring = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (file === undefined) return
    try {
      const incoming = resultsFrom(JSON.parse(await file.text()))
      const count = Object.keys(incoming).length
      if (count > 0) changeResults((kept) => mergedResults(kept, incoming))
      setSaid(count === 0 ? t('training.notOurs') : t('training.brought', { n: count }))
    } catch {
      setSaid(t('training.notOurs'))
    }
  }
  return (
    <div className={styles.progress}>
      <p>
        {all.length === 0
          ? t('training.noProgress')
          : t('training.progress', {
              n: all.length,
              right: all.filter(({ right }) => right).length,
            })}
      </p>
      <button
        type="button"
        className={styles.quiet}
        disabled={all.length === 0}
        onClick={() =>
          saveFile(
            `tiaoli-training-${today()}.json`,
            JSON.stringify(results, null, 2),
            'application/json',
          )
        }
      >
        {t('notes.export')}
      </button>
      <FilePick label={t('notes.import')} accept="application/json,.json" onPick={bring} />
      <p role="status" className={styles.small}>
        {said}
      </p>
    </div>
  )
}

function Sets({
  exercises,
  results,
}: {
  readonly exercises: readonly ExerciseSummary[]
  readonly results: Results
}) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const shown = setsOf(exercisesMatching(exercises, words))
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: Chrome 109 has no element for it */}
      <form role="search" className={catalogue.narrow} onSubmit={(event) => event.preventDefault()}>
        <FilterWords
          label={t('checklists.filter')}
          hint={t('training.filterHint')}
          initial=""
          onWords={setWords}
        />
      </form>
      <p className={styles.small} role="status">
        {shown.length === 0 ? t('class.noneShown') : null}
      </p>
      <Groups groups={shown} results={results} />
    </>
  )
}

function Groups({
  groups,
  results,
}: {
  readonly groups: readonly SetGroup[]
  readonly results: Results
}) {
  const { t } = useTranslation()
  return groups.map(({ name: group, sets }) => (
    <section key={group} className={styles.group}>
      <h3 lang="zh-CN">{group}</h3>
      <ul>
        {sets.map(({ checklistId, title, exercises: own }) => {
          const next = own.find(({ id }) => results[id] === undefined) ?? own[0]
          const done = own.filter(({ id }) => results[id] !== undefined).length
          return next === undefined ? null : (
            <li key={checklistId}>
              <Link to={exerciseAddress(next.id)} lang="zh-CN" data-walk="">
                {title}
              </Link>
              <span className={styles.small}>
                {t('training.setDone', { n: done, all: own.length })}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  ))
}

/** Entry page of training. */
export function TrainingPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useExercises(undefined)
  const results = useResults()
  const heading = useId()
  usePageTitle(t('training.title'))
  useListKeys('[data-walk]')
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t('training.title')}</h1>
      <p className={styles.lead}>{t('training.lead')}</p>
      <nav className={styles.entries} aria-label={t('training.title')}>
        <Link to="/training/drill">
          <b>{t('drill.title')}</b>
          <span>{t('drill.lead')}</span>
        </Link>
        <Link to="/training/class">
          <b>{t('class.title')}</b>
          <span>{t('class.lead')}</span>
        </Link>
      </nav>
      <section aria-labelledby={heading}>
        <h2 id={heading} className={styles.heading}>
          {t('training.exercises')}
        </h2>
        <RoleChoice />
        <Progress results={results} />
        {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
        {data === undefined ? (
          error ? null : (
            <Skeleton lines={6} />
          )
        ) : data.length === 0 ? (
          <p>{t('training.none')}</p>
        ) : (
          <Sets exercises={data} results={results} />
        )}
      </section>
    </div>
  )
}
