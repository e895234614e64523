// What the texts alone say about each article for a question: words, characters, title, chapter, and the rest of its law.

import type { Analyzer } from '../../../server/search/analysis.ts'
import {
  buildInvertedIndex,
  type InvertedIndex,
  type WeightedTerms,
} from '../../../server/search/inverted-index.ts'
import { normaliseText } from '../../../server/search/normalise.ts'
import type { BenchmarkArticle } from './benchmark-files.ts'

/** Features of an article for a question that no label is needed for. */
export const CONTENT_FEATURES = [
  'title',
  'chapter',
  'text',
  'characters',
  'coverage',
  'combined',
  'fused',
  'fusedLead',
  'textLead',
  'length',
  'lawBest',
  'lawMean',
  'lawSize',
  'neighbours',
  'titleCovered',
  'isLaw',
  'isInterpretation',
  'isLocal',
  'words',
  'place',
] as const

/** Index of a benchmark corpus, and what its laws consist of. */
export interface ContentIndex {
  readonly words: InvertedIndex
  readonly characters: InvertedIndex
  readonly titles: InvertedIndex
  /** Number of the law of each article, first article of each law, and its number of articles. */
  readonly lawOf: Int32Array
  readonly firstOf: readonly number[]
  readonly sizeOf: readonly number[]
  readonly lengths: Float32Array
  readonly kinds: readonly (readonly [number, number, number])[]
}

/** Characters one by one and in pairs, stop characters left out. */
const characterTokens = (analyzer: Analyzer, text: string): string[] => [
  ...analyzer.pairs(text),
  ...[...normaliseText(text)].filter(
    (char) => /\p{Script=Han}/u.test(char) && !analyzer.isStopWord(char),
  ),
]

const kindOf = (law: string): readonly [number, number, number] => [
  law.endsWith('法') ? 1 : 0,
  law.includes('解释') || law.includes('批复') ? 1 : 0,
  /(省|市|自治区|自治州)/.test(law) ? 1 : 0,
]

/** Index of the articles. Cost: about a minute for 58 000 articles. */
export function indexContent(
  articles: readonly BenchmarkArticle[],
  analyzer: Analyzer,
): ContentIndex {
  const laws = new Map<string, number>()
  const lawOf = new Int32Array(articles.length)
  const firstOf: number[] = []
  const sizeOf: number[] = []
  articles.forEach(({ law }, at) => {
    const number = laws.get(law) ?? laws.size
    if (number === laws.size) {
      laws.set(law, number)
      firstOf.push(at)
      sizeOf.push(0)
    }
    lawOf[at] = number
    sizeOf[number] = (sizeOf[number] ?? 0) + 1
  })
  const titleTokens = [...laws.keys()].map((law) => analyzer.words(law))
  function* wordFields() {
    for (const [at, { chapter, text }] of articles.entries())
      yield [titleTokens[lawOf[at] ?? 0] ?? [], analyzer.words(chapter), analyzer.words(text)]
  }
  function* characterFields() {
    for (const { text } of articles) yield [characterTokens(analyzer, text)]
  }
  return {
    words: buildInvertedIndex(wordFields(), 3),
    characters: buildInvertedIndex(characterFields(), 1),
    titles: buildInvertedIndex(
      titleTokens.map((tokens) => [tokens]),
      1,
    ),
    lawOf,
    firstOf,
    sizeOf,
    lengths: Float32Array.from(articles, ({ text }) => Math.log(1 + text.length)),
    kinds: [...laws.keys()].map(kindOf),
  }
}

const termsOf = (tokens: readonly string[]): Map<string, number> =>
  new Map(tokens.map((token) => [token, 1]))

function idealOf(index: InvertedIndex, query: WeightedTerms): number {
  let sum = 0
  for (const [term, weight] of query) sum += weight * index.idf(term) * 2.2
  return sum || 1
}

/** Weights of the plain fusion: title, chapter, text, characters. */
const FUSION = [0.35, 0.1, 1, 0.8] as const
/** Share of its law's best article that counts for an article. */
const LAW_SHARE = 0.25
const FIELD_WEIGHTS = [0.6, 0.4, 1]
/** Candidates that are ranked further. */
export const MOST_CANDIDATES = 100

/** Scores of all articles for a question. */
export interface ContentScores {
  readonly fields: Float32Array
  readonly characters: Float32Array
  readonly combined: Float32Array
  readonly covered: Float32Array
  readonly fused: Float32Array
  readonly lawBest: Float32Array
  readonly lawMean: Float32Array
  readonly titleCovered: Float32Array
  readonly words: number
}

/** Share of a law's title, by idf, that the question holds. */
function titleShares({ titles }: ContentIndex, query: WeightedTerms): Float32Array {
  const shares = new Float32Array(titles.size)
  titles.addCosines(query, shares)
  return shares
}

/** Best and mean of three best fused scores of each law. */
function lawScores({ lawOf, sizeOf }: ContentIndex, fused: Float32Array) {
  const best = new Float32Array(sizeOf.length * 3)
  for (let at = 0; at < fused.length; at++) {
    let value = fused[at] ?? 0
    const from = (lawOf[at] ?? 0) * 3
    for (let place = from; place < from + 3; place++) {
      const held = best[place] ?? 0
      if (value <= held) continue
      best[place] = value
      value = held
    }
  }
  const lawBest = new Float32Array(sizeOf.length)
  const lawMean = new Float32Array(sizeOf.length)
  for (let law = 0; law < sizeOf.length; law++) {
    const [first = 0, second = 0, third = 0] = best.subarray(law * 3, law * 3 + 3)
    lawBest[law] = first
    lawMean[law] = (first + second + third) / 3
  }
  return { lawBest, lawMean }
}

