// Several questions in one message: where one ends and the next begins, what each of them finds, and which are answered.

import { sentencesIn } from '../words/sentences.ts'
import type { Sentences } from '../words/zh.ts'
import type { Confidence } from './confidence.ts'
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

/** One question of a message, and whether the texts answer it. */
export interface JudgedQuestion {
  readonly text: string
  readonly judged: Confidence
  /** True when what it leads to is among the first that the whole message leads to: then it is not left open. */
  readonly isWithWhole?: boolean
}

/** What is said of a message with several questions. */
export interface JudgedTogether {
  readonly judged: Confidence
  /** Places of the questions that the texts answer, in order. */
  readonly answered: readonly number[]
  /** Sentences on the questions that they do not answer; absent where they answer all or none. */
  readonly notice?: string
}

/**
 * Confidence below which a part of a message that is answered as a whole is said to be left open: short parts (需要签什么？)
 * say too little by themselves to be judged by a hair.
 */
const OPEN_BELOW = 0.2
/** Characters of a question that are repeated to name it. */
const NAMED_CHARACTERS = 40

function sayOpen({ text, judged }: JudgedQuestion, { search }: Sentences): string {
  const asked = text.replace(/[\s\p{P}]+$/u, '')
  const named = asked.length > NAMED_CHARACTERS ? `${asked.slice(0, NAMED_CHARACTERS)}……` : asked
  return search.open(named, judged.missingSource || undefined)
}

/**
 * Judgement on a message from that on the whole of it and on each of its questions: one that the texts answer is answered
 * though another is beyond them, and it is said which, in Chinese where `say` is not given. Without parts, that on the whole.
 * @example judgeTogether({ confidence: 0.9, answerable: true }, []) // { judged: { confidence: 0.9, answerable: true }, answered: [] }
 */
export function judgeTogether(
  whole: Confidence,
  parts: readonly JudgedQuestion[],
  say: Sentences = sentencesIn(),
): JudgedTogether {
  const answered = parts.flatMap(({ judged }, at) => (judged.answerable ? [at] : []))
  const isOpen = ({ judged, isWithWhole = false }: JudgedQuestion): boolean =>
    !judged.answerable && (!whole.answerable || (judged.confidence < OPEN_BELOW && !isWithWhole))
  const open = parts.filter(isOpen)
  if (answered.length === 0 || open.length === 0) return { judged: whole, answered }
  const confidences = answered.map((at) => parts[at]?.judged.confidence ?? 0)
  return {
    judged: whole.answerable ? whole : { confidence: Math.max(...confidences), answerable: true },
    answered,
    notice: say.search.allOpen(open.map((part) => sayOpen(part, say))),
  }
}
