// Law as it is printed: paragraphs indented two characters, items hanging, marked words, references as links.

import { useMemo } from 'react'
import type { ArticleView, CrossReference, ReportPart } from '../../server/contract/documents.ts'
import { isInside } from '../app/addresses.ts'
import { CrossReferenceLink } from './cross-reference-link.tsx'
import { type Leaf, leavesOf, type Span } from './law-leaves.ts'
import styles from './law-text.module.css'
import { type Mark, type Segment, segmentsOf, spanInLeaf } from './segments.ts'

/** References found in the text of one provision. */
export interface ReferencesIn {
  readonly provisionId: string
  readonly references: readonly CrossReference[]
}

/** What to set and what to lay over it. */
export interface LawTextProps {
  readonly article: ArticleView | ReportPart
  /** The article's own text, where it is known. */
  readonly text?: string | undefined
  readonly marks?: readonly Mark[]
  readonly references?: ReferencesIn | undefined
  /** Provision whose lines are set off. */
  readonly target?: string | undefined
  /** Gives every unit its id as an anchor; once in a page only. */
  readonly anchors?: boolean
}

const NO_MARKS: readonly Mark[] = []

function Run({
  segment,
  reference,
  isCurrent,
}: {
  readonly segment: Segment
  readonly reference: CrossReference | undefined
  readonly isCurrent: boolean
}) {
  const words = segment.strong ? <b>{segment.text}</b> : segment.text
  const set = segment.marked ? (
    <mark data-current={isCurrent ? '' : undefined}>{words}</mark>
  ) : (
    words
  )
  return reference === undefined ? (
    set
  ) : (
    <CrossReferenceLink reference={reference}>{set}</CrossReferenceLink>
  )
}

function headingSpan(article: ArticleView | ReportPart, leaf: Leaf, first: boolean): Span[] {
  const { heading } = article
  return first && heading !== undefined && leaf.text.startsWith(heading)
    ? [{ start: 0, end: heading.length }]
    : []
}

function Line({
  leaf,
  first,
  props,
}: {
  readonly leaf: Leaf
  readonly first: boolean
  readonly props: LawTextProps
}) {
  const { article, marks = NO_MARKS, references, target, anchors = false } = props
  const placed = marks.flatMap((mark) => spanInLeaf(leaf, mark) ?? [])
  const current = marks.flatMap((mark) => (mark.isCurrent ? (spanInLeaf(leaf, mark) ?? []) : []))
  const found = (references?.references ?? []).flatMap((reference) => {
    const span = spanInLeaf(leaf, {
      provisionId: references?.provisionId ?? '',
      span: reference.span,
    })
    return span === undefined ? [] : [{ span, reference }]
  })
  // A whole article is set off by its frame, not line by line.
  const isTarget =
    target !== undefined && target !== article.id && isInside(leaf.provisionId, target)
  const segments = segmentsOf(
    leaf.text,
    placed,
    found.map(({ span }) => span),
    headingSpan(article, leaf, first),
  )
  return (
    <p
      id={anchors && leaf.opens && leaf.provisionId !== article.id ? leaf.provisionId : undefined}
      className={styles[leaf.role]}
      data-target={isTarget ? '' : undefined}
      tabIndex={placed.length > 0 ? -1 : undefined}
    >
      {leaf.mark}
      {segments.map((segment) => (
        <Run
          key={segment.start}
          segment={segment}
          isCurrent={current.some(
            ({ start, end }) => start <= segment.start && segment.start < end,
          )}
          reference={
            segment.reference === undefined ? undefined : found[segment.reference]?.reference
          }
        />
      ))}
    </p>
  )
}

/** Text of an article or of a part of a report. */
export function LawText(props: LawTextProps) {
  const { article, text } = props
  const leaves = useMemo(() => leavesOf(article, text), [article, text])
  return (
    <div className={styles.law} lang="zh-CN">
      {leaves.map((leaf, index) => (
        <Line
          key={`${leaf.provisionId} ${Object.values(leaf.starts)[0] ?? index} ${leaf.role}`}
          leaf={leaf}
          first={index === 0}
          props={props}
        />
      ))}
    </div>
  )
}
