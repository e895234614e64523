// A media query as a value that a component can read.

import { useSyncExternalStore } from 'react'

/** Wide enough for the answer and its source side by side. */
export const SPLIT_VIEW = '(min-width: 67.5em)'

/** Whether the query holds now; the component is drawn again when that changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => window.matchMedia(query).matches,
  )
}

/** How to scroll for a reader who may have asked for no motion. */
export const scrollBehavior = (): ScrollBehavior =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
