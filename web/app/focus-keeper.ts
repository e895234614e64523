// Keeps a keyboard's place: when what has the focus goes away, the focus goes to what stands there now.

/** What can be gone on from. Fields in which people type are left out: on a phone they would bring up the keyboard. */
const WAY_ON =
  'a[href], button:not(:disabled), summary, select, input[type="radio"]:not(:disabled), input[type="checkbox"]:not(:disabled)'

/** One step of the way from the focus up to the page: an element, and which of its children leads down. */
interface Step {
  readonly parent: Element
  readonly index: number
}

function wayUp(from: Element): Step[] {
  const steps: Step[] = []
  for (let child = from; child.parentElement !== null; child = child.parentElement)
    steps.push({
      parent: child.parentElement,
      index: [...child.parentElement.children].indexOf(child),
    })
  return steps
}

const isShown = (element: Element): boolean => element.getClientRects().length > 0

/** The first way on at the lost place or after it. */
function wayOnFrom({ parent, index }: Step): HTMLElement | undefined {
  for (const child of [...parent.children].slice(index)) {
    const inside = [child, ...child.querySelectorAll(WAY_ON)]
    const found = inside.find((one) => one.matches(WAY_ON) && isShown(one))
    if (found instanceof HTMLElement) return found
  }
  return undefined
}

/** Focuses what cannot be reached by Tab, for as long as it has the focus. */
function focusPlace(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true })
  }
  place.focus({ preventScroll: true })
}

/**
 * Watches a part of the page until the returned function is called. Whoever moves the focus itself is left alone: the
 * place is only taken when the page has been drawn and the focus is still nowhere.
 */
export function keepFocus(part: HTMLElement): () => void {
  let last: Element | undefined
  let steps: readonly Step[] = []
  const remember = (event: Event): void => {
    if (!(event.target instanceof Element) || event.target !== document.activeElement) return
    last = event.target
    steps = wayUp(event.target)
  }
  const restore = (): void => {
    if (last === undefined || last.isConnected || document.activeElement !== document.body) return
    last = undefined
    const step = steps.find(({ parent }) => parent.isConnected)
    if (step === undefined || !part.contains(step.parent)) return
    const wayOn = wayOnFrom(step)
    if (wayOn !== undefined) {
      wayOn.focus({ preventScroll: true })
      wayOn.scrollIntoView({ block: 'nearest' })
    } else if (step.parent instanceof HTMLElement) focusPlace(step.parent)
  }
  let frame = 0
  const observer = new MutationObserver(() => {
    if (last === undefined || last.isConnected) return
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => setTimeout(restore))
  })
  const events = ['focusin', 'keydown', 'click'] as const
  for (const event of events) part.addEventListener(event, remember, true)
  observer.observe(part, { childList: true, subtree: true })
  return () => {
    for (const event of events) part.removeEventListener(event, remember, true)
    cancelAnimationFrame(frame)
    observer.disconnect()
  }
}
