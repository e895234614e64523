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
