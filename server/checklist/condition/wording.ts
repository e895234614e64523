// Conditions in Chinese, for the reader of a rule or a trace.

import { factValueText } from '../../contract/fact-value.ts'
import type { FactId, KnownValue } from './answer.ts'
import type { Comparison, Condition, RequirementId, Subject, Test } from './condition.ts'
import { toIsoDate } from './day.ts'
import type { Fact } from './fact.ts'

/** Where the wording of facts and requirements is found. */
export interface Wording {
  readonly fact: (id: FactId) => Fact | undefined
  readonly requirementTitle: (id: RequirementId) => string
}

const COMPARISON_TEXT: Readonly<Record<Comparison, string>> = {
  '<': '小于',
  '<=': '不超过',
  '>': '超过',
  '>=': '不少于',
  '=': '等于',
  '!=': '不等于',
}
const DATE_COMPARISON_TEXT: Readonly<Record<Comparison, string>> = {
  '<': '早于',
  '<=': '不晚于',
  '>': '晚于',
  '>=': '不早于',
  '=': '为',
  '!=': '不为',
}
/** Units of the time between two dates as they follow a number: 10天. */
export const ELAPSED_TEXT = { days: '天', months: '个月', years: '年' } as const

/** A calendar date as it is read aloud: 2024年3月14日. */
export function dateText(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

const titleOf = (id: FactId, wording: Wording): string => wording.fact(id)?.title ?? id

const valueTitle = (fact: Fact | undefined, value: string): string =>
  fact?.values?.find((candidate) => candidate.id === value)?.title ?? value

/** Value of a fact as a reader sees it: 是, 36个月, 2024年3月14日, the title of a value. */
export const valueText = (fact: Fact, value: KnownValue): string =>
  factValueText(fact, value, dateText)

function elapsedText(subject: Extract<Subject, { kind: 'elapsed' }>, wording: Wording): string {
  return `自“${titleOf(subject.from, wording)}”至“${titleOf(subject.to, wording)}”`
}

function comparisonText(
  subject: Subject,
  test: Extract<Test, { kind: 'compare' }>,
  wording: Wording,
): string {
  if (subject.kind === 'elapsed')
    return `${elapsedText(subject, wording)}${COMPARISON_TEXT[test.operator]}${test.value}${ELAPSED_TEXT[subject.unit]}`
  const fact = wording.fact(subject.fact)
  const title = titleOf(subject.fact, wording)
  return fact?.type === 'date'
    ? `${title}${DATE_COMPARISON_TEXT[test.operator]}${dateText(toIsoDate(test.value))}`
    : `${title}${COMPARISON_TEXT[test.operator]}${test.value}${fact?.unit ?? ''}`
}

/** A test as a claim: 被告人是盲、聋、哑人; 可能判处的有期徒刑超过36个月; 活动日期早于2022年3月1日. */
export function testText(
  condition: Extract<Condition, { kind: 'test' }>,
  wording: Wording,
): string {
  const { subject, test } = condition
  if (test.kind === 'compare') return comparisonText(subject, test, wording)
  if (subject.kind === 'elapsed') return elapsedText(subject, wording)
  const fact = wording.fact(subject.fact)
  const title = titleOf(subject.fact, wording)
  if (test.kind === 'one-of')
    return `${title}：${test.values.map((value) => valueTitle(fact, value)).join('或者')}`
  return test.value ? title : (fact?.negation ?? `并非：${title}`)
}

/** A negated part: the fact's own negation where it has one. */
function negationText(part: Condition, wording: Wording): string {
  if (part.kind === 'test' && part.test.kind === 'is')
    return testText({ ...part, test: { kind: 'is', value: !part.test.value } }, wording)
  return `并非：${conditionText(part, wording)}`
}

const bracketed = (part: Condition, wording: Wording): string => {
  const text = conditionText(part, wording)
  return part.kind === 'all' || part.kind === 'any' ? `（${text}）` : text
}

/** A whole condition in one line of Chinese; requirements by their titles. */
export function conditionText(condition: Condition, wording: Wording): string {
  switch (condition.kind) {
    case 'constant':
      return condition.value ? '其他情形' : '从不'
    case 'test':
      return testText(condition, wording)
    case 'requirement':
      return wording.requirementTitle(condition.id)
    case 'not':
      return negationText(condition.part, wording)
    case 'all':
      return condition.parts.map((part) => bracketed(part, wording)).join('，且')
    case 'any':
      return condition.parts.map((part) => bracketed(part, wording)).join('；或者')
  }
}
