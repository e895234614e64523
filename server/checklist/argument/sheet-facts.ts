// The facts of a sheet: what several checklists ask of one case, each fact once, under a key of its own.

import { AppError } from '../../errors.ts'
import type { FactId, ReadFact } from '../condition/answer.ts'
import { isSameValue } from '../condition/answer.ts'
import type { Fact } from '../condition/fact.ts'
import type { FactInput } from '../condition/fact-input.ts'
import { hintOf, nearMatches } from '../condition/near-match.ts'
import type { Checklist, ChecklistId } from '../verdict/checklist.ts'

/** Name of a fact on the sheet: its id, or `<id>@<checklist>` where checklists mean different things by the id. */
export type SheetKey = string

/** Facts read in a narrative, by the checklist that they were read for. */
export type ReadByChecklist = ReadonlyMap<ChecklistId, ReadonlyMap<FactId, ReadFact>>

/** A fact of the sheet: one meaning, asked by some checklists. */
interface SheetFact {
  readonly key: SheetKey
  readonly fact: Fact
  readonly checklists: readonly ChecklistId[]
}

/** Facts of the sheet in order of the checklists, and the key of each fact of each checklist. */
export interface SheetFacts {
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

/** Facts of some checklists: the same id and the same meaning is one fact of the case. Cost: linear in the facts. */
export function gatherFacts(checklists: readonly Checklist[]): SheetFacts {
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

/**
 * Refuses keys that the sheet does not have: throws UNKNOWN_FACT with near ones, VALIDATION_FAILED for an id with several
 * meanings.
 */
export function requireKeys(facts: FactInput, { byKey, ambiguous }: SheetFacts): void {
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

/** Facts of the narrative by key; what two checklists read differently is told by neither. */
export function readByKey(
  checklists: readonly Checklist[],
  sheet: SheetFacts,
  read: ReadByChecklist,
): ReadonlyMap<SheetKey, ReadFact> {
  const found = new Map<SheetKey, ReadFact>()
  const doubtful = new Set<SheetKey>()
  for (const checklist of checklists)
    for (const [id, fact] of read.get(checklist.id) ?? []) {
      const key = sheet.keyOf(checklist, id)
      const known = found.get(key)
      if (known && !isSameValue(known.value, fact.value)) doubtful.add(key)
      else if (!known) found.set(key, fact)
    }
  for (const key of doubtful) found.delete(key)
  return found
}
