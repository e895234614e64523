// Reads conditions as authors write them: `is-joint-crime and not consents-summary`, `likely-term-months > 36`,
// `stage in (trial, appeal)`, `activity-date < 2022-03-01`, `days(served-on, hearing-date) >= 10`, `always`.

import type { Comparison, Condition, ElapsedUnit, Subject } from './condition.ts'
import { ALWAYS } from './condition.ts'
import { toDayNumber } from './day.ts'
import type { Fact } from './fact.ts'
import { hintOf, nearMatches } from './near-match.ts'
import type { Token } from './token.ts'
import { ConditionSyntaxError, tokenize } from './token.ts'

/** Names that an expression may use. */
export interface ConditionNames {
  readonly fact: (id: string) => Fact | undefined
  readonly hasRequirement: (id: string) => boolean
  /** All names, for suggestions. */
  readonly known: () => readonly string[]
}

const COMPARISONS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '=', '!='])
const ELAPSED_UNITS: ReadonlySet<string> = new Set(['days', 'months', 'years'])
const isComparison = (text: string): text is Comparison => COMPARISONS.has(text)
const isElapsedUnit = (text: string): text is ElapsedUnit => ELAPSED_UNITS.has(text)

const fail = (message: string, token: Token): never => {
  throw new ConditionSyntaxError(message, token.offset)
}

const hint = (name: string, candidates: readonly string[]): string =>
  hintOf(nearMatches(name, candidates))

/** Cursor over the tokens of one expression. */
interface Cursor {
  peek(): Token
  next(): Token
  take(text: string): boolean
  expect(text: string): void
}

function cursorOf(tokens: readonly Token[]): Cursor {
  let position = 0
  const last: Token = tokens.at(-1) ?? { kind: 'end', text: '', offset: 0 }
  const peek = (): Token => tokens[position] ?? last
  const next = (): Token => {
    const token = peek()
    position += 1
    return token
  }
  const take = (text: string): boolean => {
    if (peek().text !== text) return false
    position += 1
    return true
  }
  const expect = (text: string): void => {
    if (!take(text)) fail(`此处应为“${text}”，却是“${peek().text || '结尾'}”`, peek())
  }
  return { peek, next, take, expect }
}

/** `(a, b)` after `in`, or one value. */
function valueNames(cursor: Cursor): readonly Token[] {
  cursor.expect('(')
  const values = [cursor.next()]
  while (cursor.take(',')) values.push(cursor.next())
  cursor.expect(')')
  return values
}

function enumTest(fact: Fact, tokens: readonly Token[]): Condition {
  const known = (fact.values ?? []).map((value) => value.id)
  for (const token of tokens)
    if (!known.includes(token.text))
      fail(`${fact.id} 没有“${token.text}”这个值${hint(token.text, known)}`, token)
  const values = tokens.map((token) => token.text)
  return {
    kind: 'test',
    subject: { kind: 'fact', fact: fact.id },
    test: { kind: 'one-of', values },
  }
}

function numericTest(subject: Subject, isDate: boolean, sign: Token, value: Token): Condition {
  const operator = isComparison(sign.text) ? sign.text : fail('此处应为比较符号', sign)
  const wanted = isDate ? 'date' : 'number'
  if (value.kind !== wanted)
    fail(`此处应为${isDate ? '日期 YYYY-MM-DD' : '数字'}，却是“${value.text || '结尾'}”`, value)
  const number = isDate ? toDayNumber(value.text) : Number(value.text)
  if (number === undefined) return fail(`没有 ${value.text} 这一天`, value)
  return { kind: 'test', subject, test: { kind: 'compare', operator, value: number } }
}

function booleanTest(fact: Fact, cursor: Cursor): Condition {
  const subject: Subject = { kind: 'fact', fact: fact.id }
  if (!cursor.take('=')) return { kind: 'test', subject, test: { kind: 'is', value: true } }
  const token = cursor.next()
  if (token.text !== 'true' && token.text !== 'false') fail('此处应为 true 或 false', token)
  return { kind: 'test', subject, test: { kind: 'is', value: token.text === 'true' } }
}

