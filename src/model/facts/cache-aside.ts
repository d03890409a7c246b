import type { FactBase, Ref } from './shared.ts'

/**
 * A function that asks a cache, loads the value elsewhere if the cache has none, and stores it in the cache: without the cache, it could
 * still answer.
 */
export interface CacheAside extends FactBase<'cache-aside'> {
  /** The call whose failure the function hands on, as written, shortened: `cache.get`. */
  readonly callee: string
  /** It stores the loaded value; else it asks for the cached one. */
  readonly stores: boolean
  /** The client, if another file makes it. */
  readonly client?: Ref
}
