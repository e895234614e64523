// What comes of the sheet: each chosen checklist settled, or what it waits for.

import { useTranslation } from 'react-i18next'
import type { ChecklistDetail } from '../../../server/contract/checklists.ts'
import type { EvaluationSheet, SheetEntry } from '../../../server/contract/evaluation-sheets.ts'
import { checklistAddress } from '../../app/addresses.ts'
import { ChineseRun, SLOT } from '../../parts/chinese-run.tsx'
import { PrivateLink } from '../../parts/private-link.tsx'
import { factTitle } from '../checklist/fact-words.ts'
import { handOn } from '../checklist/shared-facts.ts'
import { WhySentence } from '../checklist/why-sentence.tsx'
import styles from './case.module.css'

const WAITS_SHOWN = 3

function Entry({
  entry,
  checklist,
}: {
  readonly entry: SheetEntry
  readonly checklist: ChecklistDetail | undefined
}) {
  const { t } = useTranslation()
  const { evaluation, problem, missing } = entry
  const given = Object.fromEntries(
    Object.entries(evaluation?.facts ?? {})
      .filter(([, fact]) => fact.source !== 'derived')
      .map(([id, fact]) => [id, fact.value]),
  )
  const isSettled = evaluation?.determined === true
  return (
    <li className={styles.entry} data-settled={isSettled ? '' : undefined}>
      <p className={styles.entryTitle}>
        <PrivateLink
          to={checklistAddress(entry.checklistId, 'verdict')}
          state={handOn(given)}
          lang="zh-CN"
        >
          {entry.title}
        </PrivateLink>
      </p>
      {problem === undefined ? null : (
        <p className={styles.problem} lang="zh-CN">
          {problem.detail}
        </p>
      )}
      {evaluation === undefined ? null : (
        <p className={styles.outcome} data-outcome={entry.checklistId} lang="zh-CN">
          {evaluation.outcome.title}
        </p>
      )}
      {evaluation === undefined ? null : (
        <WhySentence evaluation={evaluation} className={styles.small} />
      )}
      {isSettled || missing.length === 0 ? null : (
        <p className={styles.small}>
          <ChineseRun
            words={t('case.waitsFor', { n: missing.length, facts: SLOT })}
            run={missing
              .slice(0, WAITS_SHOWN)
              .map((key) => factTitle(checklist, key.split('@')[0] ?? key))
              .join('、')}
          />
        </p>
      )}
    </li>
  )
}

/** The column of verdicts. */
export function SheetVerdicts({
  sheet,
  details,
}: {
  readonly sheet: EvaluationSheet
  readonly details: readonly ChecklistDetail[]
}) {
  const { t } = useTranslation()
  return (
    <aside className={styles.verdicts} aria-label={t('case.verdicts')}>
      <h2 className={styles.heading}>{t('case.verdicts')}</h2>
      <p className={styles.small} role="status">
        {t('case.settled', { n: sheet.settled.length, all: sheet.entries.length })}
      </p>
      <ul>
        {sheet.entries.map((entry) => (
          <Entry
            key={entry.checklistId}
            entry={entry}
            checklist={details.find(({ id }) => id === entry.checklistId)}
          />
        ))}
      </ul>
    </aside>
  )
}
