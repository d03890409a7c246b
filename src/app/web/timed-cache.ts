/** Caches results for a limited time, up to a limited number. */
export interface TimedCache<Value> {
  /** Failures are not cached. Concurrent calls for the same key share one load. */
  get(key: string, load: () => Promise<Value>): Promise<Value>
  forget(key: string): void
}

export const createTimedCache = <Value>(keptMs: number, most: number, now: () => number = () => performance.now()): TimedCache<Value> => {
  const kept = new Map<string, { readonly value: Promise<Value>; readonly until: number }>()
  return {
    get(key, load) {
      const known = kept.get(key)
      if (known && known.until > now()) return known.value
      kept.delete(key)
      const value = load()
      const entry = { value, until: now() + keptMs }
      kept.set(key, entry)
      value.catch(() => kept.get(key) === entry && kept.delete(key))
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break
        kept.delete(oldest)
      }
      return value
    },
    forget: (key) => void kept.delete(key),
  }
}