/** Scores of every article. Cost: the postings of the question's words and characters. */
export function scoreContent(
  index: ContentIndex,
  analyzer: Analyzer,
  question: string,
): ContentScores {
  const query = termsOf(analyzer.words(question))
  const characterQuery = termsOf(characterTokens(analyzer, question))
  const size = index.words.size
  const fields = new Float32Array(size * 3)
  index.words.addFieldScores(query, fields)
  const ideal = idealOf(index.words, query)
  const characters = new Float32Array(size)
  index.characters.addFieldScores(characterQuery, characters)
  const characterIdeal = idealOf(index.characters, characterQuery)
  const combined = new Float32Array(size)
  index.words.addCombinedScores(query, FIELD_WEIGHTS, combined)
  const covered = new Float32Array(size)
  for (const term of query.keys()) {
    const gain = (index.words.idf(term) * 2.2) / ideal
    for (const at of index.words.postings(term)) covered[at] = (covered[at] ?? 0) + gain
  }
  const own = new Float32Array(size)
  for (let at = 0; at < size; at++) {
    for (let field = 0; field < 3; field++)
      fields[at * 3 + field] = (fields[at * 3 + field] ?? 0) / ideal
    characters[at] = (characters[at] ?? 0) / characterIdeal
    combined[at] = (combined[at] ?? 0) / ideal
    own[at] =
      FUSION[0] * (fields[at * 3] ?? 0) +
      FUSION[1] * (fields[at * 3 + 1] ?? 0) +
      FUSION[2] * (fields[at * 3 + 2] ?? 0) +
      FUSION[3] * (characters[at] ?? 0)
  }
  const { lawBest, lawMean } = lawScores(index, own)
  const fused = own.map((score, at) =>
    score === 0 ? 0 : score + LAW_SHARE * (lawMean[index.lawOf[at] ?? 0] ?? 0),
  )
  return {
    fields,
    characters,
    combined,
    covered,
    fused,
    lawBest,
    lawMean,
    titleCovered: titleShares(index, query),
    words: query.size,
  }
}

/** The `k` largest places of `scores`, largest first, equal ones by place. */
export function topPlaces(scores: Float32Array, k: number): Int32Array {
  const floor = scores.slice().sort()[Math.max(0, scores.length - k)] ?? 0
  const places: number[] = []
  for (let at = 0; at < scores.length; at++)
    if ((scores[at] ?? 0) > 0 && (scores[at] ?? 0) >= floor) places.push(at)
  places.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
  return Int32Array.from(places.slice(0, k))
}

/** Features of one article for a question. `top` and `topText` are the best scores among the candidates. */
function contentValues(
  index: ContentIndex,
  scores: ContentScores,
  at: number,
  { top, topText }: { readonly top: number; readonly topText: number },
): Record<(typeof CONTENT_FEATURES)[number], number> {
  const law = index.lawOf[at] ?? 0
  const size = index.sizeOf[law] ?? 1
  const [isLaw = 0, isInterpretation = 0, isLocal = 0] = index.kinds[law] ?? []
  const value = (values: Float32Array, place: number): number => values[place] ?? 0
  const beside = (place: number): number =>
    index.lawOf[place] === law ? value(scores.fused, place) : 0
  return {
    title: value(scores.fields, at * 3),
    chapter: value(scores.fields, at * 3 + 1),
    text: value(scores.fields, at * 3 + 2),
    characters: value(scores.characters, at),
    coverage: value(scores.covered, at),
    combined: value(scores.combined, at),
    fused: value(scores.fused, at),
    fusedLead: value(scores.fused, at) / top,
    textLead: value(scores.fields, at * 3 + 2) / topText,
    length: value(index.lengths, at),
    lawBest: value(scores.lawBest, law),
    lawMean: value(scores.lawMean, law),
    lawSize: Math.log(size),
    neighbours: Math.max(beside(at - 1), beside(at + 1)),
    titleCovered: value(scores.titleCovered, law),
    isLaw,
    isInterpretation,
    isLocal,
    words: scores.words,
    place: (at - (index.firstOf[law] ?? at)) / size,
  }
}

/** Features of some articles, in the order of CONTENT_FEATURES. */
export function contentRows(
  index: ContentIndex,
  scores: ContentScores,
  articles: Int32Array,
): Float32Array {
  const width = CONTENT_FEATURES.length
  const rows = new Float32Array(articles.length * width)
  const best = (score: (at: number) => number): number =>
    Math.max(...Array.from(articles, score)) || 1
  const tops = {
    top: best((at) => scores.fused[at] ?? 0),
    topText: best((at) => scores.fields[at * 3 + 2] ?? 0),
  }
  articles.forEach((at, row) => {
    const values = contentValues(index, scores, at, tops)
    CONTENT_FEATURES.forEach((name, column) => {
      rows[row * width + column] = values[name]
    })
  })
  return rows
}
