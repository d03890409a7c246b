import type { FileFacts } from './fact.ts'

/**
 * Extracted facts by key. A key names the blob, the language and the extractor's version, so an entry never goes stale; it may be
 * forgotten at any time. A miss costs an extraction and nothing else.
 */
export interface FactsCache {
  /** The entries that are known; a key without an entry is missing from the answer. */
  get(keys: readonly string[]): Promise<ReadonlyMap<string, FileFacts>>
  put(entries: ReadonlyMap<string, FileFacts>): Promise<void>
}
