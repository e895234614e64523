// What a checklist is once it is loaded: facts, requirements, rules in order, and the decision compiled from them.

import type { FactId } from '../condition/answer.ts'
import type { Basis } from '../condition/basis.ts'
import type { Condition, RequirementId } from '../condition/condition.ts'
import type { Fact } from '../condition/fact.ts'
import type { Decision } from '../diagram/decision.ts'
import type { DeadlineNote, Period } from '../period/period.ts'

/** Id of a checklist, e.g. `fast-track-eligibility`. */
export type ChecklistId = string

/** Outcome id of a verdict that the facts do not settle yet. */
export const UNDETERMINED = 'undetermined'
/** Outcome id under which a checklist names the date that a period ends on. */
export const DATE_OUTCOME = 'YYYY-MM-DD'

/** A result that a checklist can come to. */
export interface Outcome {
  readonly id: string
  readonly title: string
}

/** A line of the checklist: a condition with a name and its own legal basis. */
export interface Requirement {
  readonly id: RequirementId
  readonly title: string
  readonly condition: Condition
  readonly basis: readonly Basis[]
}

/** What a rule leads to: a named outcome, or the last day of a period. */
export type RuleResult =
  | { readonly kind: 'outcome'; readonly outcome: string }
  | { readonly kind: 'period'; readonly period: Period }

/** A rule: the first one in order whose condition holds decides. */
export interface Rule {
  readonly id: string
  readonly title: string
  readonly condition: Condition
  readonly result: RuleResult
  /** Whether it stands for all cases that no earlier rule decides. */
  readonly isDefault: boolean
  /** Later rules that it is stated to go before, where both hold. */
  readonly overrides: readonly string[]
  /** Provisions cited first. */
  readonly basis: readonly Basis[]
  /** Provisions cited after those of the requirements that hold. */
  readonly thenBasis: readonly Basis[]
}

/** What must hold in every legally possible case. */
export interface Constraint {
  readonly title: string
  readonly condition: Condition
  readonly facts: readonly FactId[]
  readonly basis: readonly Basis[]
}

/** Two texts that differ; shown where `when` is known to hold, or always. */
export interface Conflict {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly texts: readonly Basis[]
  readonly when?: Condition
}

/** A question that the texts leave open; shown where `when` may hold, or always. */
export interface Gap {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly when?: Condition
}

/** A remark; shown where `when` is known to hold, or always. */
export interface Note {
  readonly text: string
  readonly when?: Condition
}

/** What follows besides the outcome, where the outcome is one of `outcomes` and `when` is known to hold. */
export interface Consequence {
  readonly id: string
  readonly title: string
  readonly outcomes?: readonly string[]
  readonly when?: Condition
  readonly basis: readonly Basis[]
}

/** Which optional fact turns a last day into in time or late. */
interface DoneRule {
  readonly fact: FactId
  readonly within: string
  readonly overdue: string
}

/** Facts by which somebody tells what the calendar may know: whether the last day is a holiday, and the working day after it. */
export interface LastDayFacts {
  readonly holiday: FactId
  readonly workday: FactId
}

/** A checklist, loaded and checked. `requirements` holds its own and, by their qualified ids, those it uses. */
export interface Checklist {
  readonly id: ChecklistId
  readonly version: string
  readonly title: string
  readonly group: string
  readonly stages: readonly string[]
  readonly users: readonly string[]
  readonly summary?: string
  readonly facts: ReadonlyMap<FactId, Fact>
  readonly requirements: ReadonlyMap<RequirementId, Requirement>
  /** As declared, `undetermined` last. */
  readonly outcomes: readonly Outcome[]
  readonly rules: readonly Rule[]
  readonly constraints: readonly Constraint[]
  readonly done?: DoneRule
  readonly lastDay?: LastDayFacts
  readonly deadlines: readonly DeadlineNote[]
  readonly consequences: readonly Consequence[]
  readonly conflicts: readonly Conflict[]
  readonly gaps: readonly Gap[]
  readonly notes: readonly Note[]
  readonly decision: Decision
  /** File it was read from, for messages. */
  readonly file: string
}

/** Condition of a requirement of a checklist. Throws RangeError for an id that it does not have. */
export function requirementCondition(
  requirements: ReadonlyMap<RequirementId, Requirement>,
  id: RequirementId,
): Condition {
  const requirement = requirements.get(id)
  if (!requirement) throw new RangeError(`Expected a requirement but found ${id}`)
  return requirement.condition
}

/** Id under which a rule's result stands among the outcomes. */
export const outcomeOfRule = (rule: Rule): string =>
  rule.result.kind === 'outcome' ? rule.result.outcome : DATE_OUTCOME

/** Provisions that the period of a rule is worked out by, in order of its steps; none where it names an outcome. */
export const periodBases = ({ result }: Rule): readonly Basis[] =>
  result.kind === 'period' ? result.period.steps.flatMap((step) => step.basis) : []
