// What a trainee has filled in and not yet handed in, as this tab keeps it: gone when the tab is closed.

import { keep, readKept } from '../../app/kept.ts'

/** What is filled in for an exercise. */
export interface AttemptDraft {
  readonly outcome: string
  /** Ids of the facts that are ticked. */
  readonly facts: readonly string[]
  readonly citations: string
  readonly reason: string
}

const NOTHING: AttemptDraft = { outcome: '', facts: [], citations: '', reason: '' }

const keyOf = (exercise: string): string => `attempt.${exercise}`

const isDraft = (value: unknown): value is AttemptDraft =>
  typeof value === 'object' &&
  value !== null &&
  'facts' in value &&
  Array.isArray(value.facts) &&
  ['outcome', 'citations', 'reason'].every(
    (name) => name in value && typeof (value as Record<string, unknown>)[name] === 'string',
  )

/** What is held for an exercise; nothing filled in at first, or where what is kept is damaged. */
export function heldAttempt(exercise: string): AttemptDraft {
  const kept = readKept<unknown>('session', keyOf(exercise), NOTHING)
  return isDraft(kept) ? kept : NOTHING
}

/** Holds what is filled in. */
export const holdAttempt = (exercise: string, attempt: AttemptDraft): void =>
  keep('session', keyOf(exercise), attempt)

/** Gives it up: it was handed in, or the exercise begins anew. */
export const dropAttempt = (exercise: string): void => keep('session', keyOf(exercise), undefined)
