// Pieces of the verdict page: reasons, missing facts, findings, facts used, time limits, texts that differ.

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ChecklistDetail, Evaluation } from '../../../server/contract/checklists.ts'
import { checklistAddress, documentOf, lawAddress } from '../../app/addresses.ts'
import { ProvisionBadges } from '../../parts/badges.tsx'
import { ChineseRun, SLOT } from '../../parts/chinese-run.tsx'
import { BasisList } from './basis-list.tsx'
import { FactWords } from './fact-value.tsx'
import { factTitle } from './fact-words.ts'
import { useUnconfirmedWords } from './provisional.tsx'
import styles from './verdict.module.css'

/** A verdict and the checklist that gave it. */
export interface VerdictProps {
  readonly evaluation: Evaluation
  readonly checklist: ChecklistDetail
}

/** Facts that could still change the outcome, as buttons that ask for them. */
export function MissingFacts({ evaluation, checklist }: VerdictProps) {
  const { t } = useTranslation()
  if (evaluation.determined || evaluation.missing.length === 0) return null
  return (
    <ul className={styles.missing} lang="zh-CN">
      {evaluation.missing.map((id) => {
        const title = factTitle(checklist, id)
        return (
          <li key={id}>
            <Link
              to={checklistAddress(checklist.id, `q/${id}`)}
              aria-label={t('checklist.answerNow', { question: title })}
            >
              {title}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

/** Provisions that support the outcome: with the words where there are any, else by name. */
export function Reasons({ evaluation }: VerdictProps) {
  const { t } = useTranslation()
  const quoted = new Set(evaluation.reasons.map(({ provisionId }) => provisionId))
  const bare = evaluation.because.filter((id) => !quoted.has(id))
  if (quoted.size === 0 && bare.length === 0) return null
  return (
    <section>
      <h2 className={styles.heading}>{t('checklist.because')}</h2>
      <BasisList basis={evaluation.reasons} />
      {bare.length === 0 ? null : (
        <ul className={styles.bare}>
          {bare.map((id) => (
            <li key={id}>
              <ProvisionBadges documentId={documentOf(id)} /> <Link to={lawAddress(id)}>{id}</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What other texts say, side by side with what applies; never merged. */
export function Conflicts({ evaluation }: VerdictProps) {
  const { t } = useTranslation()
  return (
    <>
      {evaluation.conflicts.length === 0 ? null : (
        <section>
          <h2 className={styles.heading}>{t('checklist.otherTexts')}</h2>
          {evaluation.conflicts.map((conflict) => (
            <div key={conflict.id} className={styles.conflict}>
              <h3 lang="zh-CN">{conflict.title}</h3>
              <p lang="zh-CN">{conflict.note}</p>
              <BasisList basis={conflict.texts} ranked />
            </div>
          ))}
        </section>
      )}
      {evaluation.gaps.length + evaluation.notes.length === 0 ? null : (
        <section>
          <h2 className={styles.heading}>{t('checklist.notCovered')}</h2>
          <ul className={styles.notes} lang="zh-CN">
            {evaluation.gaps.map((gap) => (
              <li key={gap.id}>
                <b>{gap.title}</b> {gap.note}
              </li>
            ))}
            {evaluation.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Further duties and rights that come with the outcome. */
export function Consequences({ evaluation }: VerdictProps) {
  const { t } = useTranslation()
  const following = evaluation.findings.filter(({ follows }) => follows)
  if (following.length === 0) return null
  return (
    <section>
      <h2 className={styles.heading}>{t('checklist.consequences')}</h2>
      <ul className={styles.findings}>
        {following.map(({ requirement, title, legalBasis }) => (
          <li key={requirement}>
            <p>
              <b lang="zh-CN">{title}</b>
            </p>
            <p className={styles.small} lang="zh-CN">
              {legalBasis.map(({ provisionId, citation }, index) => (
                <span key={`${provisionId} ${citation}`}>
                  {index > 0 ? '、' : null}
                  <Link to={lawAddress(provisionId)}>{citation}</Link>
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Conditions one by one, the deciding ones first. */
export function Findings({ evaluation, checklist }: VerdictProps) {
  const { t, i18n } = useTranslation()
  const tested = evaluation.findings.filter(({ follows }) => !follows)
  if (tested.length === 0) return null
  const findings = [...tested].sort((a, b) => Number(b.decisive) - Number(a.decisive))
  return (
    <details className={styles.folded}>
      <summary>{t('app.counted', { label: t('checklist.findings'), n: findings.length })}</summary>
      <ol className={styles.findings}>
        {findings.map((finding) => (
          <li key={finding.requirement} data-truth={finding.truth}>
            <p>
              <span className={styles.truth}>{t(`checklist.truth.${finding.truth}`)}</span>
              <b lang="zh-CN">{finding.title}</b>
              {finding.decisive ? (
                <span className={styles.decisive}>{t('checklist.decisive')}</span>
              ) : null}
            </p>
            <p className={styles.small} lang="zh-CN">
              {finding.facts.map((id, index) => {
                const known = evaluation.facts[id]
                return (
                  <span key={id}>
                    {index > 0 ? '；' : null}
                    {factTitle(checklist, id)}：
                    <span lang={i18n.language === 'en' ? 'en' : 'zh-CN'}>
                      {known === undefined ? (
                        t('checklist.unanswered')
                      ) : (
                        <FactWords checklist={checklist} id={id} value={known.value} />
                      )}
                    </span>
                  </span>
                )
              })}
            </p>
            <p className={styles.small} lang="zh-CN">
              {finding.legalBasis.map(({ provisionId, citation }, index) => (
                <span key={provisionId}>
                  {index > 0 ? '、' : null}
                  <Link to={lawAddress(provisionId)}>{citation}</Link>
                </span>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** Facts that the verdict rests on, and where each came from. */
export function FactsUsed({ evaluation, checklist }: VerdictProps) {
  const { t } = useTranslation()
  const unconfirmedWords = useUnconfirmedWords()
  const facts = Object.entries(evaluation.facts)
  if (facts.length === 0) return null
  return (
    <section>
      <h2 className={styles.heading}>{t('checklist.factsUsed')}</h2>
      <dl className={styles.facts}>
        {facts.map(([id, { value, source, evidence, contradictedBy }]) => (
          <div key={id}>
            <dt lang="zh-CN">{factTitle(checklist, id)}</dt>
            <dd>
              <b>
                <FactWords checklist={checklist} id={id} value={value} />
              </b>
              <span className={styles.small}>
                {unconfirmedWords(id) ?? t(`checklist.sourceOf.${source}`)}
                {evidence === undefined ? null : <span lang="zh-CN">“{evidence.quote}”</span>}
              </span>
              {contradictedBy === undefined ? null : (
                <span className={styles.contradicted}>
                  <ChineseRun
                    words={t('checklist.contradicted', { quote: SLOT })}
                    run={contradictedBy.quote}
                  />
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

type Undated = NonNullable<Evaluation['deadlines'][number]['undated']>

/** Time limits as a line of days; where one has no day, why. */
export function Deadlines({ evaluation, checklist }: VerdictProps) {
  const { t } = useTranslation()
  if (evaluation.deadlines.length === 0) return null
  const whyUndated = ({ reason, facts }: Undated): ReactNode => (
    <ChineseRun
      words={t(`checklist.undated.${reason}`, { facts: SLOT })}
      run={facts.map((id) => `“${factTitle(checklist, id)}”`).join('、')}
    />
  )
  return (
    <section>
      <h2 className={styles.heading}>{t('checklist.deadlines')}</h2>
      {evaluation.deadlines.map((deadline) => (
        <div key={deadline.id} className={styles.deadline}>
          <h3>
            <span lang="zh-CN">{deadline.title}</span>
            {deadline.date === undefined || evaluation.determined ? null : (
              <small>{t('checklist.dayOpen')}</small>
            )}
            <b>{deadline.date ?? (deadline.undated && whyUndated(deadline.undated))}</b>
          </h3>
          <ol lang="zh-CN">
            {deadline.steps.map((step) => (
              <li key={`${step.text} ${step.date ?? ''}`}>
                <time dateTime={step.date}>{step.date ?? ''}</time>
                <span>
                  {step.text}
                  {step.legalBasis.map(({ provisionId, citation }) => (
                    <Link key={provisionId} to={lawAddress(provisionId)} className={styles.small}>
                      {citation}
                    </Link>
                  ))}
                </span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}
