// Shape of the patterns by which a fact is read out of a narrative. The reader itself: narrative.ts.

/** How the words of the group `amount` are read: 一年六个月 as 18 months, 十七岁 as 17 years, 三 as a count, a date. */
export type AmountKind = 'months' | 'years' | 'count' | 'date'

/**
 * Phrases that state a fact. `phrase` is a regular expression over one clause (the text between two of
 * ，。；：！？（） and line ends). A phrase states `value`, or the opposite where it is denied; without `value`, the group `amount` states it.
 */
export interface Reading {
  readonly phrase: string
  readonly value?: boolean | string | number
  readonly as?: AmountKind
  /** Makes a yes or no of the amount: whether it is below this number. */
  readonly below?: number
  /** Whom it is about: of a `defendant`, nothing is read where several are told of and the words do not say all. */
  readonly of?: 'defendant' | 'case'
  /** Words in the same clause that make the phrase say nothing. */
  readonly except?: string
}
