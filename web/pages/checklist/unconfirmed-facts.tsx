// Facts that were read from words and that nobody confirmed: named, with those words, and each to be confirmed or changed.

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChecklistDetail, FactValue } from '../../../server/contract/checklists.ts'
import { ReadFrom } from '../../parts/read-from.tsx'
import { FactWords } from './fact-value.tsx'
import { factTitle, valueWords } from './fact-words.ts'
import styles from './unconfirmed.module.css'

/** A fact that was read. `quote` is empty where the words are not known any more. */
export interface UnconfirmedFact {
  readonly id: string
  readonly value: FactValue
  readonly quote: string
}

/** The facts, and what becomes of what the reader says of them. */
export interface UnconfirmedFactsProps {
  readonly facts: readonly UnconfirmedFact[]
  readonly checklist: ChecklistDetail | undefined
  /** Called with the facts as they are said to be. */
  readonly onSay: (facts: readonly Pick<UnconfirmedFact, 'id' | 'value'>[]) => void
  /** Way to answer a fact otherwise. */
  readonly changeOf: (id: string, words: string) => ReactNode
}

function Row({
  fact,
  props,
}: {
  readonly fact: UnconfirmedFact
  readonly props: UnconfirmedFactsProps
}) {
  const { t } = useTranslation()
  const { checklist, onSay, changeOf } = props
  const { id, value, quote } = fact
  const title = factTitle(checklist, id)
  const words = valueWords(checklist, id, value, t)
  const label = t('app.labelled', { label: title, text: words })
  return (
    <li data-unconfirmed={id}>
      <div>
        <p>
          <span lang="zh-CN">{title}</span>{' '}
          <b>
            <FactWords checklist={checklist} id={id} value={value} />
          </b>
        </p>
        {quote === '' ? null : <ReadFrom quote={quote} />}
      </div>
      <div className={`${styles.ways} no-print`}>
        <button
          type="button"
          aria-label={t('unconfirmed.confirmOne', { label })}
          onClick={() => onSay([fact])}
        >
          {t('unconfirmed.confirm')}
        </button>
        {typeof value === 'boolean' ? (
          <button
            type="button"
            aria-label={t('unconfirmed.denyOne', { label })}
            onClick={() => onSay([{ id, value: !value }])}
          >
            {t('unconfirmed.deny')}
          </button>
        ) : null}
        {changeOf(id, t('checklist.change'))}
      </div>
    </li>
  )
}

/** The list, under a sentence that says what it means for the verdict. Nothing where all is confirmed. */
export function UnconfirmedFacts(props: UnconfirmedFactsProps) {
  const { t } = useTranslation()
  const { facts, onSay } = props
  if (facts.length === 0) return null
  return (
    <section className={styles.unconfirmed} aria-label={t('unconfirmed.title')}>
      <p>
        <strong>{t('unconfirmed.lead')}</strong>
      </p>
      <ul>
        {facts.map((fact) => (
          <Row key={fact.id} fact={fact} props={props} />
        ))}
      </ul>
      {facts.length === 1 ? null : (
        <button type="button" className={`${styles.all} no-print`} onClick={() => onSay(facts)}>
          {t('unconfirmed.all', { n: facts.length })}
        </button>
      )}
    </section>
  )
}
