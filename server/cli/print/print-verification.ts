// Checked citations of a text on a terminal.

import type { CheckedCitation, VerifyResponse } from '../../contract/verify.ts'
import type { Colours, Terminal } from '../terminal.ts'

/** Verdicts in words; the first only is good, the last four say that nothing was compared or found wanting. */
const VERDICTS: Readonly<Record<CheckedCitation['verdict'], string>> = {
  verified: '相符',
  'wrong-provision': '条款不对',
  'no-such-provision': '没有这一条款',
  'text-differs': '文字不同',
  'not-in-corpus': '未收录',
  'not-in-force': '不在有效期',
  'not-checked': '未核对',
}

/** Verdicts that say that the text under check is wrong, rather than that nothing could be said. */
const WRONG: ReadonlySet<CheckedCitation['verdict']> = new Set([
  'wrong-provision',
  'no-such-provision',
  'text-differs',
  'not-in-force',
])

/** True when a citation of the text is wrong. */
export const hasWrongCitation = (response: VerifyResponse): boolean =>
  response.checked.some(({ verdict }) => WRONG.has(verdict))

function differenceOf(checked: CheckedCitation, colours: Colours): string {
  const words = { same: (text: string) => text, written: colours.red, stored: colours.green }
  const brackets = {
    same: ['', ''],
    written: ['［写作：', '］'],
    stored: ['［原文：', '］'],
  } as const
  return (checked.difference ?? [])
    .map(({ kind, text }) => `${brackets[kind][0]}${words[kind](text)}${brackets[kind][1]}`)
    .join('')
}

/** Prints each citation with its verdict and reason, then the summary. */
export function printVerification(response: VerifyResponse, terminal: Terminal): void {
  const { colours } = terminal
  for (const checked of response.checked) {
    const verdict = VERDICTS[checked.verdict]
    const paint =
      checked.verdict === 'verified'
        ? colours.green
        : WRONG.has(checked.verdict)
          ? colours.red
          : colours.yellow
    terminal.line(`${paint(`［${verdict}］`)} ${checked.quote}`)
    if (checked.detail) terminal.line(`  ${checked.detail}`)
    const difference = differenceOf(checked, colours)
    if (difference) terminal.line(`  ${difference}`)
  }
  terminal.line(response.summary)
}
