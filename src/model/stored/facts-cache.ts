import type { FileFacts } from '../fact.ts'

/**
 * Stores extracted facts by a key of blob, language and extractor version. A cache may lose entries, but never returns the facts of another
 * text.
 */
export interface FactsCache {
  get(keys: readonly string[]): Promise<ReadonlyMap<string, FileFacts>>
  put(entries: ReadonlyMap<string, FileFacts>): Promise<void>
}
