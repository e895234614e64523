// A narrative is pasted, facts are read from it with their words, and each is confirmed before it counts.

import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Facts, FactValue } from '../../../server/contract/checklists.ts'
import { MAX_NARRATIVE } from '../../app/limits.ts'
import choices from '../../parts/choices.module.css'
import { MarkedRuns } from '../../parts/marked-runs.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import styles from './checklist.module.css'
import { heldNarrative, holdNarrative } from './held-narrative.ts'
import own from './narrative.module.css'
import {
  aroundQuote,
  type Confirmation,
  confirmedFacts,
  type ReadFact,
  type Reading,
} from './narrative-facts.ts'

/** How a narrative is read and what becomes of the facts that were confirmed. */
export interface NarrativeReaderProps {
  /** Where it stands: what is written there is held until the tab is closed. */
  readonly place: string
  readonly read: (text: string) => Promise<Reading>
  readonly titleOf: (id: string) => string
  readonly wordsOf: (id: string, value: FactValue) => string
  readonly onUse: (facts: Facts) => void
  /** Way on where nothing was read. */
  readonly otherwise: ReactNode
}

type Naming = Pick<NarrativeReaderProps, 'titleOf' | 'wordsOf'>

const CONFIRMATIONS = ['confirmed', 'refused'] as const

function ReadRow({
  fact,
  text,
  said,
  onSay,
  naming,
}: {
  readonly fact: ReadFact
  readonly text: string
  readonly said: Confirmation
  readonly onSay: (said: Confirmation) => void
  readonly naming: Naming
}) {
  const { t } = useTranslation()
  const { before, quote, after } = aroundQuote(text, fact.span)
  return (
    <fieldset className={own.row} data-said={said} data-read={fact.id}>
      <legend lang="zh-CN">
        {naming.titleOf(fact.id)}：<b>{naming.wordsOf(fact.id, fact.value)}</b>
      </legend>
      <p className={own.words} lang="zh-CN">
        {t('narrative.readFrom')}“{before}
        <mark>{quote}</mark>
        {after}”
      </p>
      {fact.given === undefined ? null : (
        <p className={own.against}>
          {t('narrative.against', { given: naming.wordsOf(fact.id, fact.given) })}
        </p>
      )}
      <div className={`${own.ways} ${choices.choices}`}>
        {CONFIRMATIONS.map((way) => (
          <label key={way}>
            <input
              type="radio"
              name={`said-${fact.id}`}
              checked={said === way}
              onChange={() => onSay(way)}
            />
            <span>{t(`narrative.${way}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** What in the narrative was not used, and what to do. */
function ReadingNotes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <ul className={own.unused} lang="zh-CN" data-reading-notes="">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}

function Found({
  read,
  text,
  props,
}: {
  readonly read: readonly ReadFact[]
  readonly text: string
  readonly props: NarrativeReaderProps
}) {
  const { t } = useTranslation()
  const [said, setSaid] = useState<Readonly<Record<string, Confirmation>>>({})
  const counted = confirmedFacts(read, said)
  const count = Object.keys(counted).length
  const isDecided = read.every(({ id }) => (said[id] ?? 'open') !== 'open')
  if (read.length === 0)
    return (
      <section>
        <h2 className={own.heading}>{t('narrative.none')}</h2>
        <p>{t('narrative.noneHint')}</p>
        {props.otherwise}
      </section>
    )
  return (
    <section>
      <h2 className={own.heading}>{t('narrative.found', { n: read.length })}</h2>
      <p className={styles.small}>{t('narrative.foundNote')}</p>
      {read.map((fact) => (
        <ReadRow
          key={fact.id}
          fact={fact}
          text={text}
          said={said[fact.id] ?? 'open'}
          onSay={(way) => setSaid({ ...said, [fact.id]: way })}
          naming={props}
        />
      ))}
      <details className={styles.more}>
        <summary>{t('narrative.whole')}</summary>
        <p className={own.whole} lang="zh-CN">
          <MarkedRuns text={text} spans={read.map(({ span }) => span)} />
        </p>
      </details>
      <p role="status" className={styles.small}>
        {t('narrative.counted', { n: count, all: read.length })}
      </p>
      <button
        type="button"
        className={styles.go}
        disabled={count === 0 && !isDecided}
        onClick={() => props.onUse(counted)}
      >
        {count === 0 ? t('narrative.goOn') : t('narrative.use', { n: count })}
      </button>
    </section>
  )
}

/** The field, and below it what was read. */
export function NarrativeReader(props: NarrativeReaderProps) {
  const { t } = useTranslation()
  const field = useId()
  const [text, setText] = useState(() => heldNarrative(props.place))
  const [result, setResult] = useState<{ read: Reading; text: string }>()
  const [fault, setFault] = useState<string>()
  const [failure, setFailure] = useState<unknown>()
  const [isReading, setIsReading] = useState(false)
  const results = useRef<HTMLDivElement>(null)
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const length = text.trim().length
    if (length === 0) return setFault(t('narrative.empty'))
    if (length > MAX_NARRATIVE)
      return setFault(t('narrative.tooLong', { length, most: MAX_NARRATIVE }))
    setFault(undefined)
    setFailure(undefined)
    setIsReading(true)
    try {
      setResult({ read: await props.read(text), text })
      requestAnimationFrame(() => results.current?.focus())
    } catch (error) {
      setFailure(error)
    } finally {
      setIsReading(false)
    }
  }
  return (
    <>
      <form onSubmit={(event) => void onSubmit(event)} noValidate>
        <label htmlFor={field} className={own.label}>
          {t('narrative.label')}
        </label>
        <textarea
          id={field}
          className={own.field}
          rows={8}
          value={text}
          lang="zh-CN"
          placeholder={t('narrative.placeholder')}
          aria-invalid={fault !== undefined}
          aria-describedby={`${field}-note`}
          onChange={(event) => {
            setText(event.target.value)
            holdNarrative(props.place, event.target.value)
          }}
        />
        <p id={`${field}-note`} className={fault === undefined ? styles.small : own.fault}>
          {fault ?? t('narrative.kept')}
        </p>
        <button type="submit" className={styles.go} disabled={isReading}>
          {isReading ? t('narrative.reading') : t('narrative.read')}
        </button>
      </form>
      <div
        ref={results}
        className={own.results}
        tabIndex={-1}
        aria-live="polite"
        aria-busy={isReading}
      >
        {failure === undefined ? null : <ProblemNotice error={failure} />}
        {result === undefined ? null : (
          <>
            <ReadingNotes notes={result.read.notes} />
            <Found key={result.text} read={result.read.facts} text={result.text} props={props} />
          </>
        )}
      </div>
    </>
  )
}
