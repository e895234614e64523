// Collections that all tabs of this browser keep together: a tab changes what is kept now, not what it read when it was opened.

import { useSyncExternalStore } from 'react'
import { keep, keptName, keptText, readKept } from './kept.ts'

type Collection<Entry> = Readonly<Record<string, Entry>>

/** A collection in the storage that all tabs share. */
export interface SharedCollection<Entry> {
  /** What is kept now, by this tab or another; the same object until it changes. Reads the storage, parses what is new. */
  now(): Collection<Entry>
  /** Changes what is kept now and tells everyone who shows it. Where storage is shut or full it lives with the tab. */
  change(change: (kept: Collection<Entry>) => Collection<Entry>): void
  /** Tells of every change, here or in another tab, until the returned function is called. */
  subscribe(listener: () => void): () => void
}

/** The collection kept under a key; `from` makes one of whatever is kept there. An empty one takes no room. */
export function sharedCollection<Entry>(
  key: string,
  from: (value: unknown) => Collection<Entry>,
): SharedCollection<Entry> {
  const listeners = new Set<() => void>()
  let known: { readonly text: string | null; readonly value: Collection<Entry> } | undefined
  const now = (): Collection<Entry> => {
    const text = keptText('local', key)
    if (known?.text !== text) known = { text, value: from(readKept<unknown>('local', key, {})) }
    return known.value
  }
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  const hear = (event: StorageEvent): void => {
    // Without a key the whole storage was emptied.
    if (event.key === null || event.key === keptName(key)) tell()
  }
  return {
    now,
    change(change) {
      const value = change(now())
      keep('local', key, Object.keys(value).length === 0 ? undefined : value)
      known = { text: keptText('local', key), value }
      tell()
    },
    subscribe(listener) {
      if (listeners.size === 0) {
        addEventListener('storage', hear)
        // A page that the browser laid aside hears nothing meanwhile.
        addEventListener('pageshow', tell)
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        removeEventListener('storage', hear)
        removeEventListener('pageshow', tell)
      }
    },
  }
}

/** What a shared collection holds now; drawn again when it changes, here or in another tab. */
export const useShared = <Entry>(collection: SharedCollection<Entry>): Collection<Entry> =>
  useSyncExternalStore(collection.subscribe, collection.now)
