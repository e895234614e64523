// Answers that cannot all be true: which of them, and why.

import { AppError } from '../../errors.ts'
import type { Answers, FactId } from '../condition/answer.ts'
import { knownValue } from '../condition/answer.ts'
import { valueText } from '../condition/wording.ts'
import { encode } from '../diagram/domain.ts'
import { createWorkspace, FIRST_CLASS, NO_CASE, settleRoot } from '../diagram/settle.ts'
import type { Checklist } from './checklist.ts'

/** Whether the constraints leave any case under some answers. */
function isPossible(checklist: Checklist, answers: Answers): boolean {
  const classes = new Int32Array(checklist.rules.length).fill(FIRST_CLASS)
  const cells = encode(checklist.decision.variables, answers)
  const { decision } = checklist
  return settleRoot(decision, cells, classes, createWorkspace(decision)) !== NO_CASE
}

/** A smallest part of the answers that is impossible already: taking any one of them away makes it possible. */
function conflictingFacts(checklist: Checklist, answers: Answers): readonly FactId[] {
  const kept = new Map(answers)
  for (const [id, answer] of answers) {
    kept.delete(id)
    if (isPossible(checklist, kept)) kept.set(id, answer)
  }
  return [...kept.keys()]
}

const factText = (checklist: Checklist, answers: Answers, id: FactId): string => {
  const fact = checklist.facts.get(id)
  const value = knownValue(answers, id)
  return fact && value !== undefined ? `${fact.title}（${id}）＝${valueText(fact, value)}` : id
}

/**
 * CONTRADICTORY_FACTS for answers that the constraints, or the days of a period (`days`, where two of them conflict),
 * rule out. Names every fact of the conflict. Cost: one walk of the diagram for each answer.
 */
export function contradiction(
  checklist: Checklist,
  answers: Answers,
  days: readonly [FactId, FactId] | undefined,
): AppError {
  const facts = days && isPossible(checklist, answers) ? days : conflictingFacts(checklist, answers)
  const reasons = checklist.constraints
    .filter((constraint) => constraint.facts.some((fact) => facts.includes(fact)))
    .map((constraint) => constraint.title)
  const why =
    reasons.length > 0 ? `：${reasons.join('；')}` : '：后一日期应在按前一日期算出的届满日之后'
  const message = `下列事实不能同时成立：${facts
    .map((id) => factText(checklist, answers, id))
    .join('；')}${why}`
  return new AppError('CONTRADICTORY_FACTS', message, {
    errors: facts.map((id) => ({ path: `facts.${id}`, message: factText(checklist, answers, id) })),
  })
}
