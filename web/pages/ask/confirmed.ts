// Facts that the reader confirmed in a talk. They are kept with the entry of the browser's history: never in an address. Pure.

import type { Answer, AnswerRequest, FactProposal } from '../../../server/contract/answers.ts'
import type { Evaluation } from '../../../server/contract/checklists.ts'
import type { UnconfirmedFact } from '../checklist/unconfirmed-facts.tsx'

/** Confirmed facts of a checklist, as a request takes them. */
export type Confirmed = NonNullable<AnswerRequest['confirmed']>

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Confirmed facts in the state of a history entry; undefined when it holds none. */
export function readConfirmed(state: unknown): Confirmed | undefined {
  const kept = isRecord(state) ? state.confirmed : undefined
  if (!isRecord(kept) || typeof kept.checklist !== 'string' || !isRecord(kept.facts))
    return undefined
  return { checklist: kept.checklist, facts: kept.facts as Confirmed['facts'] }
}

/** State of a history entry that holds these facts; null when there are none. */
export const writeConfirmed = (
  confirmed: Confirmed | undefined,
): { readonly confirmed: Confirmed } | null =>
  confirmed === undefined || Object.keys(confirmed.facts).length === 0 ? null : { confirmed }

/** Confirmed facts with those of the proposals that were accepted; another checklist begins anew. */
export function confirm(
  before: Confirmed | undefined,
  checklist: string,
  accepted: readonly Pick<FactProposal, 'fact' | 'value'>[],
): Confirmed {
  const kept = before?.checklist === checklist ? before.facts : {}
  const added = Object.fromEntries(accepted.map(({ fact, value }) => [fact, value]))
  return { checklist, facts: { ...kept, ...added } }
}

/** Confirmed facts without one of them. */
export function withdraw(before: Confirmed, fact: string): Confirmed {
  const { [fact]: _, ...facts } = before.facts
  return { ...before, facts }
}

/**
 * Facts of a verdict that nobody confirmed: those read in the question, and those carried on from earlier ones, each with the
 * words that it was read from. Facts that follow from others are left out.
 */
export function unconfirmedFacts(
  evaluation: Pick<Evaluation, 'checklistId' | 'facts'>,
  carried: Answer['carried'],
  confirmed: Confirmed | undefined,
): UnconfirmedFact[] {
  const said = confirmed?.checklist === evaluation.checklistId ? confirmed.facts : {}
  return Object.entries(evaluation.facts).flatMap(([id, { value, source, evidence }]) => {
    const isSaid = source === 'given' && Object.hasOwn(said, id)
    if (isSaid || source === 'derived') return []
    const earlier = carried.find((one) => one.kind === 'fact' && one.id === id)
    return [{ id, value, quote: evidence?.quote ?? earlier?.quote ?? '' }]
  })
}
