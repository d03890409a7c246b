import type { FactBase } from '../process/shared.ts'

/**
 * Code that runs around all requests of a router or an application, and what its name says that it does: it gives each request an id, it
 * measures requests, or it traces them.
 */
export interface Front extends FactBase<'front'> {
  /** The code as written, shortened: `requestId`, `metrics.Latency`. */
  readonly by: string
  /** What the name says; absent if the name says nothing, and the function that it is may. */
  readonly does?: 'identify' | 'measure' | 'trace'
  /** The code is registered here. Otherwise something is only called or made under such a name. */
  readonly isRegistered: boolean
  /** Its function is written here, or decorated; `by` is what it does, and not its name. */
  readonly isWritten?: true
  /** It is documented to do something else: compression, headers. */
  readonly isPlain?: true
  /** Line of the call that registers it, if that differs from its own. */
  readonly registeredAt?: number
}
