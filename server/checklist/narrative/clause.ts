// A narrative cut into sentences and clauses, each with its place. What a clause tells: doubt.ts.

import type { Span } from '../../law/span.ts'

/** A piece of a sentence between two marks. `span` is in the narrative. */
export interface Clause {
  readonly text: string
  readonly span: Span
  readonly sentence: Sentence
  /** 0 is the sentence's first clause. */
  readonly index: number
}

/** Words up to a full stop, question mark, semicolon or line end, those marks included. */
export interface Sentence {
  readonly text: string
  readonly span: Span
  readonly clauses: readonly Clause[]
  /** Whether it ends with a question mark or has one inside. */
  readonly isAsked: boolean
}

/** 张某认罪认罚。 → one match; the mark that ends it included. */
const SENTENCE = /[^。！？!?；;\n]+[。！？!?；;\n]*/gu
/**
 * 张某（34岁）认罪认罚， → three matches without marks and brackets. A short apposition stays inside:
 * 赵某父亲（法定代理人）提出异议 is one clause.
 */
const CLAUSE =
  /(?:[^，,：:。！？!?；;（）()\n]|(?<=[^，,：:。！？!?；;（）()\n])[（(][^，,：:。！？!?；;（）()\n0-9岁年月无没不未]{1,8}[）)])+/gu

/** Sentences of a narrative in order, with their clauses. Cost: linear. */
export function sentencesOf(narrative: string): readonly Sentence[] {
  return [...narrative.matchAll(SENTENCE)].map(({ 0: text, index: start }) => {
    const clauses: Clause[] = []
    const isAsked = /[？?]/u.test(text)
    const sentence = { text, span: { start, end: start + text.length }, clauses, isAsked }
    for (const { 0: words, index } of text.matchAll(CLAUSE)) {
      const span = { start: start + index, end: start + index + words.length }
      clauses.push({ text: words, span, sentence, index: clauses.length })
    }
    return sentence
  })
}
