// Widens a question by the words of the law: everyday synonyms and English phrases from the lexicon.

import type { Analyzer } from './analysis.ts'
import { englishStems } from './english.ts'
import type { Lexicon } from './lexicon.ts'
import { normaliseText } from './normalise.ts'

/** Words added to a question, with the words of the question that brought them. */
export interface Addition {
  readonly term: string
  readonly because: string
}

/** Finds what to add to a normalised question. */
export type Expand = (normalised: string) => Addition[]

/** Phrases by their first character, so that a question is read once. */
function synonymFinder(lexicon: Lexicon): Expand {
  const byFirst = new Map<string, { readonly say: string; readonly mean: readonly string[] }[]>()
  for (const { say, mean } of lexicon.synonyms)
    for (const phrase of say.map(normaliseText)) {
      const first = phrase[0] ?? ''
      const list = byFirst.get(first) ?? []
      list.push({ say: phrase, mean })
      byFirst.set(first, list)
    }
  return (normalised) => {
    const found: Addition[] = []
    for (let at = 0; at < normalised.length; at++)
      for (const { say, mean } of byFirst.get(normalised[at] ?? '') ?? [])
        if (normalised.startsWith(say, at))
          found.push(...mean.map((term) => ({ term, because: say })))
    return found
  }
}

/** English phrases as stems in a row: "fast-track trial" matches "the fast track of a trial" no more than it should. */
function englishFinder(lexicon: Lexicon): Expand {
  const byFirst = new Map<
    string,
    { readonly stems: readonly string[]; readonly zh: readonly string[] }[]
  >()
  for (const { en, zh } of lexicon.bilingual)
    for (const phrase of en) {
      const stems = englishStems(normaliseText(phrase))
      const first = stems[0]
      if (first === undefined) continue
      const list = byFirst.get(first) ?? []
      list.push({ stems, zh })
      byFirst.set(first, list)
    }
  return (normalised) => {
    const words = englishStems(normalised)
    const found: Addition[] = []
    words.forEach((word, at) => {
      for (const { stems, zh } of byFirst.get(word) ?? [])
        if (stems.every((stem, offset) => words[at + offset] === stem))
          found.push(...zh.map((term) => ({ term, because: stems.join(' ') })))
    })
    return found
  }
}

/**
 * Expansion by a lexicon. Each added term appears once, with the first words that brought it; terms that the question
 * already holds are left out.
 */
export function createExpansion(lexicon: Lexicon): Expand {
  const finders = [synonymFinder(lexicon), englishFinder(lexicon)]
  return (normalised) => {
    const byTerm = new Map<string, Addition>()
    for (const find of finders)
      for (const addition of find(normalised))
        if (!normalised.includes(addition.term) && !byTerm.has(addition.term))
          byTerm.set(addition.term, addition)
    return [...byTerm.values()]
  }
}

/** Tokens of added terms with a weight below that of typed words; the weight of a token is not raised by repetition. */
export function weighAdditions(
  additions: readonly Addition[],
  analyzer: Analyzer,
  weight: number,
): Map<string, number> {
  const weights = new Map<string, number>()
  for (const { term } of additions)
    for (const token of analyzer.words(term)) weights.set(token, weight)
  return weights
}
