// Results of a search on a terminal.

import type { Hit, SearchResponse } from '../../contract/search.ts'
import type { Colours, Terminal } from '../terminal.ts'
import { indent, markRanges } from './highlight.ts'

/** How much of the explanation tree is shown. */
const EXPLAINED_LEVELS = 3

function explanationLines(node: Hit['explanation'], level = 0): string[] {
  const line = `${'  '.repeat(level)}${node.value.toFixed(3)}  ${node.description}`
  if (level + 1 >= EXPLAINED_LEVELS) return [line]
  return [line, ...node.details.flatMap((detail) => explanationLines(detail, level + 1))]
}

/** Heading of a hit: citation, authority, and a warning where the text is not law. */
const headingOf = (hit: Hit, colours: Colours): string =>
  `${colours.bold(hit.citation)}  ${colours.dim(hit.normative ? hit.authority : `${hit.authority}（非法律依据）`)}`

/** Prints hits in order, with the matching words marked; `explained` adds why each ranked where it does. */
export function printHits(
  hits: readonly Hit[],
  terminal: Terminal,
  options: { readonly explained?: boolean } = {},
): void {
  const { colours } = terminal
  for (const [index, hit] of hits.entries()) {
    terminal.line(`${index + 1}. ${headingOf(hit, colours)}`)
    terminal.line(indent(markRanges(hit.text, hit.highlights, colours), '   '))
    terminal.line(colours.dim(`   ${hit.provisionId}`))
    if (options.explained)
      terminal.line(colours.dim(indent(explanationLines(hit.explanation).join('\n'), '   ')))
  }
}

/** Prints a search response: the notice first, since it says what the hits do not. */
export function printSearch(
  response: SearchResponse,
  terminal: Terminal,
  options: { readonly explained?: boolean } = {},
): void {
  if (response.notice !== undefined) terminal.line(terminal.colours.yellow(response.notice))
  if (response.hits.length === 0) terminal.line('没有找到相关条款。')
  printHits(response.hits, terminal, options)
}
