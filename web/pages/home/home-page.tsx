// Home: ask, what was asked before, decide by checklist, read the texts.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useChecklists, useDocuments } from '../../api/queries.ts'
import { ASK, checklistAddress, SEARCH, stageAddress } from '../../app/addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { talkState, withTyped } from '../../app/words-in-address.ts'
import { AskBox } from '../../parts/ask-box.tsx'
import { PrivateLink } from '../../parts/private-link.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { TextRows } from '../../parts/text-rows.tsx'
import { languageOf } from '../../words/i18n.ts'
import { byStage } from '../checklists/arrange.ts'
import styles from './home-page.module.css'
import { forgetQuestions, recentQuestions } from './recent-questions.ts'

function Recent() {
  const { t } = useTranslation()
  const [recent, setRecent] = useState(recentQuestions)
  const [cleared, setCleared] = useState(false)
  return (
    <div className={styles.recent}>
      {recent.length === 0 ? null : (
        <>
          <h2 className={styles.small}>
            {t('home.recent')} <span>{t('home.recentNote')}</span>
            <button
              type="button"
              onClick={() => {
                forgetQuestions()
                setRecent([])
                setCleared(true)
              }}
            >
              {t('home.clear')}
            </button>
          </h2>
          <ul>
            {recent.map((question) => (
              <li key={question} lang={languageOf(question)}>
                <PrivateLink to={ASK} state={talkState([question])}>
                  {question}
                </PrivateLink>
              </li>
            ))}
          </ul>
        </>
      )}
      <p role="status" className={styles.cleared}>
        {cleared ? t('home.cleared') : null}
      </p>
    </div>
  )
}

/** The home page shows the way; the catalogue shows all. */
const SHOWN_PER_STAGE = 4

function Stages() {
  const { t } = useTranslation()
  const { data, error, refetch } = useChecklists()
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton lines={5} />
  if (data.length === 0) return <p>{t('checklists.none')}</p>
  return (
    <ol className={styles.stages}>
      {byStage(data, t('checklists.other')).map(({ name, items: checklists }) => (
        <li key={name}>
          <h3 lang="zh-CN">{name}</h3>
          <ul>
            {checklists.slice(0, SHOWN_PER_STAGE).map((checklist) => (
              <li key={checklist.id}>
                <Link to={checklistAddress(checklist.id)} lang="zh-CN">
                  {checklist.title}
                </Link>
              </li>
            ))}
            {checklists.length > SHOWN_PER_STAGE ? (
              <li className={styles.moreOf}>
                <Link
                  to={stageAddress(name)}
                  aria-label={t('app.labelled', {
                    label: name,
                    text: t('home.moreChecklists', { n: checklists.length - SHOWN_PER_STAGE }),
                  })}
                >
                  {t('home.moreChecklists', { n: checklists.length - SHOWN_PER_STAGE })}
                </Link>
              </li>
            ) : null}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function Texts() {
  const { data, error, refetch } = useDocuments()
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton lines={5} />
  return <TextRows documents={data} />
}

/** The home page. */
export function HomePage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  usePageTitle(undefined)
  const examples = [t('home.example1'), t('home.example2'), t('home.example3')]
  return (
    <div className={styles.page}>
      <section className={styles.ask}>
        <h1 className={styles.motto}>{t('app.motto')}</h1>
        <AskBox
          label={t('ask.label')}
          placeholder={t('ask.placeholder')}
          size="large"
          onAsk={(question) => void navigate(ASK, { state: talkState([question]) })}
          onFind={(question) => void navigate(SEARCH, { state: withTyped(null, question) })}
        />
        <div className={styles.examples}>
          <h2 className={styles.small}>{t('home.examples')}</h2>
          <ul>
            {examples.map((example) => (
              <li key={example} lang={languageOf(example)}>
                <PrivateLink to={ASK} state={talkState([example])}>
                  {example}
                </PrivateLink>
              </li>
            ))}
          </ul>
        </div>
        <Recent />
      </section>
      <div className={styles.shelves}>
        <section>
          <h2 className={styles.shelf}>{t('home.checklists')}</h2>
          <p className={styles.note}>
            {t('home.checklistsNote')} <Link to="/checklists">{t('home.allChecklists')}</Link>
          </p>
          <Stages />
        </section>
        <section>
          <h2 className={styles.shelf}>{t('home.texts')}</h2>
          <p className={styles.note}>
            {t('home.textsNote')} <Link to="/notes">{t('notes.title')}</Link>
          </p>
          <Texts />
        </section>
      </div>
    </div>
  )
}
