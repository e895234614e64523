// The words of the units of an article, for telling the units apart: analysed when first asked for, then kept.

import type { Analyzer } from './analysis.ts'
import { markPair } from './indexes.ts'
import type { InvertedIndex, WeightedTerms } from './inverted-index.ts'
import type { Passages, UnitPassage } from './passages.ts'

/** Terms of one unit with their frequencies, own words only: words and marked pairs of characters. */
interface UnitTerms {
  readonly words: ReadonlyMap<string, number>
  readonly pairs: ReadonlyMap<string, number>
  /** Number of its words. */
  readonly length: number
}

/** How much each unit of an article shares with a question, apart from what all its units share. */
export interface UnitEvidence {
  readonly words: readonly number[]
  readonly pairs: readonly number[]
}

/** Evidence for the units of the article, in their order; each value is 0–1. */
export type WeighUnits = (
  article: number,
  own: WeightedTerms,
  added: WeightedTerms,
  pairs: WeightedTerms,
) => UnitEvidence

/** Saturation of frequency, and how many words make a unit of usual length. Source: as in inverted-index.ts. */
const SATURATION = 0.6
const USUAL_LENGTH = 40
/** What words that the lexicon added are worth beside typed ones. */
const ADDED_SHARE = 0.5

const count = (tokens: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1)
  return counts
}

/** The units of one article, with the number of innermost units that each term speaks of. */
class ArticleUnits {
  readonly units: readonly UnitTerms[]
  private readonly holdersOfWord = new Map<string, number>()
  private readonly holdersOfPair = new Map<string, number>()
  private readonly innermost: number

  constructor(
    units: readonly UnitPassage[],
    isInnermost: (at: number) => boolean,
    analyzer: Analyzer,
  ) {
    this.units = units.map(({ text }) => {
      const words = analyzer.words(text)
      return {
        words: count(words),
        pairs: count(analyzer.pairs(text).map(markPair)),
        length: words.length,
      }
    })
    let innermost = 0
    units.forEach(({ context }, at) => {
      if (!isInnermost(at)) return
      innermost++
      // The lead of a list speaks of all its items.
      const words = new Set([...(this.units[at]?.words.keys() ?? []), ...analyzer.words(context)])
      for (const word of words)
        this.holdersOfWord.set(word, (this.holdersOfWord.get(word) ?? 0) + 1)
      for (const pair of this.units[at]?.pairs.keys() ?? [])
        this.holdersOfPair.set(pair, (this.holdersOfPair.get(pair) ?? 0) + 1)
    })
    this.innermost = innermost
  }

  /** 1 for a term of one innermost unit, towards 0 for one of all. */
  private discrimination(holders: ReadonlyMap<string, number>, term: string): number {
    const all = this.innermost + 1
    return Math.max(0, Math.log(all / ((holders.get(term) ?? 1) + 0.5)) / Math.log(all / 1.5))
  }

  /** Share of the weight of `query` that each unit holds, discounted by what others hold too. */
  share(kind: 'words' | 'pairs', query: WeightedTerms, index: InvertedIndex): number[] {
    const holders = kind === 'words' ? this.holdersOfWord : this.holdersOfPair
    const sums = this.units.map(() => 0)
    let total = 0
    for (const [term, weight] of query) {
      const gain = weight * index.idf(term)
      total += gain
      if (!holders.has(term) && !this.units.some((unit) => unit[kind].has(term))) continue
      const told = gain * this.discrimination(holders, term)
      this.units.forEach((unit, at) => {
        const frequency = unit[kind].get(term) ?? 0
        const room = SATURATION * (1 + unit.length / USUAL_LENGTH)
        if (frequency > 0) sums[at] = (sums[at] ?? 0) + (told * frequency) / (frequency + room)
      })
    }
    return total === 0 ? sums : sums.map((sum) => sum / total)
  }
}

/**
 * Weigher of units. Source of the discount: inverse document frequency (Spärck Jones, 1972) with the units of one
 * article for documents. Cost: about 0.3 ms for an article the first time, 20 µs after that; what was analysed is
 * kept, at most once for each article.
 */
export function createUnitWeigher(
  passages: Passages,
  unitsOf: readonly (readonly number[])[],
  index: InvertedIndex,
  analyzer: Analyzer,
): WeighUnits {
  const known = new Map<number, ArticleUnits>()
  const holders = new Set(passages.units.map(({ parent }) => parent))
  const analyse = (article: number): ArticleUnits => {
    const places = unitsOf[article] ?? []
    const units = places.flatMap((place) => passages.units[place] ?? [])
    const made = new ArticleUnits(units, (at) => !holders.has(places[at] ?? -1), analyzer)
    known.set(article, made)
    return made
  }
  return (article, own, added, pairs) => {
    const units = known.get(article) ?? analyse(article)
    const typed = units.share('words', own, index)
    const others = units.share('words', added, index)
    return {
      words: typed.map((value, at) => value + ADDED_SHARE * (others[at] ?? 0)),
      pairs: units.share('pairs', pairs, index),
    }
  }
}
