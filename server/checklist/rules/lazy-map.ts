// A map whose values are made when they are first asked for.

/**
 * Read-only map over known keys, in their order. `make` is called once for a key, when its value is first read, and
 * is expected to remember; keys, size and `has` make nothing, walking over values makes all.
 */
export function createLazyMap<K, V>(
  keys: readonly K[],
  make: (key: K) => V | undefined,
): ReadonlyMap<K, V> {
  const known = new Set(keys)
  const get = (key: K): V | undefined => (known.has(key) ? make(key) : undefined)
  function* entries(): MapIterator<[K, V]> {
    for (const key of known) {
      const value = make(key)
      if (value !== undefined) yield [key, value]
    }
  }
  function* values(): MapIterator<V> {
    for (const [, value] of entries()) yield value
  }
  const map: ReadonlyMap<K, V> = {
    size: known.size,
    has: (key) => known.has(key),
    get,
    keys: () => known.keys(),
    entries,
    values,
    [Symbol.iterator]: entries,
    forEach: (each) => {
      for (const [key, value] of entries()) each(value, key, map)
    },
  }
  return map
}
