// The catalogue of checklists, by topic, by stage or by user, narrowed by words. All of it is in the address.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { ChecklistSummary } from '../../../server/contract/checklists.ts'
import { useChecklists } from '../../api/queries.ts'
import { checklistAddress } from '../../app/addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useListKeys } from '../../parts/use-list-keys.ts'
import { keptFlow } from '../checklist/flow-keeping.ts'
import { byGroup, byStage, byUser, matching, stagesOf, usersOf } from './arrange.ts'
import styles from './catalogue-page.module.css'

const ARRANGEMENTS = { group: byGroup, stage: byStage, user: byUser } as const
type Arrangement = keyof typeof ARRANGEMENTS
const WORD = {
  group: 'checklists.byGroup',
  stage: 'checklists.byStage',
  user: 'checklists.byUser',
} as const

const isArrangement = (text: string | null): text is Arrangement =>
  text === 'group' || text === 'stage' || text === 'user'

/** The query with one part changed; an empty part is left out. */
function withPart(query: URLSearchParams, name: string, value: string): URLSearchParams {
  const changed = new URLSearchParams(query)
  if (value === '') changed.delete(name)
  else changed.set(name, value)
  return changed
}

type SetPart = (name: string, value: string) => void

/** The words are kept here while they are written: an input method must not wait for the address. */
function Words({
  initial,
  onWords,
}: {
  readonly initial: string
  readonly onWords: (words: string) => void
}) {
  const { t } = useTranslation()
  const [words, setWords] = useState(initial)
  return (
    <label className={styles.words}>
      <span>{t('checklists.filter')}</span>
      <input
        type="search"
        value={words}
        placeholder={t('checklists.filterHint')}
        onChange={(event) => {
          setWords(event.target.value)
          if (!(event.nativeEvent as InputEvent).isComposing) onWords(event.target.value)
        }}
        onCompositionEnd={(event) => onWords(event.currentTarget.value)}
      />
    </label>
  )
}

function Narrow({
  all,
  query,
  setPart,
}: {
  readonly all: readonly ChecklistSummary[]
  readonly query: URLSearchParams
  readonly setPart: SetPart
}) {
  const { t } = useTranslation()
  const choices = [
    { name: 'stage', label: t('checklists.stage'), values: stagesOf(all) },
    { name: 'user', label: t('checklists.user'), values: usersOf(all) },
  ] as const
  return (
    // biome-ignore lint/a11y/useSemanticElements: Chrome 109 has no element for it
    <form role="search" className={styles.narrow} onSubmit={(event) => event.preventDefault()}>
      <Words initial={query.get('q') ?? ''} onWords={(words) => setPart('q', words)} />
      {choices.map(({ name, label, values }) => (
        <label key={name}>
          <span>{label}</span>
          <select
            value={query.get(name) ?? ''}
            onChange={(event) => setPart(name, event.target.value)}
          >
            <option value="">{t('checklists.any')}</option>
            {values.map((value) => (
              <option key={value} value={value} lang="zh-CN">
                {value}
              </option>
            ))}
          </select>
        </label>
      ))}
    </form>
  )
}

function Row({ checklist }: { readonly checklist: ChecklistSummary }) {
  const { t } = useTranslation()
  const answered = keptFlow(checklist.id).trail.length
  return (
    <li>
      <Link to={checklistAddress(checklist.id)} className={styles.name} lang="zh-CN" data-walk="">
        {checklist.title}
      </Link>
      {answered === 0 ? null : (
        <span className={styles.begun}>{t('checklist.answered', { n: answered })}</span>
      )}
      {checklist.summary === undefined ? null : (
        <p className={styles.summary} lang="zh-CN">
          {checklist.summary}
        </p>
      )}
      <p className={styles.facts} lang="zh-CN">
        {[
          t('checklists.facts', { n: checklist.factCount }),
          checklist.stages.join('、'),
          checklist.users.join('、'),
        ].join(' · ')}
      </p>
    </li>
  )
}

function Arrange({
  arrangement,
  setPart,
}: {
  readonly arrangement: Arrangement
  readonly setPart: SetPart
}) {
  const { t } = useTranslation()
  return (
    <fieldset className={styles.arrange}>
      <legend className="visually-hidden">{t('checklists.arrange')}</legend>
      {(['group', 'stage', 'user'] as const).map((name) => (
        <label key={name}>
          <input
            type="radio"
            name="by"
            checked={name === arrangement}
            onChange={() => setPart('by', name)}
          />
          <span>{t(WORD[name])}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Catalogue({ all }: { readonly all: readonly ChecklistSummary[] }) {
  const { t } = useTranslation()
  const [query, setQuery] = useSearchParams()
  const [resets, setResets] = useState(0)
  const by = query.get('by')
  const arrangement = isArrangement(by) ? by : 'group'
  const setPart: SetPart = (name, value) =>
    setQuery((now) => withPart(now, name, value), { replace: true, preventScrollReset: true })
  const shown = matching(all, {
    words: query.get('q') ?? '',
    stage: query.get('stage') ?? '',
    user: query.get('user') ?? '',
  })
  useListKeys('[data-walk]')
  return (
    <>
      <Narrow key={resets} all={all} query={query} setPart={setPart} />
      <Arrange arrangement={arrangement} setPart={setPart} />
      <p className={styles.count} role="status">
        {shown.length === 0 ? t('checklists.noMatch') : t('checklists.count', { n: shown.length })}
        {shown.length === 0 ? (
          <button
            type="button"
            onClick={() => {
              setQuery({ by: arrangement }, { replace: true, preventScrollReset: true })
              setResets((count) => count + 1)
            }}
          >
            {t('checklists.showAll')}
          </button>
        ) : null}
      </p>
      {ARRANGEMENTS[arrangement](shown, t('checklists.other')).map(({ name, checklists }) => (
        <section key={name} className={styles.shelf}>
          <h2 lang="zh-CN">
            {name}
            <small>{checklists.length}</small>
          </h2>
          <ul>
            {checklists.map((checklist) => (
              <Row key={checklist.id} checklist={checklist} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** Page of the catalogue. */
export function CataloguePage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useChecklists()
  usePageTitle(t('checklists.title'))
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t('checklists.title')}</h1>
      <p className={styles.lead}>{t('checklists.lead')}</p>
      <p className={styles.sheet}>
        <Link to="/case">{t('case.title')}</Link> {t('checklists.sheetHint')}
      </p>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined ? (
        error ? null : (
          <Skeleton lines={8} />
        )
      ) : data.length === 0 ? (
        <p>{t('checklists.none')}</p>
      ) : (
        <Catalogue all={data} />
      )}
    </div>
  )
}
