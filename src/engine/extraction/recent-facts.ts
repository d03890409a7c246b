import type { FactsCache } from '#model/stored/facts-cache'
import type { FileFacts } from '#model/fact'

/** The weight of facts in records, each with some 200 bytes of memory. */
const weightOf = ({ facts, imports, exports, functions, calls }: FileFacts): number =>
  8 + facts.length * 3 + imports.length + exports.length + functions.length + calls.length

/**
 * A cache that keeps recently requested facts in memory, as the same objects. They need no reading and no parsing, and comparing two
 * snapshots finds shared facts by identity.
 *
 * @param most records to keep
 */
export const recentFacts = (cache: FactsCache, most: number): FactsCache => {
  // Two generations: when the younger one is full, facts that were not requested since it began are dropped.
  let young = new Map<string, FileFacts>()
  let old = new Map<string, FileFacts>()
  let weight = 0
  const keep = (key: string, facts: FileFacts): void => {
    if (weight > most / 2) {
      old = young
      young = new Map()
      weight = 0
    }
    if (!young.has(key)) weight += weightOf(facts)
    young.set(key, facts)
  }
  return {
    get: async (keys) => {
      const found = new Map<string, FileFacts>()
      const missing: string[] = []
      for (const key of keys) {
        const recent = young.get(key)
        const facts = recent ?? old.get(key)
        if (!facts) {
          missing.push(key)
          continue
        }
        found.set(key, facts)
        if (!recent) keep(key, facts)
      }
      for (const [key, facts] of missing.length > 0 ? await cache.get(missing) : []) {
        found.set(key, facts)
        keep(key, facts)
      }
      return found
    },
    put: async (entries) => {
      for (const [key, facts] of entries) keep(key, facts)
      await cache.put(entries)
    },
  }
}
