// Several questions in one message: where one ends and the next begins.

/** Questions of one message that are searched on their own; later ones are read with the whole only. */
export const MOST_QUESTIONS = 4
/** Fewest letters of a question that can stand alone; shorter ones (可以吗？) belong to what was said before. */
const LEAST_LETTERS = 5

/** Marks that end a question, and line breaks between the points of a list. */
const END = /(?<=[？?])(?![？?])|\n+/u

const letters = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length

/**
 * The questions of a message, in order; none when it holds one question or none. What is told before a question
 * belongs to it, and what follows the last one is a part of its own.
 *
 * @example splitQuestions('速裁程序几天审完？能不能当庭宣判？') // ['速裁程序几天审完？', '能不能当庭宣判？']
 */
export function splitQuestions(message: string): string[] {
  const parts: string[] = []
  for (const piece of message.split(END)) {
    const part = piece.trim()
    if (part === '') continue
    const last = parts.at(-1)
    if (last !== undefined && letters(part) < LEAST_LETTERS) parts[parts.length - 1] = last + part
    else parts.push(part)
  }
  return parts.length < 2 ? [] : parts.slice(0, MOST_QUESTIONS)
}
