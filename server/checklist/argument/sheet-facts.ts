// The facts of a sheet: what several checklists ask of one case, each fact once, under a key of its own.

import { createHash } from 'node:crypto'
import { AppError } from '../../errors.ts'
import type { FactId, ReadFact } from '../condition/answer.ts'
import { isSameValue } from '../condition/answer.ts'
import type { Fact } from '../condition/fact.ts'
import type { FactInput } from '../condition/fact-input.ts'
import { hintOf, nearMatches } from '../condition/near-match.ts'
import type { Checklist, ChecklistId } from '../verdict/checklist.ts'

/** Name of a fact on the sheet: its id, or `<id>@<checklist>` where checklists mean different things by the id. */
export type SheetKey = string

/**
 * Name that a fact of the case keeps whichever checklists are on the sheet: `<id>@~<digest of what it asks>`. No
 * checklist has a `~` in its id.
 */
type LastingKey = string

/** Facts read in a narrative, by the checklist that they were read for. */
export type ReadByChecklist = ReadonlyMap<ChecklistId, ReadonlyMap<FactId, ReadFact>>

/** A fact of the sheet: one meaning, asked by some checklists. */
interface SheetFact {
  readonly key: SheetKey
  readonly lastingKey: LastingKey
  readonly fact: Fact
  readonly checklists: readonly ChecklistId[]
}

/** Facts of the sheet in order of the checklists, and the key of each fact of each checklist. */
export interface SheetFacts {
  readonly byKey: ReadonlyMap<SheetKey, SheetFact>
  readonly keyOf: (checklist: Checklist, fact: FactId) => SheetKey
  /** Key of every name by which a fact may be given: the key itself, `<id>@<checklist>` of who asks it, the lasting key. */
  readonly keyNamed: ReadonlyMap<string, SheetKey>
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

const DIGEST_LENGTH = 8

const lastingKeyOf = ({ id, meaning }: Fact): LastingKey =>
  `${id}@~${createHash('sha256').update(meaning, 'utf8').digest('hex').slice(0, DIGEST_LENGTH)}`

/** Facts of some checklists: the same id and the same meaning is one fact of the case. Cost: linear in the facts. */
export function gatherFacts(checklists: readonly Checklist[]): SheetFacts {
  const byKey = new Map<SheetKey, SheetFact>()
  const ambiguous = new Map<FactId, readonly SheetKey[]>()
  const keyNamed = new Map<string, SheetKey>()
  for (const [id, meanings] of meaningsOf(checklists)) {
    const sheetFacts = [...meanings.values()].map(({ fact, checklists: asking }): SheetFact => {
      const key = meanings.size > 1 ? `${id}@${asking[0] ?? ''}` : id
      return { key, lastingKey: lastingKeyOf(fact), fact, checklists: asking }
    })
    if (meanings.size > 1)
      ambiguous.set(
        id,
        sheetFacts.map(({ key }) => key),
      )
    for (const entry of sheetFacts) {
      const { key, lastingKey, checklists: asking } = entry
      byKey.set(key, entry)
      for (const name of [key, lastingKey, ...asking.map((one) => `${id}@${one}`)])
        keyNamed.set(name, key)
    }
  }
  const keyOf = (checklist: Checklist, fact: FactId): SheetKey =>
    keyNamed.get(`${fact}@${checklist.id}`) ?? fact
  return { byKey, keyOf, keyNamed, ambiguous }
}

const LASTING_KEY = /^(.+)@~[0-9a-f]+$/

/** Whether a name is the lasting key of an id that the sheet has, with a meaning that it has not. */
function isOfOtherMeaning(name: string, { byKey }: SheetFacts): boolean {
  const id = LASTING_KEY.exec(name)?.[1]
  return id !== undefined && [...byKey.values()].some(({ fact }) => fact.id === id)
}

/** Why a name is none of the sheet: UNKNOWN_FACT with near keys, VALIDATION_FAILED for an id with several meanings. */
function nameRefused(name: string, { byKey, ambiguous }: SheetFacts): AppError {
  const path = `facts.${name.slice(0, 120)}`
  const several = ambiguous.get(name)
  if (several) {
    const asked = several.map((one) => `${one}（${byKey.get(one)?.fact.question ?? ''}）`)
    const message = `“${name}”在所选清单里问的不是同一件事，请写明：${asked.join('；')}`
    return new AppError('VALIDATION_FAILED', message, {
      errors: [{ path, message }],
      suggestions: several,
    })
  }
  const suggestions = nearMatches(name, [...byKey.keys()])
  const hint = hintOf(suggestions)
  const message = `所选清单没有事实“${name.slice(0, 120)}”${hint}`
  return new AppError('UNKNOWN_FACT', message, { errors: [{ path, message }], suggestions })
}

/**
 * Given facts by the key of the sheet. A lasting key whose meaning nobody on the sheet asks is passed over. Throws
 * UNKNOWN_FACT with near keys, VALIDATION_FAILED for an id with several meanings and for one fact given twice with
 * different values.
 */
export function factsByKey(facts: FactInput, sheet: SheetFacts): FactInput {
  const given: Record<SheetKey, FactInput[string]> = {}
  const names = new Map<SheetKey, string>()
  for (const [name, value] of Object.entries(facts)) {
    const key = sheet.keyNamed.get(name)
    if (key === undefined) {
      if (isOfOtherMeaning(name, sheet)) continue
      throw nameRefused(name, sheet)
    }
    const known = given[key]
    if (known !== undefined && !isSameValue(known, value)) {
      const message = `“${names.get(key) ?? key}”和“${name}”是同一件事，却给了不同的值`
      throw new AppError('VALIDATION_FAILED', message, {
        errors: [{ path: `facts.${name}`, message }],
      })
    }
    given[key] = value
    names.set(key, name)
  }
  return given
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
