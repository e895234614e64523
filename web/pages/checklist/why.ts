// The one sentence that says why: the deciding conditions themselves, not the ones that only gather them. Pure.

import type { Evaluation, Finding } from '../../../server/contract/checklists.ts'

const isWithin = (inner: Finding, outer: Finding): boolean =>
  inner !== outer &&
  inner.facts.length < outer.facts.length &&
  inner.facts.every((fact) => outer.facts.includes(fact))

/**
 * Titles of the conditions that decided, in the order of the checklist. A condition that gathers others that decided
 * is left out; so is one that rests on no fact. What stands in several procedures alike is said once.
 */
export function decidingConditions(evaluation: Pick<Evaluation, 'findings'>): string[] {
  const decisive = evaluation.findings.filter(({ decisive, facts }) => decisive && facts.length > 0)
  const titles = decisive
    .filter((finding) => !decisive.some((other) => isWithin(other, finding)))
    .map(({ title }) => title)
  return [...new Set(titles)]
}
