// What is known of a case: answers by fact, and what a narrative told. What can be asked: fact.ts.

import type { Span } from '../../law/span.ts'
import type { DayNumber } from './day.ts'
import { toDayNumber } from './day.ts'

/** Name of a fact, kebab-case; the same id in two checklists is the same fact of the case. */
export type FactId = string

/** Value that a fact was found to have. */
export type KnownValue = boolean | number | string | readonly string[]

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

/**
 * Whether two values of one fact are the same answer. Lists of days are the same only in the same order.
 * @example isSameValue(['2024-05-01'], ['2024-05-01']) // true
 */
export const isSameValue = (left: KnownValue, right: KnownValue): boolean =>
  typeof left === 'object' && typeof right === 'object'
    ? left.length === right.length && left.every((day, index) => day === right[index])
    : left === right
