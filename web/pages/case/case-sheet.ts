// The sheet of one case: which checklists were chosen, what is known, and in which order it is asked. Pure.

import type {
  ChecklistDetail,
  FactDefinition,
  Facts,
  FactValue,
} from '../../../server/contract/checklists.ts'
import type { EvaluationSheet } from '../../../server/contract/evaluation-sheets.ts'

/** What is kept in the tab: chosen checklists, facts by key, and the words for the head of the printed form. */
export interface CaseSheet {
  readonly checklists: readonly string[]
  readonly facts: Facts
  readonly name: string
  readonly officer: string
}

/** Nothing chosen, nothing known. */
export const EMPTY_SHEET: CaseSheet = { checklists: [], facts: {}, name: '', officer: '' }

/** Something the user did to the sheet. */
export type SheetAction =
  | { readonly kind: 'choose'; readonly checklist: string; readonly chosen: boolean }
  | { readonly kind: 'answer'; readonly key: string; readonly value: FactValue }
  | { readonly kind: 'withdraw'; readonly key: string }
  | { readonly kind: 'take-over'; readonly facts: Facts }
  | { readonly kind: 'write'; readonly field: 'name' | 'officer'; readonly text: string }
  | { readonly kind: 'clear' }

/** The sheet after an action. Taking a checklist off keeps the facts: they may serve another. */
export function sheetAfter(sheet: CaseSheet, action: SheetAction): CaseSheet {
  switch (action.kind) {
    case 'choose': {
      const others = sheet.checklists.filter((id) => id !== action.checklist)
      return { ...sheet, checklists: action.chosen ? [...others, action.checklist] : others }
    }
    case 'answer':
      return { ...sheet, facts: { ...sheet.facts, [action.key]: action.value } }
    case 'withdraw':
      return {
        ...sheet,
        facts: Object.fromEntries(
          Object.entries(sheet.facts).filter(([key]) => key !== action.key),
        ),
      }
    case 'take-over':
      return { ...sheet, facts: { ...sheet.facts, ...action.facts } }
    case 'write':
      return { ...sheet, [action.field]: action.text }
    case 'clear':
      return EMPTY_SHEET
    default:
      return action satisfies never
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** A sheet as it was kept; the empty one where what was kept is no sheet. */
export function sheetFrom(kept: unknown): CaseSheet {
  if (typeof kept !== 'object' || kept === null) return EMPTY_SHEET
  const { checklists, facts, name, officer } = kept as Partial<Record<keyof CaseSheet, unknown>>
  return {
    checklists: Array.isArray(checklists) ? checklists.filter(isText) : [],
    facts: typeof facts === 'object' && facts !== null ? (facts as Facts) : {},
    name: isText(name) ? name : '',
    officer: isText(officer) ? officer : '',
  }
}

/** Facts that one of the chosen checklists can take: those of checklists that were taken off are not sent. */
export function factsFor(sheet: CaseSheet, details: readonly ChecklistDetail[]): Facts {
  const known = new Set(
    details.flatMap(({ id, facts }) => facts.flatMap((fact) => [fact.id, `${fact.id}@${id}`])),
  )
  return Object.fromEntries(Object.entries(sheet.facts).filter(([key]) => known.has(key)))
}

/** A line of the sheet: a fact, asked once, with the checklists that ask for it and those that wait for it. */
export interface SheetLine {
  readonly key: string
  readonly fact: FactDefinition
  readonly checklists: readonly string[]
  readonly waiting: readonly string[]
}

/**
 * Lines in the order of the chosen checklists and their questions, so that nothing moves while it is answered: what is
 * still asked, and what is known. A fact that some checklists mean differently has a line for each meaning.
 */
export function sheetLines(
  details: readonly ChecklistDetail[],
  sheet: Pick<EvaluationSheet, 'questions' | 'facts'>,
): SheetLine[] {
  const asked = new Map(sheet.questions.map((question) => [question.key, question]))
  const lineOf = (key: string, fact: FactDefinition): SheetLine | undefined => {
    const question = asked.get(key)
    const checklists = question?.checklists ?? sheet.facts[key]?.checklists
    if (checklists === undefined) return undefined
    return { key, fact: question?.fact ?? fact, checklists, waiting: question?.waiting ?? [] }
  }
  const all = details.flatMap(({ id, facts }) =>
    facts.flatMap((fact) =>
      [`${fact.id}@${id}`, fact.id].flatMap((key) => lineOf(key, fact) ?? []),
    ),
  )
  return [...new Map(all.map((line) => [line.key, line])).values()]
}
