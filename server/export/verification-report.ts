// A verification as a report: the count, then every citation with its verdict and the difference marked.

import type { Receipt } from '../contract/shared-shapes.ts'
import { isWrongCitation, VERDICT_WORDS } from '../contract/verdict-words.ts'
import type { CheckedCitation, VerifyResponse } from '../contract/verify.ts'
import { closingOf } from './closing.ts'
import {
  type Block,
  createSourceList,
  line,
  type Report,
  type Run,
  type SourceList,
} from './report.ts'

/** Longer quotations are cut in the middle of the table; their place in the text tells them apart. */
const LONGEST_QUOTE = 300

const shorten = (text: string): string =>
  text.length <= LONGEST_QUOTE
    ? text
    : `${text.slice(0, LONGEST_QUOTE / 2)} …（略）… ${text.slice(-LONGEST_QUOTE / 2)}`

const WORDS = { written: '［写作：$］', stored: '［原文：$］' } as const

function differenceRuns({ difference = [] }: CheckedCitation): Run[] {
  return difference.map(({ kind, text }) =>
    kind === 'same' ? { text } : { text: WORDS[kind].replace('$', () => text), mark: kind },
  )
}

function reasonRuns(checked: CheckedCitation, list: SourceList): Run[] {
  const { detail, provisionId } = checked
  const difference = differenceRuns(checked)
  return [
    { text: detail, ...(provisionId !== undefined && { source: list.numberOf(provisionId) }) },
    ...(difference.length > 0 ? [{ text: ' ' }, ...difference] : []),
  ]
}

/** Longest table: about 150 pages. */
const MOST_ROWS = 1000

/** Entries with their numbers; of more than fit, those that were not verified go first. */
function rowsToShow(checked: readonly CheckedCitation[]) {
  const numbered = checked.map((entry, index) => ({ entry, number: index + 1 }))
  if (numbered.length <= MOST_ROWS) return numbered
  const worth = numbered.filter(({ entry }) => entry.verdict !== 'verified')
  const rest = numbered.filter(({ entry }) => entry.verdict === 'verified')
  return [...worth, ...rest].slice(0, MOST_ROWS).toSorted((a, b) => a.number - b.number)
}

/** Report on a verification. `citationOf` gives the official citation of a provision. */
export function verificationReport(
  { checked, summary }: VerifyResponse,
  receipt: Receipt,
  citationOf: (provisionId: string) => string,
): Report {
  const list = createSourceList(citationOf)
  const shown = rowsToShow(checked)
  const rows = shown.map(({ entry, number }): readonly (readonly Run[])[] => [
    [{ text: String(number) }],
    [{ text: shorten(entry.quote) }],
    [
      {
        text: VERDICT_WORDS[entry.verdict],
        ...(isWrongCitation(entry.verdict) && { mark: 'strong' }),
      },
    ],
    reasonRuns(entry, list),
  ])
  const blocks: Block[] = [
    { kind: 'heading', text: '核对结果' },
    line(summary),
    ...(shown.length < checked.length
      ? [line(`共 ${checked.length} 处，下表列出 ${shown.length} 处，没有列出的以相符的为先。`)]
      : []),
    ...(rows.length > 0
      ? [
          { kind: 'heading', text: '逐处说明' } as const,
          {
            kind: 'table',
            widths: [8, 37, 13, 42],
            head: ['序号', '文中引用', '结果', '说明'],
            rows,
          } as const,
        ]
      : []),
  ]
  return {
    title: '引用核对报告',
    blocks,
    sources: list.sources,
    closing: closingOf(receipt),
    asOf: receipt.asOf,
  }
}
