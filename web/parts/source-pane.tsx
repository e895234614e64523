// The source beside an answer: a whole article with the quoted characters marked, and the ways on from it.

import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ProvisionDetail } from '../../server/contract/documents.ts'
import { useProvision } from '../api/queries.ts'
import { ASK, lawAddress } from '../app/addresses.ts'
import { scrollBehavior } from '../app/use-media.ts'
import { talkState } from '../app/words-in-address.ts'
import { languageOf } from '../words/i18n.ts'
import { ProvisionBadges } from './badges.tsx'
import { CopyCitation } from './copy-citation.tsx'
import { LawText } from './law-text.tsx'
import { PrivateLink } from './private-link.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import type { Mark } from './segments.ts'
import { Skeleton } from './skeleton.tsx'
import styles from './source-pane.module.css'

/** What to show. */
export interface SourcePaneProps {
  readonly provisionId: string
  readonly marks: readonly Mark[]
  /** Grows with every choice of the reader; the focus goes to the marked words when it does. 0 moves nothing. */
  readonly choice: number
}

function Neighbours({ detail }: { readonly detail: ProvisionDetail }) {
  const { t } = useTranslation()
  const { citedBy, questions } = detail
  return (
    <>
      {citedBy.length === 0 ? null : (
        <section className={styles.more}>
          <h3>{t('law.citedByCount', { n: citedBy.length })}</h3>
          <ul className={styles.links} lang="zh-CN">
            {citedBy.map((citing) => (
              <li key={`${citing.provisionId} ${citing.text}`}>
                <Link to={lawAddress(citing.provisionId)}>{citing.label}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {questions.length === 0 ? null : (
        <section className={styles.more}>
          <h3>
            {t('law.questions')}
            <span className={styles.editorial}>{t('law.notesBadge')}</span>
          </h3>
          <ul className={styles.chips}>
            {questions.slice(0, 6).map(({ question }) => (
              <li key={question} lang={languageOf(question)}>
                <PrivateLink to={ASK} state={talkState([question])}>
                  {question}
                </PrivateLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Brings a line to the middle of the box that scrolls around it, and leaves the page where it is. */
function scrollWithin(line: Element, behavior: ScrollBehavior): void {
  const box = line.closest('aside, dialog')
  if (box === null) return
  const from = line.getBoundingClientRect().top - box.getBoundingClientRect().top
  box.scrollTo({ top: box.scrollTop + from - box.clientHeight / 3, behavior })
}

/** Pane with the article of a provision. */
export function SourcePane({ provisionId, marks, choice }: SourcePaneProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(provisionId)
  useEffect(() => setShown(provisionId), [provisionId])
  const exact = useProvision(shown)
  const whole = useProvision(exact.data?.article.id)
  const body = useRef<HTMLDivElement>(null)
  const isReady = exact.data !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: marks move the view although the effect reads the page
  useEffect(() => {
    const marked = body.current?.querySelector('mark')
    const line = marked?.closest('p')
    if (!isReady || !line) return
    scrollWithin(line, choice > 0 ? scrollBehavior() : 'auto')
    if (choice > 0) line.focus({ preventScroll: true })
  }, [isReady, choice, marks])
  const detail = exact.data
  if (exact.error) return <ProblemNotice error={exact.error} onRetry={() => void exact.refetch()} />
  if (detail === undefined) return <Skeleton lines={8} label={t('law.loadingText')} />
  const { article } = detail
  const path = 'path' in article ? article.path : []
  const neighbour = shown === provisionId ? whole.data : detail
  return (
    <div ref={body}>
      <p className={styles.crumb} lang="zh-CN">
        <Link to={lawAddress(detail.documentId)}>{detail.documentTitle}</Link>
        {path.map((heading) => (
          <span key={heading}> › {heading}</span>
        ))}
      </p>
      <ProvisionBadges documentId={detail.documentId} />
      <h2 className={styles.number} lang="zh-CN" data-testid="source-title">
        {whole.data?.label ?? detail.label}
      </h2>
      <LawText
        article={article}
        text={whole.data?.text}
        marks={marks}
        references={
          whole.data === undefined
            ? { provisionId: detail.id, references: detail.cites }
            : { provisionId: whole.data.id, references: whole.data.cites }
        }
        target={detail.id === article.id ? undefined : detail.id}
      />
      <div className={styles.tools}>
        <CopyCitation provision={detail} />
        <Link to={lawAddress(detail.id)}>{t('law.openInReader')}</Link>
        {neighbour?.previous === undefined ? null : (
          <button type="button" onClick={() => setShown(neighbour.previous ?? shown)}>
            {t('law.previous')}
          </button>
        )}
        {neighbour?.next === undefined ? null : (
          <button type="button" onClick={() => setShown(neighbour.next ?? shown)}>
            {t('law.next')}
          </button>
        )}
      </div>
      {whole.data === undefined ? null : <Neighbours detail={whole.data} />}
    </div>
  )
}
