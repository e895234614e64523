// The catalogue of topics, narrowed by words that stand in the address.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { TopicSummary } from '../../../server/contract/topics.ts'
import { useTopics } from '../../api/topics.ts'
import { topicAddress } from '../../app/addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useListKeys } from '../../parts/use-list-keys.ts'
import { byHeading, topicsMatching } from './topic-shelves.ts'
import styles from './topics-page.module.css'

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
    // biome-ignore lint/a11y/useSemanticElements: Chrome 109 has no element for it
    <form role="search" className={styles.narrow} onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>{t('topics.filter')}</span>
        <input
          type="search"
          value={words}
          placeholder={t('topics.filterHint')}
          onChange={(event) => {
            setWords(event.target.value)
            if (!(event.nativeEvent as InputEvent).isComposing) onWords(event.target.value)
          }}
          onCompositionEnd={(event) => onWords(event.currentTarget.value)}
        />
      </label>
    </form>
  )
}

function Row({ topic }: { readonly topic: TopicSummary }) {
  const { t } = useTranslation()
  return (
    <li>
      <Link to={topicAddress(topic.id)} className={styles.name} lang="zh-CN" data-walk="">
        {topic.title}
      </Link>
      <p className={styles.summary} lang="zh-CN">
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
    </li>
  )
}

function Catalogue({ all }: { readonly all: readonly TopicSummary[] }) {
  const { t } = useTranslation()
  const [query, setQuery] = useSearchParams()
  const [resets, setResets] = useState(0)
  const words = query.get('q') ?? ''
  const shown = topicsMatching(all, words)
  const setWords = (next: string): void =>
    setQuery(next === '' ? {} : { q: next }, { replace: true, preventScrollReset: true })
  useListKeys('[data-walk]')
  return (
    <>
      <Words key={resets} initial={words} onWords={setWords} />
      <p className={styles.count} role="status">
        {shown.length === 0 ? t('topics.noMatch') : t('topics.count', { n: shown.length })}
        {shown.length === 0 ? (
          <button
            type="button"
            onClick={() => {
              setWords('')
              setResets((count) => count + 1)
            }}
          >
            {t('topics.showAll')}
          </button>
        ) : null}
      </p>
      {byHeading(shown).map(({ name, topics }) => (
        <section key={name} className={styles.shelf}>
          <h2 lang="zh-CN">{name}</h2>
          <ul>
            {topics.map((topic) => (
              <Row key={topic.id} topic={topic} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** Page of the catalogue. */
export function TopicsPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useTopics()
  usePageTitle(t('topics.title'))
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t('topics.title')}</h1>
      <p className={styles.lead}>{t('topics.lead')}</p>
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
