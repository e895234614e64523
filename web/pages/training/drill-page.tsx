// 条文记忆: recall what an article says, look, and say how well; it comes back when it is about to be forgotten.

import { type ChangeEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDocument, useDocuments, useProvision } from '../../api/queries.ts'
import { documentOf, lawAddress } from '../../app/addresses.ts'
import { keep, readKept } from '../../app/kept.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { ProvisionBadges } from '../../parts/badges.tsx'
import { ChineseRun, SLOT } from '../../parts/chinese-run.tsx'
import { FilePick } from '../../parts/file-pick.tsx'
import { saveFile } from '../../parts/file-saving.ts'
import { LawText } from '../../parts/law-text.tsx'
import { Mixed } from '../../parts/mixed.tsx'
import { today, useKeptLaw } from '../../parts/own-notes.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import {
  answered,
  type Deck,
  deckFrom,
  dueNow,
  mergedDecks,
  type Recall,
  returnsAt,
} from './drill-deck.ts'
import { changeDeck, useDeck } from './drill-keeping.ts'
import styles from './training.module.css'

const RECALLS = ['again', 'hard', 'good', 'easy'] as const
const FAVOURITES = 'favourites'
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

function useInterval(): (until: Date, now: Date) => string {
  const { t } = useTranslation()
  return (until, now) => {
    const ms = until.getTime() - now.getTime()
    if (ms < HOUR_MS) return t('drill.minutes', { n: Math.max(1, Math.round(ms / MINUTE_MS)) })
    if (ms < DAY_MS) return t('drill.hours', { n: Math.round(ms / HOUR_MS) })
    return t('drill.days', { n: Math.round(ms / DAY_MS) })
  }
}

function Card({
  id,
  deck,
  isNext,
  onRecall,
}: {
  readonly id: string
  readonly deck: Deck
  /** Whether it follows a card that was done here: the focus goes on to it. */
  readonly isNext: boolean
  readonly onRecall: (recall: Recall) => void
}) {
  const { t } = useTranslation()
  const { data, error, refetch } = useProvision(id)
  const [isOpen, setIsOpen] = useState(false)
  const [now] = useState(() => new Date())
  const interval = useInterval()
  const show = useRef<HTMLButtonElement>(null)
  const isThere = data !== undefined
  useEffect(() => {
    if (isNext && isThere) show.current?.focus({ preventScroll: true })
  }, [isNext, isThere])
  const returns = useMemo(() => returnsAt(deck, id, now), [deck, id, now])
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton lines={4} />
  const question = data.questions[(deck[id]?.reps ?? 0) % Math.max(1, data.questions.length)]
  return (
    <section className={styles.card} data-testid="card">
      <p className={styles.cardFront}>
        <Mixed
          text={
            question === undefined
              ? t('drill.what', { label: data.citations.short })
              : question.question
          }
        />
      </p>
      {question === undefined ? null : (
        <p className={styles.small}>
          <ChineseRun words={t('drill.which', { title: SLOT })} run={data.documentTitle} />
        </p>
      )}
      {isOpen ? (
        <>
          <p className={styles.cardLabel} lang="zh-CN">
            <Link to={lawAddress(id)}>{data.citations.short}</Link>{' '}
            <ProvisionBadges documentId={documentOf(id)} />
          </p>
          <LawText
            article={data.article}
            marks={[]}
            target={
              question === undefined || question.provisionId === id
                ? undefined
                : question.provisionId
            }
          />
          <fieldset className={styles.recalls}>
            <legend>{t('drill.how')}</legend>
            {RECALLS.map((recall) => (
              <button key={recall} type="button" onClick={() => onRecall(recall)}>
                {t(`drill.${recall}`)}
                <small>{interval(returns[recall], now)}</small>
              </button>
            ))}
          </fieldset>
        </>
      ) : (
        <button ref={show} type="button" className={styles.go} onClick={() => setIsOpen(true)}>
          {t('drill.show')}
        </button>
      )}
    </section>
  )
}

