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

/** What each word brings beyond what any word does. */
function gainsOf(table: Table): ReadonlyMap<string, Translated> {
  const common = table.get(ANY) ?? new Map<string, number>()
  const gains = new Map<string, Translated>()
  for (const [word, targets] of table) {
    if (word === ANY) continue
    gains.set(
      word,
      [...targets].flatMap(([target, share]) => {
        const gain = share - (common.get(target) ?? 0)
        return gain > 0 ? [[target, gain] as const] : []
      }),
    )
  }
  return gains
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
  const gains = gainsOf(table ?? new Map())
  return (question) => {
    const own = new Set(question)
    const sums = new Map<string, number>()
    for (const word of question)
      for (const [target, gain] of gains.get(word) ?? [])
        if (!own.has(target)) addTo(sums, target, gain)
    return [...sums]
      .map(([target, gain]) => [target, gain * weightOf(target)] as const)
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_TRANSLATED)
  }
}
