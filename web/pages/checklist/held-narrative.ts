// Narratives that were written into the reader of facts, as this tab keeps them: they outlive a reload (a phone drops the tabs
// in its background) and go when the tab is closed. Never longer: a computer may be shared.

import { keep, readKept } from '../../app/kept.ts'

/** What was written while the application is open: it holds also where the storage of the tab is shut or full. */
const held = new Map<string, string>()

const keyOf = (place: string): string => `narrative.${place}`

/** What was written at a place (a checklist, the sheet of a case) last; empty at first, or where what is kept is damaged. */
export function heldNarrative(place: string): string {
  const kept = held.get(place) ?? readKept<unknown>('session', keyOf(place), '')
  return typeof kept === 'string' ? kept : ''
}

/** Holds what is written there; an empty text is given up. */
export function holdNarrative(place: string, text: string): void {
  const isEmpty = text.trim() === ''
  held.set(place, isEmpty ? '' : text)
  keep('session', keyOf(place), isEmpty ? undefined : text)
}

/** Gives it up: the facts of the place are cleared, and it belongs to them. */
export const dropNarrative = (place: string): void => holdNarrative(place, '')
