// Which words of a question a word of a passage calls for, learned from questions and the passages that answer them.

/** A question and a passage that answers it, as numbers of their words. Of the passage each word counts once. */
export interface AnsweredQuestion {
  readonly question: Uint32Array
  readonly passage: Uint32Array
}

/** Chances that a word of a passage calls for a word of a question; those of one word of a passage sum to at most 1. */
export interface Translation {
  /** Words that the passage word `source` calls for, with the chance of each; none for a word that was not learned. */
  of(source: number): { readonly words: Uint32Array; readonly chances: Float64Array }
}

/** Rounds of expectation and maximisation; more fit the questions at hand and no others. */
const ROUNDS = 5
/** Chance below which a word is not kept: ten thousand rare ones would say nothing, and fill the memory. */
const LEAST_CHANCE = 1e-4

/** Pairs of words that meet in an answered question, numbered; and for each question word the pairs that it may come from. */
interface Meetings {
  /** Passage word of each pair, and its question word. */
  readonly sources: Uint32Array
  readonly targets: Uint32Array
  /** Pairs of each word of each question, one question after the other… */
  readonly pairs: Uint32Array
  /** … from `starts[n]` to `starts[n + 1]` for the n-th question word of all. */
  readonly starts: Uint32Array
}

/** Numbers the pairs. The word `words` stands for no word at all: what every question may say. */
function meet(answered: readonly AnsweredQuestion[], words: number): Meetings {
  const passages = answered.map(({ passage }) => Uint32Array.from([words, ...new Set(passage)]))
  const positions = answered.reduce((sum, { question }) => sum + question.length, 0)
  const total = answered.reduce(
    (sum, { question }, at) => sum + question.length * (passages[at]?.length ?? 0),
    0,
  )
  const numbers = new Map<number, number>()
  const pairs = new Uint32Array(total)
  const starts = new Uint32Array(positions + 1)
  let position = 0
  let end = 0
  for (const [at, { question }] of answered.entries())
    for (const target of question) {
      for (const source of passages[at] ?? []) {
        const key = source * words + target
        const number = numbers.get(key) ?? numbers.size
        numbers.set(key, number)
        pairs[end++] = number
      }
      starts[++position] = end
    }
  const sources = new Uint32Array(numbers.size)
  const targets = new Uint32Array(numbers.size)
  for (const [key, number] of numbers) {
    sources[number] = Math.floor(key / words)
    targets[number] = key % words
  }
  return { sources, targets, pairs, starts }
}

/** How often each pair is met, where each question word is shared out among what it may come from. */
function countPairs({ pairs, starts }: Meetings, chances: Float64Array): Float64Array {
  const counts = new Float64Array(chances.length)
  for (let position = 0; position + 1 < starts.length; position++) {
    const met = pairs.subarray(starts[position], starts[position + 1])
    let sum = 0
    for (const pair of met) sum += chances[pair] ?? 0
    if (sum === 0) continue
    for (const pair of met) counts[pair] = (counts[pair] ?? 0) + (chances[pair] ?? 0) / sum
  }
  return counts
}

/** Chances after one more round. */
function improve(meetings: Meetings, chances: Float64Array, words: number): Float64Array {
  const counts = countPairs(meetings, chances)
  const totals = new Float64Array(words + 1)
  for (const [pair, source] of meetings.sources.entries())
    totals[source] = (totals[source] ?? 0) + (counts[pair] ?? 0)
  return counts.map((count, pair) => count / (totals[meetings.sources[pair] ?? 0] || 1))
}

/** Chances by source, the small ones left out. */
function gather({ sources, targets }: Meetings, chances: Float64Array, words: number): Translation {
  const starts = new Uint32Array(words + 2)
  const isKept = (pair: number): boolean => (chances[pair] ?? 0) >= LEAST_CHANCE
  for (const [pair, source] of sources.entries())
    if (isKept(pair)) starts[source + 1] = (starts[source + 1] ?? 0) + 1
  for (let source = 0; source <= words; source++)
    starts[source + 1] = (starts[source + 1] ?? 0) + (starts[source] ?? 0)
  const ends = starts.slice()
  const kept = new Uint32Array(starts[words + 1] ?? 0)
  const keptChances = new Float64Array(kept.length)
  for (const [pair, source] of sources.entries()) {
    if (!isKept(pair)) continue
    const at = ends[source] ?? 0
    ends[source] = at + 1
    kept[at] = targets[pair] ?? 0
    keptChances[at] = chances[pair] ?? 0
  }
  return {
    of: (source) => ({
      words: kept.subarray(starts[source], starts[source + 1]),
      chances: keptChances.subarray(starts[source], starts[source + 1]),
    }),
  }
}

/**
 * Learns a translation; words are numbers below `words`. Deterministic. Cost: about 3 s for 14,000 questions, most of it
 * numbering the pairs; 24 bytes for each place where words meet.
 * Source: Brown et al., The Mathematics of Statistical Machine Translation, 1993 (model 1).
 */
export function learnTranslation(
  answered: readonly AnsweredQuestion[],
  words: number,
): Translation {
  const meetings = meet(answered, words)
  let chances: Float64Array = new Float64Array(meetings.sources.length).fill(1)
  for (let round = 0; round < ROUNDS; round++) chances = improve(meetings, chances, words)
  return gather(meetings, chances, words)
}
