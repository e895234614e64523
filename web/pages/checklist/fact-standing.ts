// Where a fact of a checklist stands: answered, still needed, or without effect on the outcome. Pure.

import type { Evaluation, FactValue } from '../../../server/contract/checklists.ts'

/** `needed` and `doubt` can still change the outcome; `idle` cannot, whatever it is. */
export type FactStanding = 'needed' | 'doubt' | 'answered' | 'unknown' | 'derived' | 'idle'

/** Standing of a fact in a verdict; until there is one, of its answer alone. */
export function standingOf(
  id: string,
  given: FactValue | undefined,
  evaluation: Pick<Evaluation, 'missing' | 'facts'> | undefined,
): FactStanding {
  const matters = evaluation?.missing.includes(id) ?? true
  if (given === 'unknown') return matters ? 'doubt' : 'unknown'
  if (given !== undefined) return 'answered'
  if (evaluation?.facts[id]?.source === 'derived') return 'derived'
  return matters ? 'needed' : 'idle'
}

/** Colour of a standing. */
export const TONE_OF: Readonly<Record<FactStanding, 'open' | 'done' | 'idle'>> = {
  needed: 'open',
  doubt: 'open',
  answered: 'done',
  unknown: 'idle',
  derived: 'done',
  idle: 'idle',
}
