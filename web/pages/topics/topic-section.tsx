// A matter of a topic: its heading with an address of its own, the texts, where they differ, background.

import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TopicSection } from '../../../server/contract/topics.ts'
import { lawAddress } from '../../app/addresses.ts'
import { ProvisionBadges } from '../../parts/badges.tsx'
import { Mixed } from '../../parts/mixed.tsx'
import { languageOf } from '../../words/i18n.ts'
import { TopicBackground, TopicColumns } from './topic-columns.tsx'
import styles from './topic-page.module.css'

/** A heading that carries the link to itself. */
export function SectionHeading({ id, title }: { readonly id: string; readonly title: string }) {
  const { t } = useTranslation()
  return (
    <h2 lang={languageOf(title)}>
      {title}
      <a href={`#${id}`} className={styles.anchor} aria-label={t('topics.link', { title })}>
        #
      </a>
    </h2>
  )
}

/** A remark of the editors, said to be one. */
export function EditorialNote({ children }: { readonly children: string }) {
  const { t } = useTranslation()
  return (
    <p className={styles.note}>
      <span className={styles.editorial}>{t('topics.editorial')}</span>
      <Mixed text={children} />
    </p>
  )
}

/** The first two provisions with their differences marked. */
function CompareLink({ texts }: { readonly texts: TopicSection['conflicts'][number]['texts'] }) {
  const { t } = useTranslation()
  const [a, b] = texts
  if (a === undefined || b === undefined || a.provisionId === b.provisionId) return null
  const query = new URLSearchParams({ a: a.provisionId, b: b.provisionId })
  return (
    <p className={styles.small}>
      <Link to={`/compare?${query}`} className={styles.compare}>
        {t('topics.compare')}
      </Link>
    </p>
  )
}

function Conflict({ conflict }: { readonly conflict: TopicSection['conflicts'][number] }) {
  const { t } = useTranslation()
  return (
    <div className={styles.conflict}>
      <h3>
        {t('app.labelled', { label: t('topics.differ'), text: '' })}
        <span lang="zh-CN">{conflict.title}</span>
        <small className={styles.code}>{conflict.id}</small>
      </h3>
      <EditorialNote>{conflict.note}</EditorialNote>
      <details>
        <summary>{t('topics.sideBySide', { n: conflict.texts.length })}</summary>
        <ol>
          {conflict.texts.map(({ provisionId, citation, quote, span }, index) => (
            <li key={`${provisionId} ${span.start}`}>
              <p className={styles.rank}>
                {index === 0 ? t('topics.prevails') : t('topics.alongside')}
              </p>
              <blockquote lang="zh-CN">{quote}</blockquote>
              <p className={styles.cite}>
                <ProvisionBadges documentId={provisionId.split('/')[0] ?? ''} />
                <Link to={lawAddress(provisionId)} lang="zh-CN">
                  {citation}
                </Link>
              </p>
            </li>
          ))}
        </ol>
        <CompareLink texts={conflict.texts} />
      </details>
    </div>
  )
}

/** One section of the page. */
export function TopicSectionView({ section }: { readonly section: TopicSection }) {
  return (
    <section id={section.id} className={styles.section} tabIndex={-1}>
      <SectionHeading id={section.id} title={section.title} />
      {section.note === undefined ? null : <EditorialNote>{section.note}</EditorialNote>}
      <TopicColumns columns={section.columns} />
      {section.conflicts.map((conflict) => (
        <Conflict key={conflict.id} conflict={conflict} />
      ))}
      <TopicBackground columns={section.background} />
    </section>
  )
}
