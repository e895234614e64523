// One article in the running text: its number in the margin, its words, and its references once it is being read.

import { type MouseEvent, memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useProvision } from '../../api/queries.ts'
import { lawAddress } from '../../app/addresses.ts'
import { LawText } from '../../parts/law-text.tsx'
import type { Mark } from '../../parts/segments.ts'
import type { Block } from './blocks.ts'
import { watchDwell } from './dwell.ts'
import styles from './reader-page.module.css'
import { type DefinedTerm, termUses } from './terms.ts'
import { watchView } from './view-watch.ts'

/** Whether the article is being read. The selected one is, wherever it stands. */
function useIsRead(isSelected: boolean): [React.RefObject<HTMLElement | null>, boolean] {
  const element = useRef<HTMLElement>(null)
  const [isRead, setIsRead] = useState(isSelected)
  if (isSelected && !isRead) setIsRead(true)
  useEffect(() => {
    const target = element.current
    if (target === null || isRead) return
    const report = watchDwell(() => setIsRead(true))
    const unwatch = watchView(target, report)
    return () => {
      report([])
      unwatch()
    }
  }, [isRead])
  return [element, isRead]
}

/** What all articles of a text are set with: made once, since hundreds of them ask for it. */
export interface SharedByArticles {
  /** Terms that the text defines; found when they are first asked for. */
  readonly terms: () => readonly DefinedTerm[]
  /** Name of the link that selects an article, by its number. */
  readonly chooseLabel: (mark: string) => string
  /** Words of the mark beside an article that is kept. */
  readonly keptLabel: string
  /** Follows the link of an article without leaving the page. */
  readonly onChoose: (event: MouseEvent<HTMLAnchorElement>) => void
}

/** What an article needs to be set. */
export interface ArticleBlockProps {
  readonly block: Block
  /** Provision of this block that is selected, if one is. */
  readonly target: string | undefined
  /** Words that are looked for, where they stand in this block. */
  readonly marks: readonly Mark[]
  /** The one of them that the reader is at. */
  readonly current: Mark | undefined
  readonly shared: SharedByArticles
  /** Whether the reader keeps something of the article. */
  readonly isKept: boolean
  /** Tools under a selected article, where there is no pane for them. */
  readonly children?: ReactNode
}

const withCurrent = (marks: readonly Mark[], current: Mark | undefined): readonly Mark[] =>
  current === undefined
    ? marks
    : marks.map((mark) => (mark === current ? { ...mark, isCurrent: true } : mark))

function TextWithReferences({ block, target, marks, current, shared }: ArticleBlockProps) {
  const { data } = useProvision(block.id)
  const { article } = block
  const references = useMemo(() => {
    if (data === undefined) return undefined
    const uses = 'path' in article ? termUses(article, data.text, shared.terms()) : []
    return { provisionId: data.id, references: [...data.cites, ...uses] }
  }, [data, article, shared])
  return (
    <LawText
      article={block.article}
      text={data?.text}
      marks={withCurrent(marks, current)}
      target={target}
      references={references}
      anchors
    />
  )
}

function PlainText({ block, target, marks, current }: ArticleBlockProps) {
  return (
    <LawText article={block.article} marks={withCurrent(marks, current)} target={target} anchors />
  )
}

/** A mark beside the number of an article that the reader keeps something of. */
function KeptMark({ label }: { readonly label: string }) {
  return (
    <span className={styles.kept} title={label}>
      <span aria-hidden="true">✎</span>
      <span className="visually-hidden">{label}</span>
    </span>
  )
}

/** An article's heading is one level below the last heading above it. */
const MARK_TAGS = ['h2', 'h3', 'h4'] as const
const HEADING_TAG = { part: 'h2', chapter: 'h2', section: 'h3' } as const

/** An article with the headings that open before it. */
export const ArticleBlock = memo(function ArticleBlock(props: ArticleBlockProps) {
  const { block, target, shared, children } = props
  const [element, isRead] = useIsRead(target !== undefined)
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
            <a
              href={lawAddress(block.id)}
              aria-label={shared.chooseLabel(block.mark)}
              aria-current={target === undefined ? undefined : 'true'}
              onClick={shared.onChoose}
            >
              {block.mark}
            </a>
            {props.isKept ? <KeptMark label={shared.keptLabel} /> : null}
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
