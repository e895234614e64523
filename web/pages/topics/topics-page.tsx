// The catalogue of topics, narrowed by words.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TopicSummary } from '../../../server/contract/topics.ts'
import { useTopics } from '../../api/topics.ts'
import { topicAddress } from '../../app/addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useTypedWords } from '../../app/use-typed-words.ts'
import styles from '../../parts/catalogue.module.css'
import { FilterCount } from '../../parts/filter-count.tsx'
import { FilterWords } from '../../parts/filter-words.tsx'
import page from '../../parts/page.module.css'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Shelves } from '../../parts/shelves.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useListKeys } from '../../parts/use-list-keys.ts'
import { byHeading, topicsMatching } from './topic-shelves.ts'

function Row({ topic }: { readonly topic: TopicSummary }) {
  const { t } = useTranslation()
  return (
    <>
      <Link to={topicAddress(topic.id)} className={styles.name} lang="zh-CN" data-walk="">
        {topic.title}
      </Link>
      <p className={styles.summary} data-brief="" lang="zh-CN">
        {topic.summary}
      </p>
      <p className={styles.facts}>
        {t('topics.facts', {
          sections: topic.sections.length,
          provisions: topic.provisionCount,
          texts: topic.documentIds.length,
        })}
        {topic.checklistCount > 0
          ? ` · ${t('topics.checklists', { n: topic.checklistCount })}`
          : null}
      </p>
    </>
  )
}

function Catalogue({ all }: { readonly all: readonly TopicSummary[] }) {
  const { t } = useTranslation()
  const [words, setWords] = useTypedWords()
  const [resets, setResets] = useState(0)
  const shown = topicsMatching(all, words)
  useListKeys('[data-walk]')
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: Chrome 109 has no element for it */}
      <form role="search" className={styles.narrow} onSubmit={(event) => event.preventDefault()}>
        <FilterWords
          key={resets}
          label={t('topics.filter')}
          hint={t('topics.filterHint')}
          initial={words}
          onWords={(typed) => setWords(typed)}
        />
      </form>
      <FilterCount
        showAll={shown.length === 0 ? t('topics.showAll') : undefined}
        onShowAll={() => {
          setWords('')
          setResets((count) => count + 1)
        }}
      >
        {shown.length === 0 ? t('topics.noMatch') : t('topics.count', { n: shown.length })}
      </FilterCount>
      <Shelves
        label={t('checklists.jump')}
        shelves={byHeading(shown)}
        row={(topic) => <Row topic={topic} />}
      />
    </>
  )
}

/** Page of the catalogue. */
export function TopicsPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useTopics()
  usePageTitle(t('topics.title'))
  return (
    <div className={`${page.page} ${styles.page}`}>
      <h1 className={page.title}>{t('topics.title')}</h1>
      <p className={page.lead}>{t('topics.lead')}</p>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined ? (
        error ? null : (
          <Skeleton lines={8} />
        )
      ) : data.length === 0 ? (
        <p>{t('topics.none')}</p>
      ) : (
        <Catalogue all={data} />
      )}
    </div>
  )
}
