// One sheet of facts for a case: several checklists evaluated on it together, each fact asked once.

import type { EvaluationSheet, SheetEntry, SheetQuestion } from '../contract/evaluation-sheets.ts'
import { AppError } from '../errors.ts'
import type { Corpus } from '../law/corpus.ts'
import type { Calendar } from './calendar.ts'
import type { Checklist, ChecklistId } from './checklist.ts'
import type { EvaluationBody, Judged } from './evaluate.ts'
import { evaluateJudged } from './evaluate.ts'
import type { Fact, FactId, ReadFact } from './fact.ts'
import type { FactInput } from './fact-input.ts'
import { hintOf, nearMatches } from './near-match.ts'
import { opennessOf } from './next-question.ts'
import { factView } from './view.ts'

/** Name of a fact on the sheet: its id, or `<id>@<checklist>` where checklists mean different things by the id. */
type SheetKey = string

/** What is written on a sheet. `read` are facts of the narrative, by checklist. */
interface SheetInput {
  readonly facts: FactInput
  readonly read: ReadonlyMap<ChecklistId, ReadonlyMap<FactId, ReadFact>>
  readonly asOf?: string | undefined
  readonly calendar: Calendar
}

/** A sheet without receipts, which the caller adds to it and to its evaluations. */
export type SheetBody = Omit<EvaluationSheet, 'receipt' | 'entries'> & {
  readonly entries: readonly (Omit<SheetEntry, 'evaluation'> & {
    readonly evaluation?: EvaluationBody
  })[]
}

/** A fact of the sheet: one meaning, asked by some checklists. */
interface SheetFact {
  readonly key: SheetKey
  readonly fact: Fact
  readonly checklists: readonly ChecklistId[]
}

/** Facts of the sheet in order of the checklists, and the key of each fact of each checklist. */
interface SheetFacts {
  readonly byKey: ReadonlyMap<SheetKey, SheetFact>
  readonly keyOf: (checklist: Checklist, fact: FactId) => SheetKey
  /** Keys under which an id stands where it means several things. */
  readonly ambiguous: ReadonlyMap<FactId, readonly SheetKey[]>
}

/** Facts of one meaning, with who asks for them. */
interface Meaning {
  readonly fact: Fact
  readonly checklists: ChecklistId[]
}

/** Facts of some checklists by id, then by what they mean. */
function meaningsOf(
  checklists: readonly Checklist[],
): ReadonlyMap<FactId, ReadonlyMap<string, Meaning>> {
  const meanings = new Map<FactId, Map<string, Meaning>>()
  for (const { id: checklist, facts } of checklists)
    for (const fact of facts.values()) {
      const ofId = meanings.get(fact.id) ?? new Map<string, Meaning>()
      const known: Meaning = ofId.get(fact.meaning) ?? { fact, checklists: [] }
      known.checklists.push(checklist)
      meanings.set(fact.id, ofId.set(fact.meaning, known))
    }
  return meanings
}

/** Facts of some checklists: the same id and the same meaning is one fact of the case. */
function gatherFacts(checklists: readonly Checklist[]): SheetFacts {
  const byKey = new Map<SheetKey, SheetFact>()
  const ambiguous = new Map<FactId, readonly SheetKey[]>()
  const keys = new Map<string, SheetKey>()
  for (const [id, meanings] of meaningsOf(checklists)) {
    const sheetFacts = [...meanings.values()].map(({ fact, checklists: asking }): SheetFact => {
      const key = meanings.size > 1 ? `${id}@${asking[0] ?? ''}` : id
      return { key, fact, checklists: asking }
    })
    if (meanings.size > 1)
      ambiguous.set(
        id,
        sheetFacts.map(({ key }) => key),
      )
    for (const entry of sheetFacts) {
      byKey.set(entry.key, entry)
      for (const checklist of entry.checklists) keys.set(`${id}@${checklist}`, entry.key)
    }
  }
  const keyOf = (checklist: Checklist, fact: FactId): SheetKey =>
    keys.get(`${fact}@${checklist.id}`) ?? fact
  return { byKey, keyOf, ambiguous }
}

/** Refuses keys that the sheet does not have: UNKNOWN_FACT with near ones, VALIDATION_FAILED for an id with several meanings. */
function requireKeys(facts: FactInput, { byKey, ambiguous }: SheetFacts): void {
  for (const key of Object.keys(facts)) {
    if (byKey.has(key)) continue
    const path = `facts.${key.slice(0, 120)}`
    const several = ambiguous.get(key)
    if (several) {
      const asked = several.map((one) => `${one}（${byKey.get(one)?.fact.question ?? ''}）`)
      const message = `“${key}”在所选清单里问的不是同一件事，请写明：${asked.join('；')}`
      throw new AppError('VALIDATION_FAILED', message, {
        errors: [{ path, message }],
        suggestions: several,
      })
    }
    const suggestions = nearMatches(key, [...byKey.keys()])
    const hint = hintOf(suggestions)
    const message = `所选清单没有事实“${key.slice(0, 120)}”${hint}`
    throw new AppError('UNKNOWN_FACT', message, { errors: [{ path, message }], suggestions })
  }
}

const sameValue = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left) === JSON.stringify(right)

/** Facts of the narrative by key; what two checklists read differently is told by neither. */
function readByKey(
  checklists: readonly Checklist[],
  sheet: SheetFacts,
  read: SheetInput['read'],
): ReadonlyMap<SheetKey, ReadFact> {
  const found = new Map<SheetKey, ReadFact>()
  const doubtful = new Set<SheetKey>()
  for (const checklist of checklists)
    for (const [id, fact] of read.get(checklist.id) ?? []) {
      const key = sheet.keyOf(checklist, id)
      const known = found.get(key)
      if (known && !sameValue(known.value, fact.value)) doubtful.add(key)
      else if (!known) found.set(key, fact)
    }
  for (const key of doubtful) found.delete(key)
  return found
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
  const { asOf, calendar } = input
  try {
    const judged = evaluateJudged(corpus, checklist, { facts, read: own, asOf, calendar })
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
    return found
      ? [{ key, fact: factView(found.fact), checklists: [...found.checklists], waiting: ids }]
      : []
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
      const { fact, checklists } = entry
      shown[key] = {
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
 * that means several things, WRONG_FACT_TYPE, INVALID_DATE. Facts that cannot all be true in one checklist stand as
 * the problem of that entry. Cost: that of the evaluations.
 */
export function evaluateSheet(
  corpus: Corpus,
  checklists: readonly Checklist[],
  input: SheetInput,
): SheetBody {
  const sheet = gatherFacts(checklists)
  requireKeys(input.facts, sheet)
  const read = readByKey(checklists, sheet, input.read)
  const evaluated = checklists.map((checklist) =>
    evaluatePart(corpus, checklist, sheet, input, read),
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
