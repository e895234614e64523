// The answers of a checklist as this tab keeps them: gone when the tab is closed, never sent to be stored.

import { keep, readKept } from '../../app/kept.ts'
import { EMPTY_FLOW, type Flow } from './flow.ts'

const keyOf = (id: string): string => `facts.${id}`

const isFlow = (value: unknown): value is Flow =>
  typeof value === 'object' &&
  value !== null &&
  'facts' in value &&
  'trail' in value &&
  Array.isArray(value.trail) &&
  (!('unconfirmed' in value) ||
    (typeof value.unconfirmed === 'object' && value.unconfirmed !== null))

/** Answers kept in this tab for a checklist; the empty flow where there are none or what is kept is damaged. */
export function keptFlow(id: string): Flow {
  const kept = readKept<unknown>('session', keyOf(id), EMPTY_FLOW)
  return isFlow(kept) ? kept : EMPTY_FLOW
}

/** Keeps the answers in this tab; an empty flow is forgotten. */
export const keepFlow = (id: string, flow: Flow): void =>
  keep('session', keyOf(id), flow.trail.length === 0 ? undefined : flow)
