// What can be asked: facts, with their types and words. What was answered: answer.ts.

import type { FactId } from './answer.ts'
import type { Basis } from './basis.ts'
import type { Finder, Reading } from './reading.ts'

/** Kind of value a fact takes. A date is `YYYY-MM-DD`; a date-list is a list of them, in any order. */
type FactType = 'boolean' | 'number' | 'date' | 'date-list' | 'enum'

/** One of the values of an enum fact, or a number that stands for something, with what a reader sees. */
interface EnumValue {
  readonly id: string
  readonly title: string
}

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
  /** Whose finding it is; what anybody else thinks of it tells nothing. Left out: a statement of fact. */
  readonly finder?: Finder
  /** Words without which anywhere in the narrative nothing is read: its subject is another one. A regular expression. */
  readonly about?: string
  /** Words that take back what was told of it before them: of a plea, 反悔. */
  readonly takenBack?: Reading
}
