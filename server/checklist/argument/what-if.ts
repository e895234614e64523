// What would change a verdict, as the contract has it: the smallest sets of changes, and each fact answered otherwise.

import type { FactValue } from '../../contract/checklists.ts'
import type { ChangeView, Toggle, WhatIfView } from '../../contract/what-if.ts'
import { AppError } from '../../errors.ts'
import type { Answers, KnownValue } from '../condition/answer.ts'
import { knownValue } from '../condition/answer.ts'
import { toIsoDate } from '../condition/day.ts'
import { cellsText, claimText, questionText } from '../diagram/cell-text.ts'
import type { Variable } from '../diagram/domain.ts'
import type { Calendar } from '../period/calendar.ts'
import type { Checklist } from '../verdict/checklist.ts'
import type { Change } from '../verdict/counterfactual.ts'
import { whatWouldChange } from '../verdict/counterfactual.ts'
import type { Verdict } from '../verdict/verdict.ts'
import { judge } from '../verdict/verdict.ts'
import { wordingOf } from './checklist-view.ts'
import { outcomeView, possibleView } from './outcome-view.ts'

/** Value of a fact that stands for a cell. */
function valueOfCell(
  checklist: Checklist,
  variable: Variable,
  cell: number,
): KnownValue | undefined {
  const value = variable.cells[cell]
  if (variable.subject.kind !== 'fact') return undefined
  const isDate = checklist.facts.get(variable.subject.fact)?.type === 'date'
  return isDate && typeof value === 'number' ? toIsoDate(value) : value
}

const titleOf = (checklist: Checklist, variable: Variable): string =>
  variable.subject.kind === 'fact'
    ? (checklist.facts.get(variable.subject.fact)?.title ?? variable.key)
    : questionText(variable, wordingOf(checklist))

function changeView(checklist: Checklist, { variable, from, to }: Change): ChangeView {
  const wording = wordingOf(checklist)
  const value = valueOfCell(checklist, variable, to)
  return {
    facts: [...variable.facts],
    title: titleOf(checklist, variable),
    ...(from === undefined ? {} : { from: claimText(variable, [from], wording) }),
    to: claimText(variable, [to], wording),
    ...(value === undefined ? {} : { value: contractValue(value) }),
  }
}

const contractValue = (value: KnownValue): FactValue =>
  typeof value === 'object' ? [...value] : value

/** Why there is no verdict on one fact answered otherwise: it cannot be, or leads into a year without calendar. */
const NO_VERDICT: ReadonlySet<string> = new Set(['CONTRADICTORY_FACTS', 'YEAR_NOT_COVERED'])

/** Verdict with one fact answered otherwise; undefined where there is none. */
function judgeWith(
  checklist: Checklist,
  answers: Answers,
  fact: string,
  value: KnownValue,
  calendar: Calendar,
): Verdict | undefined {
  try {
    return judge(checklist, new Map([...answers, [fact, { kind: 'known', value }]]), calendar)
  } catch (error) {
    if (error instanceof AppError && NO_VERDICT.has(error.code)) return undefined
    throw error
  }
}

/** Every known fact of the rules answered otherwise, one at a time; what has no verdict is left out. */
function togglesOf(
  checklist: Checklist,
  answers: Answers,
  verdict: Verdict,
  calendar: Calendar,
): Toggle[] {
  const wording = wordingOf(checklist)
  const now = outcomeView(checklist, verdict.settled)
  return checklist.decision.variables.flatMap((variable, index) => {
    const { subject } = variable
    const known = verdict.cells[index] ?? -1
    if (subject.kind !== 'fact' || known < 0 || knownValue(answers, subject.fact) === undefined)
      return []
    return variable.cells.flatMap((_, cell): Toggle[] => {
      const value = valueOfCell(checklist, variable, cell)
      if (cell === known || value === undefined) return []
      const other = judgeWith(checklist, answers, subject.fact, value, calendar)
      if (!other) return []
      const outcome = outcomeView(checklist, other.settled)
      return [
        {
          fact: subject.fact,
          title: titleOf(checklist, variable),
          from: cellsText(variable, [known], wording),
          to: cellsText(variable, [cell], wording),
          value: contractValue(value),
          outcome,
          determined: other.settled !== undefined,
          moves: outcome.id !== now.id,
          missing: [...other.missing],
        },
      ]
    })
  })
}

/**
 * What would change the verdict on some answers. Throws CONTRADICTORY_FACTS for answers that cannot all be true,
 * YEAR_NOT_COVERED where the verdict itself needs a calendar that is not there.
 */
export function whatIfView(
  checklist: Checklist,
  answers: Answers,
  calendar: Calendar,
): Omit<WhatIfView, 'receipt'> {
  const verdict = judge(checklist, answers, calendar)
  return {
    checklistId: checklist.id,
    outcome: outcomeView(checklist, verdict.settled),
    determined: verdict.settled !== undefined,
    others: whatWouldChange(checklist, verdict).map(({ result, ways }) => ({
      outcome: possibleView(checklist, result),
      ways: ways.map(({ changes, needs }) => ({
        changes: changes.map((change) => changeView(checklist, change)),
        needs: needs.map((change) => changeView(checklist, change)),
      })),
    })),
    toggles: togglesOf(checklist, answers, verdict, calendar),
  }
}
