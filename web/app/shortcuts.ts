// Keys that work anywhere: one listener for the document, and a hook for the page that knows what a key does there.

import { useEffect, useRef } from 'react'
import { type ShortcutId, shortcutOf } from './key-press.ts'

const FIELDS = 'input, textarea, select, [contenteditable="true"]'
const eventName = (id: ShortcutId): string => `tiaoli:${id}`

const inField = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  (target.closest(FIELDS) !== null || target.closest('[role="menu"]') !== null)

/** Listens for single keys until the returned function is called. */
export function listenForShortcuts(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const id = shortcutOf(event, inField(event.target))
    if (id === undefined) return
    if (window.dispatchEvent(new CustomEvent(eventName(id), { cancelable: true }))) return
    event.preventDefault()
  }
  window.addEventListener('keydown', onKey)
  return () => window.removeEventListener('keydown', onKey)
}

/** Does something when a shortcut is pressed while the component is shown. */
export function useShortcut(id: ShortcutId, action: () => void): void {
  const latest = useRef(action)
  latest.current = action
  useEffect(() => {
    const onShortcut = (event: Event): void => {
      event.preventDefault()
      latest.current()
    }
    window.addEventListener(eventName(id), onShortcut)
    return () => window.removeEventListener(eventName(id), onShortcut)
  }, [id])
}
