import type { FactBase, Ref } from '../process/shared.ts'

/**
 * A function that reads a cache, loads the value elsewhere on a miss, and stores it in the cache. It could respond without the cache.
 */
export interface CacheAside extends FactBase<'cache-aside'> {
  /** The call whose failure the function propagates, as written, shortened: `cache.get`. */
  readonly callee: string
  /** True if the call stores the loaded value; otherwise it reads the cached one. */
  readonly stores: boolean
  /** The client, if another file creates it. */
  readonly client?: Ref
}
