// Examples for fitting the ranking, as plain data: held-out annotated questions, development questions, questions
// beyond the corpus. Collecting takes minutes, since the index is built anew for each part held out; fitting, seconds.

import { FEATURES } from '../../server/search/features.ts'
import type { Lexicon } from '../../server/search/lexicon.ts'
import type { Passages } from '../../server/search/passages.ts'
import { createPinpointer, layOutUnits } from '../../server/search/pinpoint.ts'
import type { Ranking } from '../../server/search/rank-question.ts'
import type { Retriever } from '../../server/search/retriever.ts'
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

/** Units of the right article for one annotated question. `group` is the article. */
export interface PinpointExample {
  readonly group: number
  readonly example: RankingExample
}

/** Everything that is fitted or judged. */
export interface Examples {
  readonly held: readonly Example[]
  readonly pinpoints: readonly PinpointExample[]
  /** Short questions in the law's own terms that the corpus answers, for the confidence alone. */
  readonly short: readonly Example[]
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

/** Asks a question, after earlier ones, and keeps what the models learn from, apart from the pinpoints. */
export type MakeExample = (
  ask: string,
  previous: readonly string[],
  style: string,
  gold: Gold,
) => Promise<Example>

/** Units of the right articles that have several, with the features of the unit. */
type MakePinpoints = (
  ranking: Ranking,
  gold: Gold,
  withheld?: ReadonlySet<number>,
) => RankingExample[]

/** Maker of pinpoint examples over one index. */
function createPinpointMaker({ passages, ...rest }: SearchIndex): MakePinpoints {
  const { unitsOf } = layOutUnits(passages)
  const pinpointer = createPinpointer({ passages, ...rest })
  return (ranking, { articles, pinpoints }, withheld) =>
    [...articles].flatMap((article) => {
      const right = (unitsOf[article] ?? []).map((unit) => {
        const id = passages.units[unit]?.id ?? ''
        return pinpoints.some((wanted) => id === wanted || id.startsWith(`${wanted}/`))
      })
      if (right.length < 2 || !right.includes(true)) return []
      const { rows } = pinpointer.rowsOf(article, ranking, withheld)
      return [{ rows: rows.map(rounded), right }]
    })
}

/** Maker of examples over one index. */
export function createExampleMaker(index: SearchIndex, retriever: Retriever): MakeExample {
  const pinpointExamples = createPinpointMaker(index)
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

/**
 * Questions that say nothing while an annotated question is asked: itself, and one of every other unit of its article
 * that has several. Were only the question itself left out, the right unit alone would lose one, and a learner would
 * conclude that questions mislead. Undefined for a question whose unit has no other: it cannot teach their worth.
 */
export function withheldQuestions(
  asked: number,
  passages: Passages,
  questionsOf: readonly (readonly number[])[],
): ReadonlySet<number> | undefined {
  const question = passages.questions[asked]
  if (question === undefined || (questionsOf[question.unit] ?? []).length < 2) return undefined
  const withheld = new Set([asked])
  questionsOf.forEach((questions, unit) => {
    if (passages.units[unit]?.article !== question.article || unit === question.unit) return
    const chosen = questions[(Math.imul(asked + 7, 2_654_435_761) >>> 8) % questions.length]
    if (questions.length > 1 && chosen !== undefined) withheld.add(chosen)
  })
  return withheld
}

/** Pinpoints of the annotated questions of one part, over an index that holds them all but was not trained on them. */
export async function collectPinpoints(
  fold: number,
  index: SearchIndex,
  retriever: Retriever,
): Promise<PinpointExample[]> {
  const { passages } = index
  const make = createPinpointMaker(index)
  const { questionsOf } = layOutUnits(passages)
  const examples: PinpointExample[] = []
  for (const [place, question] of passages.questions.entries()) {
    const unit = passages.units[question.unit]
    const withheld = withheldQuestions(place, passages, questionsOf)
    if (foldOf(place) !== fold || unit === undefined || withheld === undefined) continue
    const gold = { articles: new Set([question.article]), pinpoints: [unit.id] }
    for (const example of make(await retriever.rank(question.ask, []), gold, withheld))
      examples.push({ group: question.article, example })
  }
  return examples
}
