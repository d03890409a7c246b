import type { FactsCache } from '#model/facts-cache'
import type { FileFacts } from '#model/fact'

/** What facts take in memory, in records: some 200 bytes each. */
const weightOf = ({ facts, imports, exports, functions, calls }: FileFacts): number =>
  8 + facts.length * 3 + imports.length + exports.length + functions.length + calls.length

/**
 * A cache whose facts that were asked for last stay in memory, as the objects that they are: no reading, no parsing, and whoever compares
 * two snapshots sees at once what they share.
 *
 * @param most records that may stay
 */
export const recentFacts = (cache: FactsCache, most: number): FactsCache => {
  // Two generations: what nobody has asked for since the younger one began goes when the younger one is full.
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
