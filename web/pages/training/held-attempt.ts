// What a trainee has filled in and not yet handed in, while the app stays open: who looks an article up in the reader comes
// back to it. In memory only.

/** What is filled in for an exercise. */
export interface AttemptDraft {
  readonly outcome: string
  /** Ids of the facts that are ticked. */
  readonly facts: readonly string[]
  readonly citations: string
  readonly reason: string
}

const NOTHING: AttemptDraft = { outcome: '', facts: [], citations: '', reason: '' }
const held = new Map<string, AttemptDraft>()

/** What is held for an exercise; nothing filled in at first. */
export const heldAttempt = (exercise: string): AttemptDraft => held.get(exercise) ?? NOTHING

/** Holds what is filled in. */
export const holdAttempt = (exercise: string, attempt: AttemptDraft): void => {
  held.set(exercise, attempt)
}

/** Gives it up: it was handed in, or the exercise begins anew. */
export const dropAttempt = (exercise: string): void => {
  held.delete(exercise)
}
