// What happens when the server was renewed while a page stood open: the files that the page asks for next are gone.

import { type Handed, loadWith } from './handing-on.ts'
import { keep, readKept } from './kept.ts'

const KEY = 'renewed-at'
/** Two renewals within this time are one that did not help, in milliseconds. */
const ONCE_IN_MS = 60_000

/**
 * Loads the application anew when a file of it cannot be had: at the address that the reader was on the way to, which
 * `goal` tells, else where they are. Once, so that a server that lost a file ends in a notice.
 */
export function reloadWhenRenewed(goal: () => Handed | undefined): void {
  window.addEventListener('vite:preloadError', () => {
    const now = Date.now()
    const before = readKept<unknown>('session', KEY, 0)
    if (!navigator.onLine || (typeof before === 'number' && now - before < ONCE_IN_MS)) return
    keep('session', KEY, now)
    const handed = goal()
    if (handed === undefined) window.location.reload()
    else loadWith(handed)
  })
}
