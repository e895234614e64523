// What stands around the selected article: its citation, who cites it, what it cites, everyday questions.

import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CrossReference, ProvisionDetail } from '../../../server/contract/documents.ts'
import { useProvision } from '../../api/queries.ts'
import { ASK, lawAddress } from '../../app/addresses.ts'
import { talkState } from '../../app/words-in-address.ts'
import { CopyCitation } from '../../parts/copy-citation.tsx'
import { PrivateLink } from '../../parts/private-link.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { languageOf } from '../../words/i18n.ts'
import styles from './article-aside.module.css'
import { OwnNote } from './own-note.tsx'

const CITED_BY_SHOWN = 12
const QUESTIONS_SHOWN = 6

function Cites({ cites }: { readonly cites: readonly CrossReference[] }) {
  const { t } = useTranslation()
  const seen = new Set<string>()
  const distinct = cites.filter(({ text, external, targets }) => {
    const key = `${text} ${external ?? ''} ${targets.join(' ')}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  if (distinct.length === 0) return null
  return (
    <section>
      <h3>{t('law.cites')}</h3>
      <ul lang="zh-CN">
        {distinct.map((cite) => (
          <li key={`${cite.span.start}`}>
            {cite.targets[0] === undefined ? (
              <span className={styles.external}>
                {cite.text}
                {cite.external === undefined ? null : (
                  <small>{t('law.external', { law: cite.external })}</small>
                )}
              </span>
            ) : (
              <Link to={lawAddress(cite.targets[0])} preventScrollReset>
                {cite.targets.length > 1 ? cite.text : (cite.label ?? cite.text)}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function CitedBy({ citedBy }: { readonly citedBy: ProvisionDetail['citedBy'] }) {
  const { t } = useTranslation()
  const items = citedBy.map((citing) => (
    <li key={`${citing.provisionId} ${citing.text}`}>
      <Link to={lawAddress(citing.provisionId)} preventScrollReset>
        {citing.label}
      </Link>
    </li>
  ))
  return (
    <section>
      <h3>{t('law.citedBy')}</h3>
      {citedBy.length === 0 ? (
        <p className={styles.none}>{t('law.citedByNone')}</p>
      ) : (
        <ul lang="zh-CN">{items.slice(0, CITED_BY_SHOWN)}</ul>
      )}
      {items.length > CITED_BY_SHOWN ? (
        <details>
          <summary>{t('law.citedByCount', { n: items.length })}</summary>
          <ul lang="zh-CN">{items.slice(CITED_BY_SHOWN)}</ul>
        </details>
      ) : null}
    </section>
  )
}

function Questions({ questions }: { readonly questions: ProvisionDetail['questions'] }) {
  const { t } = useTranslation()
  if (questions.length === 0) return null
  const items = questions.map(({ question }) => (
    <li key={question} lang={languageOf(question)}>
      <PrivateLink to={ASK} state={talkState([question])}>
        {question}
      </PrivateLink>
    </li>
  ))
  return (
    <section className={styles.editorial}>
      <h3>
        {t('law.questions')} <span>{t('law.notesBadge')}</span>
      </h3>
      <ul>{items.slice(0, QUESTIONS_SHOWN)}</ul>
      {items.length > QUESTIONS_SHOWN ? (
        <details>
          <summary>{t('law.more', { n: items.length - QUESTIONS_SHOWN })}</summary>
          <ul>{items.slice(QUESTIONS_SHOWN)}</ul>
        </details>
      ) : null}
    </section>
  )
}

/** The pane of a selected provision. */
export function ArticleAside({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useProvision(id)
  const article = useProvision(data?.article.id)
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton lines={5} />
  const { previous, next } = article.data ?? data
  return (
    <div className={styles.aside}>
      <p className={styles.label} lang="zh-CN" data-testid="selected-label">
        {data.citations.short}
      </p>
      <div className={styles.tools}>
        <CopyCitation provision={data} />
        {previous === undefined ? null : (
          <Link to={lawAddress(previous)} preventScrollReset data-step="previous">
            {t('law.previous')}
          </Link>
        )}
        {next === undefined ? null : (
          <Link to={lawAddress(next)} preventScrollReset data-step="next">
            {t('law.next')}
          </Link>
        )}
        <Link to={`/compare?${new URLSearchParams({ a: data.id })}`}>{t('compare.with')}</Link>
      </div>
      <OwnNote id={data.id} label={data.citations.short} />
      <Cites cites={data.cites} />
      <CitedBy citedBy={data.citedBy} />
      <Questions questions={data.questions} />
    </div>
  )
}