/** Provisions of the chosen pile: favourites, or the articles of a text. */
function usePile(pile: string) {
  const law = useKeptLaw()
  const isFavourites = pile === FAVOURITES
  const { data, error, refetch } = useDocument(isFavourites ? '' : pile, !isFavourites)
  const ids = useMemo((): readonly string[] | undefined => {
    if (isFavourites)
      return Object.entries(law).flatMap(([id, { favourite }]) => (favourite ? [id] : []))
    return data?.articles.map(({ id }) => id)
  }, [isFavourites, law, data])
  return { ids, error: isFavourites ? null : error, refetch }
}

/** Page of the drill. */
export function DrillPage() {
  const { t } = useTranslation()
  const { data: documents } = useDocuments()
  const [pile, setPile] = useState(() => {
    const kept = readKept<unknown>('local', 'drill-pile', 'plea-leniency-guidelines-2019')
    return typeof kept === 'string' ? kept : FAVOURITES
  })
  const deck = useDeck()
  const [said, setSaid] = useState<string>()
  const [isGoingOn, setIsGoingOn] = useState(false)
  const { ids, error, refetch } = usePile(pile)
  const due = useMemo(() => dueNow(deck, ids ?? [], new Date()), [deck, ids])
  const current = due[0]
  usePageTitle(t('drill.title'))
  const bring = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (file === undefined) return
    try {
      const incoming = deckFrom(JSON.parse(await file.text()))
      const count = Object.keys(incoming).length
      if (count > 0) changeDeck((kept) => mergedDecks(kept, incoming))
      setSaid(count === 0 ? t('training.notOurs') : t('training.brought', { n: count }))
    } catch {
      setSaid(t('training.notOurs'))
    }
  }
  return (
    <div className={styles.page}>
      <p className={styles.crumb}>
        <Link to="/training">‹ {t('training.title')}</Link>
      </p>
      <h1 className={styles.title}>{t('drill.title')}</h1>
      <p className={styles.lead}>{t('drill.lead')}</p>
      <div className={styles.progress}>
        <label>
          {t('drill.pile')}{' '}
          <select
            value={pile}
            onChange={(event) => {
              setPile(event.target.value)
              setIsGoingOn(false)
              keep('local', 'drill-pile', event.target.value)
            }}
          >
            <option value={FAVOURITES}>{t('drill.favourites')}</option>
            {(documents ?? [])
              .filter(({ normative }) => normative)
              .map(({ id, title, shortTitles }) => (
                <option key={id} value={id} lang="zh-CN">
                  {shortTitles[0] ?? title}
                </option>
              ))}
          </select>
        </label>
        <button
          type="button"
          className={styles.quiet}
          disabled={Object.keys(deck).length === 0}
          onClick={() =>
            saveFile(
              `tiaoli-drill-${today()}.json`,
              JSON.stringify(deck, null, 2),
              'application/json',
            )
          }
        >
          {t('notes.export')}
        </button>
        <FilePick label={t('notes.import')} accept="application/json,.json" onPick={bring} />
        <p role="status" className={styles.small}>
          {said ?? t('drill.count', { due: due.length, known: Object.keys(deck).length })}
        </p>
      </div>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {ids === undefined ? (
        error ? null : (
          <Skeleton lines={4} />
        )
      ) : current === undefined ? (
        <p className={styles.empty}>
          {ids.length === 0 ? t('drill.noFavourites') : t('drill.nothingDue')}
        </p>
      ) : (
        <Card
          key={`${current} ${deck[current]?.reps ?? 0}`}
          id={current}
          deck={deck}
          isNext={isGoingOn}
          onRecall={(recall) => {
            setIsGoingOn(true)
            changeDeck((kept) => answered(kept, current, recall, new Date()))
          }}
        />
      )}
    </div>
  )
}
