// A checklist that decides questions of this kind, with the facts read in the question, each to be confirmed.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../server/contract/answers.ts'
import { useChecklist } from '../../api/queries.ts'
import { checklistAddress } from '../../app/addresses.ts'
import { ChineseRun, SLOT } from '../../parts/chinese-run.tsx'
import { PrivateLink } from '../../parts/private-link.tsx'
import { FactWords } from '../checklist/fact-value.tsx'
import { factTitle } from '../checklist/fact-words.ts'
import { handOn } from '../checklist/shared-facts.ts'
import styles from './answer.module.css'

/** Offer with the read facts as chips; a chip that is not pressed is left out. */
export function ChecklistOffer({ offer }: { readonly offer: NonNullable<Answer['checklist']> }) {
  const { t } = useTranslation()
  const { data: checklist } = useChecklist(offer.id)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const facts = Object.entries(offer.facts)
  const taken = Object.fromEntries(
    facts.filter(([id]) => !left.has(id)).map(([id, { value }]) => [id, value]),
  )
  const quotes = Object.fromEntries(facts.map(([id, { quote }]) => [id, quote]))
  const count = Object.keys(taken).length
  const toggle = (id: string): void => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }
  return (
    <section className={`${styles.offer} no-print`}>
      <h2 className={styles.heading}>{t('ask.checklistOffer')}</h2>
      <p className={styles.small}>
        {facts.length === 0 ? t('ask.checklistNone') : t('ask.checklistRead')}
      </p>
      <ul className={styles.chips}>
        {facts.map(([id, fact]) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={!left.has(id)}
              title={t('ask.readFrom', { quote: fact.quote })}
              onClick={() => toggle(id)}
            >
              <span lang="zh-CN">{factTitle(checklist, id)}</span>{' '}
              <b>
                <FactWords checklist={checklist} id={id} value={fact.value} />
              </b>
            </button>
          </li>
        ))}
      </ul>
      <p>
        <PrivateLink
          className={styles.go}
          to={checklistAddress(offer.id)}
          state={count > 0 ? handOn(taken, quotes) : null}
        >
          <ChineseRun
            words={
              count === 0
                ? t('ask.checklistStart', { title: SLOT })
                : t('app.labelled', { label: t('ask.checklistOpen', { n: count }), text: SLOT })
            }
            run={offer.title}
          />
        </PrivateLink>
      </p>
    </section>
  )
}
