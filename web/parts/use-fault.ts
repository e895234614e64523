// A fault of a form, told in words where the focus goes.

import { type RefObject, useEffect, useRef, useState } from 'react'

/** The fault that is shown, and where. */
export interface ShownFault<Place extends HTMLElement> {
  readonly words: string | undefined
  /** Put on the element that shows the words; it takes the focus, so it needs `tabIndex={-1}`. */
  readonly place: RefObject<Place | null>
  /** Shows a fault and moves the focus to it, again when the same one comes again; without words, none. */
  tell(words?: string): void
}

/** State of a form's fault; none at first. */
export function useFault<Place extends HTMLElement>(): ShownFault<Place> {
  // In an object of its own, so that the same words told again are another fault.
  const [fault, setFault] = useState<{ readonly words: string }>()
  const place = useRef<Place>(null)
  useEffect(() => {
    if (fault !== undefined) place.current?.focus()
  }, [fault])
  return {
    words: fault?.words,
    place,
    tell: (words) => setFault(words === undefined ? undefined : { words }),
  }
}
