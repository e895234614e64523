// Checked citations of a text on a terminal.

import { isWrongCitation, VERDICT_WORDS } from '../../contract/verdict-words.ts'
import type { CheckedCitation, VerifyResponse } from '../../contract/verify.ts'
import type { Colours, Terminal } from '../terminal.ts'

/** True when a citation of the text is wrong. */
export const hasWrongCitation = (response: VerifyResponse): boolean =>
  response.checked.some(({ verdict }) => isWrongCitation(verdict))

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
    const verdict = VERDICT_WORDS[checked.verdict]
    const paint =
      checked.verdict === 'verified'
        ? colours.green
        : isWrongCitation(checked.verdict)
          ? colours.red
          : colours.yellow
    terminal.line(`${paint(`［${verdict}］`)} ${checked.quote}`)
    if (checked.detail) terminal.line(`  ${checked.detail}`)
    const difference = differenceOf(checked, colours)
    if (difference) terminal.line(`  ${difference}`)
  }
  terminal.line(response.summary)
}
