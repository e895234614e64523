// Why a verdict is what it is: the provisions that support it, the leading one first.

import type { Basis } from './basis.ts'
import { citedBases } from './basis.ts'
import type { Checklist, Requirement, Rule } from './checklist.ts'
import { requirementCondition } from './checklist.ts'
import type { Condition, ConditionContext, RequirementId } from './condition.ts'
import { weigh } from './condition.ts'
import type { Verdict } from './verdict.ts'

/** What supports a verdict: provisions in order, and the requirements that hold it up. */
export interface Support {
  readonly bases: readonly Basis[]
  readonly requirements: ReadonlySet<RequirementId>
  /** Rules that decide, by their place. */
  readonly rules: readonly number[]
}

/** Context in which the conditions of a checklist are weighed under a verdict's answers. */
export const contextOf = (checklist: Checklist, verdict: Verdict): ConditionContext => ({
  answers: verdict.answers,
  requirement: (id) => requirementCondition(checklist.requirements, id),
})

/** Collects the requirements that make a condition true; what is denied or unknown supports nothing. */
function supporting(
  condition: Condition,
  checklist: Checklist,
  context: ConditionContext,
  found: Set<Requirement>,
): void {
  if (condition.kind === 'any' || condition.kind === 'all') {
    for (const part of condition.parts) supporting(part, checklist, context, found)
    return
  }
  if (condition.kind !== 'requirement' || weigh(condition, context) !== 'true') return
  const requirement = checklist.requirements.get(condition.id)
  if (!requirement) return
  found.add(requirement)
  supporting(requirement.condition, checklist, context, found)
}

/**
 * Rules that give the settled result: all whose condition is known to hold, as long as no rule with another result
 * goes before them; where none is known to hold, those that remain possible.
 */
function decidingRules(
  checklist: Checklist,
  verdict: Verdict,
  context: ConditionContext,
): readonly number[] {
  const { reached, classes } = verdict
  const result = classes[reached[0] ?? 0]
  const holding: number[] = []
  for (const [index, rule] of checklist.rules.entries()) {
    const truth = weigh(rule.condition, context)
    if (truth === 'false') continue
    // A rule with another result that no legal case leads to goes before nothing; any other one ends the search.
    if (classes[index] !== result && holding.length === 0 && !reached.includes(index)) continue
    if (classes[index] !== result) break
    if (truth === 'true' && (!rule.isDefault || holding.length === 0)) holding.push(index)
  }
  return holding.length > 0 ? holding : reached
}

const periodBases = (rule: Rule): readonly Basis[] =>
  rule.result.kind === 'period' ? rule.result.period.steps.flatMap((step) => step.basis) : []

function supportOfRule(
  rule: Rule,
  checklist: Checklist,
  context: ConditionContext,
  requirements: Set<Requirement>,
): readonly Basis[] {
  const held = new Set<Requirement>()
  supporting(rule.condition, checklist, context, held)
  for (const requirement of held) requirements.add(requirement)
  return [
    ...rule.basis,
    ...[...held].flatMap((requirement) => requirement.basis),
    ...periodBases(rule),
    ...rule.thenBasis,
  ]
}

const withoutRepeats = (bases: readonly Basis[]): readonly Basis[] => [
  ...new Map(bases.map((basis) => [`${basis.provisionId} ${basis.quote}`, basis])).values(),
]

/**
 * Support of a verdict. Settled: the bases of the rules that decide and of every requirement that holds them up.
 * Not settled: the main provisions of each missing fact.
 */
export function supportOf(checklist: Checklist, verdict: Verdict): Support {
  const context = contextOf(checklist, verdict)
  if (!verdict.settled) {
    const bases = verdict.missing.flatMap((id) => checklist.facts.get(id)?.basis ?? [])
    return {
      bases: withoutRepeats(citedBases(bases, context)),
      requirements: new Set(),
      rules: [],
    }
  }
  const rules = decidingRules(checklist, verdict, context)
  const requirements = new Set<Requirement>()
  const bases = rules.flatMap((index) => {
    const rule = checklist.rules[index]
    return rule ? supportOfRule(rule, checklist, context, requirements) : []
  })
  return {
    bases: withoutRepeats(citedBases(bases, context)),
    requirements: new Set([...requirements].map((requirement) => requirement.id)),
    rules,
  }
}
