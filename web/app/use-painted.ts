// Whether a page has been seen: what stands below the first screen can be set after it.

import { startTransition, useEffect, useState } from 'react'

/**
 * False until the browser has painted what was rendered first, then true. A deferred value does not wait for that: on a slow
 * processor its rendering comes before the paint, and the reader looks at nothing meanwhile.
 */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    // A frame is asked for before it is painted, and a task that it starts comes after.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setPainted(true)))
    })
    // A page in the background gets no frames; it may be printed or read aloud all the same.
    if (document.hidden) setPainted(true)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [])
  return painted
}
