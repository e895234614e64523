// The catalogue of checklists, by topic, by stage or by user, narrowed by words. All of it is in the address, but for the words.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useSearchParams } from 'react-router'
import type { ChecklistSummary } from '../../../server/contract/checklists.ts'
import { useChecklists } from '../../api/queries.ts'
import { checklistAddress } from '../../app/addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useTypedWords } from '../../app/use-typed-words.ts'
import shared from '../../parts/catalogue.module.css'
import { FilterCount } from '../../parts/filter-count.tsx'
import { FilterWords } from '../../parts/filter-words.tsx'
import { Mixed } from '../../parts/mixed.tsx'
import page from '../../parts/page.module.css'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Shelves } from '../../parts/shelves.tsx'
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

function Narrow({
  all,
  query,
  words,
  setWords,
  setPart,
}: {
  readonly all: readonly ChecklistSummary[]
  readonly query: URLSearchParams
  readonly words: string
  readonly setWords: (words: string) => void
  readonly setPart: SetPart
}) {
  const { t } = useTranslation()
  const choices = [
    { name: 'stage', label: t('checklists.stage'), values: stagesOf(all) },
    { name: 'user', label: t('checklists.user'), values: usersOf(all) },
  ] as const
  return (
    // biome-ignore lint/a11y/useSemanticElements: Chrome 109 has no element for it
    <form role="search" className={shared.narrow} onSubmit={(event) => event.preventDefault()}>
      <FilterWords
        label={t('checklists.filter')}
        hint={t('checklists.filterHint')}
        initial={words}
        onWords={setWords}
      />
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
    <>
      <Link to={checklistAddress(checklist.id)} className={shared.name} lang="zh-CN" data-walk="">
        {checklist.title}
      </Link>
      {answered === 0 ? null : (
        <span className={styles.begun}>{t('checklist.answered', { n: answered })}</span>
      )}
      {checklist.summary === undefined ? null : (
        <p className={shared.summary} lang="zh-CN">
          {checklist.summary}
        </p>
      )}
      <p className={shared.facts}>
        <Mixed
          text={[
            t('checklists.facts', { n: checklist.factCount }),
            checklist.stages.join('、'),
            checklist.users.join('、'),
          ].join(' · ')}
        />
      </p>
    </>
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
  const { state } = useLocation()
  const [query, setQuery] = useSearchParams()
  const [words, setWords] = useTypedWords()
  const [resets, setResets] = useState(0)
  const by = query.get('by')
  const arrangement = isArrangement(by) ? by : 'group'
  const setPart: SetPart = (name, value) =>
    setQuery((now) => withPart(now, name, value), {
      replace: true,
      preventScrollReset: true,
      state,
    })
  const shown = matching(all, {
    words,
    stage: query.get('stage') ?? '',
    user: query.get('user') ?? '',
  })
  useListKeys('[data-walk]')
  return (
    <>
      <Narrow
        key={resets}
        all={all}
        query={query}
        words={words}
        setWords={(typed) => setWords(typed)}
        setPart={setPart}
      />
      <Arrange arrangement={arrangement} setPart={setPart} />
      <FilterCount
        showAll={shown.length === 0 ? t('checklists.showAll') : undefined}
        onShowAll={() => {
          setWords('', new URLSearchParams({ by: arrangement }))
          setResets((count) => count + 1)
        }}
      >
        {shown.length === 0 ? t('checklists.noMatch') : t('checklists.count', { n: shown.length })}
      </FilterCount>
      <Shelves
        label={t('checklists.jump')}
        shelves={ARRANGEMENTS[arrangement](shown, t('checklists.other'))}
        row={(checklist) => <Row checklist={checklist} />}
      />
    </>
  )
}

/** Page of the catalogue. */
export function CataloguePage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useChecklists()
  usePageTitle(t('checklists.title'))
  return (
    <div className={`${page.page} ${shared.page}`}>
      <h1 className={page.title}>{t('checklists.title')}</h1>
      <p className={page.lead}>{t('checklists.lead')}</p>
      <p className={page.lead}>
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
