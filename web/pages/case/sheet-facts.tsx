// The facts of a case, each on one line and asked once, with the checklists that wait for it.

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChecklistDetail, Facts, FactValue } from '../../../server/contract/checklists.ts'
import type { EvaluationSheet } from '../../../server/contract/evaluation-sheets.ts'
import { sheetQuery } from '../../api/judging.ts'
import { OnlyCheck } from '../../parts/only-check.tsx'
import { FactLine, type FactLineProps } from '../checklist/fact-line.tsx'
import { valueWords } from '../checklist/fact-words.ts'
import { dropNarrative, heldNarrative } from '../checklist/held-narrative.ts'
import { readFactsOf } from '../checklist/narrative-facts.ts'
import { NarrativeReader } from '../checklist/narrative-reader.tsx'
import styles from './case.module.css'
import {
  givenLines,
  idOf,
  SHEET_NARRATIVE,
  type SheetAction,
  type SheetLine,
  sheetLines,
  underLastingKeys,
} from './case-sheet.ts'

/** A weighed sheet, what the user gave for it, and the checklists on it. */
export interface SheetFactsProps {
  /** Undefined where it could not be weighed: then what was given stands there to be mended. */
  readonly sheet: EvaluationSheet | undefined
  /** Facts by lasting key. */
  readonly given: Facts
  readonly chosen: readonly string[]
  readonly details: readonly ChecklistDetail[]
  readonly act: (action: SheetAction) => void
}

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

function FromNarrative({ props }: { readonly props: SheetFactsProps }) {
  const { t } = useTranslation()
  const { chosen, given, details, act } = props
  const client = useQueryClient()
  const wordsOf = useKeyWords(details)
  const [round, setRound] = useState(0)
  const [wasWritten] = useState(() => heldNarrative(SHEET_NARRATIVE) !== '')
  const [known, setKnown] = useState<EvaluationSheet['facts']>({})
  const titles = (key: string): string =>
    ownerOf(key, details)?.facts.find(({ id }) => id === idOf(key))?.title ?? key
  return (
    <details className={styles.narrative} key={round} open={round === 0 && wasWritten}>
      <summary>{t('narrative.title')}</summary>
      <NarrativeReader
        place={SHEET_NARRATIVE}
        read={async (narrative) => {
          const sheet = await client.fetchQuery(
            sheetQuery({ checklists: [...chosen], facts: given, narrative }),
          )
          setKnown(sheet.facts)
          const notes = sheet.entries.flatMap(({ evaluation }) => evaluation?.readingNotes ?? [])
          return { facts: readFactsOf(sheet), notes: [...new Set(notes)] }
        }}
        titleOf={titles}
        wordsOf={wordsOf}
        onUse={(facts) => {
          act({ kind: 'take-over', facts: underLastingKeys(facts, known) })
          dropNarrative(SHEET_NARRATIVE)
          setRound(round + 1)
        }}
        otherwise={null}
      />
    </details>
  )
}

/** Where a line stands, in a word. `given` is what the user answered; `words` puts a value into words. */
function useStatus(
  { waiting, known }: SheetLine,
  given: FactValue | undefined,
  words: (value: FactValue) => string,
): NonNullable<FactLineProps['status']> {
  const { t } = useTranslation()
  if (waiting.length > 0) return { tone: 'open', words: t('case.waits', { n: waiting.length }) }
  if (given === 'unknown') return { tone: 'idle', words: t('checklist.stand.unknown') }
  if (given !== undefined) return { tone: 'done', words: t('checklist.stand.answered') }
  if (known?.source === 'derived')
    return { tone: 'done', words: t('checklist.stand.derived', { value: words(known.value) }) }
  return { tone: 'idle', words: t('checklist.stand.idle') }
}

function Line({ line, props }: { readonly line: SheetLine; readonly props: SheetFactsProps }) {
  const { given, details, act } = props
  const wordsOf = useKeyWords(details)
  const { key, fact, checklists } = line
  const value = given[key]
  const status = useStatus(line, value, (known) =>
    wordsOf(`${fact.id}@${checklists[0] ?? ''}`, known),
  )
  const users = checklists.flatMap((id) => details.find((one) => one.id === id)?.title ?? [])
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
  const { sheet, given, details } = props
  const isWeighed = sheet !== undefined
  const lines = isWeighed ? sheetLines(details, sheet) : givenLines(details, given)
  const open = lines.filter(({ waiting }) => waiting.length > 0)
  return (
    <section>
      <h2 className={styles.heading}>{t('case.facts')}</h2>
      {isWeighed ? (
        <>
          <p className={styles.small} role="status">
            {open.length === 0 ? t('case.allSettled') : t('case.open', { n: open.length })}
          </p>
          <FromNarrative props={props} />
          <OnlyCheck label={t('checklist.onlyOpen')} checked={onlyOpen} onChange={setOnlyOpen} />
        </>
      ) : null}
      {(isWeighed && onlyOpen ? open : lines).map((line) => (
        <Line key={line.key} line={line} props={props} />
      ))}
    </section>
  )
}
