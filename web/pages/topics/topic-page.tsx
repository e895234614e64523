// A topic: summary, the course of the procedure, each matter with every text side by side, checklists and periods.

import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useParams } from 'react-router'
import type { TopicDetail } from '../../../server/contract/topics.ts'
import { useTopic } from '../../api/topics.ts'
import { checklistAddress, lawAddress, topicAddress } from '../../app/addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { usePainted } from '../../app/use-painted.ts'
import { ChineseRun, SLOT } from '../../parts/chinese-run.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { ReceiptLine } from '../../parts/receipt-line.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import textButton from '../../parts/text-button.module.css'
import { useListKeys } from '../../parts/use-list-keys.ts'
import { languageOf } from '../../words/i18n.ts'
import { FlowPicture } from './flow-picture.tsx'
import styles from './topic-page.module.css'
import { EditorialNote, SectionHeading, TopicSectionView } from './topic-section.tsx'

/** Anchors of the sections that every topic has. */
const FLOW = 'flow'
const TOOLS = 'tools'

/** Brings the section of the address into view once it is there, and moves the focus to it. */
function useSection(isReady: boolean): void {
  const { hash, key } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each visit of an address scrolls, also to the same section
  useEffect(() => {
    if (!isReady || hash === '') return
    const section = document.getElementById(decodeURIComponent(hash.slice(1)))
    section?.scrollIntoView()
    section?.focus({ preventScroll: true })
  }, [isReady, hash, key])
}

function Contents({ topic }: { readonly topic: TopicDetail }) {
  const { t } = useTranslation()
  const hasTools = topic.checklists.length > 0 || topic.periods.length > 0
  return (
    <nav className={styles.contents} aria-label={t('topics.contents')}>
      <p>{t('topics.contents')}</p>
      <ol>
        <li>
          <Link to={`#${FLOW}`}>{t('topics.flow')}</Link>
        </li>
        {topic.sections.map(({ id, title }) => (
          <li key={id}>
            <Link to={`#${id}`} lang={languageOf(title)}>
              {title}
            </Link>
          </li>
        ))}
        {hasTools ? (
          <li>
            <Link to={`#${TOOLS}`}>{t('topics.tools')}</Link>
          </li>
        ) : null}
      </ol>
    </nav>
  )
}

function Tools({ topic }: { readonly topic: TopicDetail }) {
  const { t } = useTranslation()
  if (topic.checklists.length === 0 && topic.periods.length === 0) return null
  return (
    <section id={TOOLS} className={styles.section} tabIndex={-1}>
      <SectionHeading id={TOOLS} title={t('topics.tools')} />
      <div className={styles.tools}>
        {topic.checklists.length === 0 ? null : (
          <div>
            <h3>{t('topics.useChecklists')}</h3>
            <ul>
              {topic.checklists.map(({ id, title, summary }) => (
                <li key={id} lang="zh-CN">
                  <Link to={checklistAddress(id)} data-walk="">
                    {title}
                  </Link>
                  {summary === undefined ? null : <p className={styles.small}>{summary}</p>}
                </li>
              ))}
            </ul>
          </div>
        )}
        {topic.periods.length === 0 ? null : (
          <div>
            <h3>{t('topics.periods')}</h3>
            <ul>
              {topic.periods.map((period) => (
                <li key={`${period.checklistId} ${period.id}`}>
                  <span lang="zh-CN">{period.title}</span>
                  <p className={styles.small}>
                    {period.legalBasis.slice(0, 2).map(({ provisionId, citation }) => (
                      <Link key={provisionId} to={lawAddress(provisionId)} lang="zh-CN">
                        {citation}
                      </Link>
                    ))}
                    <Link to={checklistAddress(period.checklistId)}>
                      <ChineseRun
                        words={t('topics.periodFrom', { title: SLOT })}
                        run={period.checklistTitle}
                      />
                    </Link>
                  </p>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  )
}

function Head({ topic }: { readonly topic: TopicDetail }) {
  const { t } = useTranslation()
  return (
    <header className={styles.head}>
      <p className={styles.crumb}>
        <Link to="/topics">{t('topics.title')}</Link> › <span lang="zh-CN">{topic.group}</span>
      </p>
      <h1 lang="zh-CN">{topic.title}</h1>
      {topic.names.length === 0 ? null : (
        <p className={styles.small}>
          {t('topics.also')} <span lang="zh-CN">{topic.names.join('、')}</span>
        </p>
      )}
      <EditorialNote>{topic.summary}</EditorialNote>
      <p className={`${styles.small} no-print`}>
        <button type="button" className={textButton.button} onClick={() => window.print()}>
          {t('topics.print')}
        </button>
      </p>
    </header>
  )
}

function Flow({ topic }: { readonly topic: TopicDetail }) {
  const { t } = useTranslation()
  return (
    <section id={FLOW} className={styles.section} tabIndex={-1}>
      <SectionHeading id={FLOW} title={t('topics.flow')} />
      <p className={`${styles.small} no-print`}>{t('topics.flowLead')}</p>
      <FlowPicture flow={topic.flow} title={topic.title} />
    </section>
  )
}

/** What stands below the head: the flow, the matters, the tools, related topics. */
function Below({ topic }: { readonly topic: TopicDetail }) {
  const { t } = useTranslation()
  return (
    <>
      <Flow topic={topic} />
      {topic.sections.map((section) => (
        <TopicSectionView key={section.id} section={section} />
      ))}
      <Tools topic={topic} />
      {topic.related.length === 0 ? null : (
        <section className={styles.section}>
          <h2>{t('topics.related')}</h2>
          <ul className={styles.related}>
            {topic.related.map(({ id, title }) => (
              <li key={id}>
                <Link to={topicAddress(id)} lang="zh-CN" data-walk="">
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function TopicView({ topic }: { readonly topic: TopicDetail }) {
  const { t } = useTranslation()
  // The head is painted first; what stands below it follows at once, in the room that is kept for it.
  const painted = usePainted()
  useSection(painted)
  useListKeys('[data-walk]')
  return (
    <>
      <Head topic={topic} />
      <div className={styles.body}>
        <Contents topic={topic} />
        <div className={styles.main}>
          {painted ? <Below topic={topic} /> : <div className={styles.room} aria-busy="true" />}
          <p className={styles.foot}>{t('topics.editorialNote')}</p>
          <ReceiptLine receipt={topic.receipt} className={styles.foot} />
        </div>
      </div>
    </>
  )
}

/** Page of one topic. */
export function TopicPage() {
  const { id = '' } = useParams()
  const { data, error, refetch } = useTopic(id)
  usePageTitle(data?.title)
  return (
    <div className={styles.page}>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} level={1} /> : null}
      {data === undefined ? (
        error ? null : (
          <Skeleton lines={12} />
        )
      ) : (
        <TopicView key={data.id} topic={data} />
      )}
    </div>
  )
}
