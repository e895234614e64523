// Why a verdict is what it is: the provisions that support it, the leading one first.

import type { Basis } from '../condition/basis.ts'
import { citedBases } from '../condition/basis.ts'
import type { Condition, ConditionContext, RequirementId } from '../condition/condition.ts'
import { weigh } from '../condition/condition.ts'
import { truthOf } from '../condition/truth.ts'
import type { Checklist, Requirement, Rule } from '../verdict/checklist.ts'
import { periodBases, requirementCondition } from '../verdict/checklist.ts'
import { lineCount, programOf, runProgram } from '../verdict/program.ts'
import type { Verdict } from '../verdict/verdict.ts'

/** What supports a verdict: provisions in order, and the requirements that hold it up. */
export interface Support {
  readonly bases: readonly Basis[]
  readonly requirements: ReadonlySet<RequirementId>
  /** Rules that decide, by their place. */
  readonly rules: readonly number[]
}

/**
 * Context in which the conditions of a checklist are weighed under a verdict's answers. Every condition of its rules is
 * weighed once, here; others when they are asked for. Cost: linear in the conditions, some microseconds.
 */
export function contextOf(checklist: Checklist, verdict: Verdict): ConditionContext {
  const program = programOf(checklist)
  const truths = new Uint8Array(lineCount(program))
  runProgram(program, verdict.cells, truths)
  return {
    answers: verdict.answers,
    requirement: (id) => requirementCondition(checklist.requirements, id),
    weighed: (condition) => {
      const line = program.lineOf.get(condition)
      return line === undefined ? undefined : truthOf(truths[line] ?? Number.NaN)
    },
  }
}

/** Whether something said beside a verdict is shown: always, or where its condition is known to hold. */
export const isShown = (when: Condition | undefined, context: ConditionContext): boolean =>
  when === undefined || weigh(when, context) === 'true'

/** Which requirements support a rule: those known to hold, or also those that may. */
type Holding = 'known' | 'possible'

/** Collects the requirements that make a condition true, or may; what is denied supports nothing. */
function supporting(
  condition: Condition,
  checklist: Checklist,
  context: ConditionContext,
  holding: Holding,
  found: Set<Requirement>,
): void {
  if (condition.kind === 'any' || condition.kind === 'all') {
    for (const part of condition.parts) supporting(part, checklist, context, holding, found)
    return
  }
  if (condition.kind !== 'requirement') return
  const truth = weigh(condition, context)
  if (truth === 'false' || (truth === 'unknown' && holding === 'known')) return
  const requirement = checklist.requirements.get(condition.id)
  if (!requirement) return
  found.add(requirement)
  supporting(requirement.condition, checklist, context, holding, found)
}

/** Rules that give a settled result, and how it is known that they do. */
interface Deciding {
  readonly rules: readonly number[]
  readonly holding: Holding
}

/**
 * Rules that give the settled result: all whose condition is known to hold, as long as no rule with another result
 * goes before them. Where none is known to hold, those that remain possible: one of them decides whichever way an
 * unknown fact turns out, and then the requirements of each way support the result. A default rule among them is
 * support enough, since it holds where the others do not.
 */
function decidingRules(
  checklist: Checklist,
  verdict: Verdict,
  context: ConditionContext,
): Deciding {
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
  if (holding.length > 0) return { rules: holding, holding: 'known' }
  const hasDefault = reached.some((rule) => checklist.rules[rule]?.isDefault)
  return { rules: reached, holding: hasDefault ? 'known' : 'possible' }
}

function supportOfRule(
  rule: Rule,
  checklist: Checklist,
  context: ConditionContext,
  holding: Holding,
  requirements: Set<Requirement>,
): readonly Basis[] {
  const held = new Set<Requirement>()
  supporting(rule.condition, checklist, context, holding, held)
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
 * Not settled: the main provisions of each missing fact. `context` is that of `contextOf`, of the same verdict.
 */
export function supportOf(
  checklist: Checklist,
  verdict: Verdict,
  context: ConditionContext,
): Support {
  if (!verdict.settled) {
    const bases = verdict.missing.flatMap((id) => checklist.facts.get(id)?.basis ?? [])
    return {
      bases: withoutRepeats(citedBases(bases, context)),
      requirements: new Set(),
      rules: [],
    }
  }
  const { rules, holding } = decidingRules(checklist, verdict, context)
  const requirements = new Set<Requirement>()
  const bases = rules.flatMap((index) => {
    const rule = checklist.rules[index]
    return rule ? supportOfRule(rule, checklist, context, holding, requirements) : []
  })
  return {
    bases: withoutRepeats(citedBases(bases, context)),
    requirements: new Set([...requirements].map((requirement) => requirement.id)),
    rules,
  }
}
