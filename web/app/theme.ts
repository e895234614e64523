// Light, dark, or as the system: the choice is kept, and what it comes to stands on the root element.

import { useSyncExternalStore } from 'react'
import { keep, readKept } from './kept.ts'

/** What the reader chose. */
export type ThemeChoice = 'system' | 'light' | 'dark'

const KEY = 'theme'
const DARK_SYSTEM = '(prefers-color-scheme: dark)'
const listeners = new Set<() => void>()

/** Choice kept from before; as the system on the first visit. */
export function themeChoice(): ThemeChoice {
  const kept = readKept<unknown>('local', KEY, 'system')
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

/** What the choice comes to now. */
export function shownTheme(): 'light' | 'dark' {
  const choice = themeChoice()
  if (choice !== 'system') return choice
  return window.matchMedia(DARK_SYSTEM).matches ? 'dark' : 'light'
}

function apply(): void {
  document.documentElement.dataset.theme = shownTheme()
  for (const listener of listeners) listener()
}

/** Keeps a choice and shows it. */
export function chooseTheme(choice: ThemeChoice): void {
  keep('local', KEY, choice === 'system' ? undefined : choice)
  apply()
}

/** Shows the kept choice and follows the system from now on. */
export function startTheme(): void {
  apply()
  window.matchMedia(DARK_SYSTEM).addEventListener('change', apply)
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The choice, for a control that shows it. */
export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(subscribe, themeChoice)
