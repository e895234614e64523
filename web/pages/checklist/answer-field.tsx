// The field of one question, as its type asks: choices, a number, a date, several dates. 不清楚 is always there; beside several
// dates stands 没有 too, which is an answer and not the lack of one.

import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactDefinition } from '../../../server/contract/checklists.ts'
import styles from './checklist.module.css'
import { NO_DAYS, typedText } from './flow.ts'

/** The answer as the text of the form; `unknown` is 不清楚, `NO_DAYS` is 没有. */
export interface AnswerFieldProps {
  readonly fact: FactDefinition
  readonly raw: string
  readonly onChange: (raw: string) => void
  readonly faultId: string | undefined
}

interface Choice {
  readonly value: string
  readonly title: string
  readonly hint?: string
}

function Choices({
  choices,
  props,
}: {
  readonly choices: readonly Choice[]
  readonly props: AnswerFieldProps
}) {
  const { fact, raw, onChange } = props
  return (
    <div className={styles.choices}>
      {choices.map(({ value, title, hint }) => (
        <label
          key={value}
          className={styles.choice}
          data-unknown={value === 'unknown' ? '' : undefined}
        >
          <input
            type="radio"
            name={fact.id}
            value={value}
            checked={raw === value}
            onChange={() => onChange(value)}
          />
          <span className={styles.ring} aria-hidden="true" />
          <span>
            {title}
            {hint === undefined ? null : <small>{hint}</small>}
          </span>
        </label>
      ))}
    </div>
  )
}

function TypedField({ props }: { readonly props: AnswerFieldProps }) {
  const { t } = useTranslation()
  const { fact, raw, onChange, faultId } = props
  const hint = useId()
  const described = faultId === undefined ? hint : `${hint} ${faultId}`
  const common = {
    value: typedText(raw),
    'aria-describedby': described,
    'aria-invalid': faultId !== undefined,
    'aria-label': fact.question,
  }
  const hintText =
    fact.type === 'number'
      ? t('checklist.numberHint')
      : fact.type === 'date'
        ? t('checklist.dateHint')
        : t('checklist.datesHint')
  return (
    <div className={styles.typed}>
      <p id={hint} className={styles.small}>
        {hintText}
      </p>
      {fact.type === 'date-list' ? (
        <textarea {...common} rows={4} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <span className={styles.withUnit}>
          <input
            {...common}
            type={fact.type === 'date' ? 'date' : 'text'}
            inputMode={fact.type === 'number' ? 'decimal' : undefined}
            onChange={(event) => onChange(event.target.value)}
          />
          {fact.unit === undefined ? null : <span lang="zh-CN">{fact.unit}</span>}
        </span>
      )}
    </div>
  )
}

const titled = ({ values = [] }: FactDefinition): Choice[] =>
  values.map(({ id, title }) => ({ value: id, title }))

/** Field of a question. */
export function AnswerField(props: AnswerFieldProps) {
  const { t } = useTranslation()
  const { fact } = props
  const unknown: Choice = {
    value: 'unknown',
    title: t('checklist.unknown'),
    hint: t('checklist.unknownHint'),
  }
  switch (fact.type) {
    case 'boolean':
      return (
        <Choices
          props={props}
          choices={[
            { value: 'true', title: t('checklist.yes') },
            { value: 'false', title: t('checklist.no') },
            unknown,
          ]}
        />
      )
    case 'enum':
      return <Choices props={props} choices={[...titled(fact), unknown]} />
    case 'number':
    case 'date':
      return (
        <>
          <TypedField props={props} />
          <Choices props={props} choices={[...titled(fact), unknown]} />
        </>
      )
    case 'date-list': {
      const none: Choice = {
        value: NO_DAYS,
        title: t('checklist.noDays'),
        hint: t('checklist.noDaysHint'),
      }
      return (
        <>
          <TypedField props={props} />
          <Choices props={props} choices={[none, unknown]} />
        </>
      )
    }
    default:
      return fact.type satisfies never
  }
}
