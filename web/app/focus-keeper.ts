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

/** Whether a reader can see it: also what is in a folded part has its boxes. */
const isShown = (element: Element): boolean => element.checkVisibility()

/** The first way on in what stands where the lost one was. */
function wayOnFrom({ parent, index }: Step): HTMLElement | undefined {
  if (parent instanceof HTMLDetailsElement) return parent.querySelector('summary') ?? undefined
  const there = parent.children[index]
  if (there === undefined) return undefined
  const found = [there, ...there.querySelectorAll(WAY_ON)].find(
    (one) => one.matches(WAY_ON) && isShown(one),
  )
  return found instanceof HTMLElement ? found : undefined
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
  const isGone = (): boolean => last !== undefined && !(last.isConnected && isShown(last))
  const restore = (): void => {
    if (!isGone() || document.activeElement !== document.body) return
    last = undefined
    const step = steps.find(({ parent }) => parent.isConnected && isShown(parent))
    if (step === undefined || !part.contains(step.parent)) return
    const wayOn = wayOnFrom(step)
    if (wayOn !== undefined) {
      wayOn.focus({ preventScroll: true })
      wayOn.scrollIntoView({ block: 'nearest' })
    } else if (step.parent instanceof HTMLElement) focusPlace(step.parent)
  }
  let frame = 0
  const observer = new MutationObserver(() => {
    if (!isGone()) return
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => setTimeout(restore))
  })
  const events = ['focusin', 'keydown', 'click'] as const
  for (const event of events) part.addEventListener(event, remember, true)
  // A part that is folded takes what is in it away as well.
  observer.observe(part, { childList: true, subtree: true, attributeFilter: ['open'] })
  return () => {
    for (const event of events) part.removeEventListener(event, remember, true)
    cancelAnimationFrame(frame)
    observer.disconnect()
  }
}
