// Where a question says one thing and the provision that leads its answer the opposite, in words that differ by one character:
// 作罪轻辩护 and 辩护人作无罪辩护的. Near in words, such a provision does not apply, and a reader in haste sees no difference.

/** A pair of opposites, each as it is said. */
interface Opposite {
  /** What the question says, for the reader. */
  readonly said: string
  /** What the provision speaks of, for the reader. */
  readonly other: string
  readonly asked: RegExp
  readonly given: RegExp
}

const NOT_GUILTY = /无罪辩护|(?:做|作)无罪的?辩护/u
const MILDER = /罪轻辩护|轻罪辩护|罪轻的?辩护|(?:量刑|从轻)辩护/u
const PROTESTED = /(?<!未|没|没有|不)(?:提出|提起|已经?)抗诉|抗诉了/u
const NOT_PROTESTED = /(?:没有?|未|不)[^，。；？]{0,8}抗诉/u

const OPPOSITES: readonly Opposite[] = [
  { said: '罪轻辩护', other: '无罪辩护', asked: MILDER, given: NOT_GUILTY },
  { said: '无罪辩护', other: '罪轻辩护', asked: NOT_GUILTY, given: MILDER },
  { said: '没有抗诉', other: '提出抗诉', asked: NOT_PROTESTED, given: PROTESTED },
]

/** What a question says and a text does not, and the opposite that this speaks of. In words for the reader. */
export interface OppositeSaid {
  readonly said: string
  readonly other: string
}

/**
 * The opposites by which a question and a text differ; undefined where one of them says both, or neither. Cost: linear in both.
 * @example oppositeOf('作罪轻辩护，能用简易程序吗', '辩护人作无罪辩护的') // { said: '罪轻辩护', other: '无罪辩护' }
 */
export function oppositeOf(question: string, text: string): OppositeSaid | undefined {
  const found = OPPOSITES.find(
    ({ asked, given }) =>
      asked.test(question) && !given.test(question) && given.test(text) && !asked.test(text),
  )
  return found && { said: found.said, other: found.other }
}
