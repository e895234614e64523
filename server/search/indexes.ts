// The indexes over the passages of a corpus, all made by one analyzer.

import type { Analyzer } from './analysis.ts'
import { buildInvertedIndex, type InvertedIndex } from './inverted-index.ts'
import type { Passages } from './passages.ts'

/** Fields of the word index of articles, in this order. */
export const ARTICLE_FIELDS = ['heading', 'text', 'questions', 'names', 'english'] as const
/** Fields of the index of character pairs of articles. */
export const PAIR_FIELDS = ['text', 'questions'] as const
/**
 * Fields of the index of units: its own words, the lead that it depends on, the questions attached to it, and its
 * pairs of characters (marked, as they are terms of the same index).
 */
export const UNIT_FIELDS = ['text', 'context', 'questions', 'pairs'] as const

/** Inverted indexes; documents are places in `Passages`. */
export interface Indexes {
  readonly articles: InvertedIndex
  readonly pairs: InvertedIndex
  readonly units: InvertedIndex
  /**
   * One document for each annotated question and then one for each that the corpus does not answer, so that both are
   * weighed by the same rarity of words: words and pairs of characters in one field.
   */
  readonly questions: InvertedIndex
}

/** A pair of characters as a term of an index that holds words too. */
export const markPair = (pair: string): string => `·${pair}`

/** Tokens under which a question is compared with questions. Pairs carry a mark, so that 上诉 is not counted twice. */
export const questionTokens = (analyzer: Analyzer, text: string): string[] => [
  ...analyzer.words(text),
  ...analyzer.pairs(text).map(markPair),
]

/** Builds all indexes. Cost: about 1 s for the five texts. */
export function buildIndexes(
  passages: Passages,
  analyzer: Analyzer,
  outsideQuestions: readonly string[],
): Indexes {
  const words = passages.questions.map((question) => analyzer.words(question.ask))
  const pairs = passages.questions.map((question) => analyzer.pairs(question.ask))
  const byArticle = passages.articles.map(() => ({ zh: [] as number[], en: [] as number[] }))
  const byUnit = passages.units.map(() => [] as number[])
  passages.questions.forEach((question, at) => {
    byArticle[question.article]?.[question.language].push(at)
    for (let unit = question.unit; unit >= 0; unit = passages.units[unit]?.parent ?? -1)
      byUnit[unit]?.push(at)
  })
  const gather = (tokens: readonly string[][], places: readonly number[] = []) =>
    places.flatMap((at) => tokens[at] ?? [])
  return {
    articles: buildInvertedIndex(
      passages.articles.map((article, at) => [
        analyzer.words(article.heading),
        analyzer.words(article.text),
        gather(words, byArticle[at]?.zh),
        article.names.flatMap((name) => analyzer.words(name)),
        gather(words, byArticle[at]?.en),
      ]),
      ARTICLE_FIELDS.length,
    ),
    pairs: buildInvertedIndex(
      passages.articles.map((article, at) => [
        analyzer.pairs(article.text),
        [
          ...gather(pairs, byArticle[at]?.zh),
          ...article.names.flatMap((name) => analyzer.pairs(name)),
        ],
      ]),
      PAIR_FIELDS.length,
    ),
    units: buildInvertedIndex(
      passages.units.map((unit, at) => [
        analyzer.words(unit.text),
        analyzer.words(unit.context),
        gather(words, byUnit[at]),
        analyzer.pairs(unit.text).map(markPair),
      ]),
      UNIT_FIELDS.length,
    ),
    questions: buildInvertedIndex(
      [...passages.questions.map(({ ask }) => ask), ...outsideQuestions].map((question) => [
        questionTokens(analyzer, question),
      ]),
      1,
    ),
  }
}
