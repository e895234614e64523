// What happens when the server was renewed while a page stood open: the files that the page asks for next are gone.

import { keep, readKept } from './kept.ts'

const KEY = 'renewed-at'
/** Two renewals within this time are one that did not help, in milliseconds. */
const ONCE_IN_MS = 60_000

/** Loads the page anew when a file of the application cannot be had; once, so that a server that lost a file ends in a notice. */
export function reloadWhenRenewed(): void {
  window.addEventListener('vite:preloadError', () => {
    const now = Date.now()
    const before = readKept<unknown>('session', KEY, 0)
    if (!navigator.onLine || (typeof before === 'number' && now - before < ONCE_IN_MS)) return
    keep('session', KEY, now)
    window.location.reload()
  })
}
