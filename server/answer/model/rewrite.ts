// A follow-up as a model rewrote it: taken only where it says nothing that the talk did not say.

import { appearanceOf } from '../verify/fold.ts'
import { hasLink, plainText } from './plain-text.ts'

const SHORTEST = 4
const LONGEST = 200
/** Least share of its character pairs that the talk must hold. */
const FROM_TALK = 0.6

const pairsOf = (text: string): string[] => {
  const letters = [...text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')]
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}

/**
 * The standalone question in a model's reply, or undefined when it has none that can be trusted: one line of 4–200
 * characters, no link, and at least six tenths of its character pairs, and all of its numbers, are of the talk.
 * @example acceptRewrite('未成年人能不能适用速裁程序？', '那未成年人呢', ['能不能适用速裁程序']) // '未成年人能不能适用速裁程序？'
 */
export function acceptRewrite(
  reply: string,
  question: string,
  earlier: readonly string[],
): string | undefined {
  const line = reply.trim().split('\n', 1)[0] ?? ''
  const text = plainText(line).replace(/[“”"']/g, '')
  if (text.length < SHORTEST || text.length > LONGEST || hasLink(line)) return undefined
  const talk = appearanceOf([...earlier, question].join('\n')).toLowerCase()
  const numbers = text.match(/[0-9零〇一二三四五六七八九十百千]+(?=[条款项年月日天])/g) ?? []
  if (numbers.some((number) => !talk.includes(number))) return undefined
  const [pairs, known] = [pairsOf(text), new Set(pairsOf(talk))]
  const share = pairs.filter((pair) => known.has(pair)).length / Math.max(1, pairs.length)
  return share >= FROM_TALK && text !== question.trim() ? text : undefined
}
