// The catalogue of checklists, by topic, by stage or by user. The arrangement is in the address.

import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useChecklists } from '../../api/queries.ts'
import { checklistAddress } from '../../app/addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { byGroup, byStage, byUser } from './arrange.ts'
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

/** Page of the catalogue. */
export function CataloguePage() {
  const { t } = useTranslation()
  const [query, setQuery] = useSearchParams()
  const { data, error, refetch } = useChecklists()
  const by = query.get('by')
  const arrangement = isArrangement(by) ? by : 'group'
  usePageTitle(t('checklists.title'))
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t('checklists.title')}</h1>
      <p className={styles.lead}>{t('checklists.lead')}</p>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined ? (
        error ? null : (
          <Skeleton lines={8} />
        )
      ) : (
        <>
          <fieldset className={styles.arrange}>
            <legend className="visually-hidden">{t('checklists.arrange')}</legend>
            {(['group', 'stage', 'user'] as const).map((name) => (
              <label key={name}>
                <input
                  type="radio"
                  name="by"
                  checked={name === arrangement}
                  onChange={() =>
                    setQuery({ by: name }, { replace: true, preventScrollReset: true })
                  }
                />
                <span>{t(WORD[name])}</span>
              </label>
            ))}
          </fieldset>
          {data.length === 0 ? <p>{t('checklists.none')}</p> : null}
          {ARRANGEMENTS[arrangement](data, t('checklists.other')).map(({ name, checklists }) => (
            <section key={name} className={styles.shelf}>
              <h2 lang="zh-CN">{name}</h2>
              <ul>
                {checklists.map((checklist) => (
                  <li key={checklist.id}>
                    <Link to={checklistAddress(checklist.id)} className={styles.name} lang="zh-CN">
                      {checklist.title}
                    </Link>
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
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </div>
  )
}
