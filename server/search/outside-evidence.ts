// How much a question sounds like those that the corpus does not answer: by its words, and by the nearest of them.

import type { Analyzer } from './analysis.ts'
import { bestPlaces } from './best-places.ts'
import { type Indexes, isMarked, questionTokens, unmarked } from './indexes.ts'
import type { Passages } from './passages.ts'

/** Evidence that a question is beyond the corpus. */
export interface OutsideEvidence {
  /**
   * Sum over its tokens of ln(share of outside questions with it / share of annotated ones), over the root of their
   * number; 0 for no tokens.
   */
  readonly words: number
  /** Share of the outside ones among the nearest questions of both kinds, by cosine, 0–1. */
  readonly vote: number
}

/** What the evidence is taken from. The index of questions holds the outside ones after the annotated ones. */
export interface OutsideSources {
  readonly indexes: Pick<Indexes, 'questions' | 'articles' | 'pairs'>
  readonly passages: Pick<Passages, 'questions'>
  readonly analyzer: Analyzer
}

/** Share added to both sides, so that a word of neither says nothing and a rare one says little. */
const SMOOTHING = 0.0005
/** Most that one token may say, as a logarithm. */
const MOST = 3

/** Nearest questions that vote. */
const NEIGHBOURS = 10
const NOTHING: OutsideEvidence = { words: 0, vote: 0 }
/** What the share of articles that hold a token is worth beside the share of annotated questions. */
const ARTICLES_WORTH = 0.05

/** How many of `places`, ascending, are below `limit`. */
function countBelow(places: Uint32Array, limit: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((places[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Share of places from `annotated` on among the nearest, by cosine; 0 where nothing is near. */
function voteOf(cosines: Float32Array, annotated: number): number {
  let sum = 0
  let beyond = 0
  for (const place of bestPlaces(cosines, NEIGHBOURS, 0)) {
    const cosine = cosines[place] ?? 0
    sum += cosine
    if (place >= annotated) beyond += cosine
  }
  return sum === 0 ? 0 : beyond / sum
}

/** Share of the articles that hold a token: a word of the law is one of the corpus though nobody asked with it yet. */
function articleShare({ articles, pairs }: OutsideSources['indexes'], token: string): number {
  const holders = isMarked(token)
    ? pairs.documentFrequency(unmarked(token))
    : articles.documentFrequency(token)
  return holders / Math.max(1, articles.size)
}

/**
 * Evidence for a normalised question; `cosines` are those with every question of the index. Source for the words: the
 * naive Bayes estimate of Manning et al., Introduction to Information Retrieval, chapter 13, over the root of the
 * length, since tokens of one question are far from independent. Cost: two look-ups for each token.
 */
export function outsideEvidence(
  { indexes, passages, analyzer }: OutsideSources,
  text: string,
  cosines: Float32Array,
): OutsideEvidence {
  const { questions } = indexes
  const annotated = passages.questions.length
  const outside = questions.size - annotated
  const tokens = new Set(questionTokens(analyzer, text))
  if (tokens.size === 0 || outside === 0) return NOTHING
  let sum = 0
  for (const token of tokens) {
    const places = questions.postings(token)
    const among = countBelow(places, annotated)
    const beyond = (places.length - among) / outside
    const within = Math.max(
      among / Math.max(1, annotated),
      ARTICLES_WORTH * articleShare(indexes, token),
    )
    const said = Math.log((beyond + SMOOTHING) / (within + SMOOTHING))
    sum += Math.max(-MOST, Math.min(MOST, said))
  }
  return { words: sum / Math.sqrt(tokens.size), vote: voteOf(cosines, annotated) }
}
