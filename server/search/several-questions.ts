// Several questions in one message: where one ends and the next begins, and what each of them finds.

import type { RankedArticle } from './ranker.ts'

/** Questions of one message that are searched on their own; later ones are read with the whole only. */
export const MOST_QUESTIONS = 4
/** Fewest letters of a question that can stand alone; shorter ones (可以吗？) belong to what was said before. */
const LEAST_LETTERS = 5

/** Marks that end a question, and line breaks between the points of a list. */
const END = /(?<=[？?])(?![？?])|\n+/u
/** … and those between two questions of one sentence: 保存几年，谁负责录制？ */
const CLAUSE_END = /(?<=[，,；;])/u
/** What a clause asks with. English clauses are parts of one question more often than questions of their own. */
const ASKS =
  /谁|哪[个位家里儿些种方级]|多久|多长|多少|几(?=[年个天日次种名人份])|怎[么样]|如何|什么|啥|咋|是否|能否|可否|能不能|可不可以|要不要|有没有|会不会|算不算|用不用|该不该|需不需要|是不是|吗/u

const letters = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length

/** The questions of one sentence; what is told between two of them belongs to the later one. */
function splitSentence(sentence: string): string[] {
  const clauses = sentence.split(CLAUSE_END)
  const lastAsking = clauses.findLastIndex((clause) => ASKS.test(clause))
  const parts = ['']
  let hasAsked = false
  clauses.forEach((clause, at) => {
    const startsNext = hasAsked && at <= lastAsking
    if (startsNext) parts.push(clause)
    else parts[parts.length - 1] += clause
    hasAsked = ASKS.test(clause) || (hasAsked && !startsNext)
  })
  return parts
}

/**
 * The questions of a message, in order; none when it holds one question or none. What is told before a question
 * belongs to it, and what follows the last one is a part of its own.
 *
 * @example splitQuestions('速裁程序几天审完？能不能当庭宣判？') // ['速裁程序几天审完？', '能不能当庭宣判？']
 */
export function splitQuestions(message: string): string[] {
  const parts: string[] = []
  for (const piece of message.split(END).flatMap(splitSentence)) {
    const part = piece.trim()
    if (part === '') continue
    const last = parts.at(-1)
    if (last !== undefined && letters(part) < LEAST_LETTERS) parts[parts.length - 1] = last + part
    else parts.push(part)
  }
  return parts.length < 2 ? [] : parts.slice(0, MOST_QUESTIONS)
}

/** Anything that ranks articles, best first. */
interface Ranked {
  readonly ranked: readonly RankedArticle[]
}

/**
 * Articles of the ranking of a whole message, joined by the best one of each of its questions where that question is
 * surer of it; best first, each with the ranking that found it. Questions of one message mostly are about one matter,
 * and the whole of it tells best what stands first: nothing is put before that.
 */
export function joinRankings<R extends Ranked>(
  whole: R,
  parts: readonly R[],
): { readonly ranking: R; readonly ranked: RankedArticle }[] {
  const found = new Map(
    whole.ranked.map((ranked) => [ranked.article, { ranking: whole, ranked }] as const),
  )
  const top = whole.ranked[0]?.score ?? Number.POSITIVE_INFINITY
  for (const ranking of parts) {
    const [best] = ranking.ranked
    if (best === undefined) continue
    const ranked = { article: best.article, score: Math.min(best.score, top) }
    const known = found.get(ranked.article)?.ranked.score ?? Number.NEGATIVE_INFINITY
    if (ranked.score > known) found.set(ranked.article, { ranking, ranked })
  }
  // Stable: of equal ones, those of the whole stay before those that a part brought.
  return [...found.values()].sort((a, b) => b.ranked.score - a.ranked.score)
}
