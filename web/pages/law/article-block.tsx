// One article in the running text: its number in the margin, its words, and its references once it is being read.

import { memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useProvision } from '../../api/queries.ts'
import { isInside, lawAddress } from '../../app/addresses.ts'
import { LawText } from '../../parts/law-text.tsx'
import { useKeptLaw } from '../../parts/own-notes.ts'
import { type Block, marksIn } from './blocks.ts'
import styles from './reader-page.module.css'
import { type DefinedTerm, termUses } from './terms.ts'

/** An article counts as being read when it stays in view this long. */
const DWELL_MS = 350

function useIsRead(): [React.RefObject<HTMLElement | null>, boolean] {
  const element = useRef<HTMLElement>(null)
  const [isRead, setIsRead] = useState(false)
  useEffect(() => {
    const target = element.current
    if (target === null || isRead) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(timer)
      if (entry?.isIntersecting) timer = setTimeout(() => setIsRead(true), DWELL_MS)
    })
    observer.observe(target)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [isRead])
  return [element, isRead]
}

/** What an article needs to be set. */
export interface ArticleBlockProps {
  readonly block: Block
  /** Provision of this block that is selected, if one is. */
  readonly target: string | undefined
  readonly find: string
  /** Terms that the text defines. */
  readonly terms: readonly DefinedTerm[]
  /** Tools under a selected article, where there is no pane for them. */
  readonly children?: ReactNode
}

function TextWithReferences({ block, target, find, terms }: ArticleBlockProps) {
  const { data } = useProvision(block.id)
  const { article } = block
  const references = useMemo(() => {
    if (data === undefined) return undefined
    const uses = 'path' in article ? termUses(article, data.text, terms) : []
    return { provisionId: data.id, references: [...data.cites, ...uses] }
  }, [data, article, terms])
  const marks = useMemo(() => marksIn(block, find), [block, find])
  return (
    <LawText
      article={block.article}
      text={data?.text}
      marks={marks}
      target={target}
      references={references}
      anchors
    />
  )
}

function PlainText({ block, target, find }: ArticleBlockProps) {
  const marks = useMemo(() => marksIn(block, find), [block, find])
  return <LawText article={block.article} marks={marks} target={target} anchors />
}

/** A mark beside the number of an article that the reader keeps something of. */
function KeptMark({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const law = useKeptLaw()
  const kept = Object.keys(law).some((other) => isInside(other, id))
  return kept ? (
    <span className={styles.kept} title={t('notes.kept')}>
      <span aria-hidden="true">✎</span>
      <span className="visually-hidden">{t('notes.kept')}</span>
    </span>
  ) : null
}

/** An article's heading is one level below the last heading above it. */
const MARK_TAGS = ['h2', 'h3', 'h4'] as const
const HEADING_TAG = { part: 'h2', chapter: 'h2', section: 'h3' } as const

/** An article with the headings that open before it. */
export const ArticleBlock = memo(function ArticleBlock(props: ArticleBlockProps) {
  const { t } = useTranslation()
  const { block, target, children } = props
  const [element, isRead] = useIsRead()
  const isReport = 'parts' in block.article
  const depth = 'path' in block.article ? block.article.path.length : 0
  const MarkTag = MARK_TAGS[depth] ?? 'h4'
  return (
    <>
      {block.headings.map(({ level, text, anchor }) => {
        const Heading = HEADING_TAG[level]
        return (
          <Heading
            key={anchor}
            id={anchor}
            className={styles.heading}
            data-level={level}
            lang="zh-CN"
          >
            {text}
          </Heading>
        )
      })}
      <section
        id={block.id}
        ref={element}
        className={styles.article}
        data-selected={target === undefined ? undefined : target === block.id ? 'whole' : 'part'}
        data-wide={isReport ? '' : undefined}
      >
        {isReport ? null : (
          <MarkTag className={styles.mark} lang="zh-CN">
            <Link
              to={lawAddress(block.id)}
              preventScrollReset
              aria-label={t('law.choose', { label: block.mark })}
              aria-current={target === undefined ? undefined : 'true'}
            >
              {block.mark}
            </Link>
            <KeptMark id={block.id} />
          </MarkTag>
        )}
        <div>
          {isRead ? <TextWithReferences {...props} /> : <PlainText {...props} />}
          {children}
        </div>
      </section>
    </>
  )
})
