// The checklists of a project as a caller uses them: list, read, evaluate, draw. The folder's door to services.ts.

import type { ChecklistDetail, ChecklistSummary } from '../contract/checklists.ts'
import type { DiagramView } from '../contract/diagrams.ts'
import type { WhatIfView } from '../contract/what-if.ts'
import { AppError } from '../errors.ts'
import type { Corpus } from '../law/corpus.ts'
import type { ProvisionId } from '../law/provision-id.ts'
import { detailView, summaryView } from './argument/checklist-view.ts'
import type { EvaluationBody, EvaluationInput } from './argument/evaluate.ts'
import { answersOf, evaluate } from './argument/evaluate.ts'
import type { SheetBody } from './argument/sheet.ts'
import { evaluateSheet } from './argument/sheet.ts'
import { whatIfView } from './argument/what-if.ts'
import type { FactInput } from './condition/fact-input.ts'
import { hintOf, nearMatches } from './condition/near-match.ts'
import type { Calendar } from './period/calendar.ts'
import { PACKAGE_CALENDAR } from './period/calendar.ts'
import { drawDecision } from './picture/draw.ts'
import { quotingChecklists } from './proof/provision-lock.ts'
import type { Checklist, ChecklistId } from './verdict/checklist.ts'

/** Facts and narrative as the contract's evaluation call has them. */
interface EvaluationCall {
  readonly facts?: FactInput | undefined
  readonly narrative?: string | undefined
  readonly asOf?: string | undefined
}

/** The same for several checklists; without `checklists`, those that ask for one of the facts. */
interface SheetCall extends EvaluationCall {
  readonly checklists?: readonly ChecklistId[] | undefined
}

/** All checklists over one corpus. Every call with an id throws UNKNOWN_CHECKLIST, with near ids, when there is none. */
export interface ChecklistBook {
  readonly checklists: ReadonlyMap<ChecklistId, Checklist>
  list(): readonly ChecklistSummary[]
  /** Checklists that quote each provision. */
  quoting(): ReadonlyMap<ProvisionId, readonly ChecklistId[]>
  read(id: ChecklistId): ChecklistDetail
  /** Errors: UNKNOWN_FACT, WRONG_FACT_TYPE, INVALID_DATE, CONTRADICTORY_FACTS, YEAR_NOT_COVERED. */
  evaluate(id: ChecklistId, call: EvaluationCall): EvaluationBody
  /** The picture of the decision under the facts. Errors as for `evaluate`. */
  draw(id: ChecklistId, call: EvaluationCall): DiagramView
  /** What would change the verdict. Errors as for `evaluate`. */
  whatIf(id: ChecklistId, call: EvaluationCall): Omit<WhatIfView, 'receipt'>
  /** Several checklists on one sheet. Errors as for `evaluate`, and VALIDATION_FAILED when there is nothing to choose by. */
  evaluateSheet(call: SheetCall): SheetBody
}

/**
 * Reads a narrative: prepares it once, then gives the facts that it tells of a checklist. What was prepared belongs to the
 * call that asked for it and goes with it.
 */
export type NarrativeReader = (narrative: string) => ReadFor
type ReadFor = (checklist: Checklist) => NonNullable<EvaluationInput['read']>

/** What a book may have besides the checklists. `calendar` is the package's when left out. */
interface BookSetting {
  readonly calendar?: Calendar | undefined
  /** Summaries that are at hand already, so that listing compiles nothing. */
  readonly summaries?: readonly ChecklistSummary[] | undefined
  /** The same of the checklists that quote each provision. */
  readonly quoting?: ReadonlyMap<ProvisionId, readonly ChecklistId[]> | undefined
}

const tellsNothing: ReadFor = () => new Map()

/** Reads for each checklist once, however often it is asked for. */
function readOnce(readFor: ReadFor): ReadFor {
  const found = new Map<ChecklistId, ReturnType<ReadFor>>()
  return (checklist) => {
    const read = found.get(checklist.id) ?? readFor(checklist)
    found.set(checklist.id, read)
    return read
  }
}

const NOTHING_CHOSEN = '没有写清单，也没有可据以选择清单的事实。请写 checklists，或者至少一个事实。'

/** Book of checklists. `readerOf` turns a narrative into facts with the words they were read from. */
export function createChecklistBook(
  corpus: Corpus,
  checklists: ReadonlyMap<ChecklistId, Checklist>,
  readerOf: NarrativeReader,
  { calendar = PACKAGE_CALENDAR, summaries, quoting }: BookSetting = {},
): ChecklistBook {
  const find = (id: ChecklistId): Checklist => {
    const checklist = checklists.get(id)
    if (checklist) return checklist
    const suggestions = nearMatches(id, [...checklists.keys()])
    const hint = hintOf(suggestions)
    throw new AppError('UNKNOWN_CHECKLIST', `没有清单“${id.slice(0, 80)}”${hint}`, { suggestions })
  }
  const inputOf = (checklist: Checklist, { facts, narrative, asOf }: EvaluationCall) => ({
    facts,
    read: narrative === undefined ? undefined : readerOf(narrative)(checklist),
    narrative,
    asOf,
    calendar,
  })
  /** The checklists named, each once; or those that ask for something that is told. */
  const choose = ({ checklists: named, facts = {} }: SheetCall, read: ReadFor): Checklist[] => {
    if (named) return [...new Set(named)].map(find)
    const ids = Object.keys(facts).map((key) => key.replace(/@.*$/, ''))
    const chosen = [...checklists.values()].filter(
      (checklist) => ids.some((id) => checklist.facts.has(id)) || read(checklist).size > 0,
    )
    if (chosen.length > 0) return chosen
    throw new AppError('VALIDATION_FAILED', NOTHING_CHOSEN, {
      errors: [{ path: 'checklists', message: NOTHING_CHOSEN }],
    })
  }
  return {
    checklists,
    list: () => summaries ?? [...checklists.values()].map(summaryView),
    quoting: () => quoting ?? quotingChecklists(checklists.values()),
    read: (id) => detailView(find(id)),
    evaluate: (id, call) => {
      const checklist = find(id)
      return evaluate(corpus, checklist, inputOf(checklist, call))
    },
    draw: (id, call) => {
      const checklist = find(id)
      return drawDecision(checklist, answersOf(checklist, inputOf(checklist, call)), calendar)
    },
    whatIf: (id, call) => {
      const checklist = find(id)
      return whatIfView(checklist, answersOf(checklist, inputOf(checklist, call)), calendar)
    },
    evaluateSheet: (call) => {
      const readFor = readOnce(
        call.narrative === undefined ? tellsNothing : readerOf(call.narrative),
      )
      const chosen = choose(call, readFor)
      const read = new Map(chosen.map((checklist) => [checklist.id, readFor(checklist)]))
      const { facts = {}, narrative, asOf } = call
      return evaluateSheet(corpus, chosen, { facts, read, narrative, asOf, calendar })
    },
  }
}
