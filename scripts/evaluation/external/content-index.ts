// Index of a large corpus of laws: words, pairs of characters and characters fused in one index of impacts.

import type { Analyzer } from '../../../server/search/analysis.ts'
import { buildImpactIndex, type ImpactIndex } from '../../../server/search/impact-index.ts'
import { markPair } from '../../../server/search/indexes.ts'
import { buildInvertedIndex, type InvertedIndex } from '../../../server/search/inverted-index.ts'
import { normaliseText } from '../../../server/search/normalise.ts'
import { buildPostings, type FieldTokens } from '../../../server/search/postings.ts'
import { createTopSearch, type FindTop } from '../../../server/search/top-documents.ts'
import type { BenchmarkArticle } from './benchmark-files.ts'

/** Tokens of a text in its three kinds; pairs and characters are marked, as they are terms of one index with words. */
export interface KindTokens {
  readonly words: readonly string[]
  readonly pairs: readonly string[]
  readonly characters: readonly string[]
}

const HAN = /\p{Script=Han}/u

/** Han characters one by one, stop characters left out, marked as pairs are. */
const singleCharacters = (analyzer: Analyzer, text: string): string[] =>
  [...normaliseText(text)]
    .filter((char) => HAN.test(char) && !analyzer.isStopWord(char))
    .map(markPair)

/** Tokens of a question or of the text of an article. */
export const kindTokens = (analyzer: Analyzer, text: string): KindTokens => ({
  words: analyzer.words(text),
  pairs: analyzer.pairs(text).map(markPair),
  characters: singleCharacters(analyzer, text),
})

/** Laws of a list of articles: which law each article is of, and which articles are whose. */
export interface Laws {
  readonly titles: readonly string[]
  readonly lawOf: Int32Array
  /** First article of each law and number of its articles. */
  readonly firstOf: readonly number[]
  readonly sizeOf: readonly number[]
}

/** Laws in the order of their first article. */
export function groupLaws(articles: readonly { readonly law: string }[]): Laws {
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
  return { titles: [...laws.keys()], lawOf, firstOf, sizeOf }
}

/** What is searched: the fused index for candidates, the words by field for features, the titles of the laws. */
export interface ContentIndex {
  readonly laws: Laws
  readonly fused: ImpactIndex
  readonly findTop: FindTop
  /** Fields: title, chapter, text. */
  readonly words: InvertedIndex
  readonly titles: InvertedIndex
}

/** Tokens of one article for both indexes. */
export interface ArticleTokens {
  readonly fields: FieldTokens
  readonly fused: FieldTokens
}

/** Tokens of every article, title and chapter with them. */
export function* tokenizeArticles(
  articles: readonly BenchmarkArticle[],
  analyzer: Analyzer,
): Generator<ArticleTokens> {
  const known = new Map<string, KindTokens>()
  const tokensOf = (text: string): KindTokens => {
    const found = known.get(text) ?? kindTokens(analyzer, text)
    known.set(text, found)
    return found
  }
  for (const { law, chapter, text } of articles) {
    const parts = [tokensOf(law), tokensOf(chapter), kindTokens(analyzer, text)]
    yield {
      fields: parts.map(({ words }) => words),
      fused: [
        parts.flatMap(({ words }) => words),
        parts.flatMap(({ pairs }) => pairs),
        parts[2]?.characters ?? [],
      ],
    }
  }
}

/** Fields of the fused index weigh the same: no term is in two of them, and a question weighs its terms by kind. */
export const FUSED_WEIGHTS = [1, 1, 1] as const

/**
 * Index over the tokens of articles in their order; they are gone through twice. `titleTokens` has the words of each
 * law's title. Cost: linear in tokens; about 10 s for 58 000 articles.
 */
export function indexTokens(
  laws: Laws,
  articles: () => Iterable<ArticleTokens>,
  titleTokens: readonly (readonly string[])[],
): ContentIndex {
  function* pick(part: keyof ArticleTokens): Generator<FieldTokens> {
    for (const tokens of articles()) yield tokens[part]
  }
  const fused = buildImpactIndex(buildPostings(pick('fused'), FUSED_WEIGHTS.length), FUSED_WEIGHTS)
  return {
    laws,
    fused,
    findTop: createTopSearch(fused),
    words: buildInvertedIndex(pick('fields'), 3),
    titles: buildInvertedIndex(
      titleTokens.map((tokens) => [tokens]),
      1,
    ),
  }
}

/** Index of the articles. Cost: about 25 s and 1 GB for 58 000 articles, most of it for cutting words. */
export function indexContent(
  articles: readonly BenchmarkArticle[],
  analyzer: Analyzer,
): ContentIndex {
  const laws = groupLaws(articles)
  const tokens = [...tokenizeArticles(articles, analyzer)]
  return indexTokens(
    laws,
    () => tokens,
    laws.titles.map((title) => analyzer.words(title)),
  )
}
