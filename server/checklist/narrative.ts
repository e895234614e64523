// Reads facts out of a narrative by the readings kept with each fact. What is doubtful is left out: a wrong fact is far
// worse than a missing one.

import { NUMERAL_CLASS } from '../law/numeral.ts'
import type { Checklist } from './checklist.ts'
import type { ReadFact } from './evaluate.ts'
import type { Fact, FactId, KnownValue } from './fact.ts'
import { readAmountText } from './narrative-amount.ts'
import type { Clause } from './narrative-clause.ts'
import { clausesOf, tells } from './narrative-clause.ts'
import { polarityOf } from './narrative-negation.ts'
import type { Reading } from './reading.ts'

/** 两名被告人, 甲、乙, 被告人张某、李某: more than one is told of. */
const SEVERAL_PEOPLE =
  /[二两三四五六七八九十]名?(?:被告人|犯罪嫌疑人|嫌疑人|同案人|人共同|人合伙|人结伙|人分别)|(?:被告人|犯罪嫌疑人|嫌疑人)[^，。]{0,6}[、和与][^，。]{0,4}某|[甲乙丙丁][、和与][甲乙丙丁]|同案犯|同案被告人|同案人/u
/** 二人均认罪, 都是成年人: said of all of them. */
const ALL_OF_THEM = /均|都|一致|全部|各被告人|每名|分别/u

/** What one reading says in one clause. */
interface Statement {
  readonly value: KnownValue
  readonly start: number
  readonly end: number
}

const patterns = new Map<string, RegExp>()
const patternOf = (source: string): RegExp => {
  const known = patterns.get(source) ?? new RegExp(source, 'du')
  patterns.set(source, known)
  return known
}

/** A digit that belongs to the number after it. */
const NUMERAL_BEFORE = new RegExp(`[${NUMERAL_CLASS}]$`, 'u')

/** Amount in the group `amount`, when its number is whole: of 被告人51岁 never 1岁. */
function amountOf(reading: Reading, match: RegExpExecArray): KnownValue | undefined {
  const { amount } = match.groups ?? {}
  const start = match.indices?.groups?.amount?.[0] ?? 0
  if (amount === undefined || reading.as === undefined) return undefined
  if (NUMERAL_BEFORE.test(match.input.slice(0, start))) return undefined
  const found = readAmountText(amount, reading.as)
  return typeof found === 'number' && reading.below !== undefined ? found < reading.below : found
}

/** 不认罪, 未达成: words that deny by themselves, so that a denial before them makes two. */
const OWN_DENIAL = /^(?:不(?!满)|未(?!成年|满)|无|没|非|拒|否)/u

/** What a reading says in a clause; `doubtful` where it meets its words but nothing certain is said. */
function statementOf(reading: Reading, clause: Clause): Statement | 'doubtful' | undefined {
  const match = patternOf(reading.phrase).exec(clause.text)
  if (!match) return undefined
  if (reading.except !== undefined && patternOf(reading.except).test(clause.text)) return undefined
  if (!tells(clause)) return 'doubtful'
  const polarity = polarityOf(clause.text, match.index)
  const value = reading.value ?? amountOf(reading, match)
  if (value === undefined || polarity.kind === 'doubtful') return 'doubtful'
  const end = match.index + match[0].length
  if (polarity.kind === 'stated') return { value, start: match.index, end }
  // Only a yes or no has an opposite; 不是三年 tells no number.
  const isOpposite = typeof value === 'boolean' && !OWN_DENIAL.test(match[0])
  return isOpposite ? { value: !value, start: polarity.start, end } : 'doubtful'
}

/** Whether a value can be one of a fact at all. */
function fits(fact: Fact, value: KnownValue): boolean {
  switch (fact.type) {
    case 'boolean':
      return typeof value === 'boolean'
    case 'number':
      return typeof value === 'number' && value >= fact.minimum && value <= fact.maximum
    case 'enum':
      return fact.values?.some((one) => one.id === value) ?? false
    case 'date':
      return typeof value === 'string'
    default:
      return false
  }
}

interface Telling {
  readonly clauses: readonly Clause[]
  readonly isAboutSeveral: boolean
}

/** What a clause says of a fact; the first reading that meets its words speaks. */
function inClause(fact: Fact, clause: Clause, telling: Telling): ReadFact | 'doubtful' | undefined {
  for (const reading of fact.readings) {
    const said = statementOf(reading, clause)
    if (said === undefined) continue
    const isOfOne =
      reading.of !== 'case' && telling.isAboutSeveral && !ALL_OF_THEM.test(clause.text)
    if (said === 'doubtful' || isOfOne || !fits(fact, said.value)) return 'doubtful'
    const span = { start: clause.span.start + said.start, end: clause.span.start + said.end }
    return { value: said.value, evidence: { quote: clause.text.slice(said.start, said.end), span } }
  }
  return undefined
}

/** The fact as the whole narrative tells it: nothing where two clauses differ. */
function inNarrative(fact: Fact, telling: Telling): ReadFact | undefined {
  let found: ReadFact | undefined
  for (const clause of telling.clauses) {
    const said = inClause(fact, clause, telling)
    if (said === undefined || said === 'doubtful') continue
    if (found && found.value !== said.value) return undefined
    found ??= said
  }
  return found
}

/**
 * Facts of a checklist that a narrative tells, each with the words it was read from and their place. Left out:
 * questions, hearsay, plans, conditions, double negatives, exceptions, clauses that contradict each other, and what is
 * said of one of several defendants. Cost: readings × clauses; a few milliseconds for a page.
 */
export function readNarrative(
  checklist: Checklist,
  narrative: string,
): ReadonlyMap<FactId, ReadFact> {
  const telling = { clauses: clausesOf(narrative), isAboutSeveral: SEVERAL_PEOPLE.test(narrative) }
  const found = new Map<FactId, ReadFact>()
  for (const fact of checklist.facts.values()) {
    const said = fact.readings.length > 0 ? inNarrative(fact, telling) : undefined
    if (said) found.set(fact.id, said)
  }
  return found
}
