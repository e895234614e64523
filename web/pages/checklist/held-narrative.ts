// Narratives that were written into the reader of facts, while the app stays open: whoever looks at the facts comes back to
// the words. In memory only, never in storage: they go when the page is reloaded or closed.

const held = new Map<string, string>()

/** What was written at a place (a checklist, the sheet of a case) last; empty at first. */
export const heldNarrative = (place: string): string => held.get(place) ?? ''

/** Holds what is written there; an empty text is given up. */
export function holdNarrative(place: string, text: string): void {
  if (text.trim() === '') held.delete(place)
  else held.set(place, text)
}
