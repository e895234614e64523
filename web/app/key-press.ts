// What a key press means, and when it means nothing: while an input method composes, or in a field. Pure.

/** The parts of a keyboard event that decide. */
export interface KeyPress {
  readonly key: string
  readonly isComposing: boolean
  /** 229 is what browsers report while an input method holds the key, even after `isComposing` has fallen. */
  readonly keyCode: number
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** What a single key does anywhere outside a field. */
export type ShortcutId =
  | 'ask'
  | 'help'
  | 'next'
  | 'previous'
  | 'nextFound'
  | 'previousFound'
  | 'copy'
  | 'contents'
  | 'theme'

/** The keys, in the order in which the list shows them. */
export const SHORTCUTS: readonly { readonly key: string; readonly id: ShortcutId }[] = [
  { key: '/', id: 'ask' },
  { key: 'j', id: 'next' },
  { key: 'k', id: 'previous' },
  { key: 'n', id: 'nextFound' },
  { key: 'N', id: 'previousFound' },
  { key: 'c', id: 'copy' },
  { key: 'm', id: 'contents' },
  { key: 't', id: 'theme' },
  { key: '?', id: 'help' },
]

/** Keys of an input method on a full-width keyboard: ？ and ／ mean the same. */
const FULL_WIDTH: Readonly<Record<string, string>> = { '？': '?', '／': '/' }

/** True while an input method is composing: the key belongs to it. */
export const isComposing = (press: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean =>
  press.isComposing || press.keyCode === 229

/** True for Enter that sends: not with Shift (a new line), not while composing. */
export const submits = (press: KeyPress): boolean =>
  press.key === 'Enter' && !press.shiftKey && !isComposing(press)

/**
 * Shortcut of a key press, or undefined. `inField` is whether the focus is where people type.
 * @example shortcutOf({ ...press, key: '/' }, false) // 'ask'
 */
export function shortcutOf(press: KeyPress, inField: boolean): ShortcutId | undefined {
  if (inField || isComposing(press) || press.ctrlKey || press.metaKey || press.altKey)
    return undefined
  const key = FULL_WIDTH[press.key] ?? press.key
  return SHORTCUTS.find((shortcut) => shortcut.key === key)?.id
}
