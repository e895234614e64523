// Ranked provisions with their highlights and, folded, why each ranks where it does.

import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ExplanationView, Hit } from '../../../server/contract/search.ts'
import { lawAddress } from '../../app/addresses.ts'
import { ProvisionBadges } from '../../parts/badges.tsx'
import { MarkedRuns } from '../../parts/marked-runs.tsx'
import { Mixed } from '../../parts/mixed.tsx'
import { excerptOf } from './excerpt.ts'
import styles from './hit-list.module.css'

const FIGURES = 3

function Explanation({ node }: { readonly node: ExplanationView }) {
  return (
    <li>
      <span className={styles.figure}>{node.value.toFixed(FIGURES)}</span>{' '}
      <Mixed text={node.description} />
      {node.details.length === 0 ? null : (
        <ul>
          {node.details.map((detail) => (
            <Explanation key={`${detail.description} ${detail.value}`} node={detail} />
          ))}
        </ul>
      )}
    </li>
  )
}

function HitRow({ hit }: { readonly hit: Hit }) {
  const { t } = useTranslation()
  const excerpt = excerptOf(hit.text, hit.highlights)
  return (
    <li
      className={styles.hit}
      data-report={hit.normative ? undefined : ''}
      data-hit={hit.provisionId}
    >
      <p className={styles.head}>
        <Link to={lawAddress(hit.provisionId)} className={styles.citation} lang="zh-CN">
          {hit.citation}
        </Link>
        <ProvisionBadges documentId={hit.documentId} authority={hit.authority} />
      </p>
      <p className={styles.text} lang="zh-CN">
        {excerpt.before ? '……' : null}
        <MarkedRuns text={excerpt.text} spans={excerpt.spans} />
        {excerpt.after ? '……' : null}
      </p>
      <details className={styles.why}>
        <summary>{t('search.why')}</summary>
        <ul>
          <Explanation node={hit.explanation} />
        </ul>
      </details>
    </li>
  )
}

/** The list. */
export function HitList({ hits }: { readonly hits: readonly Hit[] }) {
  return (
    <ol className={styles.hits}>
      {hits.map((hit) => (
        <HitRow key={hit.provisionId} hit={hit} />
      ))}
    </ol>
  )
}
