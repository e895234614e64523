// Periods as a checklist declares them: where they start, and step by step to their last day. Worked out: work-out.ts.

import type { FactId } from '../condition/answer.ts'
import type { Basis } from '../condition/basis.ts'
import type { Condition } from '../condition/condition.ts'

/** Unit of a step. Sentence units count the first day and end the day before; the others leave the first day out. */
export type PeriodUnit =
  | 'days'
  | 'workdays'
  | 'months'
  | 'half-months'
  | 'years'
  | 'sentence-years'
  | 'sentence-months'
  | 'sentence-half-months'

/**
 * One step of a period: time added (or, before a day, taken off); a move to a later day that a fact names; or a shift
 * to the nearest working day after (or before) a day that is not worked, by the calendar, where `otherwise` is the
 * date fact that is asked for years that no calendar carries.
 */
export type PeriodStep =
  | {
      readonly kind: 'add'
      readonly unit: PeriodUnit
      readonly amount: number | { readonly fact: FactId }
      readonly backwards: boolean
      readonly title: string
      readonly basis: readonly Basis[]
    }
  | {
      readonly kind: 'move'
      readonly to: FactId
      readonly title: string
      readonly basis: readonly Basis[]
    }
  | {
      readonly kind: 'shift'
      readonly backwards: boolean
      readonly otherwise?: FactId
      readonly title: string
      readonly basis: readonly Basis[]
    }

/**
 * A period whose last day a rule states. `holidays` and `makeups` are date-list facts, for working days; where
 * `byCalendar`, they are asked only for years that no calendar carries.
 */
export interface Period {
  readonly id: string
  readonly title: string
  readonly from: FactId
  /** How the first day is treated, for the reader. */
  readonly fromNote?: string
  readonly steps: readonly PeriodStep[]
  readonly holidays?: FactId
  readonly makeups?: FactId
  readonly byCalendar: boolean
}

/** A further period that a checklist shows beside its verdict, where `when` may hold. */
export interface DeadlineNote {
  readonly id: string
  readonly title: string
  readonly when?: Condition
  readonly period?: Period
  readonly basis: readonly Basis[]
}

/** Date-list facts that tell the working days of a period, where it declares them. */
export const listFacts = ({ holidays, makeups }: Period): readonly FactId[] =>
  [holidays, makeups].filter((id) => id !== undefined)

/** Facts that a step may need beyond the day reached so far. */
function stepFacts(step: PeriodStep, period: Period): readonly FactId[] {
  if (step.kind === 'move') return [step.to]
  if (step.kind === 'shift') return step.otherwise === undefined ? [] : [step.otherwise]
  const lists = step.unit === 'workdays' ? listFacts(period) : []
  const amount = typeof step.amount === 'number' ? [] : [step.amount.fact]
  return [...amount, ...lists]
}

/** Facts that a period may be worked out from, in order of use. */
export const periodFacts = (period: Period): readonly FactId[] => [
  ...new Set([period.from, ...period.steps.flatMap((step) => stepFacts(step, period))]),
]
