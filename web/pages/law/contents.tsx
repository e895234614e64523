// The table of contents, and finding words or a number in the text.

import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type {
  DocumentDetail,
  OutlineEntry,
  ReportPart,
} from '../../../server/contract/documents.ts'
import { isInside, lawAddress } from '../../app/addresses.ts'
import { isComposing } from '../../app/key-press.ts'
import { askedNumber, type Block } from './blocks.ts'
import styles from './contents.module.css'
import { FindBar } from './find-bar.tsx'
import type { Finding } from './use-finding.ts'

/** What the contents lead through. */
export interface ContentsProps {
  readonly document: DocumentDetail
  readonly blocks: readonly Block[]
  readonly selected: string | undefined
  readonly finding: Finding
  /** Called after a place was chosen, so that a sheet can close. */
  readonly onGo: () => void
}

const holds = (entry: OutlineEntry, id: string | undefined): boolean =>
  id !== undefined &&
  (entry.articleIds.some((article) => isInside(id, article)) ||
    entry.children.some((child) => holds(child, id)))

function Entry({ entry, props }: { readonly entry: OutlineEntry; readonly props: ContentsProps }) {
  const first = entry.articleIds[0] ?? entry.children[0]?.articleIds[0]
  const isHere = holds(entry, props.selected)
  return (
    <li data-level={entry.level}>
      <Link
        to={lawAddress(first ?? props.document.id)}
        preventScrollReset
        aria-current={isHere ? 'true' : undefined}
        onClick={props.onGo}
      >
        {entry.heading}
      </Link>
      {entry.children.length === 0 || !isHere ? null : (
        <ol>
          {entry.children.map((child) => (
            <Entry key={child.span.start} entry={child} props={props} />
          ))}
        </ol>
      )}
    </li>
  )
}

function PartEntry({ part, props }: { readonly part: ReportPart; readonly props: ContentsProps }) {
  return (
    <li>
      <Link to={lawAddress(part.id)} preventScrollReset onClick={props.onGo}>
        {part.mark}
        {part.heading}
      </Link>
      {part.parts.length === 0 ? null : (
        <ol>
          {part.parts.map((child) => (
            <PartEntry key={child.id} part={child} props={props} />
          ))}
        </ol>
      )}
    </li>
  )
}

function FoundArticles({ props }: { readonly props: ContentsProps }) {
  const { byBlock } = props.finding.found
  return (
    <ol lang="zh-CN" className={styles.found}>
      {[...byBlock].map(([block, marks]) => (
        <li key={block.id}>
          <Link to={lawAddress(block.id)} preventScrollReset onClick={props.onGo}>
            {block.mark}
            <span className={styles.times}>{marks.length > 1 ? `×${marks.length}` : ''}</span>
          </Link>
        </li>
      ))}
    </ol>
  )
}

function Outline({ props }: { readonly props: ContentsProps }) {
  const { document, blocks } = props
  if (document.parts !== undefined && document.parts.length > 0)
    return (
      <ol lang="zh-CN">
        {document.parts.map((part) => (
          <PartEntry key={part.id} part={part} props={props} />
        ))}
      </ol>
    )
  if (document.outline.length > 0)
    return (
      <ol lang="zh-CN">
        {document.outline.map((entry) => (
          <Entry key={entry.span.start} entry={entry} props={props} />
        ))}
      </ol>
    )
  return (
    <ol lang="zh-CN" className={styles.found}>
      {blocks.map((block) => (
        <li key={block.id}>
          <Link
            to={lawAddress(block.id)}
            preventScrollReset
            aria-current={
              props.selected !== undefined && isInside(props.selected, block.id)
                ? 'true'
                : undefined
            }
            onClick={props.onGo}
          >
            {block.mark}
          </Link>
        </li>
      ))}
    </ol>
  )
}

/** Contents with a field on top that takes words or a number. */
export function Contents(props: ContentsProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const field = useId()
  const { finding } = props
  const number = askedNumber(finding.typed)
  const target = props.blocks.find((block) => block.id === `${props.document.id}/${number}`)
  return (
    <div className={styles.contents}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (target !== undefined)
            void navigate(lawAddress(target.id), { preventScrollReset: true })
          else if (finding.found.places.length > 0) finding.step(1)
          else return
          props.onGo()
        }}
      >
        <label htmlFor={field} className="visually-hidden">
          {t('law.find')}
        </label>
        <input
          id={field}
          type="search"
          value={finding.typed}
          placeholder={`${t('law.find')} / ${t('law.gotoArticle')}`}
          enterKeyHint="search"
          onChange={(event) => finding.type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !event.shiftKey || isComposing(event.nativeEvent)) return
            event.preventDefault()
            finding.step(-1)
          }}
        />
      </form>
      {number === undefined ? null : target === undefined ? (
        <p className={styles.count} role="status">
          {t('law.noArticle', { n: number })}
        </p>
      ) : (
        <p className={styles.count}>
          <Link to={lawAddress(target.id)} preventScrollReset onClick={props.onGo} lang="zh-CN">
            {t('law.goto')} {target.mark}
          </Link>
        </p>
      )}
      <FindBar finding={finding} />
      {finding.words !== '' ? (
        <FoundArticles props={props} />
      ) : (
        <nav aria-label={t('law.contents')}>
          <Outline props={props} />
        </nav>
      )}
    </div>
  )
}
