// The verdict at the head of an answer: the seal, one sentence, the facts it rests on, or those still needed.

import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ChecklistDetail, Evaluation } from '../../../server/contract/checklists.ts'
import { useChecklist } from '../../api/queries.ts'
import { checklistAddress } from '../../app/addresses.ts'
import { Seal } from '../../parts/seal.tsx'
import { factTitle, valueWords } from '../checklist/fact-words.ts'
import { writeFacts } from '../checklist/shared-facts.ts'
import { decidingConditions } from '../checklist/why.ts'
import styles from './answer.module.css'

function ReadFacts({
  evaluation,
  checklist,
}: {
  readonly evaluation: Evaluation
  readonly checklist: ChecklistDetail | undefined
}) {
  const { t } = useTranslation()
  const read = Object.entries(evaluation.facts).filter(([, fact]) => fact.source !== 'derived')
  if (read.length === 0) return null
  return (
    <ul className={styles.facts} lang="zh-CN">
      {read.map(([id, fact]) => (
        <li
          key={id}
          title={
            fact.evidence === undefined
              ? undefined
              : t('ask.readFrom', { quote: fact.evidence.quote })
          }
        >
          {factTitle(checklist, id)} <b>{valueWords(checklist, id, fact.value, t)}</b>
        </li>
      ))}
    </ul>
  )
}

/** Summary of an evaluation that came with an answer. */
export function VerdictSummary({ evaluation }: { readonly evaluation: Evaluation }) {
  const { t } = useTranslation()
  const { data: checklist } = useChecklist(evaluation.checklistId)
  const { outcome, determined, missing, facts } = evaluation
  const given = Object.fromEntries(
    Object.entries(facts)
      .filter(([, fact]) => fact.source !== 'derived')
      .map(([id, fact]) => [id, fact.value]),
  )
  const handOn = writeFacts(given)
  const conditions = decidingConditions(evaluation)
  return (
    <section className={styles.verdict} data-settled={determined ? '' : undefined}>
      <Seal title={outcome.title} settled={determined} />
      <div className={styles.finding}>
        <p lang="zh-CN">
          <strong>{outcome.title}</strong>
          {checklist === undefined ? null : t('app.aside', { text: checklist.title })}
        </p>
        {determined && conditions.length > 0 ? (
          <p lang="zh-CN">{t('checklist.sentence', { conditions: conditions.join('；') })}</p>
        ) : null}
        <p>
          {determined
            ? t('checklist.determined')
            : t('app.sentences', {
                first: t('checklist.open', { n: missing.length }),
                second: t('checklist.undetermined'),
              })}
        </p>
        {determined ? null : (
          <ul className={styles.missing} lang="zh-CN">
            {missing.slice(0, 6).map((fact) => (
              <li key={fact}>
                <Link to={`${checklistAddress(evaluation.checklistId, `q/${fact}`)}${handOn}`}>
                  {factTitle(checklist, fact)}
                </Link>
              </li>
            ))}
          </ul>
        )}
        <ReadFacts evaluation={evaluation} checklist={checklist} />
        <p className={styles.small}>
          {t('ask.byRules', { title: checklist?.title ?? evaluation.checklistId })}{' '}
          <Link
            to={`${checklistAddress(evaluation.checklistId, 'verdict')}${handOn}`}
            className="no-print"
          >
            {t('ask.seeVerdict')}
          </Link>
        </p>
      </div>
    </section>
  )
}
