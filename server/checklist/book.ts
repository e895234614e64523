// The checklists of a project as a caller uses them: list, read, evaluate. The folder's door to services.ts.

import type { ChecklistDetail, ChecklistSummary } from '../contract/checklists.ts'
import { AppError } from '../errors.ts'
import type { Corpus } from '../law/corpus.ts'
import type { Checklist, ChecklistId } from './checklist.ts'
import type { WhatIf } from './counterfactual.ts'
import { whatWouldChange } from './counterfactual.ts'
import type { EvaluationBody, EvaluationInput } from './evaluate.ts'
import { evaluate } from './evaluate.ts'
import type { FactInput } from './fact-input.ts'
import { nearMatches } from './near-match.ts'
import { detailView, summaryView } from './view.ts'

/** Facts and narrative as the contract's evaluation call has them. */
interface EvaluationCall {
  readonly facts?: FactInput | undefined
  readonly narrative?: string | undefined
  readonly asOf?: string | undefined
}

/** All checklists over one corpus. Every call with an id throws UNKNOWN_CHECKLIST, with near ids, when there is none. */
export interface ChecklistBook {
  readonly checklists: ReadonlyMap<ChecklistId, Checklist>
  list(): readonly ChecklistSummary[]
  read(id: ChecklistId): ChecklistDetail
  /** Errors: UNKNOWN_FACT, WRONG_FACT_TYPE, INVALID_DATE, CONTRADICTORY_FACTS. */
  evaluate(id: ChecklistId, call: EvaluationCall): EvaluationBody
  /** Smallest changes that would lead to each other outcome. Errors as for `evaluate`. */
  whatIf(id: ChecklistId, facts: FactInput): readonly WhatIf[]
}

/** Reads facts of a checklist in a narrative; no reader, no facts. */
export type ReadNarrative = (
  checklist: Checklist,
  narrative: string,
) => NonNullable<EvaluationInput['read']>

/** Book of checklists. `readNarrative` turns a narrative into facts with the words they were read from. */
export function createChecklistBook(
  corpus: Corpus,
  checklists: ReadonlyMap<ChecklistId, Checklist>,
  readNarrative: ReadNarrative,
): ChecklistBook {
  const find = (id: ChecklistId): Checklist => {
    const checklist = checklists.get(id)
    if (checklist) return checklist
    const suggestions = nearMatches(id, [...checklists.keys()])
    const hint = suggestions.length > 0 ? `，是不是 ${suggestions.join('、')}？` : ''
    throw new AppError('UNKNOWN_CHECKLIST', `没有清单“${id.slice(0, 80)}”${hint}`, { suggestions })
  }
  return {
    checklists,
    list: () => [...checklists.values()].map(summaryView),
    read: (id) => detailView(find(id)),
    evaluate: (id, { facts, narrative, asOf }) => {
      const checklist = find(id)
      const read = narrative === undefined ? undefined : readNarrative(checklist, narrative)
      return evaluate(corpus, checklist, { facts, read, asOf })
    },
    whatIf: (id, facts) => whatWouldChange(find(id), facts),
  }
}
