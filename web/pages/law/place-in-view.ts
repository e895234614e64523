// Brings a place of a long text into view and keeps it there while the page around it is still being laid out.

/** Room that a place needs in view to count as seen, in pixels. */
const EDGE = 80
/** Share of the view that may stand above the selected provision. */
const SHARE_ABOVE = 0.55
/** Frames in which a place may still move: articles that were never drawn have a guessed height. */
const MOST_FRAMES = 20
/** Frames without a movement after which a place counts as settled. */
const STILL_FRAMES = 2
/** After that, how long a place is put back when the page around it grows, in milliseconds: a busy machine lays out late. */
const WATCHED_MS = 10_000
/** What a reader does who wants to be elsewhere. */
const READER_MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const

/** Whether a place can be seen well enough not to scroll to it. */
export function isInView(place: Element): boolean {
  const { top } = place.getBoundingClientRect()
  return top >= EDGE && top <= window.innerHeight - EDGE * 2
}

/** The article's own head where the provision still fits under it, else the provision. */
export function placeToShow(place: Element): Element {
  const article = place.closest('section')
  if (article === null) return place
  const below = place.getBoundingClientRect().top - article.getBoundingClientRect().top
  return below < window.innerHeight * SHARE_ABOVE ? article : place
}

/**
 * Scrolls to a place, and again while it moves or the page grows around it, until the reader moves or a while has passed.
 * Returns what ends it early.
 */
export function bringIntoView(find: () => Element, block: ScrollLogicalPosition): () => void {
  let frame = 0
  let frames = 0
  let still = 0
  const show = (): number => {
    find().scrollIntoView({ block })
    return find().getBoundingClientRect().top
  }
  let top = show()
  const hasMoved = (): boolean => Math.abs(find().getBoundingClientRect().top - top) >= 1
  const watch = new ResizeObserver(() => {
    if (hasMoved()) top = show()
  })
  const settle = (): void => {
    still = hasMoved() ? 0 : still + 1
    if (still === 0) top = show()
    frames += 1
    if (still >= STILL_FRAMES || frames >= MOST_FRAMES) watch.observe(document.documentElement)
    else frame = requestAnimationFrame(settle)
  }
  const end = (): void => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    watch.disconnect()
    for (const name of READER_MOVES) window.removeEventListener(name, end)
  }
  const timer = setTimeout(end, WATCHED_MS)
  frame = requestAnimationFrame(settle)
  for (const name of READER_MOVES) window.addEventListener(name, end, { passive: true })
  return end
}
