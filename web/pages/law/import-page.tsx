// How a text was read: repairs, omissions, gaps, citations without a target. Nothing is hidden.

import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { DocumentDetail, ImportReport } from '../../../server/contract/documents.ts'
import { useDocument } from '../../api/queries.ts'
import { lawAddress } from '../../app/addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { Mixed } from '../../parts/mixed.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import styles from './import-page.module.css'

const COUNTS = ['articles', 'paragraphs', 'items', 'subitems', 'characters'] as const
const REASONS = [
  'layout',
  'markup',
  'page-break',
  'repeated-heading',
  'not-of-the-document',
] as const
/** Characters. */
const FOLDED_FROM = 300
const FOLDED_HEAD = 80
type KnownReason = (typeof REASONS)[number]

const isKnown = (reason: string): reason is KnownReason =>
  (REASONS as readonly string[]).includes(reason)

function Repairs({ repairs }: { readonly repairs: ImportReport['repairs'] }) {
  const { t } = useTranslation()
  if (repairs.length === 0) return <p>{t('report.repairsNone')}</p>
  return (
    <ul className={styles.rows}>
      {repairs.map((repair) => (
        <li key={`${repair.span.start} ${repair.kind}`}>
          <p className={styles.kind}>{t(`report.kind.${repair.kind}`)}</p>
          <div>
            <p>
              <span className={styles.name}>{t('report.printed')}</span>
              <code className={styles.printed} lang="zh-CN">
                {repair.printed.replaceAll('\n', '↵')}
              </code>
            </p>
            {repair.readAs === undefined ? null : (
              <p>
                <span className={styles.name}>{t('report.readAs')}</span>
                <code className={styles.printed} lang="zh-CN">
                  {repair.readAs}
                </code>
              </p>
            )}
            <p className={styles.note} lang="zh-CN">
              {repair.note}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** A long run is folded after its first words. */
function OmittedText({ text }: { readonly text: string }) {
  if (text.length <= FOLDED_FROM) return <p className={styles.omitted}>{text}</p>
  return (
    <details>
      <summary className={styles.omitted}>
        {text.slice(0, FOLDED_HEAD).replace(/\s+/g, ' ')}……
      </summary>
      <p className={styles.omitted}>{text}</p>
    </details>
  )
}

function Omissions({ omissions }: { readonly omissions: ImportReport['omissions'] }) {
  const { t } = useTranslation()
  const inWords = omissions.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  const blank = omissions.length - inWords.length
  return (
    <>
      {inWords.length === 0 ? <p>{t('report.omissionsNone')}</p> : null}
      <ul className={styles.rows}>
        {inWords.map(({ text, reason, note, span }) => (
          <li key={span.start}>
            <p className={styles.kind}>{isKnown(reason) ? t(`report.reason.${reason}`) : reason}</p>
            <div lang="zh-CN">
              <OmittedText text={text.trim()} />
              {note === undefined ? null : <p className={styles.note}>{note}</p>}
            </div>
          </li>
        ))}
      </ul>
      {blank > 0 ? (
        <p className={styles.note}>{t('report.layoutOmissions', { n: blank })}</p>
      ) : null}
    </>
  )
}

function Unresolved({ citations }: { readonly citations: ImportReport['unresolvedCitations'] }) {
  const { t } = useTranslation()
  if (citations.length === 0) return <p>{t('report.unresolvedNone')}</p>
  return (
    <ul className={styles.rows} lang="zh-CN">
      {citations.map((citation, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one provision may hold the same words twice
        <li key={index}>
          <p className={styles.kind}>
            <Link to={lawAddress(citation.provisionId)}>{citation.text}</Link>
          </p>
          <p className={styles.note}>{citation.reason}</p>
        </li>
      ))}
    </ul>
  )
}

function Report({ document }: { readonly document: DocumentDetail }) {
  const { t } = useTranslation()
  const report = document.import
  return (
    <>
      <h2>{t('report.counts')}</h2>
      <dl className={styles.counts}>
        {COUNTS.map((name) => (
          <div key={name}>
            <dd>{report.counts[name].toLocaleString('zh-CN')}</dd>
            <dt>
              <Mixed text={t(`report.${name}`)} />
            </dt>
          </div>
        ))}
      </dl>
      <h2>{t('report.repairs')}</h2>
      <Repairs repairs={report.repairs} />
      <h2>{t('report.omissions')}</h2>
      <Omissions omissions={report.omissions} />
      <h2>{t('report.gaps')}</h2>
      <p>
        <Mixed
          text={
            report.numberingGaps.length === 0
              ? t('report.gapsNone')
              : report.numberingGaps.join('；')
          }
        />
      </p>
      <h2>{t('report.unresolved')}</h2>
      <Unresolved citations={report.unresolvedCitations} />
      {report.externalCitations.length === 0 ? null : (
        <>
          <h2>{t('report.external')}</h2>
          <ul className={styles.external}>
            {report.externalCitations.map(({ law, count }) => (
              <li key={law}>
                <b lang="zh-CN">{law}</b> <span>{t('report.externalCount', { n: count })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {document.evidence.length === 0 ? null : (
        <>
          <h2>{t('report.evidence')}</h2>
          <ul className={styles.rows}>
            {document.evidence.map(({ fact, quote }) => (
              <li key={`${fact} ${quote}`}>
                <p className={styles.kind}>{fact}</p>
                <p className={styles.omitted} lang="zh-CN">
                  {quote}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Page of the import report of a text. */
export function ImportPage() {
  const { t } = useTranslation()
  const { documentId = '' } = useParams()
  const { data, error, refetch } = useDocument(documentId)
  usePageTitle(
    data === undefined
      ? t('report.title')
      : t('app.labelled', { label: t('report.title'), text: data.title }),
  )
  return (
    <div className={styles.page}>
      {error ? (
        <ProblemNotice error={error} onRetry={() => void refetch()} level={1} />
      ) : (
        <>
          <p className={styles.crumb}>
            <Link to={lawAddress(documentId)} lang="zh-CN">
              {data?.title ?? t('report.back')}
            </Link>
          </p>
          <h1>{t('report.title')}</h1>
          <p className={styles.lead}>{t('report.lead')}</p>
          {data === undefined ? <Skeleton lines={10} /> : <Report document={data} />}
        </>
      )}
    </div>
  )
}
