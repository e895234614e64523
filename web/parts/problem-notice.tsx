// A failed call as a reader should see it: what happened, and what to do.

import { useTranslation } from 'react-i18next'
import { RequestFailure } from '../api/request.ts'
import styles from './notice.module.css'
import { Suggestions, WayOn } from './suggestions.tsx'

/** A failure and a way to try again. */
export interface ProblemNoticeProps {
  readonly error: unknown
  readonly onRetry?: () => void
  /** 1 where the notice stands for the whole page. */
  readonly level?: 1 | 2
}

function Detail({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  if (!(error instanceof RequestFailure)) return <p>{String(error)}</p>
  if (error.kind === 'offline') return <p>{t('problem.offline')}</p>
  const { problem } = error
  if (problem === undefined)
    return (
      <p>
        {error.status === 429
          ? t('problem.many')
          : t('problem.unreadable', { status: error.status })}
      </p>
    )
  // A single fault is often the detail itself.
  const errors = (problem.errors ?? []).filter(({ message }) => !problem.detail.includes(message))
  return (
    <>
      <p lang="zh-CN">{problem.detail}</p>
      {errors.length === 0 ? null : (
        <ul className={styles.errors}>
          {errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
      <Suggestions problem={problem} />
    </>
  )
}

/** What is not there will not be there when it is asked for again. */
const isMissing = (failure: RequestFailure | undefined): boolean =>
  failure?.problem?.code.startsWith('UNKNOWN_') ?? false

/** The server speaks Chinese: in English a title of ours stands over its words. */
function useTitle(failure: RequestFailure | undefined): string {
  const { t, i18n } = useTranslation()
  if (failure?.kind === 'offline') return t('problem.offlineTitle')
  if (failure?.problem === undefined) return t('problem.title')
  if (i18n.language !== 'en') return failure.problem.title
  return t(isMissing(failure) ? 'problem.missing' : 'problem.title')
}

/** Notice in place of what could not be fetched. */
export function ProblemNotice({ error, onRetry, level = 2 }: ProblemNoticeProps) {
  const { t } = useTranslation()
  const failure = error instanceof RequestFailure ? error : undefined
  const Heading = level === 1 ? 'h1' : 'h2'
  const requestId = failure?.problem?.requestId
  const title = useTitle(failure)
  return (
    <section className={styles.notice} role="alert">
      <Heading className={styles.title}>{title}</Heading>
      <Detail error={error} />
      <p className={styles.ways}>
        {onRetry === undefined || isMissing(failure) ? null : (
          <button type="button" className={styles.action} onClick={onRetry}>
            {t('problem.retry')}
          </button>
        )}
        <WayOn code={failure?.problem?.code ?? ''} />
      </p>
      {requestId === undefined ? null : (
        <p className={styles.small}>{t('problem.request', { id: requestId })}</p>
      )}
    </section>
  )
}
