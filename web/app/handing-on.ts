// What a page hands on to the next one goes with the entry of the history, so that it is in no address. A new tab and a
// loading of the application have no such entry yet: for them it waits in the storage of the tab, and is taken once.

import { keep, readKept } from './kept.ts'
import { cleaned, keptIn } from './words-in-address.ts'

const KEY = 'handed-on'

/** A path of the application, with its query, and the state of its entry. */
export interface Handed {
  readonly address: string
  readonly state: unknown
}

const isHanded = (value: unknown): value is Handed =>
  typeof value === 'object' && value !== null && 'address' in value && 'state' in value

/** Opens an address in a new tab with its state: a tab that is opened by a script begins with a copy of this one's storage. */
export function openElsewhere(handed: Handed): void {
  keep('session', KEY, handed)
  window.open(handed.address, '_blank')
  keep('session', KEY, undefined)
}

/** Loads an address anew with its state. */
export function loadWith(handed: Handed): void {
  keep('session', KEY, handed)
  window.location.assign(handed.address)
}

/**
 * Makes the first entry of the history what it should be before the router reads it: with the state that was handed on, and
 * without words in its address.
 */
export function startEntry(): void {
  const { history, location } = window
  const entry = keptIn(history.state)
  const handed = readKept<unknown>('session', KEY, null)
  keep('session', KEY, undefined)
  const { pathname, search, hash } = location
  const isHere = isHanded(handed) && handed.address === `${pathname}${search}${hash}`
  const place = { pathname, search, hash, state: isHere ? handed.state : (entry.usr ?? null) }
  const clean = cleaned(place)
  if (clean === undefined && !isHere) return
  const next = clean ?? place
  history.replaceState(
    { ...entry, usr: next.state },
    '',
    `${next.pathname}${next.search}${next.hash}`,
  )
}
