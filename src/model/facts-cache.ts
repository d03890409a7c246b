import type { FileFacts } from './fact.ts'

/**
 * Keeps what was extracted, by a key that names blob, language and extractor version. A cache may forget; it never gives another text's facts.
 */
export interface FactsCache {
  get(keys: readonly string[]): Promise<ReadonlyMap<string, FileFacts>>
  put(entries: ReadonlyMap<string, FileFacts>): Promise<void>
}
