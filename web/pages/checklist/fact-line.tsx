// A fact on one line of a list: its claim, the ways to answer it side by side, and where it stands.

import { type ReactNode, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactDefinition, FactValue } from '../../../server/contract/checklists.ts'
import boxes from '../../parts/choices.module.css'
import styles from './fact-line.module.css'
import { type AnswerFault, answerText, NO_DAYS, readAnswer, typedText } from './flow.ts'

/** A fact, what is known of it, and what an answer does. */
export interface FactLineProps {
  readonly fact: FactDefinition
  readonly value: FactValue | undefined
  readonly onAnswer: (value: FactValue) => void
  /** Takes the answer back; without it there is no way to. */
  readonly onWithdraw?: (() => void) | undefined
  /** Where the fact stands, in a word; `tone` colours it. */
  readonly status?: { readonly tone: 'open' | 'done' | 'idle'; readonly words: string } | undefined
  /** Name of the group of controls, where the same fact stands on a page twice. */
  readonly name?: string
  /** What belongs to the fact: the words it was read from, a condition, a link. */
  readonly children?: ReactNode
}

interface Choice {
  readonly raw: string
  readonly title: string
}

function choicesOf(
  fact: FactDefinition,
  words: { yes: string; no: string; noDays: string },
): readonly Choice[] {
  switch (fact.type) {
    case 'boolean':
      return [
        { raw: 'true', title: words.yes },
        { raw: 'false', title: words.no },
      ]
    case 'enum':
      return (fact.values ?? []).map(({ id, title }) => ({ raw: id, title }))
    case 'number':
    case 'date':
      return []
    case 'date-list':
      return [{ raw: NO_DAYS, title: words.noDays }]
    default:
      return fact.type satisfies never
  }
}

/** A typed answer takes effect as soon as it can be read; what cannot be read is said when the field is left. */
function TypedAnswer({ props }: { readonly props: FactLineProps }) {
  const { t } = useTranslation()
  const { fact, value, onAnswer, onWithdraw } = props
  const answered = answerText(value)
  const known = typedText(answered)
  const [raw, setRaw] = useState(known)
  const [fault, setFault] = useState<AnswerFault>()
  const faultId = useId()
  useEffect(() => {
    setRaw((now) => {
      const read = readAnswer(fact, now)
      return 'value' in read && answerText(read.value) === answered ? now : known
    })
  }, [fact, answered, known])
  const take = (text: string): void => {
    setRaw(text)
    setFault(undefined)
    const read = readAnswer(fact, text)
    if ('value' in read && read.value !== 'unknown') onAnswer(read.value)
    else if (text.trim() === '' && value !== undefined) onWithdraw?.()
  }
  const check = (): void => {
    const read = readAnswer(fact, raw)
    setFault('fault' in read && read.fault !== 'empty' ? read.fault : undefined)
  }
  const common = {
    value: raw,
    'aria-label': fact.question,
    'aria-invalid': fault !== undefined,
    'aria-describedby': faultId,
    onBlur: check,
  }
  return (
    <span className={styles.typed}>
      {fact.type === 'date-list' ? (
        <textarea {...common} rows={2} onChange={(event) => take(event.target.value)} />
      ) : (
        <input
          {...common}
          type={fact.type === 'date' ? 'date' : 'text'}
          inputMode={fact.type === 'number' ? 'decimal' : undefined}
          onChange={(event) => take(event.target.value)}
        />
      )}
      {fact.unit === undefined ? null : <span lang="zh-CN">{fact.unit}</span>}
      <span id={faultId} className={styles.fault} role="status">
        {fault === undefined ? null : t(`checklist.fault.${fault}`, { raw })}
      </span>
    </span>
  )
}

/** A fact with its answer, to be changed in place. */
export function FactLine(props: FactLineProps) {
  const { t } = useTranslation()
  const { fact, value, onAnswer, onWithdraw, status, name = fact.id, children } = props
  const choices = choicesOf(fact, {
    yes: t('checklist.yes'),
    no: t('checklist.no'),
    noDays: t('checklist.noDays'),
  })
  const isTyped = fact.type !== 'boolean' && fact.type !== 'enum'
  const raw = answerText(value)
  const take = (text: string): void => {
    const read = readAnswer(fact, text)
    if ('value' in read) onAnswer(read.value)
  }
  return (
    <fieldset className={styles.line} data-tone={status?.tone} data-fact={fact.id}>
      <legend className={styles.legend} lang="zh-CN">
        {fact.title}
      </legend>
      <div className={`${styles.answer} ${boxes.choices}`}>
        {isTyped ? <TypedAnswer props={props} /> : null}
        {[...choices, { raw: 'unknown', title: t('checklist.unknown') }].map((choice) => (
          <label key={choice.raw} data-unknown={choice.raw === 'unknown' ? '' : undefined}>
            <input
              type="radio"
              name={name}
              value={choice.raw}
              checked={raw === choice.raw}
              onChange={() => take(choice.raw)}
            />
            <span lang={fact.type === 'enum' ? 'zh-CN' : undefined}>{choice.title}</span>
          </label>
        ))}
        {onWithdraw === undefined || value === undefined ? null : (
          <button type="button" className={styles.withdraw} onClick={onWithdraw}>
            {t('checklist.withdraw')}
            <span className="visually-hidden" lang="zh-CN">
              ：{fact.title}
            </span>
          </button>
        )}
      </div>
      {status === undefined ? null : (
        <p className={styles.status} data-tone={status.tone}>
          {status.words}
        </p>
      )}
      {children === undefined ? null : <div className={styles.under}>{children}</div>}
    </fieldset>
  )
}
