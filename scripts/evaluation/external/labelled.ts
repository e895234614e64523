// What labelled questions say: an article that answered a question like this one may answer it too. This is memory: it
// helps where the article had a labelled question and misleads where it had none, so it is gated by similarity. Chapters
// that answered like questions, and the words that answered like words, help elsewhere too: MRR@10 0.563 without them, 0.571
// with them (means of two draws; draws differ by 0.005).

import { buildInvertedIndex } from '../../../server/search/inverted-index.ts'
import type { ContentIndex } from './content-index.ts'
import { ascending, worthsOf } from './look-up.ts'
import { learnTranslation, type Translated } from './translation.ts'

/** Features of an article for a question from labelled questions. */
export const LABELLED_FEATURES = [
  'nearest',
  'nearestSum',
  'nearestRank',
  'beside',
  'lawNearest',
  'lawNearestSum',
  'mostSimilar',
  'labels',
  'lawLabels',
  'chapterNearest',
  'chapterNearestSum',
  'translated',
  'translatedSum',
  'translatedBest',
] as const

/** Cosine from which a labelled question counts. */
const SIMILAR_FROM = 0.1
/** Labelled questions that may vote. */
const VOTERS = 25
/** Articles on either side that a vote reaches. */
const BESIDE = 3

/** A question as labels are asked with it: its tokens, which are compared, and its distinct words, which are translated. */
export interface LabelQuery {
  readonly tokens: readonly string[]
  readonly words: readonly string[]
}

/** A labelled question, with the articles that answer it and the distinct words of each. */
export interface LabelledQuestion extends LabelQuery {
  readonly gold: readonly number[]
  readonly answers: readonly (readonly string[])[]
}

/** A labelled question by its place, with its cosine. */
export type Vote = readonly [question: number, cosine: number]

/** What some labelled questions know about others that are not among them. */
export interface Labelled {
  /** Places of similar questions, most similar first. */
  nearest(tokens: readonly string[]): readonly Vote[]
  /** Features of articles for a question and its votes, rows as wide as LABELLED_FEATURES. */
  rows(words: readonly string[], votes: readonly Vote[], articles: Uint32Array): Float32Array
}

/** Best cosine, sum of cosines and best rank of what questions vote for. */
interface Ballot {
  readonly best: Map<number, number>
  readonly sum: Map<number, number>
  readonly rank: Map<number, number>
}

function countVotes(votes: readonly Vote[], choicesOf: (at: number) => readonly number[]): Ballot {
  const ballot: Ballot = { best: new Map(), sum: new Map(), rank: new Map() }
  votes.forEach(([at, cosine], rank) => {
    for (const choice of choicesOf(at)) {
      // Votes come most similar first, so the first one is the best.
      if (!ballot.best.has(choice)) {
        ballot.best.set(choice, cosine)
        ballot.rank.set(choice, 1 / (1 + rank))
      }
      ballot.sum.set(choice, (ballot.sum.get(choice) ?? 0) + cosine)
    }
  })
  return ballot
}

/** Best cosine of a vote for an article near to this one. */
function bestBeside({ best }: Ballot, article: number): number {
  let found = 0
  for (let step = 1; step <= BESIDE; step++)
    found = Math.max(found, best.get(article - step) ?? 0, best.get(article + step) ?? 0)
  return found
}

/** How the words that a question is turned into lie over articles: the sum of their worths, the best of them, its ideal. */
function weighTranslated(
  fused: ContentIndex['fused'],
  translated: Translated,
  articles: Uint32Array,
): { readonly sums: Float64Array; readonly best: Float64Array; readonly ideal: number } {
  const { documents, row } = ascending(articles)
  const worths = worthsOf(fused, translated, documents)
  const sums = new Float64Array(articles.length)
  const best = new Float64Array(articles.length)
  row.forEach((place, at) => {
    sums[place] = worths.sums[at] ?? 0
    best[place] = worths.best[at] ?? 0
  })
  return { sums, best, ideal: worths.total || 1 }
}

const countUp = (counts: Map<number, number>, key: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/**
 * What the questions at `places` know. A question must not be among those that it is ranked by: where it is to be learned
 * from, take it and some others out. Taking out it alone would teach that its articles have one label less than the others.
 */
export function knowLabels(
  questions: readonly LabelledQuestion[],
  places: readonly number[],
  { laws: { lawOf }, chapters, fused }: Pick<ContentIndex, 'laws' | 'chapters' | 'fused'>,
): Labelled {
  const known = buildInvertedIndex(
    places.map((at) => [questions[at]?.tokens ?? []]),
    1,
  )
  const goldOf = (at: number): readonly number[] => questions[at]?.gold ?? []
  const lawsOf = (at: number): readonly number[] => [
    ...new Set(goldOf(at).map((article) => lawOf[article] ?? 0)),
  ]
  const chaptersOf = (at: number): readonly number[] => [
    ...new Set(goldOf(at).map((article) => chapters.of[article] ?? 0)),
  ]
  const translate = learnTranslation(
    places.flatMap((at) =>
      (questions[at]?.answers ?? []).map((answer) => ({
        question: questions[at]?.words ?? [],
        answer,
      })),
    ),
    fused.idf,
  )
  const labels = new Map<number, number>()
  const lawLabels = new Map<number, number>()
  for (const at of places) {
    for (const article of goldOf(at)) countUp(labels, article)
    for (const law of lawsOf(at)) countUp(lawLabels, law)
  }
  return {
    nearest(tokens) {
      const cosines = new Float32Array(known.size)
      known.addCosines(new Map(tokens.map((token) => [token, 1])), cosines)
      const votes: Vote[] = []
      cosines.forEach((cosine, at) => {
        if (cosine >= SIMILAR_FROM) votes.push([places[at] ?? 0, cosine])
      })
      return votes.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, VOTERS)
    },
    rows(words, votes, articles) {
      const byArticle = countVotes(votes, goldOf)
      const byLaw = countVotes(votes, lawsOf)
      const byChapter = countVotes(votes, chaptersOf)
      const translated = weighTranslated(fused, translate(words), articles)
      const width = LABELLED_FEATURES.length
      const values = new Float32Array(articles.length * width)
      articles.forEach((article, row) => {
        const law = lawOf[article] ?? 0
        const chapter = chapters.of[article] ?? 0
        values.set(
          [
            byArticle.best.get(article) ?? 0,
            byArticle.sum.get(article) ?? 0,
            byArticle.rank.get(article) ?? 0,
            bestBeside(byArticle, article),
            byLaw.best.get(law) ?? 0,
            byLaw.sum.get(law) ?? 0,
            votes[0]?.[1] ?? 0,
            Math.log(1 + (labels.get(article) ?? 0)),
            Math.log(1 + (lawLabels.get(law) ?? 0)),
            byChapter.best.get(chapter) ?? 0,
            byChapter.sum.get(chapter) ?? 0,
            (translated.sums[row] ?? 0) / translated.ideal,
            translated.sums[row] ?? 0,
            translated.best[row] ?? 0,
          ],
          row * width,
        )
      })
      return values
    },
  }
}
