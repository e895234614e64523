// What the browser keeps: choices and what the reader collects for good, what belongs to a case for this tab only.

type Store = 'local' | 'session'

const storageOf = (store: Store): Storage => (store === 'local' ? localStorage : sessionStorage)

/** Name under which the storage has a key. */
export const keptName = (key: string): string => `tiaoli.${key}`

/** The text kept under a key; null where nothing is kept or storage is shut. */
export function keptText(store: Store, key: string): string | null {
  try {
    return storageOf(store).getItem(keptName(key))
  } catch {
    return null
  }
}

/** Reads JSON kept under a key; `fallback` where nothing is kept, storage is shut or the text is damaged. */
export function readKept<T>(store: Store, key: string, fallback: T): T {
  try {
    const text = keptText(store, key)
    return text === null ? fallback : (JSON.parse(text) as T)
  } catch {
    return fallback
  }
}

/** Keeps a value as JSON; `undefined` forgets it. A full or shut storage loses nothing but the keeping. */
export function keep(store: Store, key: string, value: unknown): void {
  try {
    const storage = storageOf(store)
    if (value === undefined) storage.removeItem(keptName(key))
    else storage.setItem(keptName(key), JSON.stringify(value))
  } catch {
    // A private window may refuse; the page works without.
  }
}
