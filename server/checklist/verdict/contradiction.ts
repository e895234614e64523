// Answers that cannot all be true: which of them, and why.

import { AppError } from '../../errors.ts'
import type { Answers, FactId } from '../condition/answer.ts'
import { knownValue } from '../condition/answer.ts'
import { ALWAYS } from '../condition/condition.ts'
import { valueText } from '../condition/wording.ts'
import type { Decision } from '../diagram/decision.ts'
import { compileDecision } from '../diagram/decision.ts'
import { encode } from '../diagram/domain.ts'
import { createWorkspace, FIRST_CLASS, NO_CASE, settleRoot } from '../diagram/settle.ts'
import type { Checklist, Constraint } from './checklist.ts'
import { requirementCondition } from './checklist.ts'

/** Whether the constraints of a decision leave any case under some answers. `rules`: how many it has. */
function leavesCase(decision: Decision, rules: number, answers: Answers): boolean {
  const classes = new Int32Array(rules).fill(FIRST_CLASS)
  const cells = encode(decision.variables, answers)
  return settleRoot(decision, cells, classes, createWorkspace(decision)) !== NO_CASE
}

const isPossible = ({ decision, rules }: Checklist, answers: Answers): boolean =>
  leavesCase(decision, rules.length, answers)

/** A smallest part of the answers that is impossible already: taking any one of them away makes it possible. */
function conflictingFacts(checklist: Checklist, answers: Answers): readonly FactId[] {
  const kept = new Map(answers)
  for (const [id, answer] of answers) {
    kept.delete(id)
    if (isPossible(checklist, kept)) kept.set(id, answer)
  }
  return [...kept.keys()]
}

/** A smallest part of the constraints that rules the facts out: without any one of them they would be possible. */
function conflictingConstraints(
  { constraints, requirements, decision }: Checklist,
  answers: Answers,
): readonly Constraint[] {
  const rulesOut = (some: readonly Constraint[]): boolean => {
    const compiled = compileDecision(
      {
        rules: [ALWAYS],
        constraints: some.map(({ condition }) => condition),
        requirement: (id) => requirementCondition(requirements, id),
      },
      decision.variables,
    )
    return !leavesCase(compiled, 1, answers)
  }
  let kept = constraints
  for (const constraint of constraints) {
    const others = kept.filter((one) => one !== constraint)
    if (rulesOut(others)) kept = others
  }
  return kept
}

const factText = (checklist: Checklist, answers: Answers, id: FactId): string => {
  const fact = checklist.facts.get(id)
  const value = knownValue(answers, id)
  return fact && value !== undefined ? `${fact.title}（${id}）＝${valueText(fact, value)}` : id
}

/**
 * CONTRADICTORY_FACTS for answers that the constraints, or the days of a period (`days`, where two of them conflict),
 * rule out. Names every fact of the conflict, and the constraints that rule them out, no others. Cost: one walk of the diagram
 * for each answer, and a small diagram compiled for each constraint.
 */
export function contradiction(
  checklist: Checklist,
  answers: Answers,
  days: readonly [FactId, FactId] | undefined,
): AppError {
  const isOfDays = days !== undefined && isPossible(checklist, answers)
  const facts = isOfDays ? days : conflictingFacts(checklist, answers)
  const named = new Map([...answers].filter(([id]) => facts.includes(id)))
  const why = isOfDays
    ? '：后一日期应在按前一日期算出的届满日之后'
    : `：${conflictingConstraints(checklist, named)
        .map(({ title }) => title)
        .join('；')}`
  const message = `下列事实不能同时成立：${facts
    .map((id) => factText(checklist, answers, id))
    .join('；')}${why}`
  return new AppError('CONTRADICTORY_FACTS', message, {
    errors: facts.map((id) => ({ path: `facts.${id}`, message: factText(checklist, answers, id) })),
  })
}
