// The reader: contents, the whole text, and what stands around the selected provision. The selection is the address.

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import type { DocumentDetail } from '../../../server/contract/documents.ts'
import { useDocument } from '../../api/queries.ts'
import { isInside, lawAddress, provisionAt } from '../../app/addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useShortcut } from '../../app/shortcuts.ts'
import { useMedia } from '../../app/use-media.ts'
import { AfterPaint } from '../../parts/after-paint.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { ArticleAside } from './article-aside.tsx'
import { type Block, blockOf, blocksOf } from './blocks.ts'
import { Contents } from './contents.tsx'
import { DocumentHead } from './document-head.tsx'
import { FindBar } from './find-bar.tsx'
import { KindStrip } from './kind-strip.tsx'
import { bringIntoView, isInView, placeToShow } from './place-in-view.ts'
import styles from './reader-page.module.css'
import { TextBody } from './text-body.tsx'
import { useFinding } from './use-finding.ts'
import { useTextOnDay } from './use-reading-day.ts'
import { ValidityOn } from './validity-on.tsx'

const WITH_CONTENTS = '(min-width: 56.25em)'
const WITH_ASIDE = '(min-width: 77.5em)'

/** Brings the selected provision into view before it is painted, unless it is there already. */
function useScrollTo(id: string | undefined): void {
  useLayoutEffect(() => {
    if (id === undefined) return
    const place = document.getElementById(id)
    if (place === null) return
    const show = (): (() => void) => bringIntoView(() => placeToShow(place), 'start')
    if (!isInView(place)) return show()
    // A page that was just opened may yet be scrolled to its top.
    let end: (() => void) | undefined
    const frame = requestAnimationFrame(() => {
      if (!isInView(place)) end = show()
    })
    return () => {
      cancelAnimationFrame(frame)
      end?.()
    }
  }, [id])
}

function useWalk(law: DocumentDetail, blocks: readonly Block[], selected: string | undefined) {
  const navigate = useNavigate()
  const walkingTo = useRef<string>(undefined)
  const indexOf = (id: string | undefined): number =>
    blocks.findIndex((block) => id !== undefined && isInside(id, block.id))
  const at = indexOf(selected)
  const walk = (step: number): void => {
    // The address, not what is drawn: a second key may come before the first is shown.
    const here = indexOf(provisionAt(window.location.pathname))
    const next = blocks[Math.min(blocks.length - 1, Math.max(0, here + step))]
    if (next === undefined) return
    walkingTo.current = next.id
    void navigate(lawAddress(next.id), { replace: here >= 0, preventScrollReset: true })
  }
  // Who walks by keys goes on by keys: Tab leads on from the article, not from the head of the page.
  const there = blocks[at]?.id
  useEffect(() => {
    if (there === undefined || walkingTo.current !== there) return
    walkingTo.current = undefined
    const link = document.getElementById(there)?.querySelector('a[aria-current="true"]')
    if (link instanceof HTMLElement) link.focus({ preventScroll: true })
  }, [there])
  useShortcut('next', () => walk(1))
  useShortcut('previous', () => walk(-1))
  usePageTitle(at < 0 ? law.title : `${blocks[at]?.mark ?? ''} ${law.shortTitles[0] ?? law.title}`)
}

function Reader({
  document,
  selected,
}: {
  readonly document: DocumentDetail
  readonly selected: string | undefined
}) {
  const { t } = useTranslation()
  const [contentsOpen, setContentsOpen] = useState(false)
  const hasContents = useMedia(WITH_CONTENTS)
  const hasAside = useMedia(WITH_ASIDE)
  const blocks = useMemo(() => blocksOf(document), [document])
  const block = selected === undefined ? undefined : blockOf(blocks, selected)
  const finding = useFinding(blocks, block)
  const day = useTextOnDay(document)
  const finder = useRef<HTMLDivElement>(null)
  useScrollTo(selected)
  useWalk(document, blocks, selected)
  useShortcut('nextFound', () => finding.step(1))
  useShortcut('previousFound', () => finding.step(-1))
  useShortcut('contents', () => {
    if (hasContents) finder.current?.querySelector('input')?.focus()
    else setContentsOpen(true)
  })
  const contents = (
    <Contents
      document={document}
      blocks={blocks}
      selected={selected}
      finding={finding}
      onGo={() => setContentsOpen(false)}
    />
  )
  return (
    <div className={styles.reader}>
      {hasContents ? (
        <div className={`${styles.contents} no-print`} ref={finder}>
          {/* The text is what the reader came for: the contents beside it follow. */}
          <AfterPaint>{contents}</AfterPaint>
        </div>
      ) : (
        <div className={`${styles.below} no-print`}>
          {finding.place === undefined ? null : (
            <FindBar finding={finding} onEnd={() => finding.type('')} />
          )}
          <button
            type="button"
            className={styles.contentsButton}
            onClick={() => setContentsOpen(true)}
          >
            {t('law.contents')}
          </button>
        </div>
      )}
      <article className={styles.text} data-report={document.normative ? undefined : ''}>
        <KindStrip document={day.onDay} asOf={day.asOf} />
        <DocumentHead document={day.onDay}>
          <ValidityOn document={document} {...day} />
        </DocumentHead>
        {selected !== undefined && block === undefined ? <MissingProvision id={selected} /> : null}
        <TextBody
          document={document}
          blocks={blocks}
          selected={selected}
          block={block}
          finding={finding}
          tools={
            hasAside || selected === undefined ? null : (
              <div className={`${styles.inline} no-print`}>
                <ArticleAside key={selected} id={selected} />
              </div>
            )
          }
        />
        <Closing document={document} />
      </article>
      {hasAside ? (
        <aside className={`${styles.aside} no-print`} aria-label={t('law.selected')}>
          {selected === undefined || block === undefined ? (
            <p className={styles.hint}>{t('law.selectHint')}</p>
          ) : (
            <ArticleAside key={selected} id={selected} />
          )}
        </aside>
      ) : null}
      {contentsOpen && !hasContents ? (
        <Sheet title={t('law.contents')} kind="side" onClose={() => setContentsOpen(false)}>
          {contents}
        </Sheet>
      ) : null}
    </div>
  )
}

/** What stands after the last article. */
function Closing({ document: { back } }: { readonly document: DocumentDetail }) {
  return back.length === 0 ? null : (
    <div className={styles.back} lang="zh-CN">
      {back.map(({ text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same closing may be printed twice, in fixed order
        <p key={index}>{text}</p>
      ))}
    </div>
  )
}

/** An id that is in the address but not in the text: the server says which range exists. */
function MissingProvision({ id }: { readonly id: string }) {
  return (
    <div className={styles.missing}>
      <ArticleAside id={id} />
    </div>
  )
}

/** Page of one text, at `/law/<document>` or at one of its provisions. */
export function ReaderPage() {
  const { t } = useTranslation()
  const { documentId = '', '*': rest = '' } = useParams()
  const { data, error, refetch } = useDocument(documentId)
  const place = rest.replace(/\/+$/, '')
  if (error)
    return (
      <div className={styles.failed}>
        <ProblemNotice error={error} onRetry={() => void refetch()} level={1} />
      </div>
    )
  if (data === undefined)
    return (
      <div className={styles.failed}>
        <Skeleton lines={12} label={t('law.loadingText')} />
      </div>
    )
  return (
    <Reader
      key={documentId}
      document={data}
      selected={place === '' ? undefined : `${documentId}/${place}`}
    />
  )
}
