// How often an address may ask for a class that is not there, so that codes cannot be found by trying. State: misses.

/** Length of a window, in milliseconds, and the different codes that an address may miss in one. */
export const MISSES = { windowMs: 10 * 60 * 1000, most: 30 } as const
/** Addresses remembered at a time; the one that missed first is forgotten for another. */
const MOST_ADDRESSES = 10_000

interface Window {
  readonly endsAt: number
  readonly codes: Set<string>
}

/**
 * Misses by address. A code that is missed again and again counts once: pages ask for a class that has ended until
 * somebody closes them, and asking twice finds out nothing.
 */
export class MissLimit {
  readonly #windows = new Map<string, Window>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** Counts a miss. */
  miss(address: string, code: string): void {
    const window = this.#windowOf(address) ?? this.#openWindow(address)
    if (window.codes.size < MISSES.most) window.codes.add(code)
  }

  /** Seconds until an address may ask again; undefined while it may. */
  secondsBlocked(address: string): number | undefined {
    const window = this.#windowOf(address)
    if (window === undefined || window.codes.size < MISSES.most) return undefined
    return Math.ceil((window.endsAt - this.#now()) / 1000)
  }

  #windowOf(address: string): Window | undefined {
    const window = this.#windows.get(address)
    if (window !== undefined && window.endsAt > this.#now()) return window
    this.#windows.delete(address)
    return undefined
  }

  #openWindow(address: string): Window {
    const [first] = this.#windows.keys()
    if (first !== undefined && this.#windows.size >= MOST_ADDRESSES) this.#windows.delete(first)
    const window = { endsAt: this.#now() + MISSES.windowMs, codes: new Set<string>() }
    this.#windows.set(address, window)
    return window
  }
}
