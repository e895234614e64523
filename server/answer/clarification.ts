// A question back: when a short question is answered equally well by provisions on clearly different matters.

import type { Answer } from '../contract/answers.ts'
import type { Hit } from '../contract/search.ts'
import type { Corpus } from '../law/corpus.ts'
import type { Sentences } from '../words/zh.ts'

/** Questions longer than this say enough of their case. In characters without white space and punctuation. */
const LONGEST_VAGUE = 16
/** Hits this near to the best are as good as it. */
const EQUAL_SHARE = 0.93
const MAX_OPTIONS = 4

const NUMBER_OF_HEADING = /^(?:第[一二三四五六七八九十百]+[编章节]|[一二三四五六七八九十]+、)\s*/u

/** Heading of the matter that a provision belongs to, without its number; the text's name where it has no headings. */
function matterOf(corpus: Corpus, hit: Hit): string {
  const path = corpus.provision(hit.articleId)?.path ?? []
  const heading = (path[0] ?? '').replace(NUMBER_OF_HEADING, '').trim()
  return heading === '' ? hit.documentTitle : heading
}

const essenceOf = (text: string): string => text.replace(/[^\p{Letter}\p{Number}]/gu, '')

/** True when the question already says which matter it means: two characters in a row of the heading stand in it. */
function names(question: string, matter: string): boolean {
  const essence = essenceOf(matter)
  for (let at = 0; at + 2 <= essence.length; at++)
    if (question.includes(essence.slice(at, at + 2))) return true
  return false
}

/**
 * Clarification of a vague question: its options are the matters (chapters) of the equally good provisions of one
 * text. Undefined when the question is long, names a matter, or has one clear answer.
 */
export function clarificationOf(
  corpus: Corpus,
  question: string,
  hits: readonly Hit[],
  { answer }: Sentences,
): Answer['clarification'] {
  if (essenceOf(question).length > LONGEST_VAGUE) return undefined
  const normative = hits.filter((hit) => hit.normative)
  const best = normative[0]
  if (best === undefined) return undefined
  const equal = normative.filter(({ score }) => score >= best.score * EQUAL_SHARE)
  const matters = [...new Set(equal.map((hit) => matterOf(corpus, hit)))]
  if (matters.length < 2 || matters.some((matter) => names(question, matter))) return undefined
  return {
    question: answer.whichMatter,
    options: matters.slice(0, MAX_OPTIONS).map((matter) => ({
      label: matter,
      question: answer.askMatter(question.replace(/[？?。\s]+$/u, ''), matter),
    })),
  }
}
