// `j` and `k` in a list: the focus goes to the next or the previous entry.

import { useShortcut } from '../app/shortcuts.ts'

/** Moves the focus among the elements that match, in the order of the page; from outside the list to its first. */
export function useListKeys(selector: string): void {
  const walk = (step: 1 | -1): void => {
    const entries = [...document.querySelectorAll<HTMLElement>(selector)]
    const at = entries.findIndex((entry) => entry === document.activeElement)
    const next = at < 0 ? 0 : Math.min(entries.length - 1, Math.max(0, at + step))
    entries[next]?.focus()
  }
  useShortcut('next', () => walk(1))
  useShortcut('previous', () => walk(-1))
}
