// Examples for fitting the ranking, as plain data: held-out annotated questions, development questions, questions
// beyond the corpus. Collecting takes minutes, since the index is built anew for each part held out; fitting, seconds.

import { FEATURES } from '../../server/search/features.ts'
import type { Lexicon } from '../../server/search/lexicon.ts'
import type { Passages } from '../../server/search/passages.ts'
import { layOutUnits, unitRow } from '../../server/search/pinpoint.ts'
import type { Ranking, Retriever } from '../../server/search/retriever.ts'
import type { SearchIndex } from '../../server/search/snapshot.ts'
import type { RankingExample } from './fit.ts'

/** Parts that questions are split into; a question is only asked of an index that does not hold it. */
export const FOLDS = 3
/** Candidates of a question that the ranker learns from, best of the present order first. */
const CANDIDATES = 40

/** One question with what the models learn from. Its words are not kept. */
export interface Example {
  /** Style of a development question; `zh` or `en` of an annotated one. */
  readonly style: string
  /** Number of the right article, the first of several: examples of one article belong to one part. */
  readonly group: number
  readonly ranking: RankingExample
  /** Units of the right articles that have several; those that a right pinpoint holds are right. */
  readonly pinpoints: readonly RankingExample[]
  readonly confidence: readonly number[]
}

/** Everything that is fitted or judged. */
export interface Examples {
  readonly held: readonly Example[]
  readonly development: readonly Example[]
  /** Development questions that the corpus does not answer: judged, never fitted. */
  readonly beyond: readonly Example[]
  /** Questions beyond the corpus, each asked of an index that does not know it. */
  readonly outside: readonly Example[]
}

/** Part of a question at a place; spread by a multiplicative hash (Knuth), so that neighbours fall apart. */
export const foldOf = (place: number): number => (Math.imul(place + 1, 2_654_435_761) >>> 0) % FOLDS

/** Passages without the annotated questions of one part. */
export const withoutFold = (passages: Passages, fold: number): Passages => ({
  ...passages,
  questions: passages.questions.filter((_, place) => foldOf(place) !== fold),
})

/** Lexicon without the outside questions of one part. */
export const withoutOutside = (lexicon: Lexicon, fold: number): Lexicon => ({
  ...lexicon,
  outsideQuestions: lexicon.outsideQuestions.filter((_, place) => foldOf(place) !== fold),
})

const rounded = (values: Iterable<number>): number[] =>
  Array.from(values, (value) => Math.round(value * 10_000) / 10_000)

/** What is right about a question: places of articles, and ids of pinpoints in them. */
export interface Gold {
  readonly articles: ReadonlySet<number>
  readonly pinpoints: readonly string[]
}

function rankingExample({ table, ranked }: Ranking, right: ReadonlySet<number>): RankingExample {
  const best = ranked.slice(0, CANDIDATES).map(({ article }) => article)
  const candidates = [...new Set([...best, ...right])]
  const width = FEATURES.length
  return {
    rows: candidates.map((article) =>
      rounded(table.values.subarray(article * width, (article + 1) * width)),
    ),
    right: candidates.map((article) => right.has(article)),
  }
}

/** Asks a question, after earlier ones, and keeps what the models learn from. */
export type MakeExample = (
  ask: string,
  previous: readonly string[],
  style: string,
  gold: Gold,
) => Promise<Example>

/** Maker of examples over one index. */
export function createExampleMaker(index: SearchIndex, retriever: Retriever): MakeExample {
  const layout = layOutUnits(index.passages)
  const pinpointExamples = (ranking: Ranking, { articles, pinpoints }: Gold): RankingExample[] =>
    [...articles].flatMap((article) => {
      const units = layout.unitsOf[article] ?? []
      const right = units.map((unit) => {
        const id = index.passages.units[unit]?.id ?? ''
        return pinpoints.some((wanted) => id === wanted || id.startsWith(`${wanted}/`))
      })
      if (units.length < 2 || !right.includes(true)) return []
      const rows = units.map((unit) =>
        rounded(unitRow(unit, index.passages, ranking.table, layout)),
      )
      return [{ rows, right }]
    })
  return async (ask, previous, style, gold) => {
    const ranking = await retriever.rank(ask, previous)
    return {
      style,
      group: Math.min(...gold.articles, index.passages.articles.length),
      ranking: rankingExample(ranking, gold.articles),
      pinpoints: pinpointExamples(ranking, gold),
      confidence: rounded(ranking.confidence),
    }
  }
}
