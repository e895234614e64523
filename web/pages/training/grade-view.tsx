// The grade: the trainee's proof and the engine's side by side, and then how the other side sees the same facts.

import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ExerciseView, Grade } from '../../../server/contract/training.ts'
import { useWhatIf } from '../../api/judging.ts'
import { checklistAddress, lawAddress } from '../../app/addresses.ts'
import { ChineseRun, SLOT } from '../../parts/chinese-run.tsx'
import { PrivateLink } from '../../parts/private-link.tsx'
import { ReceiptLine } from '../../parts/receipt-line.tsx'
import { Seal } from '../../parts/seal.tsx'
import { languageOf } from '../../words/i18n.ts'
import { BasisList } from '../checklist/basis-list.tsx'
import { handOn } from '../checklist/shared-facts.ts'
import { WayWords } from '../checklist/what-if-panel.tsx'
import { useOutcomeTitle } from './product-words.tsx'
import styles from './training.module.css'
import type { Role } from './training-keeping.ts'

const WAYS_SHOWN = 2

function Facts({ grade }: { readonly grade: Grade }) {
  const { t } = useTranslation()
  const { right, missed, extra } = grade.facts
  const rows = [
    { kind: 'right', facts: right },
    { kind: 'missed', facts: missed },
    { kind: 'extra', facts: extra },
  ] as const
  return (
    <ul className={styles.marks}>
      {rows.flatMap(({ kind, facts }) =>
        facts.map(({ id, title }) => (
          <li key={id} data-mark={kind}>
            <span>{t(`training.fact.${kind}`)}</span>
            <span lang="zh-CN">{title}</span>
          </li>
        )),
      )}
    </ul>
  )
}

function Citations({ grade }: { readonly grade: Grade }) {
  const { t } = useTranslation()
  if (grade.citations.length === 0) return <p>{t('training.noCitation')}</p>
  return (
    <ul className={styles.marks}>
      {grade.citations.map((citation, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: citations in the order written; one may be written twice
        <li key={index} data-mark={citation.grade === 'supports' ? 'right' : citation.grade}>
          <span>{t(`training.citation.${citation.grade}`)}</span>
          {citation.provisionId === undefined ? (
            <span lang={languageOf(citation.text)}>{citation.text}</span>
          ) : (
            <Link to={lawAddress(citation.provisionId)} lang={languageOf(citation.text)}>
              {citation.text}
            </Link>
          )}
          {citation.grade === 'wrong' ? <small lang="zh-CN">{citation.detail}</small> : null}
        </li>
      ))}
    </ul>
  )
}

/** The other side: what it would have to show for another outcome, and which texts speak for it. */
function OtherSide({
  grade,
  role,
  onOtherSide,
}: {
  readonly grade: Grade
  readonly role: Role
  readonly onOtherSide: (role: Role) => void
}) {
  const { t } = useTranslation()
  const { evaluation } = grade
  const facts = Object.fromEntries(
    Object.entries(evaluation.facts)
      .filter(([, { source }]) => source !== 'derived')
      .map(([id, { value }]) => [id, value]),
  )
  const { data } = useWhatIf(evaluation.checklistId, facts, true)
  const others = (data?.others ?? []).filter(({ ways }) => ways.length > 0)
  const other = role === 'prosecutor' ? 'lawyer' : 'prosecutor'
  return (
    <section>
      <h3>{t(`training.otherSide.${other}`)}</h3>
      {others.length === 0 ? <p>{t('training.noOtherWay')}</p> : null}
      {others.map(({ outcome, ways }) => (
        <div key={outcome.id}>
          <p>
            <b>
              <ChineseRun words={t('whatIf.toGet', { outcome: SLOT })} run={outcome.title} />
            </b>
          </p>
          <ul className={styles.ways}>
            {ways.slice(0, WAYS_SHOWN).map((way) => (
              <li key={[...way.changes, ...way.needs].map(({ to }) => to).join()}>
                <WayWords way={way} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {evaluation.conflicts.map((conflict) => (
        <div key={conflict.id}>
          <p lang="zh-CN">
            <b>{conflict.title}</b>：{conflict.note}
          </p>
          <BasisList basis={conflict.texts} ranked />
        </div>
      ))}
      <p>
        <button type="button" className={styles.quiet} onClick={() => onOtherSide(other)}>
          {t(`training.takeSide.${other}`)}
        </button>
      </p>
    </section>
  )
}

/** A sentence with the title of an outcome in it, which is Chinese unless it is the product's own. */
function Said({ words, title }: { readonly words: string; readonly title: string }) {
  return languageOf(title) === 'zh-CN' ? (
    <ChineseRun words={words} run={title} />
  ) : (
    words.replace(SLOT, title)
  )
}

/** The whole grade; takes the focus when it appears. */
export function GradeView({
  grade,
  exercise,
  role,
  onOtherSide,
}: {
  readonly grade: Grade
  readonly exercise: ExerciseView
  readonly role: Role
  /** Takes the other side and does the same facts again. */
  readonly onOtherSide: (role: Role) => void
}) {
  const { t } = useTranslation()
  const { outcome, evaluation } = grade
  const start = useRef<HTMLDivElement>(null)
  useEffect(() => start.current?.focus(), [])
  const titleOf = useOutcomeTitle()
  const chosen = exercise.outcomes.find(({ id }) => id === outcome.given)
  const given = chosen === undefined ? outcome.given : titleOf(chosen)
  const expected = titleOf(outcome.expected)
  const facts = Object.fromEntries(
    Object.entries(evaluation.facts)
      .filter(([, { source }]) => source !== 'derived')
      .map(([id, { value }]) => [id, value]),
  )
  return (
    <div ref={start} tabIndex={-1} className={styles.grade} data-testid="grade">
      <section className={styles.banner} data-right={outcome.right ? '' : undefined}>
        <Seal title={expected} settled={evaluation.determined} />
        <div>
          <h2>{outcome.right ? t('training.right') : t('training.wrong')}</h2>
          <p>
            <Said words={t('training.youSaid', { given: SLOT })} title={given} />
            {outcome.right ? null : (
              <Said words={t('training.engineSaid', { expected: SLOT })} title={expected} />
            )}
          </p>
          <p>
            {t('training.score', { n: grade.score })}
            <small>{t('training.scoreNote', grade.points)}</small>
          </p>
        </div>
      </section>
      <div className={styles.proofs}>
        <section>
          <h3>{t('training.yourProof')}</h3>
          <Facts grade={grade} />
          <Citations grade={grade} />
        </section>
        <section>
          <h3>{t('training.engineProof')}</h3>
          <BasisList basis={evaluation.reasons} />
          {grade.missedBasis.length === 0 ? (
            <p className={styles.small}>{t('training.allCited')}</p>
          ) : (
            <p className={styles.small}>
              {t('training.missed', { n: grade.missedBasis.length })}
              <span lang="zh-CN">
                {grade.missedBasis.map(({ citation }) => citation).join('、')}
              </span>
            </p>
          )}
        </section>
      </div>
      <OtherSide grade={grade} role={role} onOtherSide={onOtherSide} />
      <p className={styles.small}>
        {t('training.lesson')}
        <span lang="zh-CN">{grade.lesson}</span>{' '}
        <PrivateLink to={checklistAddress(exercise.checklistId, 'verdict')} state={handOn(facts)}>
          {t('ask.seeVerdict')}
        </PrivateLink>
      </p>
      <ReceiptLine receipt={evaluation.receipt} className={styles.small} />
    </div>
  )
}
