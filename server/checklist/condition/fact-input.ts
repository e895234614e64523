// What a caller says about facts, checked against the facts of a checklist.

import { AppError } from '../../errors.ts'
import type { FactAnswer, FactId, KnownValue } from './answer.ts'
import { toDayNumber, YEARS } from './day.ts'
import type { Fact } from './fact.ts'
import { hintOf, nearMatches } from './near-match.ts'

/** Facts as they come over the contract: a JSON value by fact id, `"unknown"` for 不清楚. */
export type FactInput = Readonly<Record<string, boolean | number | string | readonly string[]>>

/** What a caller writes for a fact that was asked and is not known. */
export const UNKNOWN = 'unknown'

const EXPECTED: Readonly<Record<Fact['type'], string>> = {
  boolean: 'true、false 或者 "unknown"',
  number: '数字或者 "unknown"',
  date: '日期 YYYY-MM-DD 或者 "unknown"',
  'date-list': '日期 YYYY-MM-DD 的列表（没有的填空列表）或者 "unknown"',
  enum: '下列值之一或者 "unknown"',
}

function wrongType(fact: Fact, value: unknown): AppError {
  const values = fact.type === 'enum' ? (fact.values ?? []).map(({ id }) => id) : []
  const expected = `${EXPECTED[fact.type]}${values.length > 0 ? `：${values.join('、')}` : ''}`
  const message = `事实“${fact.id}”的值 ${JSON.stringify(value)} 不合要求：应为${expected}`
  const suggestions = typeof value === 'string' ? nearMatches(value, values) : []
  return new AppError('WRONG_FACT_TYPE', message, {
    errors: [{ path: `facts.${fact.id}`, message }],
    ...(suggestions.length > 0 ? { suggestions } : {}),
  })
}

function requireDate(fact: Fact, date: unknown): string {
  if (typeof date !== 'string') throw wrongType(fact, date)
  if (toDayNumber(date) === undefined) {
    const message = `事实“${fact.id}”的日期“${date}”不存在或者写法不对：应为 YYYY-MM-DD，例如 2024-02-29；年份在 ${YEARS.first} 至 ${YEARS.last} 之间`
    throw new AppError('INVALID_DATE', message, { errors: [{ path: `facts.${fact.id}`, message }] })
  }
  return date
}

function requireNumber(fact: Fact, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrongType(fact, value)
  const { minimum, maximum, integer } = fact
  if (value < minimum || value > maximum || (integer && !Number.isInteger(value))) {
    const bounds = [
      Number.isFinite(minimum) ? `不小于 ${minimum}` : '',
      Number.isFinite(maximum) ? `不大于 ${maximum}` : '',
      integer ? '为整数' : '',
    ].filter((bound) => bound !== '')
    const message = `事实“${fact.id}”的值 ${value} 不可能：应${bounds.join('、')}`
    throw new AppError('WRONG_FACT_TYPE', message, {
      errors: [{ path: `facts.${fact.id}`, message }],
    })
  }
  return value
}

function readValue(fact: Fact, value: unknown): KnownValue {
  switch (fact.type) {
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongType(fact, value)
      return value
    case 'number':
      return requireNumber(fact, value)
    case 'date':
      return requireDate(fact, value)
    case 'date-list':
      if (!Array.isArray(value)) throw wrongType(fact, value)
      return value.map((date: unknown) => requireDate(fact, date))
    case 'enum':
      if (typeof value !== 'string' || !fact.values?.some((candidate) => candidate.id === value))
        throw wrongType(fact, value)
      return value
  }
}

function unknownFact(id: string, facts: ReadonlyMap<FactId, Fact>): AppError {
  const suggestions = nearMatches(id, [...facts.keys()])
  const hint = hintOf(suggestions)
  const message = `这份清单没有事实“${id.slice(0, 80)}”${hint}`
  return new AppError('UNKNOWN_FACT', message, {
    errors: [{ path: `facts.${id.slice(0, 80)}`, message }],
    suggestions,
  })
}

/**
 * Answers of an input. Throws UNKNOWN_FACT (with near ids), WRONG_FACT_TYPE (with the values allowed), INVALID_DATE.
 * Whether the answers go together is not looked at here.
 */
export function readAnswers(
  input: FactInput,
  facts: ReadonlyMap<FactId, Fact>,
): ReadonlyMap<FactId, FactAnswer> {
  const answers = new Map<FactId, FactAnswer>()
  for (const [id, value] of Object.entries(input)) {
    const fact = facts.get(id)
    if (!fact) throw unknownFact(id, facts)
    const isUnknown = value === UNKNOWN && !fact.values?.some((one) => one.id === UNKNOWN)
    answers.set(
      id,
      isUnknown ? { kind: 'unknown' } : { kind: 'known', value: readValue(fact, value) },
    )
  }
  return answers
}
