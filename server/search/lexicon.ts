// What the search knows about words that the texts do not say: synonyms, English terms, topics beyond the corpus.

import type { DictionaryFiles } from './terms.ts'

/** Everyday words and the words of the law that they stand for. Only `say` → `mean`; the law is never renamed. */
export interface Synonym {
  readonly say: readonly string[]
  readonly mean: readonly string[]
}

/** English phrases and the Chinese terms of the same idea. */
export interface BilingualTerm {
  readonly en: readonly string[]
  readonly zh: readonly string[]
}

/** A topic that the corpus does not decide, with the source that would. */
export interface OutsideTopic {
  readonly id: string
  /** Title of the law that answers, as a reader should be told: 刑法（各罪的量刑幅度）. */
  readonly source: string
  /** One Chinese sentence: why this corpus does not answer. */
  readonly reason: string
  /** Regular expressions over the normalised question; one match is enough. */
  readonly patterns: readonly string[]
  /** … that say by themselves that the corpus does not answer, however near its words come. */
  readonly certain: readonly string[]
  /** Regular expressions that take a match back, because the corpus does answer. */
  readonly unless: readonly string[]
  /** Questions of the topic, which its patterns were written from. */
  readonly examples: readonly string[]
}

/** All data of corpus/lexicon apart from the weights. Words are not yet normalised. */
export interface Lexicon {
  /** Hex digest over the files; part of what an index is built from. */
  readonly hash: string
  readonly dictionary: DictionaryFiles
  readonly legalTerms: readonly string[]
  readonly stopWords: readonly string[]
  readonly synonyms: readonly Synonym[]
  readonly bilingual: readonly BilingualTerm[]
  readonly outside: readonly OutsideTopic[]
  /** Questions that the corpus does not answer: those of the topics and others that no pattern was written from. */
  readonly outsideQuestions: readonly string[]
  /** For each of them the law that would answer; null where none does, or several do. */
  readonly outsideSources: readonly (string | null)[]
}
