// The text that was checked last and what was found in it, while the app stays open: whoever follows a citation comes back to
// them. In memory only, never in storage: it goes when the page is reloaded or closed.

import type { Verified } from '../../api/verify.ts'

/** What the page of the verifier shows. */
export interface HeldCheck {
  readonly text: string
  readonly verified?: Verified | undefined
}

const NOTHING: HeldCheck = { text: '' }
let held = NOTHING

/** What was held last; an empty text at first. */
export const heldCheck = (): HeldCheck => held

/** Holds a change. With an empty text nothing is held. */
export function holdCheck(change: Partial<HeldCheck>): void {
  const next = { ...held, ...change }
  held = next.text.trim() === '' ? NOTHING : next
}

let round = 0

/**
 * Begins a check. The returned function takes what it found: nothing is held of it once a later check was begun, and its text
 * only while nobody wrote another one. True where its text is the one that is held now.
 */
export function beginCheck(): (verified: Verified) => boolean {
  round += 1
  const own = round
  const before = held.text
  return (verified) => {
    if (own !== round) return false
    const isUntouched = held.text === before
    holdCheck(isUntouched ? { text: verified.text, verified } : { verified })
    return isUntouched
  }
}
