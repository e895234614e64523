// What the texts alone say about each candidate for a question: words, characters, title, chapter, the rest of its law.

import type { Analyzer } from '../../../server/search/analysis.ts'
import type { InvertedIndex } from '../../../server/search/inverted-index.ts'
import type { BenchmarkArticle } from './benchmark-files.ts'
import { type ContentIndex, type KindTokens, kindTokens } from './content-index.ts'
import {
  type Candidates,
  fuseLexically,
  KIND_SHARES,
  MOST_CANDIDATES,
  weighTerms,
} from './fusion.ts'
import { weighKind } from './kind-evidence.ts'
import { kindsOf } from './law-worth.ts'
import { ascending } from './look-up.ts'

/** Features of an article for a question that no label is needed for. */
export const CONTENT_FEATURES = [
  'title',
  'chapter',
  'words',
  'pairs',
  'characters',
  'coverage',
  'pairCoverage',
  'longestRun',
  'rarestHeld',
  'rarestMissed',
  'own',
  'fused',
  'fusedLead',
  'wordsLead',
  'ownRank',
  'length',
  'lawBest',
  'lawMean',
  'lawSize',
  'lawCandidates',
  'neighbours',
  'titleCovered',
  'isLaw',
  'isInterpretation',
  'isLocal',
  'isCode',
  'questionWords',
  'place',
  'holdsPeriod',
  'holdsMoney',
  'holdsList',
  'asksWhen',
  'asksMoney',
  'asksWho',
] as const
/** Name of a content feature. */
export type ContentFeature = (typeof CONTENT_FEATURES)[number]

/** Column of each feature in a row. Checked edge: the names are those of the list itself. */
const COLUMN = Object.fromEntries(
  CONTENT_FEATURES.map((name, column) => [name, column]),
) as Readonly<Record<ContentFeature, number>>

const flag = (yes: boolean): number => (yes ? 1 : 0)

/** What an article or its law looks like whatever the question. */
const ARTICLE_TRAITS = ['holdsPeriod', 'holdsMoney', 'holdsList'] as const
/** 三十日内、二年以下 */
const PERIOD = /[一二三四五六七八九十百\d]+(?:个?月|日|天|年|小时)/
/** 二千元、百分之三、三倍 */
const MONEY = /元|百分之|倍|费用|罚款/
const LIST = /(?:下列|以下)/
/** Whether the law is a law, an interpretation, a local rule, a code, by its title. */
const kindFlags = (title: string): readonly number[] => {
  const { isLaw, isInterpretation, isLocal, isCode } = kindsOf(title)
  return [flag(isLaw), flag(isInterpretation), flag(isLocal), flag(isCode)]
}
/** What a question asks for: when, how much, who. */
const ASKS: readonly RegExp[] = [
  /多久|多长|期限|几天|几年|几个月|什么时候|何时|时效|时间/,
  /多少|赔偿|费用|标准|工资|钱/,
  /谁|哪里|哪个|何处|机关|部门|哪些人/,
]

/** Articles with what is known of each before any question. */
export interface ContentTraits {
  /** By article: ln of its length, then ARTICLE_TRAITS. */
  readonly articles: Float32Array
  /** By law: law, interpretation, local rule, code. */
  readonly laws: readonly (readonly number[])[]
}

const TRAIT_WIDTH = 1 + ARTICLE_TRAITS.length

/** Traits of all articles. Cost: linear in their characters. */
export function describeArticles(
  articles: readonly BenchmarkArticle[],
  { laws }: Pick<ContentIndex, 'laws'>,
): ContentTraits {
  const traits = new Float32Array(articles.length * TRAIT_WIDTH)
  articles.forEach(({ text }, at) => {
    const found = [PERIOD, MONEY, LIST].map((pattern) => flag(pattern.test(text)))
    traits.set([Math.log(1 + text.length), ...found], at * TRAIT_WIDTH)
  })
  return { articles: traits, laws: laws.titles.map(kindFlags) }
}

/** Rows of features side by side with the candidates that they are of, best first by lexical fusion. */
export interface ContentRows {
  readonly candidates: Uint32Array
  /** Those that lexical fusion found; further ones were asked for. */
  readonly count: number
  readonly rows: Float32Array
}

/** BM25 of each document of a small index of one field, as a share of the ideal. */
function sharesOf(index: InvertedIndex, terms: readonly string[]): Float32Array {
  const query = new Map(terms.map((term) => [term, 1]))
  const shares = new Float32Array(index.size)
  index.addFieldScores(query, shares)
  let ideal = 0
  for (const term of query.keys()) ideal += index.idf(term) * 2.2
  return shares.map((score) => score / (ideal || 1))
}

/** Number of candidates of each law. */
function countByLaw(lawOf: Int32Array, articles: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>()
  for (const article of articles) {
    const law = lawOf[article] ?? 0
    counts.set(law, (counts.get(law) ?? 0) + 1)
  }
  return counts
}

/** Sum of the shares of the kinds that a question holds. */
const sharesIn = (tokens: KindTokens): number =>
  (tokens.words.length > 0 ? KIND_SHARES.words : 0) +
  (tokens.pairs.length > 0 ? KIND_SHARES.pairs : 0) +
  (tokens.characters.length > 0 ? KIND_SHARES.characters : 0)

