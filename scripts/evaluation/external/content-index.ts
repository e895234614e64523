// Index of a large corpus of laws: words, pairs of characters and characters fused in one index of impacts.

import type { Analyzer } from '../../../server/search/analysis.ts'
import { buildImpactIndex, type ImpactIndex } from '../../../server/search/impact-index.ts'
import { markPair } from '../../../server/search/indexes.ts'
import { buildInvertedIndex, type InvertedIndex } from '../../../server/search/inverted-index.ts'
import { normaliseText } from '../../../server/search/normalise.ts'
import { buildPostings, type FieldTokens } from '../../../server/search/postings.ts'
import { createTopSearch, type FindTop } from '../../../server/search/top-documents.ts'
import type { BenchmarkArticle } from './benchmark-files.ts'
import { type Laws, weighLaws } from './law-worth.ts'

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

/** Chapters of laws: which one each article is in, and their words, which all its articles share. */
export interface Chapters {
  readonly of: Uint32Array
  readonly index: InvertedIndex
}

/**
 * What is searched: the fused index for candidates and most features; titles and chapters once for all articles of a law or
 * chapter; and what each law is worth before any question.
 */
export interface ContentIndex {
  readonly laws: Laws
  readonly worth: Float64Array
  readonly fused: ImpactIndex
  readonly findTop: FindTop
  readonly chapters: Chapters
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

/** Chapters as articles come up, each with its words once. */
class ChapterList {
  private readonly numbers = new Map<string, number>()
  private readonly words: FieldTokens[] = []
  private readonly of: number[] = []

  add(law: number, tokens: readonly string[]): void {
    const key = `${law} ${tokens.join(' ')}`
    const number = this.numbers.get(key) ?? this.numbers.size
    if (number === this.words.length) {
      this.numbers.set(key, number)
      this.words.push([tokens])
    }
    this.of.push(number)
  }

  taken(): Chapters {
    return { of: Uint32Array.from(this.of), index: buildInvertedIndex(this.words, 1) }
  }
}

/**
 * Index over the tokens of articles in their order; they are gone through once. `titleTokens` has the words of each law's
 * title. Cost: linear in tokens; about 6 s for 58 000 articles.
 */
export function indexTokens(
  laws: Laws,
  articles: Iterable<ArticleTokens>,
  titleTokens: readonly (readonly string[])[],
): ContentIndex {
  const chapters = new ChapterList()
  function* fusedTokens(): Generator<FieldTokens> {
    let at = 0
    for (const { fields, fused } of articles) {
      chapters.add(laws.lawOf[at++] ?? 0, fields[1] ?? [])
      yield fused
    }
  }
  const postings = buildPostings(fusedTokens(), FUSED_WEIGHTS.length)
  const fused = buildImpactIndex(postings, FUSED_WEIGHTS)
  return {
    laws,
    worth: weighLaws(laws),
    fused,
    findTop: createTopSearch(fused),
    chapters: chapters.taken(),
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
  return indexTokens(
    laws,
    tokenizeArticles(articles, analyzer),
    laws.titles.map((title) => analyzer.words(title)),
  )
}
