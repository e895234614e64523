// Shape of the patterns by which a fact is read out of a narrative. The reader itself: narrative.ts.

/**
 * Phrases that state a fact. `phrase` is a regular expression over one clause; a group named `number` holds the
 * number of a numeric fact. `value` is what the phrase states; where it is absent the phrase itself gives the value.
 */
export interface Reading {
  readonly phrase: string
  readonly value?: boolean | string | number
  /** Words in the same clause that make the phrase say nothing. */
  readonly except?: string
}
