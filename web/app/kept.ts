// What the browser keeps: choices and recent questions for good, the facts of a case for this tab only.

/** Reads JSON kept under a key; `fallback` where nothing is kept, storage is shut or the text is damaged. */
export function readKept<T>(store: 'local' | 'session', key: string, fallback: T): T {
  try {
    const text = (store === 'local' ? localStorage : sessionStorage).getItem(`tiaoli.${key}`)
    return text === null ? fallback : (JSON.parse(text) as T)
  } catch {
    return fallback
  }
}

/** Keeps a value as JSON; `undefined` forgets it. A full or shut storage loses nothing but the keeping. */
export function keep(store: 'local' | 'session', key: string, value: unknown): void {
  try {
    const storage = store === 'local' ? localStorage : sessionStorage
    if (value === undefined) storage.removeItem(`tiaoli.${key}`)
    else storage.setItem(`tiaoli.${key}`, JSON.stringify(value))
  } catch {
    // A private window may refuse; the page works without.
  }
}