function factTest(fact: Fact, name: Token, cursor: Cursor): Condition {
  if (fact.type === 'boolean') return booleanTest(fact, cursor)
  if (fact.type === 'date-list') return fail(`${fact.id} 是日期列表，不能直接比较`, name)
  const sign = cursor.next()
  if (fact.type !== 'enum') {
    const subject: Subject = { kind: 'fact', fact: fact.id }
    return numericTest(subject, fact.type === 'date', sign, cursor.next())
  }
  if (sign.text === 'in') return enumTest(fact, valueNames(cursor))
  if (sign.text === '=') return enumTest(fact, [cursor.next()])
  if (sign.text === '!=') return { kind: 'not', part: enumTest(fact, [cursor.next()]) }
  return fail(`枚举事实 ${fact.id} 之后应为 =、!= 或 in`, sign)
}

function dateFact(names: ConditionNames, token: Token): string {
  if (names.fact(token.text)?.type !== 'date') fail(`“${token.text}”不是日期事实`, token)
  return token.text
}

function elapsedTest(unit: ElapsedUnit, cursor: Cursor, names: ConditionNames): Condition {
  cursor.expect('(')
  const from = dateFact(names, cursor.next())
  cursor.expect(',')
  const to = dateFact(names, cursor.next())
  cursor.expect(')')
  const subject: Subject = { kind: 'elapsed', unit, from, to }
  return numericTest(subject, false, cursor.next(), cursor.next())
}

function primary(cursor: Cursor, names: ConditionNames): Condition {
  if (cursor.take('(')) {
    const inner = disjunction(cursor, names)
    cursor.expect(')')
    return inner
  }
  const token = cursor.next()
  if (token.kind !== 'name') return fail(`此处应为事实或要件，却是“${token.text || '结尾'}”`, token)
  if (token.text === 'always') return ALWAYS
  if (isElapsedUnit(token.text) && cursor.peek().text === '(')
    return elapsedTest(token.text, cursor, names)
  const fact = names.fact(token.text)
  if (fact) return factTest(fact, token, cursor)
  if (names.hasRequirement(token.text)) return { kind: 'requirement', id: token.text }
  return fail(`没有“${token.text}”这个事实或要件${hint(token.text, names.known())}`, token)
}

function negation(cursor: Cursor, names: ConditionNames): Condition {
  if (!cursor.take('not')) return primary(cursor, names)
  return { kind: 'not', part: negation(cursor, names) }
}

const gather = (kind: 'all' | 'any', parts: readonly Condition[]): Condition => {
  const [only] = parts
  return only && parts.length === 1 ? only : { kind, parts }
}

function conjunction(cursor: Cursor, names: ConditionNames): Condition {
  const parts = [negation(cursor, names)]
  while (cursor.take('and')) parts.push(negation(cursor, names))
  return gather('all', parts)
}

function disjunction(cursor: Cursor, names: ConditionNames): Condition {
  const parts = [conjunction(cursor, names)]
  while (cursor.take('or')) parts.push(conjunction(cursor, names))
  return gather('any', parts)
}

/**
 * Condition of an expression. `not` binds before `and`, `and` before `or`; brackets as usual.
 * Throws ConditionSyntaxError with the offset: unknown name (with near ones), wrong type, impossible date.
 * @example parseCondition('likely-term-months > 36', names).kind // 'test'
 */
export function parseCondition(expression: string, names: ConditionNames): Condition {
  const cursor = cursorOf(tokenize(expression))
  const condition = disjunction(cursor, names)
  const rest = cursor.peek()
  if (rest.kind !== 'end') fail(`多余的“${rest.text}”；条件之间写 and 或者 or，否定写 not`, rest)
  return condition
}
