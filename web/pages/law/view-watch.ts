// Tells elements when they come into view and leave it: one observer for the page, where hundreds would be asked each frame.

/** Called with what is reported of one element, oldest first. */
type Report = (entries: readonly IntersectionObserverEntry[]) => void

const reports = new Map<Element, Report>()
let observer: IntersectionObserver | undefined

function tell(entries: readonly IntersectionObserverEntry[]): void {
  const byElement = new Map<Element, IntersectionObserverEntry[]>()
  for (const entry of entries)
    byElement.set(entry.target, [...(byElement.get(entry.target) ?? []), entry])
  for (const [element, own] of byElement) reports.get(element)?.(own)
}

/** Reports changes of an element until the returned function is called. */
export function watchView(element: Element, report: Report): () => void {
  observer ??= new IntersectionObserver(tell)
  reports.set(element, report)
  observer.observe(element)
  return () => {
    reports.delete(element)
    observer?.unobserve(element)
  }
}
