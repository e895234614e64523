// Search in the texts: ranked articles, or the provision itself where the query cites one.

import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { type SearchFilter, useDocuments, useSearch } from '../../api/queries.ts'
import { ASK, SEARCH } from '../../app/addresses.ts'
import { MAX_SEARCH } from '../../app/limits.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useShortcut } from '../../app/shortcuts.ts'
import { talkState, typedAt, withTyped } from '../../app/words-in-address.ts'
import { AskBox } from '../../parts/ask-box.tsx'
import { Mixed } from '../../parts/mixed.tsx'
import { PrivateLink } from '../../parts/private-link.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import textButton from '../../parts/text-button.module.css'
import { spokenLanguage } from '../../words/i18n.ts'
import { HitList } from './hit-list.tsx'
import styles from './search-page.module.css'

const STEP = 10
const MOST = 50
/** Ways of writing an article that the search reads. */
const FORMS = ['刑诉解释370条7项', '高法解释第三百七十条第（七）项', '同录规定12条', '370(7)']

function Scope({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (id: string) => void
}) {
  const { t } = useTranslation()
  const { data = [] } = useDocuments()
  return (
    <label className={styles.scope}>
      {t('search.inText')}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('search.allTexts')}</option>
        {data.map(({ id, title, shortTitles }) => (
          <option key={id} value={id} lang="zh-CN">
            {shortTitles[0] ?? title}
          </option>
        ))}
      </select>
    </label>
  )
}

function Teach() {
  const { t } = useTranslation()
  return (
    <section>
      <p>{t('search.teach')}</p>
      <ul className={styles.forms} lang="zh-CN">
        {FORMS.map((form) => (
          <li key={form}>
            <PrivateLink to={SEARCH} state={withTyped(null, form)}>
              {form}
            </PrivateLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Results({ q, document, limit, onMore }: SearchFilter & { readonly onMore: () => void }) {
  const { t, i18n } = useTranslation()
  const language = spokenLanguage(i18n)
  const { data, error, refetch } = useSearch({ q, document, limit, language })
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton lines={9} />
  return (
    <>
      <p className={styles.count} role="status">
        {data.kind === 'citation' && data.hits.length > 0
          ? t('search.foundCitation')
          : t('search.found', { n: data.hits.length, ms: Math.max(1, Math.round(data.tookMs)) })}
      </p>
      {data.notice === undefined ? null : (
        <p className={styles.notice}>
          <Mixed text={data.notice} />
        </p>
      )}
      {data.reason === undefined || data.hits.length === 0 ? null : (
        <p className={styles.notice}>
          {t('search.onlyNear')} <Mixed text={data.reason} />
        </p>
      )}
      {data.hits.length === 0 ? (
        <>
          <p>{t('search.none', { q })}</p>
          <p>{t('search.noneHint')}</p>
        </>
      ) : (
        <HitList hits={data.hits} />
      )}
      {data.hits.length >= limit && limit < MOST ? (
        <button type="button" className={textButton.button} onClick={onMore}>
          {t('search.more')}
        </button>
      ) : null}
    </>
  )
}

/** The page of a search. `j` and `k` walk through the hits. */
export function SearchPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [query, setQuery] = useSearchParams()
  const location = useLocation()
  const q = typedAt(location).trim()
  const document = query.get('document') || undefined
  const limit = Math.min(MOST, Math.max(STEP, Number(query.get('limit')) || STEP))
  const page = useRef<HTMLDivElement>(null)
  usePageTitle(t('search.title'))
  const change = (name: string, value: string): void => {
    const next = new URLSearchParams(query)
    if (value === '') next.delete(name)
    else next.set(name, value)
    setQuery(next, { preventScrollReset: true, state: location.state })
  }
  const walk = (step: number): void => {
    const links = [...(page.current?.querySelectorAll<HTMLElement>('[data-hit] a') ?? [])]
    const at = links.indexOf(window.document.activeElement as HTMLElement)
    links[Math.min(links.length - 1, Math.max(0, at + step))]?.focus()
  }
  useShortcut('next', () => walk(1))
  useShortcut('previous', () => walk(-1))
  return (
    <div className={styles.page} ref={page}>
      <h1 className="visually-hidden">{t('search.title')}</h1>
      <AskBox
        initial={q}
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        size="small"
        isSearch
        submitLabel={t('search.submit')}
        most={MAX_SEARCH}
        onAsk={(next) =>
          void navigate(
            { search: location.search },
            { preventScrollReset: true, state: withTyped(location.state, next) },
          )
        }
      />
      {q === '' ? (
        <Teach />
      ) : (
        <>
          <p className={styles.bar}>
            <Scope value={document ?? ''} onChange={(id) => change('document', id)} />
            <button
              type="button"
              className={textButton.button}
              onClick={() => void navigate(ASK, { state: talkState([q]) })}
            >
              {t('search.askInstead')}
            </button>
          </p>
          <Results
            q={q}
            document={document}
            limit={limit}
            onMore={() => change('limit', String(limit + STEP))}
          />
        </>
      )}
    </div>
  )
}
