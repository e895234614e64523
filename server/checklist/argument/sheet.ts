// One sheet of facts for a case: several checklists evaluated on it together, each fact asked once.

import type {
  EvaluationSheet,
  SheetEntry,
  SheetQuestion,
} from '../../contract/evaluation-sheets.ts'
import { AppError } from '../../errors.ts'
import type { Corpus } from '../../law/corpus.ts'
import type { FactId, ReadFact } from '../condition/answer.ts'
import type { FactInput } from '../condition/fact-input.ts'
import type { Calendar } from '../period/calendar.ts'
import type { Checklist, ChecklistId } from '../verdict/checklist.ts'
import { opennessOf } from '../verdict/next-question.ts'
import { factView } from './checklist-view.ts'
import type { EvaluationBody, Judged } from './evaluate.ts'
import { evaluateJudged } from './evaluate.ts'
import type { ReadByChecklist, SheetFacts, SheetKey } from './sheet-facts.ts'
import { factsByKey, gatherFacts, readByKey } from './sheet-facts.ts'

/** What is written on a sheet, `facts` by any of their names. `read` are facts of the narrative, by checklist. */
interface SheetInput {
  readonly facts: FactInput
  readonly read: ReadByChecklist
  readonly narrative?: string | undefined
  readonly asOf?: string | undefined
  readonly calendar: Calendar
}

/** A sheet without receipts, which the caller adds to it and to its evaluations. */
export type SheetBody = Omit<EvaluationSheet, 'receipt' | 'entries'> & {
  readonly entries: readonly (Omit<SheetEntry, 'evaluation'> & {
    readonly evaluation?: EvaluationBody
  })[]
}

interface Evaluated {
  readonly checklist: Checklist
  readonly judged?: Judged
  readonly problem?: SheetEntry['problem']
}

/** One checklist on its part of the sheet; what it cannot be evaluated for stands in its entry. */
function evaluatePart(
  corpus: Corpus,
  checklist: Checklist,
  sheet: SheetFacts,
  input: SheetInput,
  read: ReadonlyMap<SheetKey, ReadFact>,
): Evaluated {
  const facts: Record<FactId, FactInput[string]> = {}
  const own = new Map<FactId, ReadFact>()
  for (const id of checklist.facts.keys()) {
    const key = sheet.keyOf(checklist, id)
    const value = input.facts[key]
    if (value !== undefined) facts[id] = value
    const found = read.get(key)
    if (found) own.set(id, found)
  }
  const { narrative, asOf, calendar } = input
  const part = { facts, read: own, narrative, asOf, calendar }
  try {
    const judged = evaluateJudged(corpus, checklist, part)
    return { checklist, judged }
  } catch (error) {
    const own = error instanceof AppError && ENTRY_PROBLEMS.has(error.code)
    if (!own) throw error
    const { code, message, details } = error
    return {
      checklist,
      problem: {
        code,
        detail: message,
        ...(details.errors ? { errors: [...details.errors] } : {}),
      },
    }
  }
}

/** What keeps one checklist from a verdict and not the others. A value of the wrong type is wrong for all. */
const ENTRY_PROBLEMS: ReadonlySet<string> = new Set(['CONTRADICTORY_FACTS', 'YEAR_NOT_COVERED'])

/** Questions of all checklists that wait, and the one that settles most over all of them. */
function questionsOf(evaluated: readonly Evaluated[], sheet: SheetFacts) {
  const waiting = new Map<SheetKey, ChecklistId[]>()
  const settles = new Map<SheetKey, number>()
  for (const { checklist, judged } of evaluated) {
    if (!judged || judged.verdict.missing.length === 0) continue
    const { now, after } = opennessOf(checklist, judged.verdict)
    for (const id of judged.verdict.missing) {
      const key = sheet.keyOf(checklist, id)
      waiting.set(key, [...(waiting.get(key) ?? []), checklist.id])
      const left = after.get(id)
      if (left !== undefined) settles.set(key, (settles.get(key) ?? 0) + now - left)
    }
  }
  const questions = [...waiting].flatMap(([key, ids]): SheetQuestion[] => {
    const found = sheet.byKey.get(key)
    if (!found) return []
    const { lastingKey, fact, checklists } = found
    return [{ key, lastingKey, fact: factView(fact), checklists: [...checklists], waiting: ids }]
  })
  // Of equals the first: the order of the checklists, and in each the declared one.
  const next = questions
    .filter(({ key }) => settles.has(key))
    .reduce<SheetQuestion | undefined>(
      (best, question) =>
        best === undefined || (settles.get(question.key) ?? 0) > (settles.get(best.key) ?? 0)
          ? question
          : best,
      undefined,
    )
  return { questions, ...(next ? { nextQuestion: next } : {}) }
}

/** What is known on the sheet, by key; a given fact before a read one, and that before one derived by a checklist. */
function factsView(evaluated: readonly Evaluated[], sheet: SheetFacts): SheetBody['facts'] {
  const rank = { given: 0, narrative: 1, derived: 2 } as const
  const shown: SheetBody['facts'] = {}
  for (const { checklist, judged } of evaluated)
    for (const [id, { value, source, evidence }] of Object.entries(judged?.body.facts ?? {})) {
      const key = sheet.keyOf(checklist, id)
      const entry = sheet.byKey.get(key)
      const known = shown[key]
      if (!entry || (known && rank[known.source] <= rank[source])) continue
      const { lastingKey, fact, checklists } = entry
      shown[key] = {
        lastingKey,
        value,
        source,
        ...(evidence ? { evidence } : {}),
        title: fact.title,
        checklists: [...checklists],
      }
    }
  return shown
}

/**
 * Evaluates checklists on one sheet. Throws UNKNOWN_FACT for a key that none of them has, VALIDATION_FAILED for an id
 * that means several things or a fact given twice differently, WRONG_FACT_TYPE, INVALID_DATE. Facts that cannot all be
 * true in one checklist stand as the problem of that entry. Cost: that of the evaluations.
 */
export function evaluateSheet(
  corpus: Corpus,
  checklists: readonly Checklist[],
  input: SheetInput,
): SheetBody {
  const sheet = gatherFacts(checklists)
  const keyed = { ...input, facts: factsByKey(input.facts, sheet) }
  const read = readByKey(checklists, sheet, input.read)
  const evaluated = checklists.map((checklist) =>
    evaluatePart(corpus, checklist, sheet, keyed, read),
  )
  const isSettled = ({ judged }: Evaluated): boolean => judged?.verdict.settled !== undefined
  return {
    entries: evaluated.map(({ checklist, judged, problem }) => ({
      checklistId: checklist.id,
      title: checklist.title,
      ...(judged ? { evaluation: judged.body } : {}),
      missing: (judged?.verdict.missing ?? []).map((id) => sheet.keyOf(checklist, id)),
      ...(problem ? { problem } : {}),
    })),
    settled: evaluated.filter(isSettled).map(({ checklist }) => checklist.id),
    waiting: evaluated
      .filter((one) => one.judged && !isSettled(one))
      .map(({ checklist }) => checklist.id),
    ...questionsOf(evaluated, sheet),
    facts: factsView(evaluated, sheet),
  }
}
