// Which words of the law answer which words of everyday speech, learned from labelled questions and the articles that
// answer them: 嫁 brings 妇女 and 承包, 新闻 brings 舆论 and 名誉.
// Source: Brown et al., The Mathematics of Statistical Machine Translation, Computational Linguistics 19(2), 1993, Model 1;
// Berger and Lafferty, Information Retrieval as Statistical Translation, SIGIR 1999.

/** A question and an article that answers it, each as its distinct words. */
export interface AnsweredQuestion {
  readonly question: readonly string[]
  readonly answer: readonly string[]
}

/** Words of the law with their weights, heaviest first. */
export type Translated = readonly (readonly [word: string, weight: number])[]

/** Turns the distinct words of a question into words of the law that it does not hold itself. */
export type Translate = (question: readonly string[]) => Translated

const EPOCHS = 5
/** Questions that must hold a word before it is translated. */
const LEAST_QUESTIONS = 3
/** Added to the count of a word, so that rare ones translate with less certainty. */
const DOUBT = 8
/** Words of an article that are looked at. */
const MOST_ANSWER_WORDS = 120
/** Words that a question is turned into. */
const MOST_TRANSLATED = 20
/** The word that stands in every question, for what all articles say. */
const ANY = ''

type Table = ReadonlyMap<string, ReadonlyMap<string, number>>

const addTo = (counts: Map<string, number>, key: string, by: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

/** Expected counts of one pair: each word of the answer is shared out among the words of the question that may bring it. */
function countPair(
  { question, answer }: AnsweredQuestion,
  table: Table | undefined,
  counts: Map<string, Map<string, number>>,
): void {
  for (const target of answer.slice(0, MOST_ANSWER_WORDS)) {
    const chances = question.map((word) =>
      table === undefined ? 1 : (table.get(word)?.get(target) ?? 0),
    )
    const sum = chances.reduce((total, chance) => total + chance, 0)
    if (sum === 0) continue
    for (const [at, word] of question.entries()) {
      const chance = chances[at] ?? 0
      if (chance === 0) continue
      const targets = counts.get(word) ?? new Map<string, number>()
      counts.set(word, targets)
      addTo(targets, target, chance / sum)
    }
  }
}

/** Shares of the counts of each word. */
function toShares(counts: ReadonlyMap<string, ReadonlyMap<string, number>>): Table {
  const table = new Map<string, Map<string, number>>()
  for (const [word, targets] of counts) {
    let sum = word === ANY ? 0 : DOUBT
    for (const count of targets.values()) sum += count
    table.set(word, new Map([...targets].map(([target, count]) => [target, count / sum])))
  }
  return table
}

/** What a word brings beyond what any word does: numbers of words of the law, and the worth of each. */
interface Gains {
  readonly targets: Uint32Array
  readonly worths: Float64Array
}

/** Words of the law by number, with the gains of each word of a question. */
interface Dictionary {
  readonly words: readonly string[]
  readonly gains: ReadonlyMap<string, Gains>
}

/** Lays a table out by number; `weightOf` tells how much a word of the law says. */
function layOut(table: Table, weightOf: (word: string) => number): Dictionary {
  const common = table.get(ANY) ?? new Map<string, number>()
  const numbers = new Map([...common.keys()].map((word, at) => [word, at]))
  const gains = new Map<string, Gains>()
  for (const [word, targets] of table) {
    if (word === ANY) continue
    const found = [...targets].flatMap(([target, share]) => {
      const number = numbers.get(target)
      const gain = share - (common.get(target) ?? 0)
      return number === undefined || gain <= 0 ? [] : [[number, gain * weightOf(target)] as const]
    })
    gains.set(word, {
      targets: Uint32Array.from(found, ([number]) => number),
      worths: Float64Array.from(found, ([, worth]) => worth),
    })
  }
  return { words: [...common.keys()], gains }
}

/** Numbers of the largest sums among `candidates`, largest first, of equal ones the first one first. */
function largest(sums: Float64Array, candidates: readonly number[], most: number): number[] {
  const best: number[] = []
  for (const candidate of candidates) {
    const sum = sums[candidate] ?? 0
    if (best.length === most && sum <= (sums[best[most - 1] ?? 0] ?? 0)) continue
    const place = best.findIndex((other) => (sums[other] ?? 0) < sum)
    best.splice(place < 0 ? best.length : place, 0, candidate)
    if (best.length > most) best.pop()
  }
  return best
}

/**
 * Learns to translate; `weightOf` tells how much a word of the law says. Cost: about a second for 1,000 questions.
 */
export function learnTranslation(
  pairs: readonly AnsweredQuestion[],
  weightOf: (word: string) => number,
): Translate {
  const frequency = new Map<string, number>()
  for (const { question } of pairs) for (const word of question) addTo(frequency, word, 1)
  const known = pairs.map(({ question, answer }) => ({
    question: [ANY, ...question.filter((word) => (frequency.get(word) ?? 0) >= LEAST_QUESTIONS)],
    answer,
  }))
  let table: Table | undefined
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const counts = new Map<string, Map<string, number>>()
    for (const pair of known) countPair(pair, table, counts)
    table = toShares(counts)
  }
  const { words, gains } = layOut(table ?? new Map(), weightOf)
  const sums = new Float64Array(words.length)
  return (question) => {
    const touched: number[] = []
    for (const word of question) {
      const { targets = [], worths = [] } = gains.get(word) ?? {}
      for (let at = 0; at < targets.length; at++) {
        const target = targets[at] ?? 0
        if (sums[target] === 0) touched.push(target)
        sums[target] = (sums[target] ?? 0) + (worths[at] ?? 0)
      }
    }
    const own = new Set(question)
    const others = touched.filter((target) => !own.has(words[target] ?? ''))
    const found = largest(sums, others, MOST_TRANSLATED).map(
      (target) => [words[target] ?? '', sums[target] ?? 0] as const,
    )
    for (const target of touched) sums[target] = 0
    return found
  }
}
