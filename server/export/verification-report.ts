// A verification as a report: the count, then every citation with its verdict and the difference marked.

import type { Receipt } from '../contract/shared-shapes.ts'
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

const VERDICTS: Readonly<Record<CheckedCitation['verdict'], string>> = {
  verified: '相符',
  'wrong-provision': '条款不对',
  'no-such-provision': '没有这一条款',
  'text-differs': '文字不同',
  'not-in-corpus': '未收录',
  'not-in-force': '不在有效期',
  'not-checked': '未核对',
}
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

const VERDICT_MARK = (verdict: CheckedCitation['verdict']): Run['mark'] =>
  verdict === 'verified' || verdict === 'not-checked' || verdict === 'not-in-corpus'
    ? undefined
    : 'strong'

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
  const rows = shown.map(({ entry, number }): readonly (readonly Run[])[] => {
    const mark = VERDICT_MARK(entry.verdict)
    return [
      [{ text: String(number) }],
      [{ text: shorten(entry.quote) }],
      [{ text: VERDICTS[entry.verdict], ...(mark && { mark }) }],
      reasonRuns(entry, list),
    ]
  })
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
