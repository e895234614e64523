// The sheet of one case: which checklists were chosen, what is known, and in which order it is asked. Pure.

import type {
  ChecklistDetail,
  FactDefinition,
  Facts,
  FactValue,
} from '../../../server/contract/checklists.ts'
import type { EvaluationSheet } from '../../../server/contract/evaluation-sheets.ts'

/**
 * What is kept in the tab: chosen checklists, facts by lasting key (the server's, one for each thing that is asked), and
 * the words for the head of the printed form.
 */
export interface CaseSheet {
  readonly checklists: readonly string[]
  readonly facts: Facts
  readonly name: string
  readonly officer: string
}

/** Place under which the narrative of the sheet is held. */
export const SHEET_NARRATIVE = 'case-sheet'

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

/**
 * The sheet after an action; keys are lasting ones. Taking a checklist off keeps the facts: they are there when it comes
 * back, and serve another that asks the very same.
 */
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

/** Facts by lasting key. An older form kept them under ids, which do not say what was asked: those are forgotten. */
const lastingFacts = (facts: unknown): Facts =>
  typeof facts === 'object' && facts !== null
    ? Object.fromEntries(Object.entries(facts as Facts).filter(([key]) => key.includes('@~')))
    : {}

/** A sheet as it was kept; the empty one where what was kept is no sheet. */
export function sheetFrom(kept: unknown): CaseSheet {
  if (typeof kept !== 'object' || kept === null) return EMPTY_SHEET
  const { checklists, facts, name, officer } = kept as Partial<Record<keyof CaseSheet, unknown>>
  return {
    checklists: Array.isArray(checklists) ? checklists.filter(isText) : [],
    facts: lastingFacts(facts),
    name: isText(name) ? name : '',
    officer: isText(officer) ? officer : '',
  }
}

/** Id of the fact behind a key of any form. */
export const idOf = (key: string): string => key.split('@')[0] ?? key

/**
 * Facts whose id one of the chosen checklists has: the rest is not sent. Whether the checklist means the same by the id is
 * for the server to say, which passes over what it does not.
 */
export function factsFor(sheet: CaseSheet, details: readonly ChecklistDetail[]): Facts {
  const known = new Set(details.flatMap(({ facts }) => facts.map(({ id }) => id)))
  return Object.fromEntries(Object.entries(sheet.facts).filter(([key]) => known.has(idOf(key))))
}

/** Facts read on a sheet, from its keys of the moment to those that last. */
export const underLastingKeys = (facts: Facts, known: EvaluationSheet['facts']): Facts =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([key, value]) => {
      const lasting = known[key]?.lastingKey
      return lasting === undefined ? [] : [[lasting, value] as const]
    }),
  )

/** A line of the sheet: a fact, asked once, with the checklists that ask for it and those that wait for it. */
export interface SheetLine {
  /** The lasting key. */
  readonly key: string
  readonly fact: FactDefinition
  readonly checklists: readonly string[]
  readonly waiting: readonly string[]
  /** What the server says of it, where it is known. */
  readonly known?: EvaluationSheet['facts'][string] | undefined
}

type Place = Omit<SheetLine, 'fact'> & { readonly fact?: FactDefinition }

/** What a weighed sheet has of each fact of each checklist, by `<id>@<checklist>`. */
function placesOf({
  questions,
  facts,
}: Pick<EvaluationSheet, 'questions' | 'facts'>): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const [key, known] of Object.entries(facts))
    for (const checklist of known.checklists)
      places.set(`${idOf(key)}@${checklist}`, {
        key: known.lastingKey,
        checklists: known.checklists,
        waiting: [],
        known,
      })
  for (const { key, lastingKey, fact, checklists, waiting } of questions)
    for (const checklist of checklists)
      places.set(`${fact.id}@${checklist}`, {
        key: lastingKey,
        fact,
        checklists,
        waiting,
        known: facts[key],
      })
  return places
}

/** Lines with each key once, where it stands first. */
const eachOnce = (lines: readonly SheetLine[]): SheetLine[] => [
  ...new Map(lines.map((line) => [line.key, line])).values(),
]

/**
 * Lines in the order of the chosen checklists and their questions, so that nothing moves while it is answered: what is
 * still asked, and what is known. A fact that some checklists mean differently has a line for each meaning.
 */
export function sheetLines(
  details: readonly ChecklistDetail[],
  sheet: Pick<EvaluationSheet, 'questions' | 'facts'>,
): SheetLine[] {
  const places = placesOf(sheet)
  return eachOnce(
    details.flatMap(({ id, facts }) =>
      facts.flatMap((fact) => {
        const place = places.get(`${fact.id}@${id}`)
        return place === undefined ? [] : [{ ...place, fact: place.fact ?? fact }]
      }),
    ),
  )
}

/** Lines of the given facts alone: for a sheet that could not be weighed with them, so that each can be mended. */
export function givenLines(details: readonly ChecklistDetail[], given: Facts): SheetLine[] {
  const keys = Object.keys(given)
  return eachOnce(
    details.flatMap(({ facts }) =>
      facts.flatMap((fact) =>
        keys
          .filter((key) => idOf(key) === fact.id)
          .map((key) => ({
            key,
            fact,
            checklists: details
              .filter((one) => one.facts.some(({ id }) => id === fact.id))
              .map(({ id }) => id),
            waiting: [],
          })),
      ),
    ),
  )
}
