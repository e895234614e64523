// What a law is worth before any question: laws of many articles and codes are asked about more than rules that carry them out.

/** Laws of a list of articles: which law each article is of, and which articles are whose. */
export interface Laws {
  readonly titles: readonly string[]
  readonly lawOf: Int32Array
  /** First article of each law and number of its articles. */
  readonly firstOf: readonly number[]
  readonly sizeOf: readonly number[]
}

/** Kinds of law that a title tells: law, interpretation, rule of a place, code, rule that carries another out. */
export interface LawKinds {
  readonly isLaw: boolean
  readonly isInterpretation: boolean
  readonly isLocal: boolean
  readonly isCode: boolean
  readonly isRule: boolean
}

/** Kinds of a law by its title. */
export const kindsOf = (title: string): LawKinds => ({
  isLaw: title.endsWith('法'),
  isInterpretation: /解释|批复|规定/.test(title),
  isLocal: /省|市|自治区|自治州/.test(title),
  isCode: title.endsWith('法典'),
  isRule: /办法|条例|细则/.test(title),
})

/**
 * What is added to the score of every article of a law, beside shares from 0 to 1: for ln of its number of articles, for
 * codes, rules and interpretations. Chosen by cross-validation together with the shares of fusion.ts.
 */
const SIZE_WORTH = 0.01
const CODE_WORTH = 0.03
const RULE_WORTH = -0.065
const INTERPRETATION_WORTH = -0.03

/** Worth of each law. */
export const weighLaws = ({ titles, sizeOf }: Pick<Laws, 'titles' | 'sizeOf'>): Float64Array =>
  Float64Array.from(titles, (title, law) => {
    const { isCode, isRule, isInterpretation } = kindsOf(title)
    return (
      SIZE_WORTH * Math.log(sizeOf[law] ?? 1) +
      (isCode ? CODE_WORTH : 0) +
      (isRule ? RULE_WORTH : 0) +
      (isInterpretation ? INTERPRETATION_WORTH : 0)
    )
  })
