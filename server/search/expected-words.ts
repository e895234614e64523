// Words that a question would use which a passage answers, whether the passage has them or not: the law says 不予采信,
// people ask whether it counts.

import type { Analyzer } from './analysis.ts'
import type { WeightedTerms } from './inverted-index.ts'
import type { Passages } from './passages.ts'
import { buildTermTable, findTerm, type TermTable } from './term-table.ts'
import { type AnsweredQuestion, learnTranslation, type Translation } from './translation.ts'

/**
 * Postings as they are written to disk: term `t` is expected of the documents `documents[offsets[t] … offsets[t + 1]]`,
 * ascending, with `weights` in steps of `STEP`. Documents are the units in their order, then the articles.
 */
export interface ExpectedWordArrays extends TermTable {
  readonly offsets: Uint32Array
  readonly documents: Uint16Array
  readonly weights: Uint8Array
}

/** What is expected of the questions that each unit and each article answers. */
export interface ExpectedWords {
  readonly arrays: ExpectedWordArrays
  /**
   * Adds to `scores`, for each document, the mean over the words of `query` of how much likelier a question that the
   * document answers uses the word than any question does, as a logarithm from 0 to 12. Cost: the words' postings.
   */
  addScores(query: WeightedTerms, scores: Float32Array): void
}

/** What a passage's words call for counts this much beside the words themselves. */
const TRANSLATED_SHARE = 0.8
/** Share of a question's words that any question may use. */
const COMMON_SHARE = 0.1
/** A weight of 255 is a logarithm of 12.75. */
const STEP = 0.05
/** Least logarithm that is kept. */
const LEAST = 1.5

/** Numbers of words, given out as they come. */
class WordNumbers {
  readonly words: string[] = []
  private readonly numbers = new Map<string, number>()

  numberOf(word: string): number {
    const known = this.numbers.get(word)
    if (known !== undefined) return known
    this.numbers.set(word, this.words.length)
    this.words.push(word)
    return this.words.length - 1
  }
}

/** Chance of each word in a question that a text answers. */
function chancesOf(text: Uint32Array, translation: Translation): Map<number, number> {
  const chances = new Map<number, number>()
  const add = (word: number, chance: number): void => {
    chances.set(word, (chances.get(word) ?? 0) + chance)
  }
  for (const source of text) {
    add(source, (1 - TRANSLATED_SHARE) / text.length)
    const { words, chances: called } = translation.of(source)
    for (const [at, word] of words.entries())
      add(word, (TRANSLATED_SHARE * (called[at] ?? 0)) / text.length)
  }
  return chances
}

/**
 * Learns what is expected from the annotated questions of `passages`. Deterministic. Cost: about 5 s for 14,000 questions.
 * Source: Berger and Lafferty, Information Retrieval as Statistical Translation, 1999; the smoothing is that of Jelinek and
 * Mercer, 1980.
 */
export function learnExpectedWords(passages: Passages, analyzer: Analyzer): ExpectedWords {
  const numbers = new WordNumbers()
  const numbered = (text: string): Uint32Array =>
    Uint32Array.from(analyzer.words(text), (word) => numbers.numberOf(word))
  const questions = passages.questions.map(({ ask }) => numbered(ask))
  const units = passages.units.map(({ context, text }) => numbered(`${context} ${text}`))
  const articles = passages.articles.map(({ heading, text }) => numbered(`${heading} ${text}`))
  const answered = passages.questions.map(({ unit, article }, at): AnsweredQuestion => {
    const passage = unit >= 0 ? units[unit] : articles[article]
    return {
      question: questions[at] ?? new Uint32Array(0),
      passage: passage ?? new Uint32Array(0),
    }
  })
  const translation = learnTranslation(answered, numbers.words.length)

  const common = new Float64Array(numbers.words.length).fill(0.5)
  for (const text of [...questions, ...units])
    for (const word of text) common[word] = (common[word] ?? 0) + 1
  const total = common.reduce((sum, count) => sum + count, 0)
  const postings = numbers.words.map(() => ({ documents: [] as number[], weights: [] as number[] }))
  for (const [document, text] of [...units, ...articles].entries())
    for (const [word, chance] of chancesOf(text, translation)) {
      const any = (COMMON_SHARE * (common[word] ?? 0)) / total
      const weight = Math.log(1 + ((1 - COMMON_SHARE) * chance) / any)
      if (weight < LEAST) continue
      postings[word]?.documents.push(document)
      postings[word]?.weights.push(Math.min(255, Math.round(weight / STEP)))
    }
  const offsets = new Uint32Array(postings.length + 1)
  postings.forEach(({ documents }, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + documents.length
  })
  return openExpectedWords({
    ...buildTermTable(numbers.words),
    offsets,
    documents: Uint16Array.from(postings.flatMap(({ documents }) => documents)),
    weights: Uint8Array.from(postings.flatMap(({ weights }) => weights)),
  })
}

/** What was learned before, from its arrays, which are used in place. */
export function openExpectedWords(arrays: ExpectedWordArrays): ExpectedWords {
  const { offsets, documents, weights } = arrays
  return {
    arrays,
    addScores(query, scores) {
      const total = [...query.values()].reduce((sum, weight) => sum + weight, 0)
      for (const [word, weight] of query) {
        const term = findTerm(arrays, word)
        if (term < 0) continue
        const gain = (STEP * weight) / total
        const end = offsets[term + 1] ?? 0
        for (let posting = offsets[term] ?? 0; posting < end; posting++) {
          const document = documents[posting] ?? 0
          scores[document] = (scores[document] ?? 0) + gain * (weights[posting] ?? 0)
        }
      }
    },
  }
}
