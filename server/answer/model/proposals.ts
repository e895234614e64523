// Facts that a model proposes from a narrative. Each has to be of the checklist, and told in words of the narrative.

import { z } from 'zod'
import type { FactProposal } from '../../contract/answers.ts'
import type { FactDefinition } from '../../contract/checklists.ts'
import { factValueText, type ValueNames } from '../../contract/fact-value.ts'
import { parseNumeral } from '../../law/numeral.ts'

const MAX_LINES = 60
const MAX_PROPOSALS = 20
const SHORTEST_WORDS = 2
const LONGEST_WORDS = 200

const lineSchema = z.strictObject({
  fact: z.string().max(80),
  value: z.union([
    z.boolean(),
    z.number(),
    z.string().max(200),
    z.array(z.string().max(20)).max(50),
  ]),
  words: z.string().min(SHORTEST_WORDS).max(LONGEST_WORDS),
})
type Line = z.infer<typeof lineSchema>

function parseLine(line: string): Line | undefined {
  try {
    return lineSchema.safeParse(JSON.parse(line.replace(/,\s*$/, ''))).data
  } catch {
    return undefined
  }
}

/** Numbers that words state, in Arabic or Chinese numerals. */
function numbersIn(words: string): ReadonlySet<number> {
  const written =
    words.normalize('NFKC').match(/\d+(?:\.\d+)?|[零〇一二三四五六七八九十百千两]+/g) ?? []
  return new Set(
    written.flatMap((text) => {
      const value = /^\d/.test(text) ? Number(text) : parseNumeral(text)
      return value === undefined ? [] : [value]
    }),
  )
}

const isDateIn = (value: string, numbers: ReadonlySet<number>): boolean => {
  if (!z.iso.date().safeParse(value).success) return false
  const [, month, day] = value.split('-').map(Number)
  return numbers.has(month ?? 0) && numbers.has(day ?? 0)
}

/** True when a value is one that the fact can take and, for numbers and dates, one that the words state. */
function isValueOf({ type, values }: FactDefinition, { value, words }: Line): boolean {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean'
    case 'enum':
      return typeof value === 'string' && (values ?? []).some(({ id }) => id === value)
    case 'number':
      return typeof value === 'number' && numbersIn(words).has(value)
    case 'date':
      return typeof value === 'string' && isDateIn(value, numbersIn(words))
    case 'date-list':
      return (
        Array.isArray(value) &&
        value.length > 0 &&
        value.every((date) => isDateIn(date, numbersIn(words)))
      )
  }
}

/**
 * Proposals in a model's reply, in its order, one for each fact, without those in `known`. Anything that is not a line of
 * the asked form, no fact or value of the checklist, or not told in words that stand in `narrative`, is dropped.
 * A proposal is only shown: nothing counts before a person confirms it. Values are named by `names`, in Chinese without them.
 */
export function readProposals(
  reply: string,
  facts: readonly FactDefinition[],
  narrative: string,
  known: ReadonlySet<string>,
  names?: ValueNames,
): FactProposal[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  const proposals = new Map<string, FactProposal>()
  for (const text of reply.split('\n').slice(0, MAX_LINES)) {
    const line = parseLine(text.trim())
    const fact = line && byId.get(line.fact)
    if (line === undefined || fact === undefined) continue
    if (known.has(fact.id) || proposals.has(fact.id) || proposals.size === MAX_PROPOSALS) continue
    const start = narrative.indexOf(line.words)
    if (start < 0 || !isValueOf(fact, line)) continue
    proposals.set(fact.id, {
      fact: fact.id,
      title: fact.title,
      value: line.value,
      label: factValueText(fact, line.value, undefined, names),
      quote: line.words,
      span: { start, end: start + line.words.length },
    })
  }
  return [...proposals.values()]
}
