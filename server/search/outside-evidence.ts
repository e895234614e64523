// How much a question sounds like those that the corpus does not answer: by its words, and by the nearest of them.

import type { Analyzer } from './analysis.ts'
import { bestPlaces } from './best-places.ts'
import type { Indexes } from './indexes.ts'
import { type OutsideWords, outsideOdds } from './outside-words.ts'
import type { Passages } from './passages.ts'

/** Evidence that a question is beyond the corpus. */
export interface OutsideEvidence {
  /** Log-odds by its words, −8 to 8; 0 where no question beyond the corpus is known. */
  readonly words: number
  /** Share of the outside ones among the nearest questions of both kinds, by cosine, 0–1. */
  readonly vote: number
}

/** What the evidence is taken from. The index of questions holds the outside ones after the annotated ones. */
export interface OutsideSources {
  readonly indexes: Pick<Indexes, 'questions'>
  readonly passages: Pick<Passages, 'questions'>
  readonly analyzer: Analyzer
  readonly outsideWords: OutsideWords
}

/** Nearest questions that vote. */
const NEIGHBOURS = 10

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

/** Least cosine of the nearest question beyond the corpus whose law is named. */
const NAMED_FROM = 0.5
/** … and share of the cosines of the nearest questions of both kinds that those of this law need. */
const NAMED_SHARE = 0.4

/**
 * Law that would answer, by the nearest questions beyond the corpus; undefined where they are not near, or of several laws.
 * `sources` are theirs, in their order; `annotated` is how many questions stand before them. Cost: as of the vote.
 */
export function nearestSource(
  cosines: Float32Array,
  annotated: number,
  sources: readonly (string | null)[],
): string | undefined {
  const shares = new Map<string, number>()
  let total = 0
  let nearest = 0
  for (const place of bestPlaces(cosines, NEIGHBOURS, 0)) {
    const cosine = cosines[place] ?? 0
    total += cosine
    const source = sources[place - annotated]
    if (source === undefined || source === null) continue
    nearest = Math.max(nearest, cosine)
    shares.set(source, (shares.get(source) ?? 0) + cosine)
  }
  const [best] = [...shares].toSorted((one, other) => other[1] - one[1])
  if (best === undefined || nearest < NAMED_FROM || best[1] < NAMED_SHARE * total) return undefined
  return best[0]
}

/** Evidence for a normalised question; `cosines` are those with every question of the index. Cost: about 20 µs. */
export function outsideEvidence(
  { indexes, passages, analyzer, outsideWords }: OutsideSources,
  text: string,
  cosines: Float32Array,
): OutsideEvidence {
  const annotated = passages.questions.length
  if (indexes.questions.size === annotated) return { words: 0, vote: 0 }
  return {
    words: outsideOdds(outsideWords, analyzer, text),
    vote: voteOf(cosines, annotated),
  }
}
