// What the talk carries on, each removable, and the question back where one question is several.

import { useTranslation } from 'react-i18next'
import type { Answer, Carried } from '../../../server/contract/answers.ts'
import { ASK } from '../../app/addresses.ts'
import { talkState } from '../../app/words-in-address.ts'
import { Mixed } from '../../parts/mixed.tsx'
import { PrivateLink } from '../../parts/private-link.tsx'
import styles from './carried.module.css'

/** Chips of what was taken from earlier turns; pressing one takes it out and asks again. */
export function CarriedChips({
  carried,
  onRemove,
}: {
  readonly carried: readonly Carried[]
  readonly onRemove: (id: string) => void
}) {
  const { t } = useTranslation()
  if (carried.length === 0) return null
  return (
    <section className={`${styles.carried} no-print`} aria-label={t('ask.carried')}>
      <span>{t('ask.carried')}</span>
      <ul>
        {carried.map(({ id, kind, label, quote }) => (
          <li key={id}>
            <button
              type="button"
              title={quote}
              aria-label={t('ask.remove', { label })}
              onClick={() => onRemove(id)}
            >
              <Mixed text={kind === 'topic' ? t('ask.carriedTopic', { label }) : label} />
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Options of a question that falls into different cases: each asks the question again for one of them. */
export function Clarification({
  clarification,
  questions,
}: {
  readonly clarification: NonNullable<Answer['clarification']>
  readonly questions: readonly string[]
}) {
  const { t } = useTranslation()
  const earlier = questions.slice(0, -1)
  return (
    <section className={`${styles.clarify} no-print`} aria-label={t('ask.clarify')}>
      <p>
        <Mixed text={clarification.question} />
      </p>
      <ul lang="zh-CN">
        {clarification.options.map(({ label, question }) => (
          <li key={label}>
            <PrivateLink to={ASK} state={talkState([...earlier, question])}>
              {label}
            </PrivateLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
