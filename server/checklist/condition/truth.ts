// Three-valued truth. Nothing here knows what a fact or a rule is.

/** What is known of a claim. `unknown` is not "no": the facts told so far do not decide it. */
export type Truth = 'true' | 'false' | 'unknown'

/** Truth as a number, false 0 < unknown 1 < true 2, so that `all` is the minimum and `any` the maximum. */
export type TruthRank = 0 | 1 | 2

const BY_RANK: readonly Truth[] = ['false', 'unknown', 'true']
const RANK: Readonly<Record<Truth, TruthRank>> = { false: 0, unknown: 1, true: 2 }

/** Rank of a truth in the order false < unknown < true. */
export const rankOf = (truth: Truth): TruthRank => RANK[truth]

/** Truth of a rank 0–2; the inverse of `rankOf`. */
export const truthOf = (rank: number): Truth => BY_RANK[rank] ?? 'unknown'

/**
 * Conjunction: the minimum. True of nothing.
 * Source: S. C. Kleene, Introduction to Metamathematics, 1952, §64 (strong three-valued logic).
 * @example all(['true', 'unknown']) // 'unknown'
 */
export const all = (parts: readonly Truth[]): Truth =>
  truthOf(parts.reduce<number>((least, part) => Math.min(least, RANK[part]), 2))

/**
 * Disjunction: the maximum. False of nothing.
 * @example any(['true', 'unknown']) // 'true'
 */
export const any = (parts: readonly Truth[]): Truth =>
  truthOf(parts.reduce<number>((most, part) => Math.max(most, RANK[part]), 0))

/**
 * Negation; unknown stays unknown.
 * @example not('unknown') // 'unknown'
 */
export const not = (truth: Truth): Truth => truthOf(2 - RANK[truth])
