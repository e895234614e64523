// Verdicts on citations in words, the same for the terminal, exports and tools.

import type { CheckedCitation } from './verify.ts'

/** Verdict on a citation. */
export type Verdict = CheckedCitation['verdict']

/** Each verdict as a reader sees it. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  verified: '相符',
  'wrong-provision': '条款不对',
  'no-such-provision': '没有这一条款',
  'text-differs': '文字不同',
  'not-in-corpus': '未收录',
  'not-in-force': '不在有效期',
  'not-checked': '未核对',
}

const WRONG: ReadonlySet<Verdict> = new Set([
  'wrong-provision',
  'no-such-provision',
  'text-differs',
  'not-in-force',
])

/** True for a verdict that says that the citation is wrong, rather than good or not compared. */
export const isWrongCitation = (verdict: Verdict): boolean => WRONG.has(verdict)
