// When an article counts as being read: it stays in view for a moment. References are asked for only then.

/** How long an article has to stay in view, in milliseconds. */
export const DWELL_MS = 350

/** Starts something later; returns what calls it off. `setTimeout` in the browser, a clock of the test's own in tests. */
export type Later = (action: () => void, ms: number) => () => void

const later: Later = (action, ms) => {
  const timer = setTimeout(action, ms)
  return () => clearTimeout(timer)
}

/**
 * Takes what an IntersectionObserver reports of one element, and calls `onRead` once it has stayed in view. A busy browser
 * reports several changes at once, oldest first: only the last says how things are.
 */
export function watchDwell(
  onRead: () => void,
  after: Later = later,
): (entries: readonly Pick<IntersectionObserverEntry, 'isIntersecting'>[]) => void {
  let callOff: (() => void) | undefined
  return (entries) => {
    callOff?.()
    callOff = entries.at(-1)?.isIntersecting ? after(onRead, DWELL_MS) : undefined
  }
}
