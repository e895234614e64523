// Titles as trainees shorten them: 解释第三百八十条, 指导意见第34条. An exercise knows which texts it is about. Pure.

import type { ChecklistDetail } from '../contract/checklists.ts'
import type { CheckedCitation } from '../contract/verify.ts'

/** A text with every name that it goes by, the one that is read everywhere first. */
export interface NamedText {
  readonly id: string
  readonly names: readonly string[]
}

/** What kind of text it is, in place of its title. Longer words stand before those that they end with. */
const KINDS = ['解释', '指导意见', '工作意见', '意见', '同录规定', '规定'] as const

/**
 * A kind before a number, in title marks or bare. Bare it begins where a citation can: after no Chinese character, or
 * after one of a word that leads to a citation (根据, 按照, 依据, 见, 违反, 适用, 和); 两高解释 and 该解释 name another text.
 */
const BARE_TITLE = new RegExp(
  `(?:《(?<marked>${KINDS.join('|')})》|(?<=^|[^\\p{Script=Han}]|[据照按依见和与及或反用])(?:司法)?(?<bare>${KINDS.join('|')}))(?=\\s*(?:第|[0-9０-９〇零一二三四五六七八九十百]))`,
  'gu',
)

/** Ids of the texts that a checklist quotes. */
export function textsQuoted(checklist: ChecklistDetail): ReadonlySet<string> {
  const { facts, requirements, rules, constraints, conflicts } = checklist
  const bases = [...facts, ...requirements, ...rules, ...constraints].flatMap(
    ({ legalBasis }) => legalBasis,
  )
  const all = [...bases, ...conflicts.flatMap(({ texts }) => texts)]
  return new Set(all.map(({ provisionId }) => provisionId.replace(/\/.*$/, '')))
}

/** The one text that a kind means: of those quoted, else of all; undefined where it could mean several. */
function textOfKind(
  kind: string,
  texts: readonly NamedText[],
  quoted: ReadonlySet<string>,
): NamedText | undefined {
  const of = texts.filter(({ names }) => names.some((name) => name.endsWith(kind)))
  const own = of.filter(({ id }) => quoted.has(id))
  const candidates = own.length > 0 ? own : of
  return candidates.length === 1 ? candidates[0] : undefined
}

/**
 * A text of a trainee with the full names in place of bare ones, within citations that the verifier could not place. What
 * it has placed stays as it is, and so does what could mean two texts.
 */
export function withFullTitles(
  text: string,
  checked: readonly CheckedCitation[],
  texts: readonly NamedText[],
  quoted: ReadonlySet<string>,
): string {
  const open = checked.filter(({ verdict }) => verdict === 'not-checked')
  return text.replace(BARE_TITLE, (...match) => {
    const [whole, marked, bare, at] = match as [string, string?, string?, number?]
    const isOpen =
      at !== undefined && open.some(({ span }) => at < span.end && span.start < at + whole.length)
    const found = isOpen ? textOfKind(marked ?? bare ?? '', texts, quoted) : undefined
    return found === undefined ? whole : `《${found.names[0] ?? whole}》`
  })
}
