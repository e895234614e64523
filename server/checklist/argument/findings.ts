// The lines of a checklist one by one: how each came out, on which words of law, from which facts.

import type { Finding } from '../../contract/checklists.ts'
import { citedBases } from '../condition/basis.ts'
import type { ConditionContext } from '../condition/condition.ts'
import { factsRead, weigh } from '../condition/condition.ts'
import type { Checklist, Consequence } from '../verdict/checklist.ts'
import { basisViews } from './checklist-view.ts'
import type { Support } from './reasons.ts'

/**
 * Findings of all requirements in declared order, then of the consequences that follow. `truth` is that of the single
 * line by what is known; `decisive` where it holds the outcome up.
 */
export function findingsOf(
  checklist: Checklist,
  context: ConditionContext,
  support: Support,
  outcome: string,
): Finding[] {
  const requirements = [...checklist.requirements.values()].map(
    (requirement): Finding => ({
      requirement: requirement.id,
      title: requirement.title,
      truth: weigh(requirement.condition, context),
      decisive: support.requirements.has(requirement.id),
      legalBasis: basisViews(citedBases(requirement.basis, context)),
      facts: [...factsRead(requirement.condition, context.requirement)],
    }),
  )
  const consequences = checklist.consequences
    .filter((consequence) => follows(consequence, context, outcome))
    .map(
      (consequence): Finding => ({
        requirement: consequence.id,
        title: consequence.title,
        truth: 'true',
        decisive: false,
        follows: true,
        legalBasis: basisViews(citedBases(consequence.basis, context)),
        facts: consequence.when ? [...factsRead(consequence.when, context.requirement)] : [],
      }),
    )
  return [...requirements, ...consequences]
}

const follows = (consequence: Consequence, context: ConditionContext, outcome: string): boolean =>
  (consequence.outcomes === undefined || consequence.outcomes.includes(outcome)) &&
  (consequence.when === undefined || weigh(consequence.when, context) === 'true')