/** Features of candidates, row by row. */
export function contentRows(
  index: ContentIndex,
  traits: ContentTraits,
  question: string,
  tokens: KindTokens,
  found: Candidates,
): Float32Array {
  const { laws } = index
  const { documents, row } = ascending(found.articles)
  const titleShares = sharesOf(index.titles, tokens.words)
  const chapterShares = sharesOf(index.chapters.index, tokens.words)
  const words = weighKind(index.fused, tokens.words, documents)
  const pairs = weighKind(index.fused, tokens.pairs, documents)
  const total = sharesIn(tokens)
  /** What of a candidate's own score its words and pairs do not explain; looking single characters up would cost more. */
  const charactersOf = (at: number): number =>
    Math.max(
      0,
      (found.own[row[at] ?? 0] ?? 0) * total -
        KIND_SHARES.words * (words.scores[at] ?? 0) -
        KIND_SHARES.pairs * (pairs.scores[at] ?? 0),
    ) / KIND_SHARES.characters
  const titles = new Float32Array(index.titles.size)
  index.titles.addCosines(new Map(tokens.words.map((term) => [term, 1])), titles)
  const counts = countByLaw(laws.lawOf, found.articles.subarray(0, found.count))
  const asks = ASKS.map((pattern) => flag(pattern.test(question)))
  // Of candidates that were found alone: which others were asked for must not show.
  const top = found.fused.subarray(0, found.count).reduce((a, b) => Math.max(a, b), 1e-6)
  const topWords = words.scores.reduce(
    (best, score, at) => ((row[at] ?? 0) < found.count ? Math.max(best, score) : best),
    1e-6,
  )
  const width = CONTENT_FEATURES.length
  const rows = new Float32Array(documents.length * width)
  const value = (values: Float32Array | Float64Array, at: number): number => values[at] ?? 0
  documents.forEach((article, at) => {
    const place = row[at] ?? 0
    const law = laws.lawOf[article] ?? 0
    const size = laws.sizeOf[law] ?? 1
    const kinds = traits.laws[law] ?? []
    const trait = article * TRAIT_WIDTH
    const base = place * width
    rows[base + COLUMN.title] = value(titleShares, law)
    rows[base + COLUMN.chapter] = value(chapterShares, index.chapters.of[article] ?? 0)
    rows[base + COLUMN.words] = value(words.scores, at)
    rows[base + COLUMN.pairs] = value(pairs.scores, at)
    rows[base + COLUMN.characters] = charactersOf(at)
    rows[base + COLUMN.coverage] = value(words.coverage, at)
    rows[base + COLUMN.pairCoverage] = value(pairs.coverage, at)
    rows[base + COLUMN.longestRun] = value(pairs.longestRun, at)
    rows[base + COLUMN.rarestHeld] = value(words.rarestHeld, at)
    rows[base + COLUMN.rarestMissed] = value(words.rarestMissed, at)
    rows[base + COLUMN.own] = value(found.own, place)
    rows[base + COLUMN.fused] = value(found.fused, place)
    rows[base + COLUMN.fusedLead] = value(found.fused, place) / top
    rows[base + COLUMN.wordsLead] = value(words.scores, at) / topWords
    // Further candidates share a rank, for the same reason.
    rows[base + COLUMN.ownRank] = Math.log(1 + Math.min(place, found.count))
    rows[base + COLUMN.length] = value(traits.articles, trait)
    rows[base + COLUMN.lawBest] = value(found.lawBest, place)
    rows[base + COLUMN.lawMean] = value(found.lawMean, place)
    rows[base + COLUMN.lawSize] = Math.log(size)
    rows[base + COLUMN.lawCandidates] = Math.log(counts.get(law) ?? 1)
    rows[base + COLUMN.neighbours] = value(found.beside, place)
    rows[base + COLUMN.titleCovered] = value(titles, law)
    rows[base + COLUMN.isLaw] = kinds[0] ?? 0
    rows[base + COLUMN.isInterpretation] = kinds[1] ?? 0
    rows[base + COLUMN.isLocal] = kinds[2] ?? 0
    rows[base + COLUMN.isCode] = kinds[3] ?? 0
    rows[base + COLUMN.questionWords] = tokens.words.length
    rows[base + COLUMN.place] = (article - (laws.firstOf[law] ?? article)) / size
    rows[base + COLUMN.holdsPeriod] = value(traits.articles, trait + 1)
    rows[base + COLUMN.holdsMoney] = value(traits.articles, trait + 2)
    rows[base + COLUMN.holdsList] = value(traits.articles, trait + 3)
    rows[base + COLUMN.asksWhen] = asks[0] ?? 0
    rows[base + COLUMN.asksMoney] = asks[1] ?? 0
    rows[base + COLUMN.asksWho] = asks[2] ?? 0
  })
  return rows
}

/**
 * Candidates of a question by lexical fusion, then `extra` ones, with their features. Cost: some ms for 58 000 articles.
 */
export function findContent(
  index: ContentIndex,
  traits: ContentTraits,
  analyzer: Analyzer,
  question: string,
  extra: readonly number[] = [],
): ContentRows {
  const tokens = kindTokens(analyzer, question)
  const weights = weighTerms(index.fused, tokens)
  const found = fuseLexically(index, weights, MOST_CANDIDATES, extra)
  return {
    candidates: found.articles,
    count: found.count,
    rows: contentRows(index, traits, question, tokens, found),
  }
}
