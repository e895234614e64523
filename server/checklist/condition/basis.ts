// What a rule stands on: a provision and its words. Found in the corpus at load, never trusted as written.

import type { ProvisionId } from '../../law/provision-id.ts'
import type { Span } from '../../law/span.ts'
import type { Condition, ConditionContext } from './condition.ts'
import { weigh } from './condition.ts'

/**
 * A provision with the words of it that a rule encodes. `span` is where they stand in the provision's `text`.
 * `when`: cited only where this is known to hold; `unless`: cited except where this is known to hold.
 */
export interface Basis {
  readonly provisionId: ProvisionId
  readonly quote: string
  readonly span: Span
  /** How the provision is cited in full, and with the usual abbreviation of the title. */
  readonly citation: string
  readonly shortCitation: string
  readonly when?: Condition
  readonly unless?: Condition
}

/** Bases that are cited under what is known, in their order. */
export const citedBases = (bases: readonly Basis[], context: ConditionContext): readonly Basis[] =>
  bases.filter(
    (basis) =>
      (basis.when === undefined || weigh(basis.when, context) === 'true') &&
      (basis.unless === undefined || weigh(basis.unless, context) !== 'true'),
  )
