// The facts of a case, each on one line and asked once, with the checklists that wait for it.

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChecklistDetail, Facts, FactValue } from '../../../server/contract/checklists.ts'
import type { EvaluationSheet } from '../../../server/contract/evaluation-sheets.ts'
import { sheetQuery } from '../../api/judging.ts'
import { OnlyCheck } from '../../parts/only-check.tsx'
import { FactLine } from '../checklist/fact-line.tsx'
import { valueWords } from '../checklist/fact-words.ts'
import { holdNarrative } from '../checklist/held-narrative.ts'
import { readFactsOf } from '../checklist/narrative-facts.ts'
import { NarrativeReader } from '../checklist/narrative-reader.tsx'
import styles from './case.module.css'
import { type SheetAction, type SheetLine, sheetLines } from './case-sheet.ts'

/** A weighed sheet, what the user gave for it, and the checklists on it. */
export interface SheetFactsProps {
  readonly sheet: EvaluationSheet
  readonly given: Facts
  readonly chosen: readonly string[]
  readonly details: readonly ChecklistDetail[]
  readonly act: (action: SheetAction) => void
}

const idOf = (key: string): string => key.split('@')[0] ?? key

/** A checklist that asks for the fact behind a key: it knows the words for its values. */
const ownerOf = (key: string, details: readonly ChecklistDetail[]): ChecklistDetail | undefined => {
  const [id, checklist] = key.split('@')
  return details.find(
    (one) =>
      (checklist === undefined || one.id === checklist) && one.facts.some((fact) => fact.id === id),
  )
}

/** Value of a fact of the sheet in words. */
export function useKeyWords(
  details: readonly ChecklistDetail[],
): (key: string, value: FactValue) => string {
  const { t } = useTranslation()
  return (key, value) => valueWords(ownerOf(key, details), idOf(key), value, t)
}

/** Where a narrative of the sheet is held. */
const PLACE = 'case-sheet'

function FromNarrative({ props }: { readonly props: SheetFactsProps }) {
  const { t } = useTranslation()
  const { chosen, given, details, act } = props
  const client = useQueryClient()
  const wordsOf = useKeyWords(details)
  const [round, setRound] = useState(0)
  const titles = (key: string): string =>
    ownerOf(key, details)?.facts.find(({ id }) => id === idOf(key))?.title ?? key
  return (
    <details className={styles.narrative} key={round}>
      <summary>{t('narrative.title')}</summary>
      <NarrativeReader
        place={PLACE}
        read={async (narrative) =>
          readFactsOf(
            await client.fetchQuery(
              sheetQuery({ checklists: [...chosen], facts: given, narrative }),
            ),
          )
        }
        titleOf={titles}
        wordsOf={wordsOf}
        onUse={(facts) => {
          act({ kind: 'take-over', facts })
          holdNarrative(PLACE, '')
          setRound(round + 1)
        }}
        otherwise={null}
      />
    </details>
  )
}

function Line({ line, props }: { readonly line: SheetLine; readonly props: SheetFactsProps }) {
  const { t } = useTranslation()
  const { sheet, given, details, act } = props
  const wordsOf = useKeyWords(details)
  const { key, fact, waiting } = line
  const value = given[key]
  const known = sheet.facts[key]
  const status =
    waiting.length > 0
      ? { tone: 'open' as const, words: t('case.waits', { n: waiting.length }) }
      : value === undefined && known?.source === 'derived'
        ? {
            tone: 'done' as const,
            words: t('checklist.stand.derived', { value: wordsOf(key, known.value) }),
          }
        : {
            tone:
              value === undefined || value === 'unknown' ? ('idle' as const) : ('done' as const),
            words:
              value === undefined
                ? t('checklist.stand.idle')
                : value === 'unknown'
                  ? t('checklist.stand.unknown')
                  : t('checklist.stand.answered'),
          }
  const users = line.checklists.flatMap((id) => details.find((one) => one.id === id)?.title ?? [])
  return (
    <FactLine
      fact={fact}
      name={key}
      value={value}
      onAnswer={(answer) => act({ kind: 'answer', key, value: answer })}
      onWithdraw={() => act({ kind: 'withdraw', key })}
      status={status}
    >
      <span lang="zh-CN">{users.join('、')}</span>
    </FactLine>
  )
}

/** The list of facts, with the way to read them from a narrative. */
export function SheetFacts(props: SheetFactsProps) {
  const { t } = useTranslation()
  const [onlyOpen, setOnlyOpen] = useState(false)
  const lines = sheetLines(props.details, props.sheet)
  const shown = onlyOpen ? lines.filter(({ waiting }) => waiting.length > 0) : lines
  const open = lines.filter(({ waiting }) => waiting.length > 0).length
  return (
    <section>
      <h2 className={styles.heading}>{t('case.facts')}</h2>
      <p className={styles.small} role="status">
        {open === 0 ? t('case.allSettled') : t('case.open', { n: open })}
      </p>
      <FromNarrative props={props} />
      <OnlyCheck label={t('checklist.onlyOpen')} checked={onlyOpen} onChange={setOnlyOpen} />
      {shown.map((line) => (
        <Line key={line.key} line={line} props={props} />
      ))}
    </section>
  )
}
