// Shape of the patterns by which a fact is read out of a narrative. The reader itself: narrative/narrative.ts.

import type { KnownValue } from './answer.ts'

/**
 * How the words of the group `amount` are read: 一年六个月 as 18 months, 十七岁 as 17 years, 三 as a count, a date (one
 * without its year takes the year told before it), all dates of the clause.
 */
export type AmountKind = 'months' | 'years' | 'count' | 'date' | 'dates'

/** Who a narrative tells of. `codefendant` is another defendant of the same case, `other` a named person of no role. */
export const ROLES = [
  'defendant',
  'codefendant',
  'victim',
  'witness',
  'guardian',
  'relative',
  'adult',
  'lawyer',
  'duty-lawyer',
  'prosecution',
  'court',
  'police',
  'other',
] as const

/**
 * Whose finding a fact is: the court's alone (原判正确), or that of the prosecution as well (事实清楚). What anybody else thinks
 * of it is an opinion.
 */
export const FINDERS = ['court', 'prosecution'] as const

/** One of FINDERS. */
export type Finder = (typeof FINDERS)[number]

/** One of ROLES. */
export type Role = (typeof ROLES)[number]

/**
 * Phrases that state a fact. `phrase` is a regular expression over one clause (the text between two of
 * ，。；：！？（） and line ends), or over the whole sentence, with the classes of the lexicon already put in. A phrase
 * states `value`, or the opposite where it is denied; without `value`, the group `amount` states it.
 */
export interface Reading {
  readonly phrase: string
  readonly value?: KnownValue
  readonly as?: AmountKind
  /** Makes a yes or no of the amount: whether it is below this number. */
  readonly below?: number
  /** Least and greatest amount at which the phrase speaks, inclusive. */
  readonly atLeast?: number
  readonly atMost?: number
  /**
   * Whom it is about, the defendant if left out: of a `defendant`, nothing is read where several are told of and the
   * words do not say all. Of any other role, that role must be the subject. `case` is for what holds of the case,
   * `anyone` for what others say of the defendant (检察院建议判处…): only that several are not told of is looked at.
   */
  readonly of?: Role | 'case' | 'anyone'
  /** Words in the same clause (or sentence, with `within`) that make the phrase say nothing. */
  readonly except?: string
  /** Words anywhere in the narrative that make the phrase say nothing. */
  readonly unless?: string
  /** Words without which anywhere in the narrative the phrase says nothing. */
  readonly given?: string
  /** What the phrase is matched in; a clause if left out. */
  readonly within?: 'sentence'
  /** What somebody says is the fact itself (agreeing, objecting, denying), so that 称 and 表示 take nothing from it. */
  readonly speech?: boolean
  /** The words state the value whether they are denied or not: 未达成协议 and 达成协议 both tell of a dispute. */
  readonly either?: boolean
  /** The fact is whether it ever was so, so that 曾 and 一度 take nothing from the words. */
  readonly ever?: boolean
  /** The words stand even where the next clause leaves them open (…，尚未核实). */
  readonly open?: boolean
  /** Denied, the words state nothing: 不再认罪认罚 says nothing of whether the charged facts are disputed. */
  readonly onlyStated?: boolean
  /** The phrase names a thing: a denial before a list with 、和或 reaches it (没有刑讯逼供、威胁、非法拘禁). */
  readonly noun?: boolean
}
