// A result as the contract shows it: an outcome with its title, or the day that a period ends on.

import type { Evaluation } from '../../contract/checklists.ts'
import { dateText } from '../condition/wording.ts'
import type { Checklist } from '../verdict/checklist.ts'
import { DATE_OUTCOME, UNDETERMINED } from '../verdict/checklist.ts'
import type { Result } from '../verdict/verdict.ts'

const titleOf = (checklist: Checklist, id: string): string =>
  checklist.outcomes.find((outcome) => outcome.id === id)?.title ?? id

/** A result as an outcome with its title; of a period the day; `undetermined` where there is none. */
export function outcomeView(
  checklist: Checklist,
  result: Result | undefined,
): Evaluation['outcome'] {
  if (result?.kind === 'outcome')
    return { id: result.outcome, title: titleOf(checklist, result.outcome) }
  if (result?.kind === 'date')
    return {
      id: result.date,
      title: `${titleOf(checklist, DATE_OUTCOME)}：${dateText(result.date)}`,
    }
  return { id: UNDETERMINED, title: titleOf(checklist, UNDETERMINED) }
}

/** A result that is possible as an outcome with its title; of a day not certain yet `YYYY-MM-DD`. */
export const possibleView = (checklist: Checklist, result: Result): Evaluation['outcome'] =>
  result.kind === 'outcome' || result.kind === 'date'
    ? outcomeView(checklist, result)
    : { id: DATE_OUTCOME, title: titleOf(checklist, DATE_OUTCOME) }
