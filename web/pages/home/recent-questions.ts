// Questions asked before, kept for this tab only: a browser is shared, and what one side asks the other never sees.

import { keep, readKept } from '../../app/kept.ts'

const KEY = 'recent'
const MOST = 8

// An older version kept them for good; they go as soon as the application starts.
keep('local', KEY, undefined)

/** The list with a question at its front, without its older self, at most eight long. */
export const withQuestion = (list: readonly string[], question: string): string[] =>
  [question, ...list.filter((other) => other !== question)].slice(0, MOST)

/** Questions kept, newest first. What is not a list of texts is ignored. */
export function recentQuestions(): string[] {
  const kept = readKept<unknown>('session', KEY, [])
  return Array.isArray(kept) ? kept.filter((entry) => typeof entry === 'string').slice(0, MOST) : []
}

/** Puts a question at the front of the kept ones. */
export const rememberQuestion = (question: string): void =>
  keep('session', KEY, withQuestion(recentQuestions(), question))

/** Forgets all kept questions. */
export const forgetQuestions = (): void => keep('session', KEY, undefined)
