// Worked cases beside a checklist: what they must cover, and whether each comes out as it says.

import { isDeepStrictEqual } from 'node:util'
import type { Corpus } from '../../law/corpus.ts'
import { evaluate } from '../argument/evaluate.ts'
import { readNarrative } from '../narrative/narrative.ts'
import type { WorkedCase } from '../rules/schema.ts'
import type { Checklist } from '../verdict/checklist.ts'
import { DATE_OUTCOME, UNDETERMINED } from '../verdict/checklist.ts'

/** Fewest cases a checklist comes with. */
const FEWEST_CASES = 6

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

/**
 * What the narrative of a case tells otherwise than its facts; undefined where nothing is. A fact that it does not tell, or
 * that the case leaves open, is no fault.
 */
function misreading(
  checklist: Checklist,
  { facts, narrative = '' }: WorkedCase,
): string | undefined {
  const told = [...readNarrative(checklist, narrative)].filter(
    ([id, { value }]) =>
      facts[id] !== undefined && facts[id] !== 'unknown' && !isDeepStrictEqual(value, facts[id]),
  )
  if (told.length === 0) return undefined
  return told
    .map(([id, { value }]) => `${id} 读作 ${String(value)}，应为 ${String(facts[id])}`)
    .join('；')
}

/** What the outcome of one case is, where it is not what it says; undefined where it is. */
export function caseFailure(
  corpus: Corpus,
  checklist: Checklist,
  worked: WorkedCase,
): string | undefined {
  const found = evaluate(corpus, checklist, { facts: worked.facts })
  if (found.outcome.id !== worked.outcome)
    return `“${worked.name}”应得 ${worked.outcome}，却得 ${found.outcome.id}（缺 ${found.missing.join('、') || '无'}）`
  if (worked.missing && [...worked.missing].sort().join() !== [...found.missing].sort().join())
    return `“${worked.name}”应缺 ${worked.missing.join('、') || '无'}，却缺 ${found.missing.join('、') || '无'}`
  const absent = worked.because?.filter((id) => !found.because.includes(id)) ?? []
  if (absent.length > 0)
    return `“${worked.name}”的依据应有 ${absent.join('、')}，却是 ${found.because.join('、') || '无'}`
  const misread = misreading(checklist, worked)
  return misread && `“${worked.name}”的案情读错了：${misread}`
}

/** What the cases of a checklist leave out: an outcome, the case where nothing is known, or simply too few. */
export function coverageGaps(
  checklist: Checklist,
  cases: readonly WorkedCase[],
): readonly string[] {
  const shown = new Set(
    cases.map(({ outcome }) => (ISO_DATE.test(outcome) ? DATE_OUTCOME : outcome)),
  )
  const gaps = checklist.outcomes
    .filter(({ id }) => !shown.has(id))
    .map(({ id }) => `没有结果为 ${id} 的案例`)
  if (cases.length < FEWEST_CASES)
    gaps.push(`只有 ${cases.length} 个案例，至少要 ${FEWEST_CASES} 个`)
  if (!cases.some(({ facts }) => Object.keys(facts).length === 0)) gaps.push('没有全部未知的案例')
  const one = cases.some(
    ({ outcome, missing }) => outcome === UNDETERMINED && missing?.length === 1,
  )
  if (!one) gaps.push('没有只缺一个事实的案例（outcome: undetermined，missing 恰好一个）')
  return gaps
}
