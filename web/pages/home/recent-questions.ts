// Questions asked before, kept in this browser only.

import { keep, readKept } from '../../app/kept.ts'

const KEY = 'recent'
const MOST = 8

/** The list with a question at its front, without its older self, at most eight long. */
export const withQuestion = (list: readonly string[], question: string): string[] =>
  [question, ...list.filter((other) => other !== question)].slice(0, MOST)

/** Questions kept, newest first. What is not a list of texts is ignored. */
export function recentQuestions(): string[] {
  const kept = readKept<unknown>('local', KEY, [])
  return Array.isArray(kept) ? kept.filter((entry) => typeof entry === 'string').slice(0, MOST) : []
}

/** Puts a question at the front of the kept ones. */
export const rememberQuestion = (question: string): void =>
  keep('local', KEY, withQuestion(recentQuestions(), question))

/** Forgets all kept questions. */
export const forgetQuestions = (): void => keep('local', KEY, undefined)
