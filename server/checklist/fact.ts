// What can be asked: facts, their types and values. No rules, no evaluation.

import type { Span } from '../law/span.ts'
import type { Basis } from './basis.ts'
import type { DayNumber } from './period.ts'
import { toDayNumber } from './period.ts'
import type { Reading } from './reading.ts'

/** Name of a fact, kebab-case; the same id in two checklists is the same fact of the case. */
export type FactId = string

/** Kind of value a fact takes. A date is `YYYY-MM-DD`; a date-list is a list of them, in any order. */
type FactType = 'boolean' | 'number' | 'date' | 'date-list' | 'enum'

/** One of the values of an enum fact, with what a reader sees. */
interface EnumValue {
  readonly id: string
  readonly title: string
}

/** Value that a fact was found to have. */
export type KnownValue = boolean | number | string | readonly string[]

/** Something that a checklist asks. */
export interface Fact {
  readonly id: FactId
  readonly type: FactType
  /** Claim in a few words, e.g. 被告人是盲、聋、哑人; for the trace and the review page. */
  readonly title: string
  /** The claim denied, e.g. 被告人不同意适用速裁程序, where 并非 would read badly. */
  readonly negation?: string
  readonly question: string
  readonly help?: string
  readonly unit?: string
  readonly values?: readonly EnumValue[]
  /** When the question arises, for the reader; what is really needed follows from the rules. */
  readonly askWhen?: string
  /** Least and greatest legal value of a number, inclusive. */
  readonly minimum: number
  readonly maximum: number
  /** Whether a number is a whole one. */
  readonly integer: boolean
  /** Changes only which provisions are cited, never the outcome; never missing. */
  readonly citationOnly: boolean
  /** Switches the form of the result (e.g. done-date); never missing. */
  readonly optional: boolean
  /** What it asks, apart from its id: facts of the same id and meaning are one fact of the case. */
  readonly meaning: string
  /** Provisions that are cited when this fact is missing, the main one first. */
  readonly basis: readonly Basis[]
  /** How the fact is read out of a narrative. */
  readonly readings: readonly Reading[]
}

/** Answer to one question: a value, or asked and not known (不清楚). A fact that was not asked has no answer. */
export type FactAnswer =
  | { readonly kind: 'known'; readonly value: KnownValue }
  | { readonly kind: 'unknown' }

/** Answers by fact. */
export type Answers = ReadonlyMap<FactId, FactAnswer>

/** Words of a narrative from which a fact was read. `span` is in the narrative. */
export interface Evidence {
  readonly quote: string
  readonly span: Span
}

/** A fact read out of a narrative, with the words it was read from. */
export interface ReadFact {
  readonly value: KnownValue
  readonly evidence: Evidence
}

/** Value of a fact that is known, or undefined when it was not asked or is not known. */
export function knownValue(answers: Answers, id: FactId): KnownValue | undefined {
  const answer = answers.get(id)
  return answer?.kind === 'known' ? answer.value : undefined
}

/** Day of a date fact that is known; undefined when it is not, or is no date. */
export function knownDay(answers: Answers, id: FactId): DayNumber | undefined {
  const value = knownValue(answers, id)
  return typeof value === 'string' ? toDayNumber(value) : undefined
}
